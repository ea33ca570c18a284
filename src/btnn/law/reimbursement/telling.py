"""Reimbursement as plain Vietnamese text for the terminal."""

from __future__ import annotations

from btnn.law.amounts import dong
from btnn.law.reimbursement.assess import Reimbursement
from btnn.law.reimbursement.several import READINGS


def assessment_lines(found: Reimbursement) -> list[str]:
    """Each official with article, band and steps; for several the total, the reading and the warning."""
    lines = [f"Số tiền Nhà nước đã bồi thường: {dong(found.compensated)}"]
    for share in found.shares:
        one = share.official
        amount = dong(share.amount) if share.amount is not None else "còn phải chọn trong khung"
        lines += ["", f"{one.name} ({one.band.rule}): {amount}", f"   {one.band.source}"]
        lines += [f"   - {step}" for step in share.steps]
        for after in share.after:
            lines.append(f"   {after.title} ({after.rule}; {after.source})")
            lines += [f"   - {step}" for step in after.steps]
    if len(found.shares) > 1:
        total = dong(found.total) if found.total is not None else "chưa xác định"
        lines += ["", f"Tổng mức hoàn trả: {total}", f"Cách hiểu: {READINGS[found.reading]}"]
        if found.warning:
            lines.append(f"  ! {found.warning}")
    return lines
