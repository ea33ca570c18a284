"""From rows to law: the entries of a case read by `btnn.law`, and the facts the docket needs from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from btnn.law.case import CaseView, event_from, replay
from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries

from .models import CaseEvent
from .recounting.in_use import calendar_in_use

NUMBERS = ("number", "basis_number")  # of papers, by which a case is found


@dataclass(frozen=True, slots=True)
class Facts:
    """What the docket shows beside the law's answer. Identifiers are primary keys; the settling agency is that of its
    day, which a successor may have followed."""

    settling_agency: int | None
    officer: int | None
    field: str
    register_number: str
    opened_on: date
    numbers: tuple[str, ...]
    register_agency: int | None = None


def as_entry(event: CaseEvent) -> Entry:
    """One stored row as the law reads it. Refused (`Refused`): what the closed list does not admit."""
    raw: dict[str, Any] = {
        "type": event.type,
        "on": event.on.isoformat(),
        "at": event.at.isoformat(),
        "by": event.by,
        "data": event.data,
    }
    return event_from(raw, event.number)


def tell(events: Sequence[CaseEvent], as_of: date, known_on: date | None = None) -> tuple[CaseView, Facts]:
    """The case as of a day: the law's view and the docket's facts. `events` in order of recording."""
    entries = [as_entry(event) for event in events]
    view = replay(entries, as_of=as_of, known_on=known_on, calendar=calendar_in_use())
    return view, facts(events, entries)


def facts(events: Sequence[CaseEvent], entries: list[Entry]) -> Facts:
    """The facts that the counted entries (corrections applied) give."""
    named = _named(events)
    agency: int | None = None
    register_agency: int | None = None
    officer: int | None = None
    field = register_number = ""
    opened_on: date | None = None
    numbers: list[str] = []
    for entry in counted_entries(entries):
        row = events[entry.number - 1]
        if entry.type == "dossier_received":
            opened_on = opened_on or entry.on
            field = str(entry.data["field"])
            if entry.data["receiver"] == "agency":
                agency = row.actor_agency_id
        elif entry.type == "basis_document_effective":
            agency = agency or row.actor_agency_id  # honour comes first: the body that must restore it (Đ57.1)
        elif entry.type in ("agency_determined", "dossier_transferred"):
            agency = named[entry.number][1] or agency
        elif entry.type == "claim_accepted":
            register_number = str(entry.data["number"])
            register_agency = row.actor_agency_id
        elif entry.type == "officer_appointed":
            officer = named[entry.number][0]
        numbers += [told for name in NUMBERS if isinstance(told := entry.data.get(name), str)]
    first_day = opened_on or events[0].on
    return Facts(agency, officer, field, register_number, first_day, tuple(numbers), register_agency)


def _named(events: Sequence[CaseEvent]) -> dict[int, tuple[int | None, int | None]]:
    """Whom each entry names. A correction that puts other data in an entry's place names for it, the last one
    counting, as in `btnn.law.case.record`."""
    named = {event.number: (event.named_user_id, event.named_agency_id) for event in events}
    settled: set[int] = set()
    for event in reversed(events):
        if event.type != "entry_corrected":
            continue
        target = event.data["entry"]
        if event.number in settled or target in settled:
            settled.add(event.number)
            continue
        settled |= {event.number, target}
        replacement = event.data.get("replacement")
        if isinstance(replacement, dict) and {"data", "type"} & set(replacement):
            named[target] = (event.named_user_id, event.named_agency_id)
    return named
