"""Receipts and cases as plain Vietnamese text for the terminal."""

from __future__ import annotations

from btnn.law.case import words
from btnn.law.case.replay import CaseView
from btnn.law.receipts import Receipt

MARKS = {"open": "○", "met": "●", "late": "◐", "overdue": "!", "void": "–"}


def receipt_lines(counted: Receipt) -> list[str]:
    """The receipt of one count, line by line."""
    lines = [
        f"{counted.limit.title} — {counted.limit.source}",
        f"Người thực hiện: {counted.limit.actor}",
        *counted.steps,
    ]
    if counted.days:
        lines.append("")
    for day in counted.days:
        mark = f"ngày thứ {day.number}" if day.counted else "không tính"
        why = f" ({day.why})" if day.why else ""
        lines.append(f"  {day.day:%d/%m/%Y} {day.weekday:<8} {mark}{why}")
    if counted.sources:
        lines += ["", "Lịch:", *(f"  {source}" for source in counted.sources)]
    if not counted.certain:
        lines.append("Lưu ý: có ngày chưa có lịch nghỉ chính thức; kết quả là tạm tính.")
    lines.append(f"Lịch làm việc: bản {counted.calendar_version[:12]}")
    lines.append(f"Mã kiểm: {counted.hash}")
    return lines


def case_lines(view: CaseView) -> list[str]:
    """The case as it stood on the day of the view."""
    lines = [f"Tình trạng ngày {view.as_of:%d/%m/%Y}"]
    for lane, stage in view.lanes.items():
        lines.append(f"  {words.lane(lane)}: {words.stage(lane, stage)}")
    if view.interruption:
        lines.append(f"  {words.interruption(view.interruption)}")
    lines += ["", "Thời hạn"]
    for limit in view.limits:
        met = f", xong {limit.met_on:%d/%m/%Y}" if limit.met_on else ""
        lines.append(
            f"  {MARKS[limit.status]} {limit.title}: {limit.start:%d/%m/%Y} → "
            f"{limit.due:%d/%m/%Y}{met} ({words.status(limit.status)}; {limit.source})"
        )
    lines += ["", "Có thể làm tiếp"]
    for step in view.next:
        due = f", hạn {step.due:%d/%m/%Y}" if step.due else ""
        lines.append(f"  {words.act(step.event)} ({words.by(step.by)}{due})")
    if view.findings:
        lines += ["", "Cần chú ý"]
        lines += [f"  ! {finding.text} ({finding.source})" for finding in view.findings]
    return lines
