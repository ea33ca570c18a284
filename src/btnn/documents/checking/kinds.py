"""The kinds of files that are taken, told by their first bytes; and sentences for those that are not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .office import check_odt, check_office
from .pdf import check_pdf
from .pictures import check_picture
from .text import check_text

TAKEN = "PDF, ảnh JPEG hoặc PNG, văn bản DOCX, ODT, bảng tính XLSX, hoặc TXT"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: its name here, what people call it, its endings, the media type it is served with."""

    name: str
    label: str
    endings: tuple[str, ...]
    media_type: str


PDF = Kind("pdf", "PDF", ("pdf",), "application/pdf")
JPEG = Kind("jpeg", "ảnh JPEG", ("jpg", "jpeg"), "image/jpeg")
PNG = Kind("png", "ảnh PNG", ("png",), "image/png")
OFFICE = "application/vnd.openxmlformats-officedocument"
DOCX = Kind("docx", "văn bản Word", ("docx",), f"{OFFICE}.wordprocessingml.document")
XLSX = Kind("xlsx", "bảng tính Excel", ("xlsx",), f"{OFFICE}.spreadsheetml.sheet")
ODT = Kind("odt", "văn bản ODT", ("odt",), "application/vnd.oasis.opendocument.text")
TXT = Kind("txt", "văn bản thường", ("txt",), "text/plain")
ALL = (PDF, JPEG, PNG, DOCX, XLSX, ODT, TXT)
BY_MEDIA_TYPE = {kind.media_type: kind for kind in ALL}

# Each looks at the whole file and gives its pages, if it has any, or refuses (`Invalid`).
KINDS: dict[str, Callable[[Path], int | None]] = {
    "pdf": check_pdf,
    "jpeg": lambda path: check_picture(path, "JPEG"),
    "png": lambda path: check_picture(path, "PNG"),
    "docx": lambda path: check_office(path, "word/document.xml", "wordprocessingml.document.main+xml"),
    "xlsx": lambda path: check_office(path, "xl/workbook.xml", "spreadsheetml.sheet.main+xml"),
    "odt": check_odt,
    "txt": check_text,
}

HEIC = (b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypmif1", b"ftypmsf1", b"ftypheim", b"ftyphevx")
PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xfe\xed\xfa", b"#!")
MARKUP = (b"<svg", b"<html", b"<!doctype html", b"<script", b"<?xml", b"<?php", b"<!doctype svg", b"<body", b"<iframe")
ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def kind_of(head: bytes, last: str) -> Kind | None:
    """The kind by the first bytes, None when it is not taken. Zipped kinds look alike from outside: there the ending
    says which check is to be passed."""
    if head.startswith(b"%PDF-"):
        return PDF
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head.startswith(b"PK\x03\x04"):
        if b"mimetypeapplication/vnd.oasis.opendocument.text" in head[:120]:
            return ODT
        return next((kind for kind in (DOCX, XLSX) if last in kind.endings), None)
    if last in TXT.endings and not _known_otherwise(head):
        return TXT
    return None


def why_not(head: bytes, last: str) -> str:
    """What to tell who brought a file that is not taken."""
    if head[4:12] in HEIC:
        return (
            "ảnh HEIC của điện thoại không mở được trên máy của mọi cơ quan. Hãy gửi ảnh JPEG: trên iPhone vào Cài đặt "
            "› Camera › Định dạng, chọn “Tương thích nhất”."
        )
    if head.startswith(OLD_OFFICE):
        return "định dạng Word, Excel cũ (.doc, .xls) có thể chứa macro. Hãy mở tệp và lưu lại thành .docx, .xlsx."
    if head.startswith(PROGRAMS):
        return "đây là chương trình máy tính, không phải giấy tờ; hệ thống không nhận."
    if _is_markup(head):
        return "trang web, ảnh SVG hoặc mã lệnh không được nhận. Hãy in thành PDF rồi gửi."
    if head.startswith(ARCHIVES) or (head.startswith(b"PK") and last in ("zip", "")):
        return "tệp nén không được nhận. Hãy giải nén rồi gửi từng giấy tờ."
    if head.startswith(b"PK"):
        return f"nội dung không phải là DOCX, XLSX hay ODT. Hệ thống nhận {TAKEN}."
    return f"loại tệp này không được nhận. Hệ thống nhận {TAKEN}."


def _known_otherwise(head: bytes) -> bool:
    return head.startswith((OLD_OFFICE, *PROGRAMS, *ARCHIVES)) or head[4:8] == b"ftyp" or _is_markup(head)


def _is_markup(head: bytes) -> bool:
    begun = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return begun.startswith(MARKUP)
