"""Harm to property: lost, damaged, not used, money taken, penalties paid (Đ23; NĐ 68 Đ3, Đ4)."""

from __future__ import annotations

from fractions import Fraction

from btnn.law.amounts import decimal, exactly, percent
from btnn.law.damages.sheet import Sheet
from btnn.law.errors import Refused

YEAR_DAYS = 365  # policy `interest_day_basis`: simple interest, actual days over 365


def mean_of_three(sheet: Sheet, names: tuple[str, str, str], what: str) -> Fraction:
    """The mean of three figures, as NĐ 68 Đ3 asks for three different suppliers."""
    one, two, three = (sheet.money(name) for name in names)
    told = f"{what}: ({decimal(one)} + {decimal(two)} + {decimal(three)}) ÷ 3"
    return sheet.reckon(told, Fraction(one + two + three, 3))


def lost_or_sold(sheet: Sheet) -> Fraction:
    """Đ23.1: the mean of three market prices at valuation, less wear as of the day of the harm."""
    price = mean_of_three(sheet, ("price_1", "price_2", "price_3"), "Giá thị trường trung bình")
    wear = sheet.share("wear_rate")
    if sheet.has("harm_date"):
        sheet.day("harm_date")
    return sheet.reckon(f"{decimal(price)} × (100% − {percent(wear)})", price * (1 - wear))


def damaged(sheet: Sheet) -> Fraction:
    """Đ23.2: the mean of three quotes for repair; what cannot be repaired is reckoned as lost (Đ23.1)."""
    if sheet.flag("repairable", otherwise=True):
        return mean_of_three(sheet, ("quote_1", "quote_2", "quote_3"), "Giá sửa chữa trung bình")
    if not sheet.has("price_1"):
        raise Refused(
            "tài sản không sửa chữa, khôi phục được thì tính như tài sản bị mất (Luật 10/2017/QH14, Đ23.2); "
            "hãy dùng quy tắc P-01, hoặc ghi thêm price_1, price_2, price_3, wear_rate."
        )
    sheet.tell("Không sửa chữa, khôi phục được: tính theo giá thị trường như tài sản bị mất (Đ23.2).")
    return lost_or_sold(sheet)


def _use_months(sheet: Sheet) -> Fraction:
    if sheet.rule.id == "P-03a" and (sheet.has("start") or sheet.has("end")):
        if sheet.has("months") or not sheet.has("start"):
            raise Refused("ghi “start” và “end”, hoặc ghi “months”; không ghi cả hai cách.")
        return sheet.months("months", {"from": sheet.facts["start"], "to": sheet.facts.get("end")}).units
    return sheet.months("months").units


def use_rentable(sheet: Sheet) -> Fraction:
    """Đ23.3: the mean monthly rent at valuation for each month without use."""
    rent = mean_of_three(sheet, ("rent_1", "rent_2", "rent_3"), "Giá thuê trung bình 01 tháng")
    months = _use_months(sheet)
    return sheet.reckon(f"{decimal(rent)} × {exactly(months)} tháng", rent * months)


def use_not_rentable(sheet: Sheet) -> Fraction:
    """Đ23.3: the mean monthly income of the three months before the harm, for each month without use."""
    income = mean_of_three(sheet, ("inc_1", "inc_2", "inc_3"), "Thu nhập trung bình 01 tháng do tài sản mang lại")
    months = _use_months(sheet)
    return sheet.reckon(f"{decimal(income)} × {exactly(months)} tháng", income * months)


def _loan_rate(sheet: Sheet) -> Fraction:
    """The rate agreed, not above what the Civil Code lets be lawful."""
    agreed = sheet.share("loan_rate")
    ceiling = sheet.read("loan_rate_ceiling").value
    if agreed <= ceiling:
        return agreed
    sheet.capped = True
    sheet.tell(f"Phần lãi suất vượt {percent(ceiling)}/năm không hợp pháp, không được tính (Đ23.4, Đ23.5).")
    return ceiling


def _with_interest(sheet: Sheet, principal: int, rate: Fraction, owed: int) -> Fraction:
    days = sheet.days("days").units
    told = f"Tiền lãi: {decimal(principal)} × {percent(rate)} × {decimal(days)} ÷ {YEAR_DAYS}"
    interest = sheet.reckon(told, principal * rate * days / YEAR_DAYS)
    if not owed:
        sheet.tell("Khoản tiền gốc đã được trả lại: chỉ còn tiền lãi.")
        return interest
    return sheet.reckon(f"{decimal(owed)} + {decimal(interest)}", owed + interest)


def money_returned_loan(sheet: Sheet) -> Fraction:
    """Đ23.4, đoạn 2: the money and the lawful interest of the loan it came from."""
    principal = sheet.money("principal")
    owed = 0 if sheet.flag("principal_refunded") else principal
    return _with_interest(sheet, principal, _loan_rate(sheet), owed)


def money_returned(sheet: Sheet) -> Fraction:
    """Đ23.4, đoạn 3: the money and interest for late payment at the rate of the day of valuation."""
    principal = sheet.money("principal")
    owed = 0 if sheet.flag("principal_refunded") else principal
    return _with_interest(sheet, principal, sheet.read("late_payment_rate").value, owed)


def penalty_loan(sheet: Sheet) -> Fraction:
    """Đ23.5, đoạn 2: the penalty paid and the lawful interest of the loan it came from."""
    penalty = sheet.money("penalty_paid")
    return _with_interest(sheet, penalty, _loan_rate(sheet), penalty)


def penalty(sheet: Sheet) -> Fraction:
    """Đ23.5, đoạn 3: the penalty paid and interest for late payment."""
    paid = sheet.money("penalty_paid")
    return _with_interest(sheet, paid, sheet.read("late_payment_rate").value, paid)


RECKONED_BY = {
    "P-01": lost_or_sold,
    "P-02": damaged,
    "P-03a": use_rentable,
    "P-03b": use_not_rentable,
    "P-04a": money_returned_loan,
    "P-04b": money_returned,
    "P-05a": penalty_loan,
    "P-05b": penalty,
}
