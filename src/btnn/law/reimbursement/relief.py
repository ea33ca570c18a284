"""After the decision: reduction, instalments, deferral, death, return (R-06…R-10; Đ65.4, Đ68, Đ69, Đ72)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.law.amounts import dong, grouped
from btnn.law.errors import Refused
from btnn.law.terms import add_months

HARDSHIPS = {
    "27.2a": "lao động duy nhất của gia đình, có người phải nuôi",
    "27.2b": "thiếu thốn kéo dài do thảm họa, thiên tai, hỏa hoạn, tai nạn, bệnh hiểm nghèo",
    "none": "không có",
}
CHILD_MONTHS = 36  # Đ68.3


@dataclass(frozen=True, slots=True)
class Relief:
    """One of these rules applied: its figures in đồng or days, and the steps in words."""

    rule: str
    title: str
    source: str
    figures: dict[str, int | str | bool | None]
    steps: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        return {
            "rule": self.rule,
            "title": self.title,
            "source": self.source,
            **self.figures,
            "steps": list(self.steps),
        }


def reduction(
    owed: int, paid: int, *, remedied: bool, full_duties: bool, hardship: str, cut: int | None = None
) -> Relief:
    """R-06: at most 30% of the whole, and only when every condition is met (Đ65.4; NĐ 68 Đ27).

    Args:
        owed: the whole sum of the decision; `paid` what has been paid of it.
        remedied: he compensated the harmed person of his own will in part (NĐ 68 Đ27.1).
        full_duties: he did all his duties while the claim was settled.
        hardship: `27.2a`, `27.2b` or `none`.
        cut: what the head wants to take off; the most the law admits when not given.

    Refused: a cut where a condition is missing, or above 30%.
    """
    missing = []
    if not remedied:
        missing.append("chưa chủ động khắc phục hậu quả (Đ65.4a)")
    if not full_duties:
        missing.append("chưa thực hiện đầy đủ nghĩa vụ (Đ65.4b)")
    if 2 * paid < owed:
        missing.append("chưa hoàn trả được ít nhất 50% (Đ65.4b)")
    if hardship == "none":
        missing.append("không có hoàn cảnh kinh tế khó khăn (Đ65.4c)")
    most = 0 if missing else 3 * owed // 10
    taken = most if cut is None else cut
    if taken > most:
        why = "; ".join(missing) if missing else f"tối đa 30% của {grouped(owed)} là {dong(most)} (Đ65.4)"
        raise Refused(f"Không giảm được {dong(taken)} tiền hoàn trả: {why}.")
    remaining = max(0, owed - paid - taken)
    steps = (
        [f"Chưa đủ điều kiện giảm: {one}." for one in missing]
        if missing
        else [
            f"Đủ các điều kiện của Đ65.4; giảm tối đa 30% × {grouped(owed)} = {dong(most)}.",
            f"Còn phải hoàn trả: {grouped(owed)} − {grouped(paid)} − {grouped(taken)} = {dong(remaining)}.",
        ]
    )
    return Relief(
        "R-06",
        "Giảm mức hoàn trả",
        "Luật 10/2017/QH14, Đ65.4; Nghị định 68/2018/NĐ-CP, Đ27",
        {"eligible": not missing, "most": most, "cut": taken, "remaining": remaining},
        tuple(steps),
    )


def instalments(owed: int, salary_income: int, monthly: int | None = None) -> Relief:
    """R-07: deduction of 10% to 30% of the monthly salary income until all is paid (Đ68.1–2).

    Out: the least and most a month, and how many months each takes. Refused: an income of
    nothing, a monthly sum outside the bounds.
    """
    if salary_income <= 0:
        raise Refused("Trừ dần vào lương cần có thu nhập từ tiền lương hằng tháng lớn hơn 0 (Đ68.2).")
    least, most = -(-salary_income // 10), max(3 * salary_income // 10, 1)
    if monthly is not None and not least <= monthly <= most:
        raise Refused(
            f"Mức trừ {dong(monthly)} một tháng nằm ngoài khung: từ {dong(least)} (10%) đến {dong(most)} (30%) (Đ68.2)."
        )
    figures: dict[str, int | str | bool | None] = {
        "least": least,
        "most": most,
        "months_at_least": -(-owed // most),
        "months_at_most": -(-owed // least),
    }
    steps = [
        f"Mỗi tháng trừ từ 10% × {grouped(salary_income)} = {dong(least)} đến 30% × {grouped(salary_income)} = "
        f"{dong(most)} (Đ68.2).",
        f"Trả xong {dong(owed)} trong {-(-owed // most)} đến {-(-owed // least)} tháng.",
    ]
    if monthly is not None:
        figures |= {"monthly": monthly, "months": -(-owed // monthly)}
        steps.append(f"Với mức {dong(monthly)} một tháng: {-(-owed // monthly)} tháng.")
    return Relief("R-07", "Trừ dần vào lương", "Luật 10/2017/QH14, Đ68.1, Đ68.2", figures, tuple(steps))


def deferral(decided_on: date, child_birth_date: date | None = None, pregnant: bool = False) -> Relief:
    """R-08: deferred while a child is under 36 months or during pregnancy; the sum stays (Đ68.3).

    Out: whether deferral may be decided on that day, and the day on which it ends with the child's
    36th month; the end of a pregnancy is not known beforehand.
    """
    ends = None
    steps = []
    if child_birth_date is not None:
        ends = date.fromordinal(add_months(child_birth_date.toordinal(), CHILD_MONTHS))
        under = child_birth_date <= decided_on < ends
        steps.append(
            f"Con sinh {child_birth_date:%d/%m/%Y}, đủ 36 tháng tuổi ngày {ends:%d/%m/%Y}: "
            + ("được hoãn đến ngày đó." if under else f"ngày {decided_on:%d/%m/%Y} không dưới 36 tháng tuổi.")
        )
        ends = ends if under else None
    if pregnant:
        steps.append("Phụ nữ đang mang thai: được hoãn trong thời gian mang thai.")
    if not steps:
        steps.append("Không thuộc trường hợp được hoãn (Đ68.3).")
    return Relief(
        "R-08",
        "Hoãn hoàn trả",
        "Luật 10/2017/QH14, Đ68.3; Nghị định 68/2018/NĐ-CP, Đ30.3",
        {"deferred": ends is not None or pregnant, "until": ends.isoformat() if ends else None},
        tuple(steps),
    )


def ended_by_death(owed: int, paid: int) -> Relief:
    """R-09: the decision ends with the official's death; what was not paid is not collected (Đ72)."""
    _check_paid(owed, paid)
    return Relief(
        "R-09",
        "Người thi hành công vụ chết",
        "Luật 10/2017/QH14, Đ72",
        {"outstanding": 0, "uncollected": owed - paid},
        (
            "Quyết định hoàn trả chấm dứt hiệu lực khi người đó chết; người thừa kế không phải trả.",
            f"Không thu tiếp: {grouped(owed)} − {grouped(paid)} = {dong(owed - paid)}.",
        ),
    )


def returned(owed: int, paid: int) -> Relief:
    """R-10: the basis is gone: what was paid back is returned, without interest (Đ69; NĐ 68 Đ31)."""
    _check_paid(owed, paid)
    how = (
        "đã trả xong: ra quyết định trả lại tiền hoàn trả (NĐ 68, Đ31.1)"
        if paid == owed
        else "đang trả: hủy quyết định hoàn trả và ra quyết định trả lại tiền (NĐ 68, Đ31.2)"
    )
    return Relief(
        "R-10",
        "Trả lại tiền đã hoàn trả",
        "Luật 10/2017/QH14, Đ48.2c, Đ69; Nghị định 68/2018/NĐ-CP, Đ31",
        {"refund": paid},
        (f"Trả lại toàn bộ {dong(paid)} đã hoàn trả; {how}.",),
    )


def _check_paid(owed: int, paid: int) -> None:
    if paid > owed:
        raise Refused(f"Số đã hoàn trả {dong(paid)} nhiều hơn số phải hoàn trả {dong(owed)}; hãy kiểm tra lại.")
