"""The calendar that commands of the law count with: our own, unless the environment names an installation's.

`BTNN_CALENDAR` names a file of adopted days; else `BTNN_DATA_DIR` names the data directory of an installation, whose
`law/calendar.csv` holds them. Without either a count gives the same answer on every machine.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from btnn.law.errors import Refused, why_not


@contextmanager
def given_calendar() -> Iterator[None]:
    """Count with the given calendar inside. Refused: a named file that is not there or cannot be read."""
    path = _given()
    if path is None:
        yield
        return
    from btnn.law.calendar import count_with, own_calendar
    from btnn.law.calendar_changes import read_overlay

    try:
        text = path.read_text(encoding="utf-8")
        count_with(read_overlay(text, own_calendar()))
    except OSError as error:
        raise Refused(f"Không đọc được lịch “{path}”: {why_not(error)}.") from None
    except UnicodeDecodeError:
        raise Refused(f"Lịch “{path}” không phải văn bản UTF-8.") from None
    except Refused as refused:
        raise Refused(f"Lịch “{path}”: {refused}") from None
    try:
        yield
    finally:
        count_with(None)


def _given() -> Path | None:
    named = os.environ.get("BTNN_CALENDAR")
    if named:
        return Path(named)
    folder = os.environ.get("BTNN_DATA_DIR")
    path = Path(folder) / "law" / "calendar.csv" if folder else None
    return path if path and path.exists() else None
