"""Numbers of identity papers in one spelling, so that the same person is found however the number was typed."""

from __future__ import annotations

import re
import unicodedata

_OTHER = re.compile(r"[^0-9A-Z]")
_WHOLE = re.compile(r"[0-9]{9,13}|[A-Z][0-9]{7,8}")


def normal_identity(text: str) -> str:
    """`036 075.001-234` → `036075001234`: capitals and figures only."""
    return _OTHER.sub("", unicodedata.normalize("NFKC", text).upper())


def is_whole_identity(text: str) -> bool:
    """Does the text look like one whole number of a paper (9–13 figures, or a passport's letter and figures)?
    A part of one must find nobody: whoever sees the masked number could else complete it by trying."""
    return _WHOLE.fullmatch(normal_identity(text)) is not None
