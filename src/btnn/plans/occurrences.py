"""What a task of a plan asks for, with dates: the obligations of a year and how each stands on a day.

Pure: no clock, no tables. Dates that the law fixes are counted by `btnn.law`; all others are those of the plan itself
and are not moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from btnn.law.limits import limit
from btnn.law.receipts import receipt

ALL_YEAR, QUARTER, REPORTS = "all_year", "quarter", "half_year_year_on_demand"
CLAIM, FIXED_DAY = "when_claim_comes", "fixed_day"
FRAMES = (ALL_YEAR, QUARTER, REPORTS, CLAIM, FIXED_DAY)
AHEAD, OPEN, DUE_SOON, LATE, DONE, DONE_LATE, WAITING = "ahead", "open", "due_soon", "late", "done", "done_late", "wait"
GONE = "gone"  # of a year that is history: nothing tells what became of it
SOON = 15  # days before the last one
QUIET = 92  # days without a word after which an agency that has something to do is silent; a quarter
ANNUAL, OFFICIAL = "annual_report_received_by_moj", "official_annual_statistics_received_by_moj"
CLAIM_KEY, DEMAND_KEY = "claim:", "demand:"
ROMAN = ("", "I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim that came in: its name, the day, the last day for what has to be done about it, the day of doing it."""

    name: str
    came_on: date
    due: date | None = None
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Demand:
    """A report asked for besides: its key, what about, the day of asking, the last day, the day all had answered."""

    key: int
    subject: str
    on: date
    due: date
    asked_by: str
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One dated obligation. `due` is None for what has no last day of its own. `source`: the article or whose date."""

    key: str
    title: str
    first: date
    due: date | None
    source: str
    done_on: date | None = None

    def state(self, today: date) -> str:
        """ahead, open, due_soon, late, done or done_late on a day; `wait` for what nobody has called for."""
        if self.done_on is not None and self.done_on <= today:
            return DONE_LATE if self.due is not None and self.done_on > self.due else DONE
        if today < self.first:
            return AHEAD
        if self.due is None:
            return WAITING
        if today > self.due:
            return LATE
        return DUE_SOON if (self.due - today).days < SOON else OPEN

    def quiet(self, last_word: date | None, today: date) -> bool:
        """Has nothing been heard of it for a quarter of a year, though it runs?"""
        if self.state(today) not in (OPEN, DUE_SOON, LATE):
            return False
        return today - max(self.first, last_word or self.first) > timedelta(days=QUIET)


def is_history(year: int, today: date) -> bool:
    """Has the year of a plan ended more than half a year ago? What is open of it then is no arrear any more."""
    return today > date(year + 1, 6, 30)


def told_state(one: Occurrence, year: int, today: date) -> str:
    """The state of an obligation of a plan for a year; calm about years that are history."""
    state = one.state(today)
    return GONE if is_history(year, today) and state in (AHEAD, OPEN, DUE_SOON, LATE, WAITING) else state


def quarter_days(year: int, quarter: int) -> tuple[date, date]:
    """The first and the last day of a quarter of a year."""
    first = date(year, 3 * quarter - 2, 1)
    after = date(year + quarter // 4, 3 * quarter % 12 + 1, 1)
    return first, after - timedelta(days=1)


def occurrences(
    frame: str,
    year: int,
    *,
    quarter: int | None = None,
    fixed_on: date | None = None,
    claims: Iterable[Claim] = (),
    demands: Iterable[Demand] = (),
    done: dict[str, date] | None = None,
) -> list[Occurrence]:
    """The obligations of a task in a year, by their last day, reports asked for besides at the end.

    Args:
        frame: the time frame of the task.
        year: the year of the plan.
        quarter, fixed_on: of the frames that have them.
        claims: those that came in the year; they alone make obligations of “when a claim comes”.
        demands: reports asked for besides, of whatever time frame.
        done: the day on which an obligation was reported done, by its key.
    """
    found = [*_told(frame, year, quarter, fixed_on, claims), *_demanded(demands)]
    ended = done or {}
    return [
        Occurrence(one.key, one.title, one.first, one.due, one.source, one.done_on or ended.get(one.key))
        for one in found
    ]


def _told(
    frame: str, year: int, quarter: int | None, fixed_on: date | None, claims: Iterable[Claim]
) -> Sequence[Occurrence]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    if frame == ALL_YEAR:
        return [Occurrence("year", f"Cả năm {year}", first, last, "Kế hoạch")]
    if frame == QUARTER and quarter in (1, 2, 3, 4):
        begins, ends = quarter_days(year, quarter)
        return [Occurrence(f"q{quarter}", f"Quý {ROMAN[quarter]} năm {year}", begins, ends, "Kế hoạch")]
    if frame == FIXED_DAY and fixed_on is not None:
        return [Occurrence("day", f"Ngày {fixed_on:%d/%m/%Y}", min(first, fixed_on), fixed_on, "Kế hoạch")]
    if frame == REPORTS:
        return _reports(year)
    if frame == CLAIM:
        return [
            Occurrence(f"{CLAIM_KEY}{one.name}", f"Yêu cầu {one.name}", one.came_on, one.due, "Thời hạn của vụ việc",
                       one.done_on)
            for one in sorted(claims, key=lambda one: (one.due or date.max, one.came_on, one.name))
        ]  # fmt: skip
    raise ValueError(f"time frame {frame!r} is not understood")


def _demanded(demands: Iterable[Demand]) -> list[Occurrence]:
    return [
        Occurrence(f"{DEMAND_KEY}{one.key}", f"Báo cáo đột xuất: {one.subject}", one.on, one.due,
                   f"Yêu cầu của {one.asked_by} ngày {one.on:%d/%m/%Y}", one.done_on)
        for one in sorted(demands, key=lambda one: (one.due, one.key))
    ]  # fmt: skip


def _reports(year: int) -> list[Occurrence]:
    """Half-year, year, official figures, on demand. The law fixes no day for the half-year report of this work: the
    plan's own is the end of the half-year."""
    half = date(year, 6, 30)
    annual = receipt(limit(ANNUAL), date(year, 11, 1))
    official = receipt(limit(OFFICIAL), date(year + 1, 1, 1))
    return [
        Occurrence("half_year", f"Báo cáo 6 tháng đầu năm {year}", date(year, 6, 1), half, "Kế hoạch"),
        Occurrence("annual", f"Báo cáo năm {year}", date(year, 11, 1), annual.due, str(annual.limit.source)),
        Occurrence(
            "official", f"Số liệu chính thức năm {year}", date(year + 1, 1, 1), official.due, str(official.limit.source)
        ),
        Occurrence("on_demand", "Báo cáo đột xuất", date(year, 1, 1), None, "Khi có yêu cầu"),
    ]
