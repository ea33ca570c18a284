"""Harm to the spirit: fixed rates a day, death, health (Đ27)."""

from __future__ import annotations

from fractions import Fraction

from btnn.law.amounts import decimal
from btnn.law.damages.sheet import Sheet
from btnn.law.errors import Refused

DEATH_MONTHS = 360  # Đ27.4
MOST_HEALTH_MONTHS = 50  # Đ27.5

# Đ27.4: when the person died, these are not compensated beside the 360 months; Đ27.6 remains.
REMOVED_BY_DEATH = frozenset({"G-05", "M-01", "M-02", "M-03a", "M-03b", "M-03c", "M-03d", "M-03dd", "M-05"})
# Đ27.3b–đ: one calendar day falls under one of these only.
ONE_A_DAY = frozenset({"G-05", "M-03b", "M-03c", "M-03d", "M-03dd"})


def commune_education(sheet: Sheet) -> Fraction:
    """Đ27.1: half a day of base salary for each day of education at the commune."""
    return sheet.base_days(Fraction(1, 2), sheet.days("days").units, "Đ27.1")


def administrative_custody(sheet: Sheet) -> Fraction:
    """Đ27.2: two days for each day in administrative custody or a compulsory institution."""
    return sheet.base_days(Fraction(2), sheet.days("days").units, "Đ27.2")


def emergency_hold(sheet: Sheet) -> Fraction:
    """Đ27.3a: two days for each hold, however long it lasted."""
    holds = sheet.count("holds", 1000)
    base = sheet.base_salary()
    sheet.tell("02 ngày lương cơ sở cho mỗi lần bị giữ, không tính theo số ngày (Đ27.3a).")
    return sheet.reckon(f"{holds} × 2 × {decimal(base)} ÷ 22", holds * 2 * base / 22)


def custody_or_prison(sheet: Sheet) -> Fraction:
    """Đ27.3b: five days for each day of arrest, custody, detention or prison.

    Where a part of the sentence remains (Đ18.6–8) only the days beyond it count: G-05.
    """
    days = sheet.days("custody_days").units
    if sheet.has("remaining_sentence_days"):
        days = _beyond_the_sentence(sheet, days)
    return sheet.base_days(Fraction(5), days, "Đ27.3b")


def _beyond_the_sentence(sheet: Sheet, days: Fraction) -> Fraction:
    remaining = sheet.count("remaining_sentence_days")
    excess = max(Fraction(0), days - remaining)
    sheet.tell(
        f"Chỉ tính phần vượt quá mức hình phạt còn phải chấp hành: {decimal(days)} − {decimal(remaining)} = "
        f"{decimal(excess)} ngày (Đ18.6–8)."
        if excess
        else "Thời gian đã bị giam không vượt quá mức hình phạt còn phải chấp hành: không được bồi thường (Đ18.6–8)."
    )
    return excess


def not_in_custody(sheet: Sheet) -> Fraction:
    """Đ27.3c: two days for each day under prosecution but free, or serving another penalty."""
    return sheet.base_days(Fraction(2), sheet.days("free_days").units, "Đ27.3c")


def served_in_freedom(sheet: Sheet) -> Fraction:
    """Đ27.3d: three days for each day of non-custodial reform or a suspended sentence."""
    return sheet.base_days(Fraction(3), sheet.days("sentence_days").units, "Đ27.3d")


def waiting_after_sentence(sheet: Sheet) -> Fraction:
    """Đ27.3đ: two days for each day between the sentence served and the document that clears."""
    return sheet.base_days(Fraction(2), sheet.days("waiting_days").units, "Đ27.3đ")


def death(sheet: Sheet) -> Fraction:
    """Đ27.4: 360 months of base salary, one sum for all heirs. A death not of the act is refused."""
    if not sheet.flag("died_of_the_act", otherwise=True):
        raise Refused(
            "khoản 360 tháng lương cơ sở chỉ tính khi người bị thiệt hại chết do hành vi gây thiệt hại "
            "(Luật 10/2017/QH14, Đ7.1c, Đ27.4); hãy bỏ khoản này hoặc sửa dữ kiện “died_of_the_act”."
        )
    base = sheet.base_salary()
    sheet.tell("Một khoản chung cho một người bị thiệt hại; những người thừa kế cùng hưởng.")
    sheet.tell("Không tính thêm thiệt hại tinh thần của Đ27.1, Đ27.2, Đ27.3, Đ27.5 (Đ27.4).")
    return sheet.reckon(f"{DEATH_MONTHS} × {decimal(base)}", DEATH_MONTHS * base)


def health(sheet: Sheet) -> Fraction:
    """Đ27.5: by the degree of harm, not above fifty months of base salary."""
    months = sheet.number("assessed_months", 10_000)
    if sheet.has("injury_rate"):
        sheet.number("injury_rate", 100)
    base = sheet.base_salary()
    asked = sheet.reckon(f"{decimal(months, 4)} × {decimal(base)}", months * base)
    ceiling = MOST_HEALTH_MONTHS * base
    return sheet.cap(asked, ceiling, f"Mức tối đa {MOST_HEALTH_MONTHS} tháng lương cơ sở (Đ27.5)")


def unlawful_dismissal(sheet: Sheet) -> Fraction:
    """Đ27.6: one day for each day of unlawful dismissal; stands beside Đ27.4."""
    return sheet.base_days(Fraction(1), sheet.days("days").units, "Đ27.6")


RECKONED_BY = {
    "M-01": commune_education,
    "M-02": administrative_custody,
    "M-03a": emergency_hold,
    "M-03b": custody_or_prison,
    "M-03c": not_in_custody,
    "M-03d": served_in_freedom,
    "M-03dd": waiting_after_sentence,
    "M-04": death,
    "M-05": health,
    "M-06": unlawful_dismissal,
}
