"""The monthly salary that reimbursement is reckoned on (R-01; NĐ 68 Đ26.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from btnn.law.amounts import decimal, dong
from btnn.law.parameters import NO_OVERRIDES, Overrides, Reading

SOURCE = "Nghị định 68/2018/NĐ-CP, Đ26.1"


@dataclass(frozen=True, slots=True)
class Salary:
    """Đồng a month, how it was come by, and the parameter it rests on, if any."""

    monthly: Fraction
    step: str
    reading: Reading | None = None


def given(monthly: int) -> Salary:
    """A salary as stated: base salary times coefficient, without allowances."""
    return Salary(Fraction(monthly), f"Lương tháng để tính hoàn trả: {dong(monthly)} ({SOURCE}).")


def from_coefficient(
    coefficient: Fraction, decided_on: date, left_service: date | None = None, overrides: Overrides = NO_OVERRIDES
) -> Salary:
    """Base salary on the day of the decision times the coefficient.

    Who had left the service by then is held to the salary just before leaving: base salary of the
    day before. Refused: a day for which base salary is not known.
    """
    left = left_service is not None and left_service <= decided_on
    on = left_service - timedelta(days=1) if left and left_service is not None else decided_on
    reading = overrides.read("base_salary", on)
    monthly = reading.value * coefficient
    when = "trước khi nghỉ việc" if left else "khi có quyết định hoàn trả"
    step = (
        f"Lương tháng {when}: lương cơ sở tại {on:%d/%m/%Y} {decimal(reading.value)} × hệ số "
        f"{decimal(coefficient, 4)} = {decimal(monthly)} đồng ({reading.source}; {SOURCE})."
    )
    return Salary(monthly, step, reading)
