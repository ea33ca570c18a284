"""The document on which a claim rests, as data (Đ8–12): which kinds a field knows, and how they are offered."""

from __future__ import annotations

from btnn.law.basis_documents import FIELD_CODES, documents
from btnn.law.case import words
from btnn.law.catalogue import Code, codes

Choices = list[tuple[str, str]]
Grouped = list[tuple[str, str | Choices]]
UNKNOWN_KIND = ("", "Chưa rõ loại văn bản")


def kind_label(code: str) -> str:
    """A kind of basis document with its article; the code itself when the lists do not know it."""
    entry = codes().get(code)
    return code if entry is None else _label(entry)


def kinds_of(field: str) -> Choices:
    """The kinds of basis document of one field of a case, the open choice first; of no field: none."""
    if field not in FIELD_CODES:
        return []
    return [UNKNOWN_KIND, *((entry.code, _label(entry)) for entry in documents(FIELD_CODES[field]))]


def all_kinds() -> Grouped:
    """The kinds of every field, under the words of the fields that share them."""
    shared: dict[tuple[str, ...], list[str]] = {}
    for field, code in FIELD_CODES.items():
        shared.setdefault(tuple(entry.code for entry in documents(code)), []).append(words.choice("field", field))
    return [
        UNKNOWN_KIND,
        *((", ".join(fields), [(code, kind_label(code)) for code in kinds]) for kinds, fields in shared.items()),
    ]


def belongs(kind: str, field: str) -> bool:
    """Is this kind of document one on which a claim of the field may rest?"""
    return kind in {entry.code for entry in documents(FIELD_CODES[field])}


def _label(entry: Code) -> str:
    return f"{entry.label} ({entry.citation.article})"
