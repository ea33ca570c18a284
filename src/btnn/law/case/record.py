"""Which entries count: corrections and the day on which things were known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from btnn.law.case.reader import Entry, event_from
from btnn.law.errors import Refused


def counted_entries(entries: list[Entry], known_on: date | None = None) -> list[Entry]:
    """The entries that count, corrected, in the order of their legal dates.

    Args:
        entries: in the order of recording.
        known_on: leave out what was recorded after this day.

    A correction names an earlier entry, which then no longer counts or counts as its
    replacement. A correction may itself be corrected: then it never was. Refused: a correction
    that names itself, a later entry or no entry.
    """
    known = entries if known_on is None else [e for e in entries if e.known <= known_on]
    corrections = [entry for entry in known if entry.type == "entry_corrected"]
    if corrections:
        known = _corrected(known, corrections)
    return sorted(known, key=lambda entry: entry.on)  # stable: ties stay in recording order


def _corrected(known: list[Entry], corrections: list[Entry]) -> list[Entry]:
    by_number = {entry.number: entry for entry in known}
    settled: set[int] = set()
    for correction in reversed(corrections):  # the last word counts
        target = correction.data["entry"]
        assert isinstance(target, int)
        if target >= correction.number or target not in by_number:
            raise Refused(
                f"không có mục số {target} đứng trước để sửa; “entry” là số thứ tự của mục trong danh sách, tính từ 1.",
                correction.line,
            )
        if correction.number in settled or target in settled:
            settled.add(correction.number)
            continue
        settled.update((correction.number, target))
        raw = correction.data.get("replacement")
        if raw is None:
            del by_number[target]
        else:
            assert isinstance(raw, Mapping)
            by_number[target] = _replacement(by_number[target], raw, correction.line)
    return [entry for entry in by_number.values() if entry.type != "entry_corrected"]


def _replacement(entry: Entry, raw: Mapping[str, object], line: int) -> Entry:
    if entry.type == "entry_corrected":
        raise Refused("mục sửa chỉ có thể bị bỏ, không thay bằng mục khác.", line)
    if "type" in raw and raw["type"] == "entry_corrected":
        raise Refused("không thể thay một mục bằng một mục sửa khác.", line)
    kind = raw.get("type", entry.type)
    data = raw.get("data", entry.data if kind == entry.type else {})
    whole = {
        "type": kind,
        "on": raw.get("on", entry.on.isoformat()),
        "by": raw.get("by", entry.by if kind == entry.type else None),
        "data": data,
    }
    if whole["by"] is None:
        del whole["by"]
    checked = event_from(whole, entry.number, line=line)
    return replace(checked, at=entry.at)
