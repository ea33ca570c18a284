"""What people type, checked alike by every command of the year's work."""

from __future__ import annotations

from collections.abc import Container
from datetime import date

from btnn.cases.contents import clean_text
from btnn.refusals import Unfit

LONGEST = 10_000


def text(value: str, label: str, *, most: int = LONGEST, needed: bool = True) -> str:
    """A text fit to be kept, cleaned of what cannot be seen. `label`: what the form calls it. Refused (`Unfit`): none
    where one is needed, more than `most` characters, characters that cannot be kept."""
    if "\x00" in value:
        raise Unfit(f"Mục “{label}” có ký tự không đọc được; hãy gõ lại.")
    said = clean_text(value[: LONGEST + 1]) if len(value) <= LONGEST else value
    if needed and not said:
        raise Unfit(f"Chưa ghi mục “{label}”.")
    if len(said) > most:
        raise Unfit(f"Mục “{label}” quá dài (tối đa {most} ký tự); hãy rút gọn.")
    return said


def past(day: date, label: str, today: date, after: date | None = None) -> date:
    """A day that has come. Refused (`Unfit`): one still to come, one before what it follows."""
    if day > today:
        raise Unfit(f"{label}: ngày {day:%d/%m/%Y} chưa đến; chỉ ghi việc đã xảy ra.")
    if after is not None and day < after:
        raise Unfit(f"{label}: ngày {day:%d/%m/%Y} không thể trước ngày {after:%d/%m/%Y}.")
    return day


def one_of(value: str, known: Container[str], label: str) -> str:
    """A value of a closed list. Refused (`Unfit`): another."""
    if value not in known:
        raise Unfit(f"Hãy chọn mục “{label}” trong danh sách.")
    return value
