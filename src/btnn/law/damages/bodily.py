"""What death and injury cost: treatment, recuperation, carers, funeral, support (Đ25, Đ26; NĐ 68 Đ10)."""

from __future__ import annotations

from fractions import Fraction

from btnn.law.amounts import decimal, exactly
from btnn.law.damages.sheet import Sheet


def treatment(sheet: Sheet) -> Fraction:
    """Đ25.1, Đ26.1: the bills for examination and treatment."""
    bills = sheet.amounts("bills")
    return sheet.reckon("Cộng các hóa đơn", Fraction(sum(bills)))


def recuperation(sheet: Sheet) -> Fraction:
    """Đ25.2, Đ26.2: one day of the minimum wage at the facility for each day in the medical file."""
    days = sheet.days("treatment_days").units
    return sheet.wage_days(days, sheet.region("facility_region"))


def carer_in_treatment(sheet: Sheet) -> Fraction:
    """Đ25.3, Đ26.3: one day of the minimum wage at the facility for each day with a carer.

    The number of carers does not multiply: the law pays for a day of care.
    """
    days = sheet.days("care_days").units
    return sheet.wage_days(days, sheet.region("facility_region"))


def funeral(sheet: Sheet) -> Fraction:
    """Đ25.4: the allowance of social insurance law, a fixed level and not what was spent."""
    return Fraction(sheet.money("funeral_allowance"))


def permanent_carer(sheet: Sheet) -> Fraction:
    """Đ26.4a: one day of the minimum wage of the residence for each day of regular care."""
    days = sheet.days("care_days").units
    return sheet.wage_days(days, sheet.region("residence_region"))


def support(sheet: Sheet) -> Fraction:
    """Đ25.5, Đ26.4b: a full month of the minimum wage where each dependant lives, for each month.

    A level fixed by law or by an effective judgment takes its place.
    """
    total = Fraction(0)
    for number, one in enumerate(sheet.dependants("dependants"), start=1):
        if one.court_amount is not None:
            monthly, by = Fraction(one.court_amount), "mức theo luật hoặc bản án, quyết định"
        else:
            monthly, by = sheet.minimum_wage(one.region), f"lương tối thiểu vùng {one.region}"
        told = f"Người thứ {number} ({by}, {one.months.told}): {exactly(one.months.units)} × {decimal(monthly)}"
        total += sheet.reckon(told, one.months.units * monthly)
    return sheet.reckon("Cộng những người được cấp dưỡng", total)


RECKONED_BY = {
    "D-01": treatment,
    "D-02": recuperation,
    "D-03": carer_in_treatment,
    "D-04": funeral,
    "D-05": support,
    "H-01": treatment,
    "H-02": recuperation,
    "H-03": carer_in_treatment,
    "H-04": permanent_carer,
    "H-05": support,
}
