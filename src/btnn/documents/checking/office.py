"""Word, Excel and ODT: packages of parts. Nothing in them may run, call out, or unfold to more than it should."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

from btnn.cases.errors import Invalid

MOST_PARTS = 3000
MOST_UNFOLDED = 200 * 1024 * 1024
MOST_RATIO = 150  # of one part over a megabyte; text in such packages folds to a tenth or a thirtieth
LARGE = 1024 * 1024
PIECE = 256 * 1024

BROKEN = "tệp bị hỏng hoặc không đúng định dạng. Hãy mở bằng phần mềm văn phòng, lưu lại rồi gửi."
BOMB = "nội dung nén bung ra quá lớn; hệ thống không nhận."
MACRO = "tệp chứa macro (chương trình chạy trong văn bản). Hãy lưu lại thành tệp không có macro, hoặc in thành PDF."
LOCKED = "tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại."
HIDES = "tệp nhúng tệp khác hoặc gọi mẫu từ nơi khác. Hãy in thành PDF rồi gửi."

RUNS = re.compile(r"(^|/)(vbaproject[^/]*\.bin|vbadata\.xml|activex/|macrosheets/|basic/|scripts/)", re.IGNORECASE)
EMBEDS = re.compile(r"(^|/)embeddings/[^/]+\.bin$|(^|/)object \d+/.*\.bin$", re.IGNORECASE)
OUTSIDE = re.compile(
    rb"(attachedTemplate|oleObject|frame|subDocument)[^>]*TargetMode\s*=\s*[\"']External", re.IGNORECASE
)


def check_office(path: Path, main: str, content_type: str) -> None:
    """A package of Word or Excel. In: its main part and what that part must be declared as. Refused (`Invalid`)."""
    with _package(path) as package:
        names = _parts(package)
        if main not in names or "[Content_Types].xml" not in names:
            raise Invalid(BROKEN)
        types = package.read("[Content_Types].xml")
        if b"macroEnabled" in types:
            raise Invalid(MACRO)
        if content_type.encode() not in types:
            raise Invalid(BROKEN)
        for name in names:
            if name.endswith(".rels") and OUTSIDE.search(package.read(name)):
                raise Invalid(HIDES)


def check_odt(path: Path) -> None:
    """A package of OpenDocument text. Refused (`Invalid`) alike."""
    with _package(path) as package:
        names = _parts(package)
        if "content.xml" not in names or b"encryption-data" in package.read("META-INF/manifest.xml"):
            raise Invalid(LOCKED if "content.xml" in names else BROKEN)
        if package.read("mimetype") != b"application/vnd.oasis.opendocument.text":
            raise Invalid(BROKEN)
        if b"<script:event-listener" in package.read("content.xml"):
            raise Invalid(MACRO)


class _package(zipfile.ZipFile):
    """The package opened; whatever is wrong with it while it is read is told in one sentence."""

    def __init__(self, path: Path) -> None:
        try:
            super().__init__(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as problem:
            raise Invalid(BROKEN) from problem

    def read(self, name: str | zipfile.ZipInfo, pwd: bytes | None = None) -> bytes:
        try:
            return super().read(name, pwd)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as problem:
            raise Invalid(BROKEN) from problem


def _parts(package: zipfile.ZipFile) -> set[str]:
    """The names of the parts, after each was unfolded once within bounds."""
    entries = package.infolist()
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNFOLDED:
        raise Invalid(BOMB)
    for entry in entries:
        if entry.flag_bits & 0x1:
            raise Invalid(LOCKED)
        if entry.file_size > LARGE and entry.file_size > MOST_RATIO * max(1, entry.compress_size):
            raise Invalid(BOMB)
        if entry.filename.startswith(("/", "\\")) or ".." in re.split(r"[\\/]", entry.filename):
            raise Invalid(BROKEN)
        if RUNS.search(entry.filename):
            raise Invalid(MACRO)
        if EMBEDS.search(entry.filename):
            raise Invalid(HIDES)
        _unfold(package, entry)
    return {entry.filename for entry in entries}


def _unfold(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Read a part to its end: its length and check sum must be what it says."""
    try:
        with package.open(entry) as part:
            while part.read(PIECE):
                pass
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError) as problem:
        raise Invalid(BROKEN) from problem
