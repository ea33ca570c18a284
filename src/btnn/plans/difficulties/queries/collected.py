"""Difficulties of every source in one shape, with the theme in which each stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q, QuerySet
from django.urls import reverse

from btnn.agencies.queries import Agency, Membership
from btnn.casework.queries.over_cases import difficulties_between
from btnn.law.work import difficulty_kinds, difficulty_stages
from btnn.plans.queries.difficult import difficult_reports

from ..models import Raised, Source, ThemeItem
from ..permissions import may_look_over, may_see
from ..standing import SHAPES, WORDS
from .themes import views_of

MOST = 300
OTHER = "other"
ALONE, GATHERED = "alone", "gathered"


@dataclass(frozen=True, slots=True)
class Item:
    """One difficulty. `about`: the case with its number, the task, or the rule. `theme` is the key of the theme in
    which it stands for this person, `state` that of the theme, `answered` what its case says of it without a theme."""

    source: str
    key: int
    agency: Agency
    on: date
    stage: str
    kind: str
    text: str
    proposal: str
    about: str
    url: str
    theme: int | None = None
    state: str = ""
    answered: str = ""

    @property
    def name(self) -> str:
        """How forms name it."""
        return f"{self.source}:{self.key}"

    @property
    def source_word(self) -> str:
        return str(Source(self.source).label)

    @property
    def stage_word(self) -> str:
        return difficulty_stages()[self.stage].label

    @property
    def kind_word(self) -> str:
        return difficulty_kinds()[self.kind].label

    @property
    def shape(self) -> str:
        return SHAPES[self.state] if self.state else ("met" if self.answered else "open")

    @property
    def word(self) -> str:
        return WORDS[self.state] if self.state else (self.answered or "chưa tổng hợp")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is narrowed to: a year, a stage, a kind, a source, alone or gathered."""

    year: int
    stage: str = ""
    kind: str = ""
    source: str = ""
    standing: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many difficulties of a kind, by stage in the order of the list, and of how many agencies."""

    kind: str
    by_stage: tuple[int, ...]
    total: int
    agencies: int


def collected(membership: Membership, wanted: Wanted) -> list[Item]:
    """What our body gathers in a year, the latest first; nothing for who does not gather. Few queries, however many
    there are."""
    if not may_look_over(membership):
        return []
    found = _with_themes(
        _all(membership, wanted.year, Raised.objects.filter(to_agency_id=membership.agency_id)), membership
    )
    return [one for one in found if _is_wanted(one, wanted)]


def told_by_us(membership: Membership, year: int) -> list[Item]:
    """What our own agency told in a year, in every way, the latest first."""
    if not may_see(membership):
        return []
    rows = _all(membership, year, Raised.objects.filter(agency_id=membership.agency_id))
    return _with_themes([one for one in rows if one.agency.pk == membership.agency_id], membership)


def items_named(membership: Membership, names: Iterable[tuple[str, int]]) -> list[Item]:
    """The difficulties of those names that this person gathers, of any year."""
    wanted = set(names)
    if not wanted or not may_look_over(membership):
        return []
    rows = _between(
        membership, date(2018, 1, 1), date.max, Raised.objects.filter(to_agency_id=membership.agency_id), most=5000
    )
    return [one for one in rows if (one.source, one.key) in wanted]


def counts(items: Sequence[Item]) -> list[Count]:
    """By kind and stage, the most often first; kinds that were not told are left out."""
    stages = tuple(difficulty_stages())
    found = []
    for kind, label in difficulty_kinds().items():
        ours = [one for one in items if one.kind == kind]
        if ours:
            by_stage = tuple(sum(one.stage == stage for one in ours) for stage in stages)
            found.append(Count(label.label, by_stage, len(ours), len({one.agency.pk for one in ours})))
    return sorted(found, key=lambda one: (-one.total, one.kind))


def _all(membership: Membership, year: int, rows: QuerySet[Raised]) -> list[Item]:
    return _between(membership, date(year, 1, 1), date(year, 12, 31), rows, most=MOST)


def _between(membership: Membership, since: date, until: date, rows: QuerySet[Raised], *, most: int) -> list[Item]:
    direct = rows.filter(on__gte=since, on__lte=until).select_related("agency").order_by("-on", "-pk")
    found = [_direct(row) for row in direct[:most]]
    for row in difficulties_between(membership, since, until, most):
        last = list(row.answers.all())[-1:]
        found.append(
            Item(
                Source.CASE, row.pk, row.agency, row.on, row.stage, row.kind, row.text, row.proposal,
                f"{row.case.code}/{row.number}", reverse("casework:difficulty", args=[row.case.code, row.number]),
                answered=last[0].get_state_display() if last else "",
            )
        )  # fmt: skip
    for report in difficult_reports(membership, since, until, most):
        found.append(
            Item(
                Source.PLAN, report.pk, report.agency, report.on, OTHER, OTHER, report.evidence, "",
                f"Nhiệm vụ {report.task.order}, kế hoạch năm {report.task.plan.year}",
                reverse("plans:task", args=[report.task.plan_id, report.task.order]),
            )
        )  # fmt: skip
    return sorted(found, key=lambda one: (one.on, one.source, one.key), reverse=True)


def _direct(row: Raised) -> Item:
    return Item(
        Source.DIRECT, row.pk, row.agency, row.on, row.stage, row.kind, row.text, row.proposal, row.rule,
        reverse("difficulties:raised", args=[row.pk]),
    )  # fmt: skip


def _with_themes(items: list[Item], membership: Membership) -> list[Item]:
    rows = ThemeItem.objects.filter(key__in={one.key for one in items}).order_by("pk")
    last = {(row.source, row.key): row.theme_id for row in rows}
    stands = {one.theme.pk: one.state for one in views_of(membership, set(last.values()))}
    return [
        replace(one, theme=last[one.source, one.key], state=stands.get(last[one.source, one.key], ""))
        if (one.source, one.key) in last
        else one
        for one in items
    ]


def _is_wanted(one: Item, wanted: Wanted) -> bool:
    if wanted.standing and (one.theme is None) != (wanted.standing == ALONE):
        return False
    return all(
        not asked or asked == told
        for asked, told in ((wanted.stage, one.stage), (wanted.kind, one.kind), (wanted.source, one.source))
    )


def raised_seen(membership: Membership, key: int) -> Item | None:
    """One difficulty that an agency raised, for it and for who gathers; None for others."""
    if not may_see(membership):
        return None
    own = Q(agency_id=membership.agency_id) | Q(to_agency_id=membership.agency_id)
    row = Raised.objects.filter(own, pk=key).select_related("agency").first()
    if row is None:
        return None
    return _with_themes([_direct(row)], membership)[0]
