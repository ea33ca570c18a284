"""A plan as a Word document: heading, bases, purposes, requirements, the table of tasks, responsibilities."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from .contents import PlanText, ResponsibilityText, TaskText, text_of
from .models import Plan, TimeFrame

FONT = "Times New Roman"
COLUMNS = ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện", "Sản phẩm", "Kinh phí")
WIDTHS = (1.1, 8.2, 3.6, 5.2, 3.2, 2.2, 2.2)
LETTERS = "abcdđeghiklmnopqrstuvxy"
TO_FILL = "…"
DAY = "%d/%m/%Y"


def document(plan: Plan, on: date = date.max) -> bytes:
    """The plan as a .docx file, as amended until a day (`date.min`: as it was written first). What is not known yet
    (number, day, signer) is left as dots to fill in."""
    text = text_of(plan, on)
    paper: Any = Document()
    _set_page(paper)
    _line(paper, plan.agency.name.upper(), bold=True, centred=True)
    _line(paper, f"Số: {text.number or TO_FILL}", centred=True)
    day = text.issued_on
    dated = f"ngày {day:%d} tháng {day:%m} năm {day.year}" if day else f"ngày … tháng … năm {TO_FILL}"
    _line(paper, f"{text.place or TO_FILL}, {dated}", italic=True, centred=True)
    _line(paper, "KẾ HOẠCH", bold=True, centred=True)
    _line(paper, text.title, bold=True, centred=True)
    if text.embedded_in:
        _line(paper, f"(Lồng trong {text.embedded_in})", italic=True, centred=True)
    for paper_of in plan.amendments.filter(issued=True, issued_on__lte=on).order_by("issued_on", "pk"):
        told = f"(Đã sửa đổi, bổ sung theo {paper_of.number} ngày {paper_of.issued_on:{DAY}})"
        _line(paper, told, italic=True, centred=True)
    for basis in text.bases:
        _line(paper, f"Căn cứ {basis}" if not basis.startswith(("Căn cứ", "Thực hiện")) else basis, italic=True)
    _line(paper, "I. Mục đích, yêu cầu", bold=True)
    _lettered(paper, "1. Mục đích", text.purposes)
    _lettered(paper, "2. Yêu cầu", text.requirements)
    _line(paper, "II. Nội dung và nhiệm vụ", bold=True)
    _tasks(paper, text.tasks)
    _line(paper, "III. Tổ chức thực hiện", bold=True)
    for order, laid in enumerate(text.responsibilities, 1):
        _responsibility(paper, order, laid)
    if text.closing:
        _line(paper, text.closing)
    _line(paper, text.signer or TO_FILL, bold=True, right=True)
    paper.core_properties.title = text.title
    paper.core_properties.author = plan.agency.name
    kept = BytesIO()
    paper.save(kept)
    return kept.getvalue()


def lead_cell(task: TaskText) -> list[str]:
    """Who leads a task and does what, line by line."""
    named = task.lead if task.lead_word == "Cơ quan chủ trì" else f"{task.lead_word}: {task.lead}"
    return [named, *([task.lead_duty] if task.lead_duty else [])]


def time_cell(task: TaskText) -> str:
    """When a task is done: in the plan's own words, else by its frame."""
    if task.time_words:
        return task.time_words
    if task.time_frame == TimeFrame.QUARTER and task.quarter:
        return f"Quý {('I', 'II', 'III', 'IV')[task.quarter - 1]}"
    if task.time_frame == TimeFrame.FIXED_DAY and task.fixed_on:
        return f"Ngày {task.fixed_on:%d/%m/%Y}"
    return str(TimeFrame(task.time_frame).label)


def plan_lines(text: PlanText) -> list[str]:
    """The plan in lines for the terminal."""
    told = [text.title, f"Năm {text.year}"]
    for order, task in enumerate(text.tasks, 1):
        told.append(f"{order}. {task.title} | {task.lead} | {time_cell(task)}")
    told += [f"Trách nhiệm {order}: {one.agency}" for order, one in enumerate(text.responsibilities, 1)]
    return told


def _set_page(paper: Any) -> None:
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)  # A4 lying: the table has seven columns
    section.left_margin, section.right_margin = Cm(2.5), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)
    style = paper.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(13)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)


def _line(
    paper: Any, text: str, *, bold: bool = False, italic: bool = False, centred: bool = False, right: bool = False
) -> None:
    paragraph = paper.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    if centred or right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.RIGHT
    else:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def _lettered(paper: Any, heading: str, texts: Iterable[str]) -> None:
    _line(paper, heading, bold=True)
    for place, text in enumerate(texts):
        mark = f"{LETTERS[place]}) " if place < len(LETTERS) else "- "
        _line(paper, f"{mark}{text}")


def _tasks(paper: Any, tasks: Iterable[TaskText]) -> None:
    table = paper.add_table(rows=1, cols=len(COLUMNS))
    table.style, table.autofit = "Table Grid", False
    for cell, word in zip(table.rows[0].cells, COLUMNS, strict=True):
        cell.paragraphs[0].add_run(word).bold = True
    for order, task in enumerate(tasks, 1):
        written = (
            [str(order)],
            [task.title, *([task.content] if task.content else [])],
            lead_cell(task),
            [one["words"] for one in task.coordinating],
            [time_cell(task)],
            [task.product],
            [task.budget_line],
        )
        for cell, texts in zip(table.add_row().cells, written, strict=True):
            cell.text = texts[0] if texts else ""
            for more in texts[1:]:
                cell.add_paragraph(more)
    for row in table.rows:
        for cell, width in zip(row.cells, WIDTHS, strict=True):
            cell.width = Cm(width)


def _responsibility(paper: Any, order: int, laid: ResponsibilityText) -> None:
    if len(laid.paragraphs) == 1:
        _line(paper, f"{order}. {laid.agency}: {laid.paragraphs[0]}")
    else:
        _lettered(paper, f"{order}. {laid.agency}:", laid.paragraphs)
