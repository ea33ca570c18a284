"""The worksheet of one item: its facts, the parameters it reads, and the reckoning in words.

A rule is a function of a sheet that returns the exact damage; what it read and how it reckoned
stays on the sheet, so that a claimant can follow the line from the figures to the đồng.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from btnn.law.amounts import decimal, dong, half_up
from btnn.law.damages.facts import Facts
from btnn.law.damages.rules import Rule
from btnn.law.parameters import Overrides, Reading

BASE_DAYS = 22  # Đ27.7
WAGE_DAYS = 26  # Đ24.1c, đoạn 2


class Sheet(Facts):
    """One item of an assessment while it is being reckoned; `overrides` are parameters given by name."""

    def __init__(self, rule: Rule, facts: object, valued_on: date, overrides: Overrides, place: int = 1) -> None:
        super().__init__(rule, facts, valued_on, place)
        self.overrides = overrides
        self.readings: dict[str, Reading] = {}

    def read(self, name: str) -> Reading:
        """The parameter as of the day of valuation; told once."""
        if name not in self.readings:
            reading = self.overrides.read(name, self.valued_on)
            self.readings[name] = reading
            title = reading.title[0].upper() + reading.title[1:]
            self.tell(f"{title} tại {self.valued_on:%d/%m/%Y}: {reading.told} ({reading.source}).")
        return self.readings[name]

    def base_salary(self) -> Fraction:
        return self.read("base_salary").value

    def minimum_wage(self, region: str) -> Fraction:
        return self.read(f"minimum_wage_{region}").value

    def reckon(self, arithmetic: str, exact: Fraction) -> Fraction:
        """Tell one operation with its result; what is told is cut to two places, what is returned is not."""
        equals = "=" if 100 % exact.denominator == 0 else "≈"
        self.tell(f"{arithmetic} {equals} {decimal(exact)} đồng.")
        return exact

    def cap(self, exact: Fraction, ceiling: Fraction, told: str) -> Fraction:
        """The lesser of the two; when the ceiling decides, the line is capped."""
        if exact <= ceiling:
            return exact
        self.capped = True
        self.tell(f"{told}: không quá {decimal(ceiling)} đồng.")
        return ceiling

    def base_days(self, per_day: Fraction, days: Fraction, article: str) -> Fraction:
        """`per_day` days of base salary for each day (Đ27.1–3, Đ27.6; one day is a month over 22, Đ27.7)."""
        base = self.base_salary()
        self.reckon(f"Một ngày lương cơ sở (Đ27.7): {decimal(base)} ÷ {BASE_DAYS}", base / BASE_DAYS)
        self.tell(f"{decimal(per_day)} ngày lương cơ sở cho 01 ngày ({article}).")
        told = f"{decimal(per_day)} × {decimal(days)} × {decimal(base)} ÷ {BASE_DAYS}"
        return self.reckon(told, per_day * days * base / BASE_DAYS)

    def wage_days(self, days: Fraction, region: str) -> Fraction:
        """One day of the region's minimum wage for each day (a month over 26, Đ24.1c)."""
        wage = self.minimum_wage(region)
        self.reckon(f"Một ngày lương tối thiểu vùng {region} (Đ24.1c): {decimal(wage)} ÷ {WAGE_DAYS}", wage / WAGE_DAYS)
        return self.reckon(f"{decimal(days)} × {decimal(wage)} ÷ {WAGE_DAYS}", days * wage / WAGE_DAYS)

    def rounded(self, exact: Fraction) -> int:
        """The line in whole đồng, rounded once, half up; told when it changes something."""
        amount = half_up(exact)
        if exact.denominator != 1:
            self.tell(f"Làm tròn một lần, từ nửa đồng trở lên: {dong(amount)}.")
        return amount
