"""Putting adopted days in: an audited row, the installation's calendar file, the touched cases counted again.

The row in the table comes first and holds the lines themselves; the file can always be made again from the table
(`restore`), so a machine that stops in between loses nothing.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from django.db import connection, transaction
from django.utils import timezone

from btnn.law.calendar import Calendar, own_calendar
from btnn.law.calendar_changes import moved_days, overlay_lines, read_overlay

from ..errors import Invalid
from ..models import CalendarAdoption, CaseEvent
from .adoption_chain import adoption_digest
from .in_use import HEADING, BrokenCalendar, calendar_file, calendar_in_use
from .preview import CalendarPreview, preview_calendar
from .reproject import Written, reproject
from .touched import touched_cases

LOCK_KEY = 0x42544E43  # "BTNC": one adoption at a time in the whole database
LONGEST = 200
STILL_WRITING = timedelta(minutes=5)  # no request of ours takes longer


@dataclass(frozen=True, slots=True)
class Adopted:
    """What an adoption did: its row, what the preview said, what was written."""

    adoption: CalendarAdoption
    preview: CalendarPreview
    written: Written


def adopt_calendar(text: str, decision: str, adopted_by: str, today: date, *, workers: int = 1) -> Adopted:
    """Put the rows of a file into force in this installation and count the touched cases again.

    Args:
        text: the proposed rows, as for a preview.
        decision: number and day of the instrument they rest on; each only once.
        adopted_by: who does it.
        workers: processes for the counting; 1 inside a transaction.

    Refused: what the preview refuses (`Refused`); days that are not published, a decision that is empty or was
    adopted before, a file on this machine that is not what was adopted (`Invalid`). Nothing is written then.
    """
    decision, adopted_by = " ".join(decision.split()), " ".join(adopted_by.split())
    for told, what in ((decision, "căn cứ (--decision)"), (adopted_by, "người áp dụng (--by)")):
        if not told or len(told) > LONGEST or not told.isprintable():
            raise Invalid(f"Cần nêu {what}, không quá {LONGEST} chữ; ví dụ “Thông báo 123/TB-BNV, ngày 05/12/2026”.")
    last = CalendarAdoption.objects.order_by("-number").first()
    if kept_text() != _file_text():
        raise Invalid("Lịch trên máy này khác với các thay đổi đã áp dụng; hãy chạy: btnn law adopt --restore")
    if CalendarAdoption.objects.filter(decision=decision).exists():
        raise Invalid(f"“{decision}” đã được áp dụng trước đây; mỗi văn bản chỉ áp dụng một lần.")
    preview = preview_calendar(text, today, workers=workers)
    draft = next((change for change in preview.changes if change.status != "published"), None)
    if draft is not None:
        raise Invalid(
            f"Dòng {draft.line}: ngày {draft.day:%d/%m/%Y} ghi “{draft.status}”; chỉ áp dụng ngày đã công bố "
            "(published). Ngày còn dự kiến thì chỉ xem trước."
        )
    began = timezone.now()
    adoption = _append(_row(preview, decision, adopted_by, began, last), last)
    _write_file(kept_text())
    written = _count_again(preview.days, began, today, workers)
    return Adopted(adoption, preview, written)


def restore(today: date, *, workers: int = 1) -> Written:
    """Make this machine's file again from the table, and count again what differed."""
    try:
        before = calendar_in_use()
    except BrokenCalendar:
        before = own_calendar()
    text = kept_text()
    after = read_overlay(text, own_calendar())
    began = timezone.now()
    if text != _file_text():
        _write_file(text)
    return _count_again(moved_days(before, after), began, today, workers)


def kept_text() -> str:
    """The installation's calendar file as the table of adoptions says it must be; empty when nothing was adopted."""
    rows = list(CalendarAdoption.objects.order_by("number").values_list("rows", flat=True))
    return HEADING + "".join(rows) if rows else ""


def file_is_as_adopted() -> bool:
    """Is this machine's file what was adopted?"""
    return kept_text() == _file_text()


def _count_again(days: list[date], began: datetime, today: date, workers: int) -> Written:
    calendar_in_use()
    written = reproject(touched_cases(days, only_open=False), today, workers=workers)
    # Whoever was recording while the file changed may still have counted with the old one.
    recent = CaseEvent.objects.filter(at__gte=began - STILL_WRITING).order_by("case_id")
    written.add(reproject(list(recent.values_list("case_id", flat=True).distinct()), today))
    return written


def _row(
    preview: CalendarPreview, decision: str, adopted_by: str, at: datetime, last: CalendarAdoption | None
) -> CalendarAdoption:
    days = [change.day for change in preview.changes]
    row = CalendarAdoption(
        number=last.number + 1 if last else 1,
        at=at,
        adopted_by=adopted_by,
        decision=decision,
        rows=overlay_lines(preview.changes, decision),
        days=len(preview.days),
        first_day=min(days),
        last_day=max(days),
        cases=len(preview.moved),
        limits=preview.limit_count,
        version_before=preview.before.version,
        version_after=preview.after.version,
        previous_hash=last.hash if last else "",
    )
    row.hash = adoption_digest(row)
    return row


@transaction.atomic
def _append(row: CalendarAdoption, last: CalendarAdoption | None) -> CalendarAdoption:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK_KEY])
    newest = CalendarAdoption.objects.order_by("-number").first()
    if (newest.pk if newest else None) != (last.pk if last else None):
        raise Invalid("Vừa có một thay đổi lịch khác được áp dụng; hãy xem trước lại rồi áp dụng.")
    row.save(force_insert=True)
    return row


def _file_text() -> str:
    try:
        return calendar_file().read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError):
        return "\0"


def _write_file(text: str) -> Calendar:
    """Put the file there whole or not at all, readable by the processes of this installation."""
    path = calendar_file()
    if not text:
        path.unlink(missing_ok=True)
        return calendar_in_use()
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=path.parent, encoding="utf-8", newline="", delete=False) as fresh:
        fresh.write(text)
        fresh.flush()
        os.fsync(fresh.fileno())
    Path(fresh.name).chmod(0o644)
    Path(fresh.name).replace(path)
    return calendar_in_use()
