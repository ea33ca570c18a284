"""The history of a case: what happened when, who recorded it, and what was put right later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from btnn.law.case import words

from ..models import CaseEvent
from ..permissions import Standing, may_correct
from .contents import Told, replacement_rows, told


@dataclass(slots=True)
class HistoryLine:
    """One entry. `struck` says why it no longer counts as written, `struck_by` by which entry;
    `counts_as` is then its replacement in words. `correctable` when this person may put it right."""

    number: int
    type: str
    title: str
    on: date
    at: datetime
    side: str
    actor: str
    agency: str
    rows: list[Told]
    hash: str
    late: int
    struck: str = ""
    struck_by: int | None = None
    counts_as: list[Told] = field(default_factory=list)
    counts_as_title: str = ""
    correctable: bool = False


def history_lines(events: Sequence[CaseEvent], standing: Standing | None = None) -> list[HistoryLine]:
    """The entries in the order given; with a `standing`, which of them that person may correct."""
    struck = corrections(events)
    by_number = {event.number: event for event in events}
    lines = []
    for event in events:
        line = _line(event)
        correction = struck.get(event.number)
        if correction is not None:
            _strike(line, event, correction)
        elif standing is not None:
            line.correctable = may_correct(
                standing, recorded_by=event.actor_id, recorded_at_agency=event.actor_agency_id
            )
        if event.type == "entry_corrected":
            target = by_number.get(event.data.get("entry", 0))
            if target is not None:
                line.title = f"{line.title}: mục {target.number}, {words.event(target.type).lower()}"
        lines.append(line)
    return lines


def corrections(events: Sequence[CaseEvent]) -> dict[int, CaseEvent]:
    """For each entry that no longer counts as written, the correction that says so. The last word counts;
    a correction that was itself corrected never was (as in `btnn.law.case.record`)."""
    settled: set[int] = set()
    found: dict[int, CaseEvent] = {}
    for event in reversed(events):
        if event.type != "entry_corrected":
            continue
        target = event.data.get("entry")
        if event.number in settled or target in settled:
            settled.add(event.number)
            continue
        settled.update((event.number, target))
        found[target] = event
    return found


def acted(event: CaseEvent) -> str:
    """Who recorded it, and in whose name."""
    head = event.on_behalf_of
    return f"{event.actor.full_name} (thừa ủy quyền của {head.full_name})" if head else event.actor.full_name


def _line(event: CaseEvent) -> HistoryLine:
    return HistoryLine(
        number=event.number,
        type=event.type,
        title=words.event(event.type),
        on=event.on,
        at=event.at,
        side=words.by(event.by),
        actor=acted(event),
        agency=event.actor_agency.name,
        rows=told(event.type, event.data),
        hash=event.hash,
        late=(timezone.localtime(event.at).date() - event.on).days,
    )


def _strike(line: HistoryLine, event: CaseEvent, correction: CaseEvent) -> None:
    line.struck = str(correction.data.get("reason", ""))
    line.struck_by = correction.number
    replacement: Any = correction.data.get("replacement")
    if isinstance(replacement, dict):
        line.counts_as_title = words.event(str(replacement.get("type", event.type)))
        on = replacement.get("on")
        if on:
            line.counts_as_title += f", ngày {date.fromisoformat(on):%d/%m/%Y}"
        line.counts_as = replacement_rows(event.type, replacement)
