"""What may not be published: words that look like names, numbers and addresses of persons are proposed to be struck.

A proposal, no promise: whoever publishes looks at both texts and confirms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lương|Trịnh|Mai|Tô|Đào|Hà|Cao"
    "|Lưu|Tạ|Chu|Quách|Thái|Tống|Vương|Triệu|Kiều|Nông|Lò|Lường|Giàng|Vàng|Thào|Mùa"
)
CAPITALS = "".join(chr(sign) for sign in range(0x41, 0x1EFA) if chr(sign).isalpha() and chr(sign).isupper())
WORD = rf"[{CAPITALS}][^\W\d_]*"
NAME = rf"{WORD}(?:\s+{WORD}){{0,4}}"
# Kind of what is struck, what stands in its place, how it looks. Numbers come first, the most telling before others.
_LOOKS: tuple[tuple[str, str, str], ...] = (
    ("Thư điện tử", "[thư điện tử]", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    ("Số điện thoại", "[số điện thoại]", r"(?<![\d/])(?:\+84|0)(?:[ .-]?\d){8,9}(?![\d/])"),
    ("Số giấy tờ, tài khoản", "[số giấy tờ]", r"(?<![\d/.])\d(?:[ .-]?\d){8,15}(?![\d/])"),
    ("Ngày sinh", "[ngày sinh]", r"(?i)(?<=sinh ngày )\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|(?<=sinh năm )\d{4}"),
    (
        "Nơi ở",
        "[nơi ở]",
        rf"\b(?i:số nhà|thôn|xóm|xã|phường|ấp|bản|tổ|khu phố|tổ dân phố)\s+(?:\d+\w*|{WORD})(?:\s+{WORD})*",
    ),
    ("Nơi ở", "[nơi ở]", rf"\b(?i:đường|phố|ngõ)\s+{NAME}"),
    ("Họ tên", "[họ tên]", rf"\b(?:{SURNAMES})(?:\s+{WORD}){{1,4}}"),
    ("Họ tên", "[họ tên]", rf"(?<=\b[ôÔ]ng )(?!Bà\b){NAME}"),
    ("Họ tên", "[họ tên]", rf"(?<=\b(?:[bB]à|[eE]m) ){NAME}"),
    ("Họ tên", "[họ tên]", rf"(?<=\b(?:[aA]nh|[cC]hị) ){NAME}"),
)
_PATTERNS = tuple((kind, mark, re.compile(look)) for kind, mark, look in _LOOKS)


@dataclass(frozen=True, slots=True)
class Struck:
    """One proposal: what kind of thing it seems to be, and the words."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without what was struck, and what that was."""

    text: str
    struck: tuple[Struck, ...]


def cleaned(text: str) -> Cleaned:
    """The text as it might be published. Cleaning it again changes nothing."""
    struck: list[Struck] = []
    for kind, mark, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            struck.append(Struck(kind, found[0]))
        text = pattern.sub(mark, text)
    return Cleaned(text, tuple(struck))
