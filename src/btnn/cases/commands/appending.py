"""Appending one event to a locked case: law, chain, scope, projection. Commands end here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, Membership, User
from btnn.law.case import CaseView, Refused
from btnn.law.case.events import EVENTS
from btnn.notices.commands import event_recorded
from btnn.plans.coordination.raising import raise_obligations

from .. import scope
from ..chain import digest
from ..contents import clean
from ..errors import Invalid, Unlawful
from ..models import Case, CaseEvent
from ..projections import project


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a command hands back: the case as it now stands, the new entry, the law's view."""

    case: Case
    event: CaseEvent
    view: CaseView


@dataclass(frozen=True, slots=True)
class Draft:
    """An event about to be recorded. `by` empty: the side that the event itself names."""

    type: str
    on: date
    data: dict[str, Any]
    by: str = ""
    named_user: User | None = None
    named_agency: Agency | None = None


def append(
    case: Case,
    events: list[CaseEvent],
    draft: Draft,
    membership: Membership,
    today: date,
    at: datetime | None,
) -> Recorded:
    """Append `draft` to the case. The caller holds the case's row and has checked who may do this.

    Refused: a date still to come (`Unlawful`), what the law does not admit now (`Unlawful`), a register
    number in use (`Invalid`). Nothing is written then.
    """
    if draft.on > today:
        raise Unlawful(f"Ngày {draft.on:%d/%m/%Y} chưa đến; chỉ ghi việc đã xảy ra.")
    event = chained(case, events, draft, membership, at or timezone.now())
    try:
        with transaction.atomic():
            event.save(force_insert=True)
            view = project(case, [*events, event], today)
            scope.add(case, scope.rows_for(event, case, events))
            raise_obligations(case, event, events)
            event_recorded(case.pk, event.number)
    except Refused as refusal:
        raise Unlawful(refusal.message) from refusal
    except IntegrityError as problem:
        if "case_register_number_once" in str(problem):
            raise Invalid("Số thụ lý này đã được dùng tại cơ quan; hãy ghi số khác.") from problem
        raise
    return Recorded(case, event, view)


def chained(case: Case, events: list[CaseEvent], draft: Draft, membership: Membership, at: datetime) -> CaseEvent:
    """The row of the draft, checked against the closed list and linked to the end of the chain."""
    data = clean(draft.type, draft.data)
    event = CaseEvent(
        case=case,
        number=len(events) + 1,
        type=draft.type,
        on=draft.on,
        at=at,
        by=draft.by or EVENTS[draft.type].by,
        actor=membership.user,
        actor_agency=membership.agency,
        named_user=draft.named_user,
        named_agency=draft.named_agency,
        on_behalf_of_id=membership.delegation.head_id if membership.delegation else None,
        data=data,
        previous_hash=events[-1].hash if events else "",
    )
    event.hash = event_digest(event, case.code)
    return event


def event_digest(event: CaseEvent, case_code: str) -> str:
    """The hash that a row ought to carry."""
    return digest(
        previous_hash=event.previous_hash,
        case_code=case_code,
        number=event.number,
        type=event.type,
        on=event.on,
        at=event.at,
        by=event.by,
        actor_id=event.actor_id,
        agency_id=event.actor_agency_id,
        named_user_id=event.named_user_id,
        named_agency_id=event.named_agency_id,
        data=event.data,
        on_behalf_of_id=event.on_behalf_of_id,
    )
