"""How the whole is reckoned: the day of valuation, fault, necessity, what is payable, excess custody, advance."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from btnn.law.amounts import decimal, percent
from btnn.law.damages.findings import WARNING
from btnn.law.damages.mental import custody_or_prison
from btnn.law.damages.sheet import Sheet
from btnn.law.errors import Refused

ROUTES = ("agency", "suit_52_1", "in_proceedings_55", "suit_52_2")
BY_THE_COURT = frozenset({"suit_52_1", "in_proceedings_55"})
LEAST_ADVANCE = Fraction(1, 2)  # Đ44.4


def valuation_day(route: str, acceptance: date | None, first_instance: date | None) -> date:
    """The day at which everything is valued (Đ22.2).

    Acceptance at the agency, also when a suit follows its decision (Đ52.2); the day on which the
    first court valued the damage for Đ52.1 and Đ55. The missing day is refused.
    """
    if route not in ROUTES:
        raise ValueError(f"unknown route {route!r}")
    if route in BY_THE_COURT:
        if first_instance is None:
            raise Refused("thiếu ngày Tòa án cấp sơ thẩm xác định giá trị thiệt hại (Luật 10/2017/QH14, Đ22.2).")
        return first_instance
    if acceptance is None:
        raise Refused("thiếu ngày thụ lý hồ sơ (Luật 10/2017/QH14, Đ22.2).")
    return acceptance


def after_fault(damage: Fraction, fault: Fraction) -> Fraction:
    """Đ4.5: what remains after the harmed person's own share; all his fault leaves nothing (Đ32.1a)."""
    return damage * (1 - fault)


def least_advance(base: Fraction) -> Fraction:
    """Đ44.4: at least half of the damage that Đ44.1 names; the law sets no upper limit."""
    return base * LEAST_ADVANCE


def valuation_time(sheet: Sheet) -> Fraction:
    """G-01 as a question of its own: the day, and one day of base salary read on it."""
    route = sheet.choice("route", ROUTES)
    acceptance = sheet.day("acceptance_date") if sheet.has("acceptance_date") else None
    first = sheet.day("first_instance_valuation_date") if sheet.has("first_instance_valuation_date") else None
    sheet.valued_on = valuation_day(route, acceptance, first)
    sheet.tell(f"Giá trị thiệt hại được tính tại ngày {sheet.valued_on:%d/%m/%Y} (Đ22.2).")
    base = sheet.base_salary()
    return sheet.reckon(f"Một ngày lương cơ sở tại ngày đó: {decimal(base)} ÷ 22", base / 22)


def shared_fault(sheet: Sheet) -> Fraction:
    """G-02 as a question of its own: a damage less the harmed person's share."""
    damage, fault = sheet.money("D"), sheet.share("p")
    return sheet.reckon(f"{decimal(damage)} × (100% − {percent(fault)})", after_fault(Fraction(damage), fault))


def excess_of_necessity(sheet: Sheet) -> Fraction:
    """G-03, Đ23.6: only what went beyond the need of the emergency."""
    total, necessary = sheet.money("D_total"), sheet.money("D_necessary")
    if necessary >= total:
        sheet.tell("Thiệt hại không vượt quá yêu cầu của tình thế cấp thiết: không được bồi thường (Đ32.1c).")
        return Fraction(0)
    return sheet.reckon(f"{decimal(total)} − {decimal(necessary)}", Fraction(total - necessary))


def amount_payable(sheet: Sheet) -> Fraction:
    """G-04 as a question of its own: the heads after fault, less the advance; never below zero."""
    heads = Fraction(sum(sheet.amounts("heads")))
    if sheet.has("p"):
        fault = sheet.share("p")
        heads = sheet.reckon(f"{decimal(heads)} × (100% − {percent(fault)})", after_fault(heads, fault))
    advance = sheet.money("advance_paid") if sheet.has("advance_paid") else 0
    if advance > heads:
        sheet.find(*exceeding_advance(advance - heads))
        return Fraction(0)
    return sheet.reckon(f"{decimal(heads)} − {decimal(advance)}", heads - advance)


def exceeding_advance(excess: Fraction | int) -> tuple[str, str, str, str]:
    """The finding for an advance above what is due: code, severity, source, text."""
    return (
        "advance_exceeds",
        WARNING,
        "Luật 10/2017/QH14, Đ44, Đ47.2d",
        f"Số tiền đã tạm ứng nhiều hơn số được bồi thường {decimal(excess, 0)} đồng; phải xem xét thu hồi phần này.",
    )


def advance_minimum(sheet: Sheet) -> Fraction:
    """A-01 as a question of its own: half of Đ44.1's heads; Đ27.5 is not among them."""
    if not sheet.flag("requested", otherwise=True):
        raise Refused("chỉ tạm ứng khi người yêu cầu bồi thường đề nghị (Luật 10/2017/QH14, Đ41.3e, Đ44.1).")
    base = sheet.money("mental_eligible")
    if sheet.has("immediately_computable"):
        base += sheet.money("immediately_computable")
    sheet.tell("Thiệt hại tinh thần do sức khỏe bị xâm phạm (Đ27.5) không được tạm ứng (Đ44.1a).")
    return sheet.reckon(f"50% × {decimal(base)}", least_advance(Fraction(base)))


RECKONED_BY = {
    "G-01": valuation_time,
    "G-02": shared_fault,
    "G-03": excess_of_necessity,
    "G-04": amount_payable,
    "G-05": custody_or_prison,
    "A-01": advance_minimum,
}
