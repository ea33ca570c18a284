"""Difficulties to take along: the list as a sheet, a proposal as a Word document."""

from __future__ import annotations

from collections.abc import Sequence

from btnn.cases.showing.sheets import Sheet
from btnn.law.work import difficulty_kinds, difficulty_stages
from btnn.paper import Paper

from .queries.collected import Item
from .queries.proposals import ProposalView
from .standing import ThemeView

COLUMNS = (
    *("Ngày", "Cơ quan", "Nguồn", "Về", "Giai đoạn", "Loại", "Khó khăn, vướng mắc", "Đề xuất, kiến nghị"),
    *("Tình trạng",),
)


def sheet_of(items: Sequence[Item], year: int) -> Sheet:
    """One line a difficulty."""
    rows = [
        (
            *(one.on, one.agency.name, one.source_word, one.about, one.stage_word, one.kind_word, one.text),
            *(one.proposal, one.word),
        )
        for one in items
    ]
    return Sheet(f"Khó khăn, vướng mắc trong công tác bồi thường nhà nước năm {year}", COLUMNS, rows)


def letter_of(view: ProposalView) -> bytes:
    """The letter as a .docx file: each theme with how often and by whom it was told, what was studied, what is asked
    for."""
    row = view.proposal
    paper = Paper(row.title, author=row.agency.name, lying=True)
    paper.head(row.agency.name, "Báo cáo, đề xuất", row.title, number=row.number, on=row.on, to=[row.to_agency.name])
    told = sum(len(theme.items) for theme, _ in view.lines)
    paper.line(
        f"{row.agency.name} đã tổng hợp {told} khó khăn, vướng mắc do các cơ quan, đơn vị, địa phương phản ánh thành "
        f"{len(view.lines)} chủ đề, nghiên cứu và đề xuất {row.to_agency.name} xem xét, giải quyết như sau:"
    )
    columns = ("TT", "Chủ đề, loại, giai đoạn", "Khó khăn, vướng mắc; nơi phản ánh", "Nghiên cứu", "Đề xuất, kiến nghị")
    rows = [
        (
            str(order),
            [theme.theme.title, _place(theme)],
            [f"- {item.text} ({item.raised_by.name}, {item.on:%d/%m/%Y})" for item in theme.items],
            theme.theme.study.splitlines(),
            line.demand.text.splitlines(),
        )
        for order, (theme, line) in enumerate(view.lines, 1)
    ]
    paper.table(columns, rows, (1.0, 5.0, 8.2, 5.5, 6.0))
    paper.line(f"{row.agency.name} kính đề nghị {row.to_agency.name} xem xét, cho ý kiến./.")
    paper.foot(row.signer, post="Thủ trưởng cơ quan", recipients=["Như trên", *_raisers(view), "Lưu"])
    return paper.bytes()


def _place(theme: ThemeView) -> str:
    kind, stage = difficulty_kinds()[theme.theme.kind].label, difficulty_stages()[theme.theme.stage].label
    return f"{kind}; {stage.lower()}"


def _raisers(view: ProposalView) -> list[str]:
    return sorted({name for theme, _ in view.lines for name in theme.agencies})
