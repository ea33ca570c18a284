"""How much an official pays back (Đ65.2; NĐ 68 Đ26.2–3), as bands with half-open bounds."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Band:
    """What the law leaves to the head: from `low` to `high` đồng.

    `high_excluded` tells a half-open bound; `rule` is R-02, R-03 or R-04.
    """

    rule: str
    source: str
    low: Fraction
    high: Fraction
    high_excluded: bool

    def holds(self, amount: int) -> bool:
        """Whether the amount, rounded to whole đồng half up, lies within the band."""
        if amount < _rounded(self.low):
            return False
        if self.high_excluded:
            return amount < self.high
        return amount <= _rounded(self.high)


def _rounded(value: Fraction) -> int:
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def band(fault: str, compensated: int, monthly_salary: int) -> Band:
    """The band for one official, computed on the whole sum that the State paid.

    Args:
        fault: `intent_convicted` (R-02), `intent` (R-03) or `negligence` (R-04).
        compensated: đồng paid to the claimant.
        monthly_salary: đồng a month at the decision (NĐ 68 Đ26.1).

    An unknown fault is refused with `ValueError`.
    """
    paid = Fraction(compensated)
    half = paid / 2
    if fault == "intent_convicted":
        return Band("R-02", "Luật 10/2017/QH14, Đ65.2a", paid, paid, False)
    if fault == "intent":
        source = "Luật 10/2017/QH14, Đ65.2b; Nghị định 68/2018/NĐ-CP, Đ26.2"
        if compensated > 100 * monthly_salary:
            return _exact("R-03", source, Fraction(50 * monthly_salary))
        if compensated > 80 * monthly_salary:
            return _between("R-03", source, 40 * monthly_salary, 50 * monthly_salary, half)
        if compensated >= 60 * monthly_salary:
            return _between("R-03", source, 30 * monthly_salary, 40 * monthly_salary, half)
        return _exact("R-03", source, half)
    if fault == "negligence":
        source = "Luật 10/2017/QH14, Đ65.2c; Nghị định 68/2018/NĐ-CP, Đ26.3"
        for threshold, months in ((10, 5), (8, 4)):
            if compensated > threshold * monthly_salary:
                return _exact("R-04", source, Fraction(months * monthly_salary))
        if compensated >= 6 * monthly_salary:
            return _exact("R-04", source, Fraction(3 * monthly_salary))
        return _exact("R-04", source, half)
    raise ValueError(f"unknown degree of fault {fault!r}")


def _exact(rule: str, source: str, amount: Fraction) -> Band:
    return Band(rule, source, amount, amount, False)


def _between(rule: str, source: str, low: int, high: int, half: Fraction) -> Band:
    if half < high:
        return Band(rule, source, Fraction(low), half, False)
    return Band(rule, source, Fraction(low), Fraction(high), True)
