"""What an entry would do, before it is recorded: the law replays the story with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from btnn.law.case import CaseView, Refused, event_from, replay, words
from btnn.law.case.events import EVENTS
from btnn.law.case.record import counted_entries
from btnn.law.case.state import VIOLATION, Finding
from btnn.law.case.transitions import BY_EVENT

from .models import CaseEvent
from .story import as_entry


@dataclass(frozen=True, slots=True)
class Trial:
    """The answer: a `refusal` (the law does not admit the entry), or the view with it and the findings it brings."""

    refusal: str = ""
    view: CaseView | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def violations(self) -> list[Finding]:
        """Breaches that the entry itself is: to be recorded knowingly. Lateness is time's, not the entry's."""
        return [one for one in self.findings if one.severity == VIOLATION and not one.code.startswith("late:")]

    @property
    def understanding(self) -> str:
        """What the person has to say yes to, in one word that changes with the breaches."""
        return ",".join(sorted(one.code for one in self.violations))


def attempt(
    events: list[CaseEvent], view: CaseView, type: str, on: date, data: dict[str, Any], today: date, by: str = ""
) -> Trial:
    """Replay the story with one entry more, as of `today`. Nothing is written."""
    number = len(events) + 1
    raw = {"type": type, "on": on.isoformat(), "by": by or EVENTS[type].by, "data": data}
    try:
        entries = [*(as_entry(event) for event in events), event_from(raw, number)]
        after = replay(entries, as_of=today)
    except Refused as refusal:
        return Trial(refusal=told(type, refusal, number, data))
    known = set(view.findings)
    return Trial("", after, tuple(finding for finding in after.findings if finding not in known))


def earlier_days(events: list[CaseEvent]) -> dict[str, tuple[date, date]]:
    """The events that the law admitted at some earlier point of the story, each with the first and the last day for
    which it may be recorded late. One that moves the case on and is recorded already can't come a second time."""
    entries = counted_entries([as_entry(row) for row in events])
    recorded = {entry.type for entry in entries}
    found: dict[str, tuple[date, date]] = {}
    for end in range(1, len(entries)):
        since, until = entries[end - 1].on, entries[end].on
        try:
            view = replay(entries[:end], as_of=since)
        except Refused:
            continue
        for step in view.next:
            transition = BY_EVENT.get(step.event)
            if transition and transition.target and step.event in recorded:
                continue
            first, _ = found.get(step.event, (since, until))
            found[step.event] = (first, until)
    return found


def told(type: str, refusal: Refused, number: int, data: dict[str, Any] | None = None) -> str:
    """The sentence of a refusal as a person reads it: fields by their labels, another entry by its number."""
    sentence = refusal.message
    kinds = [type]
    replacement = (data or {}).get("replacement")
    if isinstance(replacement, dict) and replacement.get("type") in EVENTS:
        kinds.append(replacement["type"])
    for kind in kinds:
        for field in EVENTS[kind].fields:
            sentence = sentence.replace(f"“{field.name}”", f"“{words.field(kind, field.name)}”")
    if refusal.line is not None and refusal.line != number:
        return f"Nếu ghi như vậy thì mục số {refusal.line} đã ghi không còn hợp lệ: {sentence}"
    return sentence[:1].upper() + sentence[1:]
