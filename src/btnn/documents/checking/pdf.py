"""PDF: it opens, without a password, has pages, and nothing in it runs.

PDFium is asked by one thread at a time: it does not stand several.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from btnn.cases.errors import Invalid

from .pdf_actions import acts_by_itself
from .pictures import as_jpeg

MOST_PAGES = 3000
LARGEST_PAGE = 14_400  # points, 5 metres: the most that the format allows
BROKEN = "tệp PDF bị hỏng hoặc không mở được. Hãy xuất hoặc quét lại."
LOCKED = "tệp PDF được mã hóa hoặc đặt mật khẩu. Hãy bỏ mật khẩu, hoặc in lại thành PDF rồi gửi."
RUNS = "tệp PDF có mã lệnh tự chạy (JavaScript hoặc mở chương trình). Hãy in lại thành PDF rồi gửi."
HIDES = "tệp PDF kèm tệp khác bên trong. Hãy gửi từng tệp, hoặc in lại thành PDF."
EMPTY = "tệp PDF không có trang nào."
TOO_LONG = f"tệp PDF có hơn {MOST_PAGES} trang. Hãy tách thành nhiều tệp."

_one_at_a_time = threading.Lock()


def check_pdf(path: Path) -> int:
    """The number of pages. Refused (`Invalid`): broken, locked, without pages, with actions that run by themselves or
    with files inside."""
    with _opened(path) as document:
        count = len(document)
        scripts = raw.FPDFDoc_GetJavaScriptActionCount(document.raw)
        files = raw.FPDFDoc_GetAttachmentCount(document.raw)
        if count:
            _first_page(document).close()
    if not count:
        raise Invalid(EMPTY)
    if count > MOST_PAGES:
        raise Invalid(TOO_LONG)
    if scripts > 0 or acts_by_itself(path.read_bytes()):
        raise Invalid(RUNS)
    if files > 0:
        raise Invalid(HIDES)
    return count


def first_page(path: Path, size: tuple[int, int]) -> bytes:
    """The first page as a small JPEG."""
    with _opened(path) as document:
        page = _first_page(document)
        scale = min(size[0] / page.get_width(), size[1] / page.get_height())
        drawing = page.render(scale=scale, may_draw_forms=False)
        return as_jpeg(drawing.to_pil())


@contextmanager
def _opened(path: Path) -> Iterator[pypdfium2.PdfDocument]:
    with _one_at_a_time:
        try:
            document = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError as problem:
            locked = getattr(problem, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
            raise Invalid(LOCKED if locked else BROKEN) from problem
        try:
            if raw.FPDF_GetSecurityHandlerRevision(document.raw) >= 0:
                raise Invalid(LOCKED)
            yield document
        finally:
            document.close()


def _first_page(document: pypdfium2.PdfDocument) -> pypdfium2.PdfPage:
    try:
        page = document[0]
    except pypdfium2.PdfiumError as problem:
        raise Invalid(BROKEN) from problem
    if not 1 <= page.get_width() <= LARGEST_PAGE or not 1 <= page.get_height() <= LARGEST_PAGE:
        raise Invalid(BROKEN)
    return page
