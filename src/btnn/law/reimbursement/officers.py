"""One official as put in, and what the law makes of him alone (Đ65.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from btnn.law import quantities
from btnn.law.amounts import decimal, dong, half_up
from btnn.law.errors import Refused
from btnn.law.parameters import Overrides, Reading
from btnn.law.reimbursement import salary
from btnn.law.reimbursement.bands import FAULTS, INTENT_CONVICTED, Band, band

KEYS = (
    *("name", "fault", "monthly_salary", "coefficient", "decided_on", "left_service_date", "chosen_months"),
    *("paid", "reduction", "salary_income", "monthly", "child_birth_date", "pregnant", "died", "basis_withdrawn"),
)


@dataclass(frozen=True, slots=True)
class Official:
    """One official with his band; `own` is the sum by Đ65.2 where it is fixed by law or chosen."""

    name: str
    fault: str
    salary: Fraction
    band: Band
    cap: int
    own: Fraction | None
    decided_on: date | None
    steps: tuple[str, ...]
    readings: tuple[Reading, ...]
    raw: Mapping[str, object]


def read_official(raw: object, compensated: int, decided_on: date | None, overrides: Overrides) -> Official:
    """One entry of `officers` checked and banded.

    Refused: unknown keys, no name, an unknown fault, no salary or two, a choice outside the band.
    """
    if not isinstance(raw, Mapping):
        raise Refused('mỗi người phải ghi dạng {"name": "…", "fault": "intent", "monthly_salary": 7792200}.')
    for key in raw:
        if key not in KEYS:
            raise Refused(f"không có mục {quantities.shown(key)}; các mục: {', '.join(KEYS)}.")
    raw = {key: value for key, value in raw.items() if value is not None}
    name = quantities.text(raw.get("name"), "“name” (họ và tên)")
    fault = raw.get("fault")
    if not isinstance(fault, str) or fault not in FAULTS:
        raise Refused(
            f"“fault” (mức độ lỗi) phải là một trong: {', '.join(FAULTS)}; đang ghi {quantities.shown(fault)}."
        )
    own_day = raw.get("decided_on")
    decided = decided_on if own_day is None else quantities.day(own_day, "“decided_on” (ngày quyết định hoàn trả)")
    month = _salary(raw, decided, overrides)
    found = band(fault, compensated, month.monthly)
    steps = [
        month.step,
        f"Lỗi: {FAULTS[fault]}.",
        f"Số tiền Nhà nước đã bồi thường {dong(compensated)}, bằng {decimal(compensated / month.monthly)} tháng lương.",
        f"{found.why[0].upper()}{found.why[1:]}.",
    ]
    own = _chosen(raw, found, month.monthly, steps)
    return Official(
        name,
        fault,
        month.monthly,
        found,
        half_up(Fraction(compensated) if fault == INTENT_CONVICTED else Fraction(compensated, 2)),
        own,
        decided,
        tuple(steps),
        (month.reading,) if month.reading else (),
        raw,
    )


def _salary(raw: Mapping[str, object], decided_on: date | None, overrides: Overrides) -> salary.Salary:
    if ("monthly_salary" in raw) == ("coefficient" in raw):
        raise Refused("ghi “monthly_salary” (lương tháng), hoặc “coefficient” (hệ số) và “decided_on”; chỉ một cách.")
    if "monthly_salary" in raw:
        monthly = quantities.money(raw["monthly_salary"], "“monthly_salary” (lương tháng)")
        if not monthly:
            raise Refused("“monthly_salary” (lương tháng) phải lớn hơn 0.")
        return salary.given(monthly)
    coefficient = quantities.number(raw["coefficient"], "“coefficient” (hệ số lương)", 100)
    if not coefficient:
        raise Refused("“coefficient” (hệ số lương) phải lớn hơn 0.")
    if decided_on is None:
        raise Refused("tính lương theo hệ số cần “decided_on” (ngày quyết định hoàn trả) (NĐ 68/2018/NĐ-CP, Đ26.1).")
    left = raw.get("left_service_date")
    left_on = None if left is None else quantities.day(left, "“left_service_date” (ngày nghỉ việc)")
    return salary.from_coefficient(coefficient, decided_on, left_on, overrides)


def _chosen(raw: Mapping[str, object], found: Band, monthly: Fraction, steps: list[str]) -> Fraction | None:
    if found.fixed is not None:
        if "chosen_months" in raw:
            raise Refused("luật không để chọn mức ở trường hợp này; hãy bỏ “chosen_months”.")
        steps.append(f"Mức hoàn trả: {decimal(found.fixed)} đồng.")
        return found.fixed
    end = "dưới " if found.high_excluded else ""
    steps.append(f"Thủ trưởng chọn trong khung từ {decimal(found.low)} đến {end}{decimal(found.high)} đồng.")
    if "chosen_months" not in raw:
        return None
    months = quantities.number(raw["chosen_months"], "“chosen_months” (số tháng lương được chọn)", 100)
    amount = months * monthly
    if not found.low <= amount <= found.high or (found.high_excluded and amount == found.high):
        raise Refused(
            f"mức đã chọn {decimal(months, 4)} tháng lương = {decimal(amount)} đồng nằm ngoài khung từ "
            f"{decimal(found.low)} đến {end}{decimal(found.high)} đồng ({found.source})."
        )
    steps.append(f"Mức được chọn: {decimal(months, 4)} tháng lương = {decimal(amount)} đồng.")
    return amount
