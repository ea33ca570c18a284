"""A letter as a Word document; one that takes a matter up carries its history."""

from __future__ import annotations

from collections.abc import Sequence

from btnn.law.work.management import item
from btnn.paper import Paper

from .models import Kind
from .queries import SeenLetter

KINDS = {Kind.URGE: "Công văn đôn đốc", Kind.ASK: "Công văn đề nghị đôn đốc", Kind.REPORT: "Công văn yêu cầu báo cáo"}


def document(seen: SeenLetter, history: Sequence[SeenLetter]) -> bytes:
    """The letter; `history`: the letters before it in the matter."""
    row = seen.row
    paper = Paper(f"V/v {row.subject}", author=row.agency.name)
    paper.head(
        row.agency.name, KINDS[Kind(row.kind)], f"V/v {row.subject}", number=row.number, on=row.on, to=[row.to_name]
    )
    paper.line(f"Căn cứ thẩm quyền: {row.basis}.")
    listed = "watched" if row.kind == Kind.REPORT else "urged"
    for code in row.grounds:
        found = item("ground", code)
        paper.line(f"Căn cứ đôn đốc: {found.text} ({found.source}).")
    for code in row.contents:
        found = item(listed, code)
        paper.line(f"Nội dung: {found.text} ({found.source}).")
    paper.lines(row.text.splitlines())
    before = [one for one in history if one.row.pk < row.pk]
    if before:
        paper.line("Các văn bản đã gửi trước:", bold=True)
        paper.table(
            ("Văn bản", "Gửi", "Kết quả"),
            ([_paper(one), one.row.to_name, [one.word, *(turn.text for turn in one.turns)]] for one in before),
            (4.5, 5, 6.5),
        )
    paper.foot(row.signer, recipients=["Như trên", "Lưu: VT"])
    return paper.bytes()


def _paper(one: SeenLetter) -> str:
    return f"{one.row.get_kind_display()} {one.row.number}, ngày {one.row.on:%d/%m/%Y}"
