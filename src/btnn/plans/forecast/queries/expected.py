"""What claims and money to expect in the running quarter and the three after it. Loads numpy and scipy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from btnn.agencies.queries import Membership
from btnn.law.case import words
from btnn.law.case.vocabulary import FIELDS

from ..model.backtest import Trial, trials
from ..model.conversion import Conversion, Papers, learn
from ..model.counts import Fitted, History, fit
from ..model.published import trials as trials_in_public
from ..model.ranges import Range, added, read
from ..model.severity import MoneyRange, money_of_year
from ..quarters import quarter_of, said
from .history import UNKNOWN, Past, past
from .signals import signals

SHOWN = 12  # quarters of the past in the picture
NO_FIELD = "Chưa rõ lĩnh vực"


@dataclass(frozen=True, slots=True)
class Line:
    """A field, an agency or a quarter: what came in the last four quarters (None: a quarter to come has none), what is
    expected; `enough` False: too few figures to lean on."""

    label: str
    came: int | None
    told: Range
    enough: bool
    money: MoneyRange | None = None


@dataclass(frozen=True, slots=True)
class CellLine:
    """A field at an agency in a quarter, for the file."""

    field: str
    agency: str
    quarter: str
    told: Range
    enough: bool


@dataclass(frozen=True, slots=True)
class Expected:
    """The forecast of a person's scope as it stands on a day."""

    whole: Line
    quarters: list[Line]
    fields: list[Line]
    agencies: list[Line]
    shown: list[tuple[str, int]]
    came_now: int
    fitted: Fitted
    conversion: Conversion
    tests: list[Trial]
    public_tests: list[Trial]
    amounts_known: int
    cells: list[CellLine]

    @property
    def hits(self) -> int:
        return sum(one.hit for one in self.tests)

    @property
    def public_hits(self) -> int:
        return sum(one.hit for one in self.public_tests)


def forecast(membership: Membership, today: date) -> Expected:
    """What to expect, from the claims and signals that this person sees. Four queries."""
    story = past(membership, today)
    history = History(story.first, story.last, story.counts)
    fitted = fit(history)
    conversion = learn(_papers(membership), quarter_of(today))
    names = [field for field in (*FIELDS, "") if fitted.share(field) > 0]
    money = money_of_year(
        {name: fitted.chances(fitted.quarters, name) for name in names} if names else {}, story.amounts, names
    )
    extra = conversion.added()
    whole = read(added(fitted.chances(fitted.quarters), extra)) if names else Range(0.0, 0, 0, 0, 0)
    came = history.within(history.last - 3, history.last)
    return Expected(
        whole=Line("Bốn quý tới", came, whole, fitted.enough, money[0] if money else None),
        quarters=[
            Line(said(q), history.within(q - 4, q - 4), read(fitted.chances([q])), fitted.enough)
            for q in fitted.quarters
        ],
        fields=[_field(fitted, name, money[1][name] if money else None) for name in names],
        agencies=[_agency(fitted, story, key) for key in _agencies(fitted)],
        shown=_shown(history),
        came_now=story.now,
        fitted=fitted,
        conversion=conversion,
        tests=trials(history),
        public_tests=trials_in_public(),
        amounts_known=sum(len(found) for found in story.amounts.values()),
        cells=[_cell(fitted, story, name, key, q) for name, key in _known(fitted) for q in fitted.quarters],
    )


def field_word(name: str) -> str:
    """The word of a field; one that no claim has yet told."""
    return words.choice("field", name) if name else NO_FIELD


def _papers(membership: Membership) -> list[Papers]:
    return [
        Papers(quarter_of(one.row.on), one.row.papers, one.claims, one.closed or one.claims == one.row.papers)
        for one in signals(membership)
    ]


def _agencies(fitted: Fitted) -> list[int]:
    keys = {agency for _, agency in fitted.shares}
    return sorted(keys, key=lambda key: (-fitted.share(agency=key), key))


def _known(fitted: Fitted) -> list[tuple[str, int]]:
    """The cells in which a claim came; others are a share of nothing seen."""
    return sorted({(field, agency) for field, agency, _ in fitted.history.counts})


def _field(fitted: Fitted, name: str, money: MoneyRange | None) -> Line:
    came = fitted.history.within(fitted.history.last - 3, fitted.history.last, name)
    return Line(field_word(name), came, read(fitted.chances(fitted.quarters, name)), fitted.enough_of(name), money)


def _agency(fitted: Fitted, story: Past, key: int) -> Line:
    came = fitted.history.within(story.last - 3, story.last, agency=key)
    told: Any = fitted.chances(fitted.quarters, agency=key)
    return Line(story.names.get(key, story.names[UNKNOWN]), came, read(told), fitted.enough_of(agency=key))


def _cell(fitted: Fitted, story: Past, name: str, key: int, quarter: int) -> CellLine:
    return CellLine(
        field_word(name), story.names.get(key, story.names[UNKNOWN]), said(quarter),
        read(fitted.chances([quarter], name, key)), fitted.enough_of(name, key),
    )  # fmt: skip


def _shown(history: History) -> list[tuple[str, int]]:
    first = max(history.first, history.last - SHOWN + 1)
    return [(said(q), history.within(q, q)) for q in range(first, history.last + 1)]
