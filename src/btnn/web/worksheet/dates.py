"""A stretch of days as it is typed in two fields, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any


def read_stretch(
    names: list[str], given: Mapping[str, Any], open_end: bool, wrong: list[tuple[str, str]]
) -> dict[str, str] | None:
    """`{"from", "to"}` as ISO text, None when both are empty.

    Args:
        names: of the first and of the last day.
        open_end: the law itself ends the stretch, so that the last day may be left open.
        wrong: gets (field, sentence) for a stretch without first or last day, or that ends before it begins.
    """
    first, last = (given.get(name) for name in names)
    if first is None and last is None:
        return None
    if first is None:
        wrong.append((names[0], "Ghi ngày bắt đầu của khoảng ngày này."))
        return None
    if last is None and not open_end:
        wrong.append((names[1], "Ghi ngày kết thúc của khoảng ngày này (tính cả ngày đó)."))
        return None
    if last is not None and last < first:
        wrong.append((names[1], f"Ngày {last:%d/%m/%Y} đứng trước ngày bắt đầu {first:%d/%m/%Y}."))
        return None
    found = {"from": first.isoformat()}
    return found if last is None else found | {"to": last.isoformat()}


def day_of(value: object) -> date | None:
    """The day of an old answer, None when there is none or it cannot be read."""
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None
