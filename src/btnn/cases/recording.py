"""From a filled form to the command that records it: the few events that name a number, a person or an agency
go through their own command, all others through `record_event`."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from btnn.agencies.queries import Membership
from btnn.documents.attaching import attach

from . import commands
from .commands import Recorded
from .forms import StepForm


@transaction.atomic
def record(code: str, form: StepForm, membership: Membership, expected: int, today: date) -> Recorded:
    """Record what the valid form says and keep the papers that came with it, both or neither. Refused as the commands
    refuse."""
    done = _recorded(code, form, membership, expected, today)
    if form.papers is not None:
        attach(code, form.kind.name, done.event.number, form.papers, membership=membership, today=today)
    return done


def _recorded(code: str, form: StepForm, membership: Membership, expected: int, today: date) -> Recorded:
    data = form.event_data
    who: dict[str, Any] = {"on": form.day, "membership": membership, "expected": expected, "today": today}
    if form.kind.name == "claim_accepted":
        return commands.accept_claim(code, number="" if form.takes_next_number else data["number"], **who)
    if form.kind.name == "officer_appointed" and form.named_user is not None:
        related = data["related_to_parties"]
        return commands.appoint_officer(code, form.named_user, related_to_parties=related, **who)
    if form.kind.name == "agency_determined" and form.named_agency is not None:
        return commands.determine_agency(code, form.named_agency, reason=data.get("reason", ""), **who)
    if form.kind.name == "dossier_transferred" and form.named_agency is not None:
        return commands.transfer_dossier(code, form.named_agency, number=data.get("number", ""), **who)
    if form.kind.name == "funding_requested":
        return commands.request_funding(code, data["amount"], **who)
    return commands.record_event(code, form.kind.name, data=data, named_agency=form.named_agency, **who)
