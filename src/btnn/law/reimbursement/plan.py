"""The plan of instalments: month by month out of the salary income until all is paid (Đ68.1, Đ68.2).

Each month takes the same sum, between 10% and 30% of the month's salary income; the last month takes the rest, which
may be less. Months of a deferral take nothing and move what follows (Đ68.3). A month's sum is due on its last day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from btnn.law.amounts import dong
from btnn.law.errors import Refused
from btnn.law.reimbursement.relief import instalments

LONGEST = 600  # months: a working life and more
LAST_YEAR = 2200
SOURCE = "Luật 10/2017/QH14, Đ68.1, Đ68.2"

Deferral = tuple[date, date]  # from, and the first day after it


@dataclass(frozen=True, slots=True)
class Terms:
    """What the plan rests on: the month's salary income, what is taken of it, the month it begins with (any day)."""

    income: int
    monthly: int
    first: date


@dataclass(frozen=True, slots=True)
class Instalment:
    """One month: its last day, the sum, and what is left after it."""

    number: int
    due: date
    amount: int
    left: int


@dataclass(frozen=True, slots=True)
class Progress:
    """A plan beside what came in: the first `covered` instalments are paid whole; `behind` is what should have come by
    now and did not, in `late` instalments; `next` is the first not paid whole and what it still wants."""

    covered: int
    late: int
    behind: int
    next: Instalment | None
    wanted: int


def bounds(income: int) -> tuple[int, int]:
    """The least and most of a month's income (10%, 30%). Refused: no income."""
    found = instalments(1, income).figures
    least, most = found["least"], found["most"]
    assert isinstance(least, int) and isinstance(most, int)
    return least, most


def plan(owed: int, terms: Terms, deferrals: Sequence[Deferral] = ()) -> tuple[Instalment, ...]:
    """The instalments for `owed` đồng; none when nothing is owed.

    Refused: a month's sum outside 10–30% of the income (a debt smaller than a tenth is taken at once), more than
    `LONGEST` months, a plan that runs beyond `LAST_YEAR`.
    """
    if owed < 0:
        raise Refused("Số tiền phải hoàn trả không thể âm.")
    instalments(owed, terms.income, terms.monthly)
    months = -(-owed // terms.monthly)
    if months > LONGEST:
        raise Refused(
            f"Với {dong(terms.monthly)} một tháng phải trừ trong {months} tháng, quá {LONGEST} tháng; hãy xác định mức "
            "trừ cao hơn hoặc cách hoàn trả khác trong quyết định (Đ68.1)."
        )
    found: list[Instalment] = []
    month, left = terms.first.replace(day=1), owed
    while left:
        if month.year > LAST_YEAR:
            raise Refused(f"Kế hoạch trừ dần kéo dài quá năm {LAST_YEAR}; hãy kiểm tra lại tháng đầu tiên.")
        due = _last_day(month)
        month = due + timedelta(days=1)
        if any(begun <= due < end for begun, end in deferrals):
            continue
        amount = min(terms.monthly, left)
        left -= amount
        found.append(Instalment(len(found) + 1, due, amount, left))
    return tuple(found)


def progress(found: Sequence[Instalment], collected: int, on: date) -> Progress:
    """How a plan stands on a day when `collected` đồng have come in: the earliest instalments are paid first."""
    covered, rest = 0, collected
    for one in found:
        if rest < one.amount:
            break
        rest -= one.amount
        covered += 1
    following = found[covered] if covered < len(found) else None
    passed = [one for one in found if one.due < on]
    behind = max(0, sum(one.amount for one in passed) - collected)
    late = max(0, len(passed) - covered) if behind else 0
    return Progress(covered, late, behind, following, following.amount - rest if following else 0)


def _last_day(month: date) -> date:
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
