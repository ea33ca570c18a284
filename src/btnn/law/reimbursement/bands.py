"""How much one official pays back (Đ65.2; NĐ 68 Đ26.2–3), as bands with half-open bounds."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from btnn.law.amounts import half_up

INTENT_CONVICTED, INTENT, NEGLIGENCE = "intent_convicted", "intent", "negligence"
FAULTS = {
    INTENT_CONVICTED: "cố ý, đã có bản án kết tội có hiệu lực",
    INTENT: "cố ý, chưa đến mức truy cứu trách nhiệm hình sự",
    NEGLIGENCE: "vô ý",
}
INTENT_SOURCE = "Luật 10/2017/QH14, Đ65.2b; Nghị định 68/2018/NĐ-CP, Đ26.2"
NEGLIGENCE_SOURCE = "Luật 10/2017/QH14, Đ65.2c; Nghị định 68/2018/NĐ-CP, Đ26.3"


@dataclass(frozen=True, slots=True)
class Band:
    """What the law leaves to the head: from `low` to `high` đồng.

    `high_excluded` tells a half-open bound; `rule` is R-02, R-03 or R-04; `why` says in Vietnamese
    which branch it is, and by which point.
    """

    rule: str
    source: str
    low: Fraction
    high: Fraction
    high_excluded: bool
    why: str = ""

    def holds(self, amount: int) -> bool:
        """Whether the amount, rounded to whole đồng half up, lies within the band."""
        if amount < half_up(self.low):
            return False
        if self.high_excluded:
            return amount < self.high
        return amount <= half_up(self.high)

    @property
    def fixed(self) -> Fraction | None:
        """The amount when the law leaves no choice."""
        return self.low if self.low == self.high and not self.high_excluded else None


def band(fault: str, compensated: int, monthly_salary: int | Fraction) -> Band:
    """The band for one official, computed on the whole sum that the State paid.

    Args:
        fault: `intent_convicted` (R-02), `intent` (R-03) or `negligence` (R-04).
        compensated: đồng paid to the claimant.
        monthly_salary: đồng a month at the decision (NĐ 68 Đ26.1).

    An unknown fault is refused with `ValueError`.
    """
    paid, salary = Fraction(compensated), Fraction(monthly_salary)
    if fault == INTENT_CONVICTED:
        return _exact("R-02", "Luật 10/2017/QH14, Đ65.2a", paid, "hoàn trả toàn bộ số tiền đã bồi thường (Đ65.2a)")
    if fault == INTENT:
        return _intent(paid, salary)
    if fault == NEGLIGENCE:
        return _negligence(paid, salary)
    raise ValueError(f"unknown degree of fault {fault!r}")


def _intent(paid: Fraction, salary: Fraction) -> Band:
    rule, source, half = "R-03", INTENT_SOURCE, paid / 2
    if paid > 100 * salary:
        return _exact(rule, source, 50 * salary, "cao hơn 100 tháng lương: hoàn trả 50 tháng lương (NĐ 68, Đ26.2a)")
    if paid > 80 * salary:
        why = (
            "từ trên 80 đến 100 tháng lương: từ 40 đến dưới 50 tháng lương, tối đa 50% số đã bồi thường (NĐ 68, Đ26.2b)"
        )
        return _between(rule, source, 40 * salary, 50 * salary, half, why)
    if paid >= 60 * salary:
        why = "từ 60 đến 80 tháng lương: từ 30 đến dưới 40 tháng lương, tối đa 50% số đã bồi thường (NĐ 68, Đ26.2c)"
        return _between(rule, source, 30 * salary, 40 * salary, half, why)
    return _exact(rule, source, half, "thấp hơn 60 tháng lương: hoàn trả 50% số đã bồi thường (NĐ 68, Đ26.2d)")


def _negligence(paid: Fraction, salary: Fraction) -> Band:
    rule, source = "R-04", NEGLIGENCE_SOURCE
    if paid > 10 * salary:
        return _exact(rule, source, 5 * salary, "cao hơn 10 tháng lương: hoàn trả 05 tháng lương (NĐ 68, Đ26.3a)")
    if paid > 8 * salary:
        return _exact(
            rule, source, 4 * salary, "từ trên 08 đến 10 tháng lương: hoàn trả 04 tháng lương (NĐ 68, Đ26.3b)"
        )
    if paid >= 6 * salary:
        return _exact(rule, source, 3 * salary, "từ 06 đến 08 tháng lương: hoàn trả 03 tháng lương (NĐ 68, Đ26.3c)")
    return _exact(rule, source, paid / 2, "thấp hơn 06 tháng lương: hoàn trả 50% số đã bồi thường (NĐ 68, Đ26.3d)")


def _exact(rule: str, source: str, amount: Fraction, why: str) -> Band:
    return Band(rule, source, amount, amount, False, why)


def _between(rule: str, source: str, low: Fraction, high: Fraction, half: Fraction, why: str) -> Band:
    """Half-open, unless half of what was paid ends the band first; that half may be taken."""
    if half < high:
        return Band(rule, source, low, half, False, why)
    return Band(rule, source, low, high, True, why)
