"""Plain text: Unicode, nothing hidden in it."""

from __future__ import annotations

import codecs
from pathlib import Path

from btnn.cases.errors import Invalid

from ..store import pieces

NOT_UTF8 = "không phải văn bản Unicode (UTF-8). Hãy lưu lại với mã hóa UTF-8, hoặc in thành PDF."


def check_text(path: Path) -> None:
    """Refused (`Invalid`): bytes that are not UTF-8, control characters other than line ends and tabs."""
    reader = codecs.getincrementaldecoder("utf-8")()
    try:
        for piece in pieces(path):
            if any(letter < " " and letter not in "\t\n\r\f" for letter in reader.decode(piece)):
                raise Invalid(NOT_UTF8)
        reader.decode(b"", final=True)
    except UnicodeDecodeError as problem:
        raise Invalid(NOT_UTF8) from problem
