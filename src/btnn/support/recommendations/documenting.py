"""A recommendation as a Word document."""

from __future__ import annotations

from btnn.law.work.management import protest_until
from btnn.paper import Paper

from .lists import grounds_of
from .models import Recommendation


def document(row: Recommendation) -> bytes:
    """The paper that is sent."""
    title = f"V/v {row.subject}"
    paper = Paper(title, author=row.agency.name)
    paper.head(row.agency.name, row.get_kind_display(), title, number=row.number, on=row.on, to=[row.to_name])
    paper.line(f"Căn cứ thẩm quyền: {row.basis}.")
    paper.lines(facts(row))
    known = {one.code: one for one in grounds_of(row.kind, row.procedure)}
    for code in row.grounds:
        paper.line(f"Căn cứ: {known[code].text} ({known[code].source}).")
    paper.lines(row.text.splitlines())
    paper.foot(row.signer, recipients=["Như trên", "Lưu: VT"])
    return paper.bytes()


def facts(row: Recommendation) -> list[str]:
    """What it is about, in sentences."""
    told = []
    if row.decision and row.decided_on:
        what = row.get_decision_kind_display() or ("Bản án, quyết định" if row.court else "Quyết định")
        by = f" của {row.court}" if row.court else f" của {row.about.name}"
        told.append(f"{what} số {row.decision} ngày {row.decided_on:%d/%m/%Y}{by}.")
    if row.effective_on:
        last, source = protest_until(row.procedure, row.effective_on)
        told.append(f"Có hiệu lực từ ngày {row.effective_on:%d/%m/%Y}; thời hạn kháng nghị đến hết ngày "
                    f"{last:%d/%m/%Y} ({source}).")  # fmt: skip
    if row.known_on:
        told.append(f"Thủ trưởng cơ quan biết căn cứ phải hủy từ ngày {row.known_on:%d/%m/%Y}, chưa ra quyết định hủy.")
    return told
