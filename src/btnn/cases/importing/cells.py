"""One cell read by the kind of its column: what people and spreadsheets write, or a sentence that says how."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError

from btnn.law.errors import Refused

from ..folding import fold
from ..forms.fields import DayField, MoneyField
from .columns import CHOICE, DAY, LINES, MONEY, TEXT, YEAR, YES_NO, Column
from .sheets import LONGEST_CELL

_DAY, _MONEY = DayField(), MoneyField()
YES, NO = frozenset({"co", "x", "1", "true", "dung"}), frozenset({"khong", "0", "false", "sai"})


def read_cell(column: Column, value: Any) -> Any:
    """The value: text, `date`, whole đồng, a year, yes or no, the code of a choice, a list of texts. Refused
    (`Refused`): what the column cannot hold."""
    if len(str(value)) > LONGEST_CELL:
        raise Refused("Nội dung quá dài.")
    if column.kind == CHOICE:
        return _choice(column, value)
    return _READERS[column.kind](value)


def _text(value: Any) -> str:
    if isinstance(value, datetime | date | time):
        raise Refused("Ô này là chữ, không phải ngày giờ; hãy định dạng ô là văn bản.")
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # spreadsheets keep whole numbers as fractions
    return str(value).strip()


def _day(value: Any) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = str(value).strip()
    try:
        return date.fromisoformat(text[:10]) if text[:4].isdigit() and "-" in text else _field(_DAY, text)
    except ValueError:
        raise Refused("Ghi ngày theo dạng ngày/tháng/năm, ví dụ 05/03/2026.") from None


def _money(value: Any) -> int:
    if isinstance(value, bool | datetime | date | time):
        raise Refused("Ô này là số tiền, tính tròn đồng.")
    if isinstance(value, float):
        if not value.is_integer():
            raise Refused("Số tiền phải tròn đồng, không có phần lẻ.")
        value = int(value)
    found: int = _field(_MONEY, str(value))
    return found


def _year(value: Any) -> int:
    text = _text(value)
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise Refused("Ghi năm sinh bằng bốn chữ số, ví dụ 1975.")
    return int(text)


def _yes_no(value: Any) -> bool:
    told = fold(_text(value))
    if told in YES or told in NO:
        return told in YES
    raise Refused("Ghi Có hoặc Không.")


def _choice(column: Column, value: Any) -> str:
    told = unicodedata.normalize("NFC", _text(value))
    for code, label in column.choices:
        if told.casefold() == code.casefold():  # đ and d are two points of the law
            return code
        if label != code and fold(told) == fold(label):
            return code
    offered = "; ".join(label for _, label in column.choices)
    raise Refused(f"Không có trong danh sách. Ghi một trong: {offered}.")


def _field(field: DayField | MoneyField, text: str) -> Any:
    try:
        return field.clean(text)
    except ValidationError as wrong:
        raise Refused(wrong.messages[0]) from None


def _lines(value: Any) -> list[str]:
    return [line for line in (" ".join(part.split()) for part in _text(value).split(";")) if line]


_READERS: dict[str, Callable[[Any], Any]] = {
    TEXT: _text,
    DAY: _day,
    MONEY: _money,
    YEAR: _year,
    YES_NO: _yes_no,
    LINES: _lines,
}
