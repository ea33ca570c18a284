"""Recording an event in a case that is open."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from btnn.agencies.queries import Agency, Membership, User

from ..errors import Changed, Forbidden, Invalid, NotFound
from ..models import Case, CaseEvent
from ..permissions import Standing, may_correct, may_record
from ..standing import in_force, standing_in
from .appending import Draft, Recorded, append


@transaction.atomic
def record_event(
    case_code: str,
    type: str,
    *,
    on: date,
    data: dict[str, Any],
    membership: Membership,
    expected: int,
    today: date,
    by: str = "",
    named_user: User | None = None,
    named_agency: Agency | None = None,
    at: datetime | None = None,
) -> Recorded:
    """Record one event.

    Args:
        case_code: such as `BT-2026-000123`.
        type: an event of the closed list; `on` its legal date; `data` what it carries (plain JSON values,
            dates as ISO text, money as whole đồng).
        membership: the role under which the person acts.
        expected: the number of the last event that the person has seen.
        today: what day it is; nothing later can be recorded.
        by: the side that acted, where it is not the event's own.
        named_user, named_agency: the person or agency that the event is about.
        at: moment of recording; now, when left out.

    Refused, with nothing written: `NotFound` (no such case in this agency's scope), `Forbidden` (not this
    role's act), `Changed` (somebody recorded meanwhile; carries the newer entries), `Invalid`, `Unlawful`.
    """
    in_force(membership, today)
    case = locked(case_code)
    standing = standing_in(case, membership)
    if not may_record(standing, type):
        raise Forbidden("Việc này không thuộc vai trò của bạn trong vụ việc.")
    if expected != case.event_number:
        raise Changed(newer_than(case, expected))
    events = list(case.events.select_related("actor_agency", "named_agency", "named_user").order_by("number"))
    if type == "entry_corrected":
        entry = _corrected_entry(standing, events, data)
        by = by or entry.by
        if _names_the_same(entry, data):
            named_user, named_agency = named_user or entry.named_user, named_agency or entry.named_agency
    draft = Draft(type, on, data, by, named_user, named_agency)
    return append(case, events, draft, membership, today, at)


def locked(case_code: str) -> Case:
    """The case's row, held until the end of the transaction. Refused (`NotFound`): no such case."""
    case = Case.objects.select_for_update(of=("self",)).filter(code=case_code).first()
    if case is None:
        raise NotFound
    return case


def newer_than(case: Case, number: int) -> list[CaseEvent]:
    """The entries recorded after entry `number`, with who recorded them."""
    rows = case.events.filter(number__gt=number).select_related("actor", "actor_agency", "on_behalf_of")
    return list(rows.order_by("number"))


def _corrected_entry(standing: Standing, events: list[CaseEvent], data: dict[str, Any]) -> CaseEvent:
    """The entry that a correction names. Refused: one that is not there (`Invalid`), one of another agency or
    person (`Forbidden`)."""
    number = data.get("entry")
    if isinstance(number, bool) or not isinstance(number, int) or not 1 <= number <= len(events):
        raise Invalid("Không có mục ghi mang số này để sửa.")
    entry = events[number - 1]
    if not may_correct(standing, recorded_by=entry.actor_id, recorded_at_agency=entry.actor_agency_id):
        raise Forbidden("Chỉ người đã ghi mục này hoặc thủ trưởng cơ quan đã ghi mới được sửa.")
    replacement = data.get("replacement")
    kind = replacement.get("type", entry.type) if isinstance(replacement, dict) else entry.type
    if not may_record(standing, str(kind)) and kind != entry.type:
        raise Forbidden("Mục thay thế là việc không thuộc vai trò của bạn trong vụ việc.")
    return entry


def _names_the_same(entry: CaseEvent, data: dict[str, Any]) -> bool:
    """Does the replacement keep the person or agency that the entry names by name?"""
    replacement = data.get("replacement")
    if not isinstance(replacement, dict) or replacement.get("type", entry.type) != entry.type:
        return False
    given = replacement.get("data")
    kept = given if isinstance(given, dict) else entry.data
    return all(kept.get(word) == entry.data.get(word) for word in ("name", "agency"))
