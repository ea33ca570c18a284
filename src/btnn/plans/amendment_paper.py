"""An amendment of a plan as a plain Word document: why, what changes task by task, signer."""

from __future__ import annotations

from btnn.paper import Paper

from .models import Act, Amendment
from .queries.editions import Change, changes_of

COLUMNS = ("STT", "Nhiệm vụ", "Sửa đổi", "Trước", "Sau")
WIDTHS = (1.2, 6.5, 3.0, 7.0, 7.0)


def amendment_paper(paper: Amendment) -> bytes:
    """The amendment as a .docx file; number, day and signer are left as dots until it is issued."""
    plan = paper.plan
    title = f"Sửa đổi, bổ sung {plan.title}"
    told = Paper(title, author=plan.agency.name, lying=True)
    told.head(plan.agency.name, "Kế hoạch", title, number=paper.number, place=plan.place, on=paper.issued_on)
    if plan.number and plan.issued_on:
        told.line(
            f"Căn cứ Kế hoạch số {plan.number} ngày {plan.issued_on:%d/%m/%Y} của {plan.agency.name};", italic=True
        )
    told.lines(paper.reason.splitlines())
    told.table(COLUMNS, [row for one in changes_of(paper) for row in _rows(one)], WIDTHS)
    told.line("Các nội dung khác của Kế hoạch giữ nguyên.")
    told.foot(paper.signer)
    return told.bytes()


def _rows(one: Change) -> list[tuple[str, str, str, str, str]]:
    order = str(one.order) if one.order is not None else "mới"
    if one.act == Act.DROPPED:
        return [(order, one.title, "Bỏ nhiệm vụ", one.title, "")]
    if one.act == Act.ADDED:
        after = "\n".join(f"{label}: {told}" for label, _, told in one.parts)
        return [(order, one.title, "Thêm nhiệm vụ", "", after)]
    return [(order, one.title, label, before, after) for label, before, after in one.parts]
