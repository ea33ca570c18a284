"""Income lost or reduced: stable and unstable wages, seasonal work, organisations (Đ24; NĐ 68 Đ5–Đ9)."""

from __future__ import annotations

from fractions import Fraction

from btnn.law.amounts import decimal, exactly, grouped
from btnn.law.damages.assets import mean_of_three
from btnn.law.damages.sheet import Sheet
from btnn.law.errors import Refused


def stable_wage(sheet: Sheet) -> Fraction:
    """Đ24.1a: for each month the wage less what was still received, never below zero.

    A list of wages is a series month by month; then `months` must tell as many.
    """
    wages = sheet.amounts("wage")
    received = sheet.amounts("received") if sheet.has("received") else (0,)
    months = sheet.months("months").units
    series = max(len(wages), len(received))
    if series == 1:
        lost = max(0, wages[0] - received[0])
        sheet.reckon(f"Mỗi tháng mất: {decimal(wages[0])} − {decimal(received[0])}", Fraction(lost))
        return sheet.reckon(f"{decimal(lost)} × {exactly(months)} tháng", lost * months)
    if {len(wages), len(received)} - {1, series} or months != series:
        raise Refused(
            f"ghi lương theo từng tháng thì “wage”, “received” và “months” phải cùng số tháng "
            f"(đang có {len(wages)}, {len(received)} và {exactly(months)})."
        )
    total = Fraction(0)
    for month in range(series):
        wage, got = wages[month % len(wages)], received[month % len(received)]
        total += max(0, wage - got)
    return sheet.reckon(f"Cộng {series} tháng, mỗi tháng lương trừ phần vẫn được nhận", total)


def unstable_wage(sheet: Sheet) -> Fraction:
    """Đ24.1b: the mean of the three last months with income, for each month, less what was received."""
    mean = mean_of_three(sheet, ("m1", "m2", "m3"), "Trung bình 03 tháng có thu nhập gần nhất")
    months = sheet.months("months").units
    earned = sheet.reckon(f"{decimal(mean)} × {exactly(months)} tháng", mean * months)
    return _less_received(sheet, earned)


def _less_received(sheet: Sheet, earned: Fraction) -> Fraction:
    if not sheet.has("received"):
        return earned
    received = sheet.money("received")
    return sheet.reckon(f"{decimal(earned)} − {grouped(received)}", max(Fraction(0), earned - received))


def seasonal_local_average(sheet: Sheet) -> Fraction:
    """Đ24.1c: the local average income of the same labour for the time lost."""
    average = sheet.average("local_average")
    unit = sheet.choice("unit", ("month", "day")) if sheet.has("unit") else ""
    if not unit and isinstance(sheet.facts["units"], dict | list):
        raise Refused("ghi “unit” là month (tháng) hoặc day (ngày) để biết đếm khoảng ngày theo đơn vị nào.")
    units = (sheet.days if unit == "day" else sheet.months)("units").units
    return sheet.reckon(f"{decimal(average)} × {exactly(units)}", average * units)


def seasonal_fallback(sheet: Sheet) -> Fraction:
    """Đ24.1c: no local average to be had: one day of the minimum wage of the residence for each day."""
    region = sheet.region("region_of_residence")
    return sheet.wage_days(sheet.days("days").units, region)


def organisation(sheet: Sheet) -> Fraction:
    """Đ24.2: the mean of the two years before the harm, or of all months when younger than two years.

    The mean is spread over the loss period, parts of a year by days of 365 (the law is silent).
    """
    two_years = sheet.has("income_y1") or sheet.has("income_y2")
    younger = sheet.has("operating_months") or sheet.has("income_total")
    if two_years == younger:
        raise Refused(
            "ghi income_y1 và income_y2 (đã hoạt động đủ 02 năm), hoặc operating_months và income_total "
            "(chưa đủ 02 năm); không ghi cả hai (Luật 10/2017/QH14, Đ24.2)."
        )
    if two_years:
        first, second = sheet.money("income_y1"), sheet.money("income_y2")
        told = f"Thu nhập trung bình một năm: ({decimal(first)} + {decimal(second)}) ÷ 2"
        mean = sheet.reckon(told, Fraction(first + second, 2))
        period = sheet.loss_years("window").units
        return _less_received(sheet, sheet.reckon(f"{decimal(mean)} × {exactly(period)} năm", mean * period))
    months = sheet.count("operating_months", 24)
    if not 0 < months < 24:
        raise Refused("“operating_months” phải từ 1 đến 23 tháng; đủ 02 năm thì ghi income_y1 và income_y2 (Đ24.2).")
    total = sheet.money("income_total")
    mean = sheet.reckon(f"Thu nhập trung bình một tháng: {decimal(total)} ÷ {months}", Fraction(total, months))
    lost = sheet.months("window").units
    return _less_received(sheet, sheet.reckon(f"{decimal(mean)} × {exactly(lost)} tháng", mean * lost))


RECKONED_BY = {
    "I-01": stable_wage,
    "I-02": unstable_wage,
    "I-03a": seasonal_local_average,
    "I-03b": seasonal_fallback,
    "I-04": organisation,
}
