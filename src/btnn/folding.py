"""Folding Vietnamese text for search: no marks, no capitals, đ as d."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """`Nguyễn Thị Đào` → `nguyen thi dao`: lower case, no diacritics, single spaces."""
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    kept = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return " ".join(kept.lower().split())
