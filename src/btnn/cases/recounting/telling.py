"""A preview or an adoption as lines for the terminal and as JSON. Names of people do not stand in either."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from btnn.law.calendar import Calendar
from btnn.law.calendar_changes import DayChange

from .moves import Count, MovedLimit
from .preview import CalendarPreview

NOTHING_WRITTEN = "Đây là bản xem trước; chưa ghi gì."


def how_it_works(calendar: Calendar, day: date) -> str:
    """What the day is in a calendar: `làm việc`, or why it is a day off."""
    ordinal = day.toordinal()
    special = calendar.special.get(ordinal)
    if special is not None and special.works:
        return f"làm việc ({special.name})"
    return "làm việc" if calendar.is_working(ordinal) else f"nghỉ ({calendar.why_off(ordinal)})"


def move_of(limit: MovedLimit) -> str:
    """`18/11/2026 → 19/11/2026`, and what that makes of it."""
    told = f"{_due(limit.before)} → {_due(limit.after)}"
    if limit.becomes_overdue:
        return f"{told}, thành quá hạn"
    if limit.stops_being_overdue:
        return f"{told}, không còn quá hạn"
    return told


def _due(count: Count | None) -> str:
    return f"{count.due:%d/%m/%Y}" if count and count.due else "không chạy"


def totals(preview: CalendarPreview) -> list[str]:
    """The sums of a preview, one sentence a line."""
    lines = [
        f"Vụ việc đang mở đã tính lại: {preview.looked_at}; bị dời hạn: {len(preview.moved)}.",
        f"Thời hạn đang chạy bị dời: {preview.limit_count}; thành quá hạn: {preview.becoming_overdue}; "
        f"không còn quá hạn: {preview.no_longer_overdue}.",
    ]
    if preview.refused:
        lines.append(f"Vụ việc không tính lại được, cần xem: {len(preview.refused)}.")
    return lines


def preview_lines(preview: CalendarPreview) -> Iterator[str]:
    """The whole preview, line by line."""
    yield f"Bản lịch: {preview.before.version[:12]} → {preview.after.version[:12]}"
    yield "Ngày thay đổi:"
    for change in preview.changes:
        yield f"  {_day_line(preview, change)}"
    if not preview.days:
        yield "Không ngày nào đổi giữa nghỉ và làm việc, nên không thời hạn nào bị dời."
    if preview.moved:
        yield "Vụ việc bị dời hạn:"
    for move in preview.moved:
        yield f"  {move.code}"
        for limit in move.limits:
            yield f"    {limit.title}: {move_of(limit)}"
    for move in preview.refused:
        yield f"  {move.code}: không tính lại được theo lịch mới: {move.refused}"
    yield from totals(preview)


def _day_line(preview: CalendarPreview, change: DayChange) -> str:
    old, new = how_it_works(preview.before, change.day), how_it_works(preview.after, change.day)
    return f"{change.day:%d/%m/%Y}: {old} → {new}; nguồn: {change.source}"


def preview_json(preview: CalendarPreview) -> dict[str, object]:
    """The whole preview for machines."""
    return {
        "as_of": preview.today.isoformat(),
        "calendar": {"before": preview.before.version, "after": preview.after.version},
        "days": [
            dict(zip(("date", "name", "kind", "status", "source"), change.cells(), strict=True))
            | {
                "worked_before": preview.before.is_working(change.ordinal),
                "works_after": preview.after.is_working(change.ordinal),
            }
            for change in preview.changes
        ],
        "cases": [
            {"code": move.code, "limits": [_limit_json(limit) for limit in move.limits]} for move in preview.moved
        ],
        "refused": [{"code": move.code, "reason": move.refused} for move in preview.refused],
        "totals": {
            "looked_at": preview.looked_at,
            "cases": len(preview.moved),
            "limits": preview.limit_count,
            "becoming_overdue": preview.becoming_overdue,
            "no_longer_overdue": preview.no_longer_overdue,
            "refused": len(preview.refused),
        },
        "written": False,
    }


def _limit_json(limit: MovedLimit) -> dict[str, object]:
    old, new = limit.before, limit.after
    return {
        "id": limit.id,
        "title": limit.title,
        "from": (new or old).start.isoformat(),  # type: ignore[union-attr]
        "old_due": old.due.isoformat() if old and old.due else None,
        "new_due": new.due.isoformat() if new and new.due else None,
        "old_status": old.status if old else None,
        "new_status": new.status if new else None,
    }
