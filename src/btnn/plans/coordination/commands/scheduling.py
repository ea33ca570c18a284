"""An obligation that the year brings: told by the rules alone until something is done about it, then kept as a row."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.refusals import NotThere

from ..models import Obligation
from ..queries.scheduled import scheduled_one


@transaction.atomic
def scheduled_row(
    rule: int, occurrence: str, owed_by: int, *, membership: Membership, today: date, at: datetime | None = None
) -> Obligation:
    """The row of an obligation of the year, made when it is not there yet. Refused (`NotThere`): no such obligation, or
    one between others."""
    told = scheduled_one(membership, rule, occurrence, owed_by, today)
    if told is None:
        raise NotThere("Không có việc định kỳ này, hoặc không phải việc của cơ quan bạn.")
    found = Obligation.objects.filter(rule_id=rule, occurrence=occurrence, owed_by_id=owed_by).first()
    if found is not None:
        return found
    source = told.rule
    return Obligation.objects.create(
        regulation=source.regulation,
        rule=source,
        title=source.title,
        text=told.time.title,
        what=source.what,
        trigger=source.trigger,
        owed_by=told.owed_by,
        owed_to=told.owed_to,
        raised_by=membership.agency,
        committee_id=source.regulation.agency_id,
        hub_id=source.regulation.prepared_by_id,
        occurrence=occurrence,
        start=told.time.start,
        amount=source.amount,
        unit=source.unit,
        due_on=told.time.due if source.amount is None else None,
        basis=source.source[:300],
        actor=membership.user,
        at=at or timezone.now(),
    )
