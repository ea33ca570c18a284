"""The calendar that this process counts with: the product's own, with the days that this installation adopted.

The adopted days lie in `law/calendar.csv` of the data directory. Every process looks at the file's stamp before it
counts, so that an adoption holds everywhere at once without a restart. A file that cannot be read stops the counting:
a wrong day would be worse than no day.
"""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from django.conf import settings

from btnn.law.calendar import Calendar, count_with, official_calendar, own_calendar
from btnn.law.calendar_changes import OVERLAY_COLUMNS, as_csv, read_overlay
from btnn.law.errors import Refused

HEADING = as_csv([OVERLAY_COLUMNS])
Stamp = tuple[str, int, int, int]

_lock = Lock()
_seen: Stamp | None = None


class BrokenCalendar(Exception):
    """The installation's calendar file cannot be read; the sentence says where."""


def calendar_file() -> Path:
    """Where the adopted days lie."""
    return Path(settings.DATA) / "law" / "calendar.csv"


def calendar_in_use() -> Calendar:
    """The calendar to count with, read again when the file has changed. Refused (`BrokenCalendar`): a broken file."""
    global _seen
    path = calendar_file()
    stamp = _stamp(path)
    if stamp != _seen:
        with _lock:
            count_with(read_file(path) if stamp[1:] != ABSENT else None)
            _seen = stamp
    return official_calendar()


def read_file(path: Path) -> Calendar:
    """The product's own calendar with the rows of that file over it. Refused: `BrokenCalendar`."""
    try:
        return read_overlay(path.read_text(encoding="utf-8"), own_calendar())
    except (OSError, UnicodeDecodeError, Refused) as problem:
        raise BrokenCalendar(f"Lịch đã áp dụng ({path}) không đọc được: {problem}") from problem


ABSENT = (0, 0, 0)


def _stamp(path: Path) -> Stamp:
    try:
        found = path.stat()
    except FileNotFoundError:
        return (str(path), *ABSENT)
    return (str(path), found.st_mtime_ns, found.st_size, found.st_ino)
