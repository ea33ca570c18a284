"""The law as its pages show it: limits with their lengths in words, the days of a year.

In: values of `btnn.law`. Out: plain rows for templates. Nothing is counted here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from btnn.law.calendar import SpecialDay, official_calendar
from btnn.law.case import words
from btnn.law.limits import Limit, all_limits
from btnn.law.receipts import UNIT_WORDS
from btnn.law.sources import INSTRUMENTS
from btnn.web.wording import short_date

OTHER_LIMITS = "Báo cáo, kiểm tra, hỗ trợ và các mốc khác"
LANES = ("competence", "settlement", "advance", "honour", "reimbursement", "court")
UNCOUNTED = {"event": "theo sự kiện luật nêu", "issue": "số báo liên tiếp", "fixed_date": "ngày cố định"}
KIND_WORDS = {"off": "Nghỉ", "swap_off": "Nghỉ hoán đổi", "swap_work": "Làm bù"}
STATUS_WORDS = {
    "published": ("met", "Đã công bố"),
    "derived": ("late", "Suy từ luật"),
    "provisional": ("late", "Dự kiến"),
}


@dataclass(frozen=True, slots=True)
class LimitRow:
    """One limit of the list; texts begin with a capital letter."""

    id: str
    title: str
    who: str
    action: str
    trigger: str
    length: str
    source: str
    instrument: str
    since: date
    until: date | None
    countable: bool


def limit_row(limit: Limit) -> LimitRow:
    """One limit as the pages show it."""
    instrument = INSTRUMENTS[limit.citation.instrument]
    return LimitRow(
        id=limit.id,
        title=limit.title,
        who=_capital(limit.actor),
        action=_capital(limit.action),
        trigger=_capital(limit.trigger),
        length=length(limit),
        source=limit.source,
        instrument=f"{instrument.name}: {instrument.title}",
        since=limit.since,
        until=limit.until,
        countable=limit.countable,
    )


def length(limit: Limit) -> str:
    """How long a limit is: `05 ngày làm việc`, `ngay`, or the law's own words."""
    if limit.unit == "immediate":
        return "ngay"
    if limit.countable:
        return f"{limit.count:02d} {UNIT_WORDS[limit.unit]}"
    if limit.unit == "fixed_date":
        return limit.amount.replace("before ", "trước ngày ")
    if limit.unit == "issue":
        return f"{int(limit.amount):02d} {UNCOUNTED['issue']}"
    return UNCOUNTED["event"]


def limit_groups(search: str = "") -> list[tuple[str, list[LimitRow]]]:
    """All limits by lane in the order of the corpus; with `search`, those whose words contain it."""
    wanted = search.casefold().split()
    groups: dict[str, list[LimitRow]] = {name: [] for name in (*map(words.lane, LANES), OTHER_LIMITS)}
    for limit in all_limits().values():
        row = limit_row(limit)
        told = " ".join((row.title, row.who, row.action, row.trigger, row.length, row.source, row.id)).casefold()
        if all(word in told for word in wanted):
            groups[words.lane(limit.lane) if limit.lane else OTHER_LIMITS].append(row)
    return [(name, rows) for name, rows in groups.items() if rows]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring special days that share name, kind, status and source."""

    first: date
    last: date
    days: int
    name: str
    kind: str
    status_mark: str
    status: str
    source: str

    @property
    def told(self) -> str:
        """`16/02/2026` or `16/02/2026 – 20/02/2026 (5 ngày)`."""
        if self.first == self.last:
            return short_date(self.first)
        return f"{short_date(self.first)} – {short_date(self.last)} ({self.days} ngày)"


def special_days(year: int) -> list[Stretch]:
    """Days of a year that differ from the plain week, neighbours taken together."""
    days = sorted(
        (special for special in official_calendar().special.values() if special.day.year == year),
        key=lambda special: special.day,
    )
    return [_stretch(run) for run in _runs(days)]


def _runs(days: list[SpecialDay]) -> Iterator[list[SpecialDay]]:
    run: list[SpecialDay] = []
    for special in days:
        if run and not _continues(run[-1], special):
            yield run
            run = []
        run.append(special)
    if run:
        yield run


def _continues(before: SpecialDay, after: SpecialDay) -> bool:
    same = (before.name, before.kind, before.status, before.source) == (
        after.name,
        after.kind,
        after.status,
        after.source,
    )
    return same and (after.day - before.day).days == 1


def _stretch(run: list[SpecialDay]) -> Stretch:
    first = run[0]
    mark, status = STATUS_WORDS[first.status]
    return Stretch(
        first.day, run[-1].day, len(run), first.name, KIND_WORDS[first.kind], mark, status, _capital(first.source)
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
