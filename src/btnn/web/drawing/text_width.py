"""How wide a text will be, estimated without a font.

The server does not know which font of the stack the reader has. The widths are those of
Noto Sans bold, the widest of the stack, in hundredths of the type size; so a label may be
drawn a little narrower than reckoned, never wider.
"""

import unicodedata

_CLASSES = {
    27: " '!,-.:;|ijl·",
    36: "()J[]`/I\\_f{}",
    45: '"rt“”',
    51: "?csz–",
    58: "$*+0123456789<=>EFLS^vy~",
    62: "TYZaekox",
    66: "#BCKPRVXbdghnpquđ",
    71: "AGơ",
    77: "&DHUĐưw",
    83: "NOQƠ",
    100: "%@ƯMWm—…→",
}
_WIDTHS = {letter: width for width, letters in _CLASSES.items() for letter in letters}
_WIDEST = 100


def text_width(content: str, size: float) -> float:
    """Width in the unit of ``size``; tone and vowel marks take no room of their own."""
    return sum(_WIDTHS.get(_bare(letter), _WIDEST) for letter in content) * size / 100


def shortened(content: str, size: float, room: float) -> str:
    """``content``, cut at a word and ended with … when it is wider than ``room``."""
    if text_width(content, size) <= room:
        return content
    kept = content.split(" ")
    while len(kept) > 1:
        kept.pop()
        shorter = " ".join(kept).rstrip(",.;:·") + "…"
        if text_width(shorter, size) <= room:
            return shorter
    return kept[0] + "…"


def wrapped(content: str, size: float, room: float) -> list[str]:
    """``content`` in lines no wider than ``room`` (a single longer word keeps its own line)."""
    lines: list[str] = []
    for word in content.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _bare(letter: str) -> str:
    if letter in _WIDTHS:
        return letter
    # ệ → e, ớ → ơ: the horn widens the letter, the other marks do not.
    parts = unicodedata.normalize("NFD", letter)
    if "\u031b" in parts:
        return unicodedata.normalize("NFC", parts[0] + "\u031b")
    return parts[0]
