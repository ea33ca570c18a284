"""Causes that repeat: what went wrong where, by which article, how often in which year.

Four sources, each counted by act (or step) × agency × article: papers on which claims rest, recorded signals with their
acts, steps of a settlement done late, findings of the cases. Difficulties reported by agencies join them where their
room tells them. No word about people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Membership
from btnn.cases.queries import case_file, visible_cases
from btnn.law.catalogue import code, codes
from btnn.law.limits import all_limits
from btnn.law.sources import law
from btnn.refusals import NotThere

from ..models import MeasureKind
from .signals import signals

YEARS = 5
MOST_FINDINGS = 20  # cases whose findings are read, the latest
MOST = 60
PAPER, ACT, LATE, FINDING = "Văn bản làm căn cứ", "Hành vi trái pháp luật", "Việc làm trễ hạn", "Sai sót trong vụ việc"
ADVICE = {
    PAPER: MeasureKind.TRAINING,
    ACT: MeasureKind.TRAINING,
    LATE: MeasureKind.INSPECTION,
    FINDING: MeasureKind.RECOMMENDATION,
}
OWN_SIDES = ("agency", "head", "officer", "finance")

Seen = tuple[str, str, str, str, int, str, int]  # source, code, words, article, agency, its name, year


@dataclass(frozen=True, slots=True)
class Cause:
    """One cause at one agency. `years`: how often by year, the last five; `key` is the same on every day."""

    key: str
    source: str
    words: str
    article: str
    agency_id: int
    agency: str
    years: tuple[tuple[int, int], ...]

    @property
    def total(self) -> int:
        return sum(count for _, count in self.years)

    @property
    def repeats(self) -> bool:
        return self.total > 1

    @property
    def advice(self) -> str:
        """The kind of measure that fits such a cause best."""
        return str(ADVICE[self.source])

    @property
    def advice_word(self) -> str:
        return str(ADVICE[self.source].label)

    @property
    def said(self) -> str:
        """The cause in one line, to stand in what is proposed."""
        return f"{self.words} ({self.agency}, {self.total} lần)"[:400]


def causes(membership: Membership, today: date) -> list[Cause]:
    """What went wrong in the last five years as far as this person sees it, the most frequent first."""
    first = today.year - YEARS + 1
    counted: dict[tuple[str, str, int], Counter[int]] = {}
    said: dict[tuple[str, str, int], tuple[str, str, str]] = {}
    for source, name, words, article, agency_id, agency, year in _seen(membership, today):
        if year >= first:
            key = (source, name, agency_id)
            counted.setdefault(key, Counter())[year] += 1
            said.setdefault(key, (words, article, agency))
    found = [
        Cause(
            f"{name}@{agency_id}", source, said[key][0], said[key][1], agency_id, said[key][2],
            tuple((year, years[year]) for year in range(first, today.year + 1)),
        )
        for key, years in counted.items()
        for source, name, agency_id in (key,)
    ]  # fmt: skip
    return sorted(found, key=lambda one: (-one.total, one.source, one.words, one.agency))[:MOST]


def cause(membership: Membership, key: str, today: date) -> Cause:
    """One of them. Refused (`NotThere`): none of that key today."""
    found = next((one for one in causes(membership, today) if one.key == key), None)
    if found is None:
        raise NotThere("Không thấy nguyên nhân này trong số liệu của cơ quan bạn; hãy chọn lại từ danh sách.")
    return found


def _seen(membership: Membership, today: date) -> Iterator[Seen]:
    yield from _papers(membership)
    yield from _signals(membership)
    yield from _late(membership)
    yield from _findings(membership, today)


def _papers(membership: Membership) -> Iterator[Seen]:
    rows = visible_cases(membership).filter(events__data__basis_kind__isnull=False, settling_agency__isnull=False)
    told = rows.values_list(
        "pk", "events__data__basis_kind", "settling_agency_id", "settling_agency__name", "opened_on"
    )
    for _, kind, agency, name, on in told.distinct():
        if kind in codes():
            one = code(kind)
            yield PAPER, one.code, one.label, str(one.citation), agency, name, on.year


def _signals(membership: Membership) -> Iterator[Seen]:
    for view in signals(membership):
        one, source = (view.act, ACT) if view.act is not None else (view.kind, PAPER)
        row = view.row
        for _ in range(row.papers):
            yield source, one.code, one.label, str(one.citation), row.about_id, row.about.name, row.on.year


def _late(membership: Membership) -> Iterator[Seen]:
    rows = visible_cases(membership).filter(
        limits__status__in=("late", "overdue"), limits__by__in=OWN_SIDES, settling_agency__isnull=False
    )
    told = rows.values_list("limits__limit_id", "settling_agency_id", "settling_agency__name", "limits__due")
    for name, agency, agency_name, due in told:
        limit = all_limits().get(name)
        if limit is not None and due is not None:
            yield LATE, name, limit.title, limit.source, agency, agency_name, due.year


def _findings(membership: Membership, today: date) -> Iterable[Seen]:
    rows = visible_cases(membership).filter(finding_count__gt=0, settling_agency__isnull=False)
    for case in rows.select_related("settling_agency").order_by("-pk")[:MOST_FINDINGS]:
        for one in case_file(membership, case.code, today).view.findings:
            if not one.code.startswith("late:") and case.settling_agency is not None:
                source = one.source if "/" in one.source else str(law(one.source)) if one.source else ""
                yield (FINDING, one.code, one.text, source, case.settling_agency.pk, case.settling_agency.name,
                       case.opened_on.year)  # fmt: skip
