"""An assessment as plain Vietnamese text for the terminal."""

from __future__ import annotations

from btnn.law.advance import advance_for
from btnn.law.amounts import dong, percent
from btnn.law.damages.assess import Assessment


def assessment_lines(found: Assessment) -> list[str]:
    """Each line with its article and steps, then the sums, the least advance and the findings."""
    lines = [f"Giá trị thiệt hại tính tại ngày {found.valued_on:%d/%m/%Y}", ""]
    for line in found.lines:
        capped = " (đã giới hạn theo luật)" if line.capped else ""
        lines.append(f"{line.place}. {line.rule.title} ({line.rule.id}): {dong(line.amount)}{capped}")
        lines.append(f"   {line.rule.source}")
        lines += [f"   - {step}" for step in line.steps]
        if line.fault:
            lines.append(f"   - Lỗi của người bị thiệt hại: {percent(line.fault)}.")
    lines += [
        "",
        f"Cộng: {dong(found.subtotal)}",
        f"Sau khi trừ phần lỗi của người bị thiệt hại (Đ4.5): {dong(found.after_fault)}",
        f"Đã tạm ứng: {dong(found.advance_paid)}",
        f"Còn phải chi trả: {dong(found.payable)}",
        f"Bằng chữ: {found.in_words}.",
    ]
    advance = advance_for(found.lines)
    if advance.base:
        lines += ["", f"Mức tạm ứng tối thiểu, nếu có đề nghị: {dong(advance.least)} ({advance.source})."]
    if found.findings:
        lines += ["", "Cần chú ý", *(f"  ! {finding.text} ({finding.source})" for finding in found.findings)]
    return lines
