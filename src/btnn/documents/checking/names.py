"""Names of files as people may read them: no folders, no control or direction marks, no tricks with endings."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 120
UNNAMED = "giay-to"
# Control, formatting (among them the marks that turn reading direction), private, surrogate, unassigned, line breaks.
HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
FORBIDDEN = re.compile(r'[<>:"|?*]')


def clean_name(name: str) -> str:
    """The name as it is kept: its last part, in normal form, one line, at most 120 letters with its ending."""
    last = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    seen = "".join(letter for letter in last if unicodedata.category(letter) not in HIDDEN)
    seen = " ".join(FORBIDDEN.sub("", seen).split()).strip(". ")
    if not seen:
        return UNNAMED
    if len(seen) > LONGEST:
        tail = f".{ending(seen)}" if ending(seen) else ""
        seen = seen[: LONGEST - len(tail)].rstrip(". ") + tail
    return seen


def ending(name: str) -> str:
    """The ending of a name in small letters, empty without one: `pdf`."""
    stem, dot, last = name.rpartition(".")
    return last.lower() if dot and stem and len(last) <= 8 else ""


def stem(name: str) -> str:
    """The name without its ending, as a title to begin with."""
    last = ending(name)
    return name[: -len(last) - 1] if last else name
