"""The year of a budget on one page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Agency, Membership

from ..accounts import Need, Row
from ..allotment import ALL, Cell, Standing, allotted, standing
from ..budgets import Purse
from ..models import ActLine, BudgetAct, Estimate, Settlement
from ..vocabulary import ARTICLES, COMMON, Act, Kind
from .used import Used, rows_to, used_in


@dataclass(frozen=True, slots=True)
class CellView:
    """A line of the year in words."""

    cell: Cell
    agency: str

    @property
    def kind(self) -> str:
        return self.cell.kind

    @property
    def agency_id(self) -> int:
        return self.cell.agency_id

    @property
    def key(self) -> str:
        return f"{self.cell.kind}-{self.cell.agency_id}"

    @property
    def label(self) -> str:
        return str(Kind(self.cell.kind).label)

    @property
    def article(self) -> str:
        return ARTICLES[Kind(self.cell.kind)]


@dataclass(frozen=True, slots=True)
class ActView:
    """A decision with its lines, in words: (what for, agency, amount)."""

    act: BudgetAct
    lines: list[tuple[str, str, int]]

    @property
    def amount(self) -> int:
        """What it moved: the sum, for a transfer what changed its place."""
        moved = [amount for _, _, amount in self.lines]
        return sum(amount for amount in moved if amount > 0) if self.act.act == Act.TRANSFER else sum(moved)


@dataclass(frozen=True, slots=True)
class YearView:
    """Where the money of a year stands."""

    purse: Purse
    standing: Standing
    cells: list[CellView]
    acts: list[ActView]
    rows: list[Row]
    needs: list[Need]
    used: Used
    names: dict[int, str]
    settled: Settlement | None
    estimated: Estimate | None

    @property
    def assigned(self) -> bool:
        return any(one.act.act == Act.ASSIGNED for one in self.acts)

    @property
    def missing(self) -> int:
        """What is decided and exceeds what remains; nothing before money was assigned, after the year was settled, and
        for an agency that does not see the common reserve."""
        return self.standing.missing if self._counts else 0

    @property
    def might_miss(self) -> int:
        """The same with what is asked for and not decided yet."""
        return self.standing.might_miss if self._counts else 0

    @property
    def _counts(self) -> bool:
        return self.assigned and self.settled is None and self.purse.whole

    @property
    def revenue(self) -> int:
        """What flowed back to the budget: given back of earlier years, forfeited, recovered, collected."""
        return sum(row.revenue for row in self.rows)

    @property
    def unseen(self) -> int:
        return sum(self.used.unseen.values())


def year_of(purse: Purse, membership: Membership | None, today: date) -> YearView:
    """The year as it stands today, so far as the agency may see it."""
    used = used_in(purse, membership, today)
    rows = rows_to(used, purse.year, today)
    running = used.needs() if purse.year == today.year else []  # what is still to come burdens the year that runs
    lines = lines_of(purse)
    held = allotted((line.kind, line.agency_id, line.amount) for line in lines)
    stands = standing(held, rows, running, Kind.values)
    keys = {cell.agency_id for cell in stands.cells} | {row.agency_id for row in rows}
    names = names_of(keys - {ALL})
    views = [CellView(cell, names.get(cell.agency_id, COMMON)) for cell in stands.cells]
    return YearView(
        purse,
        stands,
        views,
        _acts(purse, lines, names),
        rows,
        running,
        used,
        names,
        Settlement.objects.filter(finance=purse.fund, year=purse.year).order_by("-number").first(),
        Estimate.objects.filter(finance=purse.fund, year=purse.year).order_by("-number").first(),
    )


def lines_of(purse: Purse) -> list[ActLine]:
    """The lines of all acts of a year, those of the agency alone for whoever does not see the whole."""
    rows = ActLine.objects.filter(budget_act__finance=purse.fund, budget_act__year=purse.year)
    if not purse.whole:
        rows = rows.filter(agency_id=purse.agency.pk)
    return list(rows.select_related("budget_act").order_by("budget_act__number", "pk"))


def assigned(purse: Purse) -> bool:
    """Was the money of the year assigned?"""
    return BudgetAct.objects.filter(finance=purse.fund, year=purse.year, act=Act.ASSIGNED).exists()


def held_now(purse: Purse) -> dict[tuple[str, int], int]:
    """What each line holds after all acts."""
    return allotted((line.kind, line.agency_id, line.amount) for line in lines_of(purse))


def names_of(keys: set[int]) -> dict[int, str]:
    """The names of agencies by key."""
    return dict(Agency.objects.filter(pk__in=keys).values_list("pk", "name")) if keys else {}


def _acts(purse: Purse, lines: list[ActLine], names: dict[int, str]) -> list[ActView]:
    acts: dict[int, ActView] = {}
    missing = {line.agency_id for line in lines if line.agency_id} - set(names)
    known = names | names_of({key for key in missing if key is not None})
    for line in lines:
        view = acts.setdefault(line.budget_act_id, ActView(line.budget_act, []))
        view.lines.append((str(Kind(line.kind).label), known.get(line.agency_id or ALL, COMMON), line.amount))
    return list(acts.values())
