"""The closed list of events and the data each carries (`docs/law.md`, "Sự kiện").

`by` is the side that acts when the entry does not say; `meets` names the limits that the event
can meet; `lane` is where it leads.
"""

from __future__ import annotations

from btnn.law.case.event_types import EventType, Field, text
from btnn.law.case.lane_events import COURT, HONOUR, MONEY, REIMBURSEMENT
from btnn.law.case.settlement_events import DECISION, INTAKE, INTERRUPTIONS, VERIFICATION

__all__ = ["EVENTS", "EventType", "Field"]

_RECORD = (
    EventType(
        "entry_corrected",
        "agency",
        "record",
        (
            Field("entry", "integer", minimum=1),
            text("reason"),
            Field("replacement", "event", required=False),
        ),
    ),
)

EVENTS: dict[str, EventType] = {
    event.name: event
    for chapter in (
        INTAKE,
        VERIFICATION,
        DECISION,
        INTERRUPTIONS,
        MONEY,
        HONOUR,
        REIMBURSEMENT,
        COURT,
        _RECORD,
    )
    for event in chapter
}
