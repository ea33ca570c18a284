"""From the points of lines to a total and a rank. Exact: fractions, no rounding before the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from btnn.law.calendar import official_calendar
from btnn.law.limits import all_limits
from btnn.law.receipts import Receipt, receipt

from .criteria import (
    DUE,
    GROUPS,
    INITIATIVE,
    LATE_FROM,
    LATE_TO,
    MOST_INITIATIVES,
    OPTIONAL,
    PENALTY,
    RANKS,
    UNRANKED,
    WEAK,
    WHOLE,
    Criterion,
)


@dataclass(frozen=True, slots=True)
class GroupSum:
    """A group: its points, the most it could have; `weak`: under 70 % of that."""

    code: str
    title: str
    points: Fraction
    most: int

    @property
    def weak(self) -> bool:
        return self.points < WEAK * self.most


@dataclass(frozen=True, slots=True)
class Total:
    """`lines`: the sum as it stands; `rescaled`: on a hundred, when a group was not assessed; then bonus and penalty.
    `missing`: lines that nobody scored yet; while there are any, or when it was sent too late, there is no rank."""

    groups: tuple[GroupSum, ...]
    lines: Fraction
    rescaled: Fraction
    bonus: int
    penalty: int
    points: Fraction
    missing: tuple[str, ...]
    too_late: bool

    @property
    def rank(self) -> str:
        if self.missing or self.too_late:
            return UNRANKED
        return next(word for least, word in RANKS if self.points >= least)

    @property
    def whole(self) -> Fraction:
        """The most that the assessed lines could give before rescaling."""
        return Fraction(sum(group.most for group in self.groups))


def mean(criterion: Criterion, levels: Iterable[str]) -> Fraction | None:
    """The points of a line from the levels of its events; None: none arose and the line says nothing of that."""
    points = [criterion.points_of(level) for level in levels]
    if not points:
        return Fraction(criterion.most) if criterion.full_for_nothing else None
    return Fraction(sum(points), len(points))


def total(
    lines: Iterable[Criterion],
    points: Mapping[str, Fraction | None],
    *,
    survey: bool,
    initiatives: int = 0,
    days_late: int = 0,
) -> Total:
    """The total of a year.

    Args:
        points: by code; None or left out: not scored yet, counted as nothing.
        survey: whether group V was assessed. If not, it counts neither above nor below: the rest is taken on a hundred.
        initiatives: recognised ones. days_late: working days after the last day.
    """
    counted = [one for one in lines if survey or one.group != OPTIONAL]
    given = {one.code: points.get(one.code) for one in counted}
    groups = tuple(
        GroupSum(
            code,
            title,
            sum((given[one.code] or Fraction(0) for one in counted if one.group == code), Fraction(0)),
            sum(one.most for one in counted if one.group == code),
        )
        for code, title in GROUPS.items()
        if any(one.group == code for one in counted)
    )
    summed = sum((group.points for group in groups), Fraction(0))
    most = sum(group.most for group in groups)
    rescaled = summed * WHOLE / most if most else Fraction(0)
    bonus = INITIATIVE * min(max(initiatives, 0), MOST_INITIATIVES)
    penalty = PENALTY if LATE_FROM <= days_late <= LATE_TO else 0
    final = min(max(rescaled + bonus - penalty, Fraction(0)), Fraction(WHOLE))
    missing = tuple(code for code, value in given.items() if value is None)
    return Total(groups, summed, rescaled, bonus, penalty, final, missing, days_late > LATE_TO)


def last_day(year: int) -> Receipt:
    """The count of the last day on which the self-assessment of a year is in time (TT 08/2019 Đ25.1a, Đ25.3)."""
    return receipt(all_limits()[DUE], date(year, 11, 1))


def days_late(year: int, sent: date) -> int:
    """Working days past the last day; 0 when in time."""
    due = last_day(year).due
    if sent <= due:
        return 0
    return official_calendar().working_between(due.toordinal(), sent.toordinal())


def shown(points: Fraction) -> str:
    """At most two decimals, half up, as points are written: `91,11`."""
    hundredths = int(points * 100 + Fraction(1, 2))
    whole, rest = divmod(hundredths, 100)
    return f"{whole},{rest:02d}".rstrip("0").rstrip(",") if rest else str(whole)
