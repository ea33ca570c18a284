"""Other costs: lodging, travel, printing, postage, defenders, family visits (Đ28; NĐ 68 Đ12)."""

from __future__ import annotations

from fractions import Fraction

from btnn.law.amounts import decimal, dong, exactly
from btnn.law.damages.findings import INFORMATION
from btnn.law.damages.sheet import Sheet
from btnn.law.errors import Refused


def with_receipts(sheet: Sheet) -> Fraction:
    """Đ28.2a: receipts valued at the day of valuation, not above the levels of Bộ Tài chính."""
    receipts = Fraction(sheet.money("receipts_total_at_t"))
    ceiling = Fraction(sheet.money("mof_cap"))
    return sheet.cap(receipts, ceiling, "Mức tối đa của Bộ Tài chính (Đ28.2a)")


def lodging_days(sheet: Sheet) -> Fraction:
    """NĐ 68 Đ12.3: days of work with the body, and one night before and after where there was one."""
    days = sheet.count("working_days_with_body")
    before, after = sheet.night("night_before"), sheet.night("night_after")
    rate = Fraction(sheet.money("rate"))
    if sheet.has("mof_rate"):
        rate = sheet.cap(rate, Fraction(sheet.money("mof_rate")), "Mức tối đa một ngày của Bộ Tài chính (Đ28.2a)")
    told = f"({days} ngày làm việc + {before} ngày trước + {after} ngày sau) × {decimal(rate)}"
    return sheet.reckon(told, (days + before + after) * rate)


def _ceiling_a_year(sheet: Sheet, months: int, article: str) -> Fraction:
    """A ceiling for each year, not a sum that is due of itself."""
    years = sheet.years("years").units
    base = sheet.base_salary()
    ceiling = sheet.reckon(f"Mức tối đa: {months} × {decimal(base)} × {exactly(years)} năm", months * base * years)
    if sheet.has("claimed"):
        return sheet.cap(Fraction(sheet.money("claimed")), ceiling, f"Mức tối đa ({article})")
    sheet.capped = True
    sheet.find(
        "ceiling_not_amount",
        INFORMATION,
        sheet.rule.source,
        f"{decimal(ceiling, 0)} đồng là mức tối đa khi không có chứng từ, không phải mức đương nhiên; "
        "hãy ghi số tiền yêu cầu vào “claimed” nếu thấp hơn.",
    )
    return ceiling


def without_receipts(sheet: Sheet) -> Fraction:
    """Đ28.2a, đoạn 2: at most six months of base salary a year for the three costs together."""
    return _ceiling_a_year(sheet, 6, "Đ28.2a")


def postage(sheet: Sheet) -> Fraction:
    """Đ28.2b: what the receipts of the post say."""
    return sheet.reckon("Cộng các biên lai", Fraction(sum(sheet.amounts("postage"))))


def postage_without_receipts(sheet: Sheet) -> Fraction:
    """Đ28.2b, đoạn 2: at most one month of base salary a year."""
    return _ceiling_a_year(sheet, 1, "Đ28.2b")


def defender(sheet: Sheet) -> Fraction:
    """Đ28.2c: the contract, not above the Government's fee for appointed lawyers; one at a time."""
    fee = Fraction(sheet.money("contract_fee"))
    if sheet.has("gov_cap"):
        ceiling = Fraction(sheet.money("gov_cap"))
    elif sheet.has("working_days"):
        days = sheet.number("working_days", 73_000)
        rate, base = sheet.read("appointed_lawyer_day").value, sheet.base_salary()
        told = f"Thù lao luật sư chỉ định: {decimal(days)} ngày × {decimal(rate)} × {decimal(base)}"
        ceiling = sheet.reckon(told, days * rate * base)
    else:
        raise Refused("thiếu dữ kiện “gov_cap” (mức tối đa), hoặc “working_days” (số ngày làm việc) để tính mức đó.")
    sheet.tell("Chỉ thanh toán cho một người bào chữa, bảo vệ tại một thời điểm (Đ28.2c).")
    return sheet.cap(fee, ceiling, "Mức thù lao luật sư chỉ định do Chính phủ quy định (Đ28.2c)")


def family_visits(sheet: Sheet) -> Fraction:
    """Đ28.3: persons and visits as proved, not above the lawful most; not proved: the lawful most."""
    most_persons, most_visits = sheet.count("max_persons", 1000), sheet.count("max_visits")
    if sheet.flag("proved"):
        persons, visits = sheet.count("persons"), sheet.count("visits")
        sheet.capped = persons > most_persons or visits > most_visits
        persons, visits = min(persons, most_persons), min(visits, most_visits)
    else:
        persons, visits = most_persons, most_visits
        sheet.tell("Không chứng minh được số người, số lần: tính theo số tối đa được thăm gặp (Đ28.3).")
    cost = sheet.money("travel_cost")
    told = f"{decimal(persons)} người × {decimal(visits)} lần × {dong(cost)}"
    return sheet.reckon(told, Fraction(persons * visits * cost))


RECKONED_BY = {
    "C-01": with_receipts,
    "C-01b": lodging_days,
    "C-02": without_receipts,
    "C-03": postage,
    "C-04": postage_without_receipts,
    "C-05": defender,
    "C-06": family_visits,
}
