"""The data of an entry as it may be stored: plain values in one spelling, so that its hash is stable."""

from __future__ import annotations

import unicodedata
from typing import Any

from btnn.law.case.events import EVENTS

from .errors import Invalid

MAX_TEXT = 10_000
MAX_ITEMS = 500
MAX_DEPTH = 6
UNSEEN = ("Cc", "Cf", "Cs")  # kinds of characters: controls, formats, halves of a pair


def clean(type: str, data: dict[str, Any]) -> dict[str, Any]:
    """`data` with its texts in normal form (NFC) and trimmed.

    Refused: an event that does not exist, a key that the event does not have, a fraction (money is
    whole đồng), a text that cannot be stored, anything that is not text, number, yes/no, list or table.
    """
    if type not in EVENTS:
        raise Invalid(f"Không có loại sự kiện “{type}”.")
    unknown = sorted(set(data) - set(EVENTS[type].by_name))
    if unknown:
        raise Invalid(f"Sự kiện này không có mục “{unknown[0]}”.")
    return {key: _plain(value, 1) for key, value in data.items() if value is not None}


def clean_text(text: str) -> str:
    """A text in normal form, without outer spaces, control characters and signs that nobody sees: those that turn the
    direction of writing or have no width make one name look like another. Refused: one too long."""
    if len(text) > MAX_TEXT:
        raise Invalid(f"Nội dung quá dài (tối đa {MAX_TEXT:,} ký tự).".replace(",", "."))
    kept = (letter for letter in text if letter in "\n\t" or unicodedata.category(letter) not in UNSEEN)
    return unicodedata.normalize("NFC", "".join(kept)).strip()


def _plain(value: Any, depth: int) -> Any:
    if depth > MAX_DEPTH:
        raise Invalid("Nội dung lồng nhau quá sâu.")
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, list | tuple):
        if len(value) > MAX_ITEMS:
            raise Invalid(f"Danh sách quá dài (tối đa {MAX_ITEMS} dòng).")
        return [_plain(item, depth + 1) for item in value]
    if isinstance(value, dict):
        return {clean_text(str(key)): _plain(item, depth + 1) for key, item in value.items()}
    if isinstance(value, float):
        raise Invalid("Số phải là số nguyên; số tiền tính bằng đồng, không có phần lẻ.")
    raise Invalid("Nội dung có giá trị không ghi được.")
