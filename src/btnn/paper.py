"""A plain paper of an agency as a Word document: head, number and day, title, paragraphs, tables, recipients, signer.

Plain on purpose: the form of NĐ 30/2020 comes with numbered and signed papers. What is not known yet is left as dots.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

FONT = "Times New Roman"
TO_FILL = "…"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Paper:
    """A paper being written from top to bottom; `bytes()` ends it. `lying`: A4 on its side, for wide tables."""

    def __init__(self, title: str, *, author: str, lying: bool = False) -> None:
        self._paper: Any = Document()
        section = self._paper.sections[0]
        wide, high = Cm(29.7), Cm(21.0)
        section.page_width, section.page_height = (wide, high) if lying else (high, wide)
        section.left_margin, section.right_margin = (Cm(2.5), Cm(1.5)) if lying else (Cm(3), Cm(2))
        section.top_margin = section.bottom_margin = Cm(2)
        style = self._paper.styles["Normal"]
        style.font.name, style.font.size = FONT, Pt(13)
        style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
        self._paper.core_properties.title = title
        self._paper.core_properties.author = author

    def head(self, agency: str, kind: str, title: str, *, number: str = "", place: str = "", on: date | None = None,
             to: Sequence[str] = ()) -> None:  # fmt: skip
        """Who writes, number, place and day, what kind of paper about what, to whom."""
        self.line(agency.upper(), bold=True, centred=True)
        self.line(f"Số: {number or TO_FILL}", centred=True)
        day = f"ngày {on:%d} tháng {on:%m} năm {on.year}" if on else f"ngày {TO_FILL} tháng {TO_FILL} năm {TO_FILL}"
        self.line(f"{place or TO_FILL}, {day}", italic=True, centred=True)
        self.line(kind.upper(), bold=True, centred=True)
        self.line(title, bold=True, centred=True)
        for addressee in to:
            self.line(f"Kính gửi: {addressee}", bold=True, centred=True)

    def line(
        self, text: str, *, bold: bool = False, italic: bool = False, centred: bool = False, right: bool = False
    ) -> None:
        """One paragraph, at full width unless centred or to the right."""
        paragraph = self._paper.add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.italic = bold, italic
        middle = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.alignment = middle if centred or right else WD_ALIGN_PARAGRAPH.JUSTIFY

    def lines(self, texts: Iterable[str]) -> None:
        """Paragraphs, empty ones left out."""
        for text in texts:
            if text:
                self.line(text)

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[str | Sequence[str]]],
              widths: Sequence[float]) -> None:  # fmt: skip
        """A ruled table; a cell is a text or several paragraphs, `widths` are centimetres."""
        table = self._paper.add_table(rows=1, cols=len(columns))
        table.style, table.autofit = "Table Grid", False
        for cell, word in zip(table.rows[0].cells, columns, strict=True):
            cell.paragraphs[0].add_run(word).bold = True
        for row in rows:
            for cell, given in zip(table.add_row().cells, row, strict=True):
                texts = [given] if isinstance(given, str) else list(given)
                cell.text = texts[0] if texts else ""
                for more in texts[1:]:
                    cell.add_paragraph(more)
        for row_of in table.rows:
            for cell, width in zip(row_of.cells, widths, strict=True):
                cell.width = Cm(width)

    def foot(self, signer: str, *, post: str = "", recipients: Sequence[str] = ()) -> None:
        """Who signs and who receives it."""
        if post:
            self.line(post.upper(), bold=True, right=True)
        self.line(signer or TO_FILL, bold=True, right=True)
        if recipients:
            self.line("Nơi nhận:", bold=True, italic=True)
            self.lines(f"- {one}" for one in recipients)

    def bytes(self) -> bytes:
        """The .docx file."""
        kept = BytesIO()
        self._paper.save(kept)
        return kept.getvalue()
