"""Amounts of the stories. Damage to the spirit is counted, with the base salary of the day of acceptance (Đ22.2)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TypedDict

# Base salary (lương cơ sở), đồng a month: from when, how much, by which decree.
BASE_SALARIES = (
    (date(2018, 7, 1), 1_390_000, "72/2018/NĐ-CP"),
    (date(2019, 7, 1), 1_490_000, "38/2019/NĐ-CP"),
    (date(2023, 7, 1), 1_800_000, "24/2023/NĐ-CP"),
    (date(2024, 7, 1), 2_340_000, "73/2024/NĐ-CP"),
    (date(2026, 7, 1), 2_530_000, "161/2026/NĐ-CP"),
)
DAYS_OF_A_MONTH = 22  # Đ27.7


class Amount(TypedDict):
    """One head of damage and its sum in đồng."""

    head: str
    amount: int


def heads(**sums: int) -> list[Amount]:
    """`heads(mental=…, costs=…)` as the events want it."""
    return [Amount(head=head, amount=amount) for head, amount in sums.items()]


def total(amounts: list[Amount]) -> int:
    """The sum of all heads, in đồng."""
    return sum(one["amount"] for one in amounts)


def base_salary(on: date) -> int:
    """The base salary of a day, đồng a month. Refused (ValueError): a day before the Law."""
    known = [amount for since, amount, _ in BASE_SALARIES if since <= on]
    if not known:
        raise ValueError(f"no base salary is known for {on}")
    return known[-1]


def mental(accepted: date, *, in_custody: int = 0, at_liberty: int = 0) -> int:
    """Damage to the spirit of somebody prosecuted: five days' base salary for each day in custody (Đ27.3b), two for
    each day prosecuted at liberty (Đ27.3c); whole đồng, half up."""
    exact = Fraction(base_salary(accepted), DAYS_OF_A_MONTH) * (5 * in_custody + 2 * at_liberty)
    return int(exact + Fraction(1, 2))


def dismissed(accepted: date, days: int) -> int:
    """Damage to the spirit of a public servant unlawfully dismissed: one day's base salary a day (Đ27.6)."""
    return int(Fraction(base_salary(accepted), DAYS_OF_A_MONTH) * days + Fraction(1, 2))


def salary(on: date, hundredths: int) -> int:
    """The monthly salary of an official with a coefficient given in hundredths (NĐ 68 Đ26.1)."""
    return base_salary(on) * hundredths // 100
