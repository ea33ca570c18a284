"""Rows of the law, and what changed between two days, as plain Vietnamese text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from btnn.law.in_force import KINDS, Change, Row

SURE = {
    "high": "chắc chắn",
    "medium": "cần đối chiếu văn bản",
    "low": "chưa đủ nguồn",
    "published": "đã công bố",
    "derived": "suy từ văn bản",
    "provisional": "tạm tính, chưa dùng cho hồ sơ thật",
    "draft": "dự thảo, chưa dùng cho hồ sơ thật",
}


def row_lines(row: Row) -> list[str]:
    """One row, whole."""
    until = f" đến {row.until - timedelta(days=1):%d/%m/%Y}" if row.until else ""
    lines = [
        f"{KINDS[row.kind]}: {row.title} [{row.id}]",
        f"  Nguồn: {row.source}",
        f"  Có hiệu lực từ {row.since:%d/%m/%Y}{until}",
    ]
    if row.value:
        lines.insert(1, f"  Nội dung: {row.value}")
    if row.sure:
        lines.append(f"  Mức tin cậy: {SURE.get(row.sure, row.sure)}")
    if row.note:
        lines.append(f"  Ghi chú: {row.note}")
    return lines


def table_lines(rows: Iterable[Row], day: date) -> Iterator[str]:
    """Everything in force on a day, kind by kind."""
    yield f"Luật có hiệu lực ngày {day:%d/%m/%Y}"
    kind = ""
    for row in rows:
        if row.kind != kind:
            kind = row.kind
            yield ""
            yield KINDS[kind]
        value = f": {row.value}" if row.value else ""
        sure = f" — {SURE[row.sure]}" if row.sure in ("low", "medium", "provisional", "draft") else ""
        yield f"  {row.id}  {row.title}{value} ({row.source}){sure}"


def change_lines(changes: list[Change], first: date, second: date) -> Iterator[str]:
    """What the second day has otherwise than the first."""
    if not changes:
        yield f"Luật ngày {first:%d/%m/%Y} và ngày {second:%d/%m/%Y} như nhau."
        return
    yield f"Ngày {second:%d/%m/%Y} khác ngày {first:%d/%m/%Y} ở {len(changes)} chỗ:"
    for change in changes:
        row = change.after or change.before
        assert row is not None
        name = f"{KINDS[row.kind]} {row.title} [{row.id}]"
        if change.before is None:
            yield f"+ {name}: {row.value} ({row.source}; từ {row.since:%d/%m/%Y})"
        elif change.after is None:
            yield f"- {name}: {row.value} ({row.source})"
        else:
            since = change.after.since
            yield f"~ {name}: {change.before.value} → {change.after.value} ({row.source}; từ {since:%d/%m/%Y})"
