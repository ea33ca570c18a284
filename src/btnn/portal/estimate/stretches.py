"""Stretches of days as they are typed: from – to, up to three of them, or one number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from .situations import Question

Wrong = list[tuple[str, str]]


def read_stretches(question: Question, rows: Sequence[Sequence[str]], given: Mapping[str, Any], wrong: Wrong) -> Any:
    """The length of time as an assessment takes it, None when nothing was said.

    Args:
        rows: names of the fields (first day, last day); the question's own field holds the number.
        wrong: gets (field, sentence): no first or last day, end before beginning, overlap, days and a number at once,
            nothing where an answer is needed.
    """
    before = len(wrong)
    found = [one for first, last in rows if (one := _stretch(first, last, question, given, wrong))]
    _check_apart(found, rows, wrong)
    count = given.get(question.name)
    if found and count is not None:
        wrong.append((question.name, _("Ghi từ ngày đến ngày, hoặc ghi một con số; không ghi cả hai.")))
    if not found and count is None and not question.optional and len(wrong) == before:
        wrong.append((rows[0][0], _("Chưa ghi: từ ngày nào đến ngày nào, hoặc tổng số.")))
    if found:
        told = [{key: day.isoformat() for key, day in one.items()} for one in found]
        return told[0] if len(told) == 1 else told
    return count


def _stretch(
    first: str, last: str, question: Question, given: Mapping[str, Any], wrong: Wrong
) -> dict[str, date] | None:
    begin, end = given.get(first), given.get(last)
    if begin is None and end is None:
        return None
    if begin is None:
        wrong.append((first, _("Ghi ngày bắt đầu.")))
    elif end is None and not question.open_end:
        wrong.append((last, _("Ghi ngày kết thúc; chưa kết thúc thì ghi ngày hôm nay.")))
    elif end is not None and end < begin:
        wrong.append((last, _("Ngày kết thúc đứng trước ngày bắt đầu; hãy kiểm tra lại.")))
    else:
        return {"from": begin} if end is None else {"from": begin, "to": end}
    return None


def _check_apart(found: list[dict[str, date]], rows: Sequence[Sequence[str]], wrong: Wrong) -> None:
    ordered = sorted(found, key=lambda one: one["from"])
    for one, other in pairwise(ordered):
        if one.get("to", date.max) >= other["from"]:
            wrong.append((rows[0][0], _("Các đợt trùng ngày nhau; mỗi ngày chỉ được tính một lần.")))
            return
