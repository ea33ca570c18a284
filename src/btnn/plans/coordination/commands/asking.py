"""Asking another agency in writing, outside of a case (TT 08/2019 Đ7.2, Đ15.3; TT 09/2019 Đ13.2)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, Membership
from btnn.entered import one_of, past, text
from btnn.refusals import NotThere, NotYours, Unfit

from ..in_force import regulation_on
from ..models import Obligation, RegulationRule, Trigger, What
from ..permissions import NOT_SPEAKING, may_speak


@transaction.atomic
def ask(
    to: Agency, *, subject: str, content: str, on: date, membership: Membership, today: date, rule: int | None = None,
    what: str = What.ANSWER, due_on: date | None = None, basis: str = "", paper_number: str = "",
    at: datetime | None = None,
) -> Obligation:  # fmt: skip
    """Ask an agency for something; it owes it from `on`.

    Args:
        rule: the rule of the regulation under which one asks; its count, where it has one, says by when.
        due_on: the day that the asker names where no rule counts.
        what, basis: where no rule says them.
    Refused: who may not speak (`NotYours`); oneself, a day to come, no subject or content, no day or one that has
    passed, a day where the rule counts (`Unfit`); a rule that is not in force or not for this (`NotThere`).
    """
    if not may_speak(membership):
        raise NotYours(NOT_SPEAKING)
    if to.pk == membership.agency_id:
        raise Unfit("Nơi nhận phải là cơ quan khác.")
    past(on, "Ngày gửi", today)
    regulation = regulation_on(membership.agency.province, on)
    told = _rule(regulation.pk if regulation else None, rule)
    if told is not None and told.amount is not None:
        if due_on is not None:
            raise Unfit("Quy chế đã ấn định thời hạn cho loại đề nghị này; hãy để trống ngày đề nghị trả lời.")
    elif due_on is None or due_on < on:
        raise Unfit("Hãy ghi ngày đề nghị trả lời, không trước ngày gửi.")
    return Obligation.objects.create(
        regulation=regulation,
        rule=told,
        title=text(subject, "Việc đề nghị", most=300),
        text=text(content, "Nội dung", most=10_000),
        what=told.what if told else one_of(what, What.values, "Loại"),
        trigger=Trigger.HAND,
        owed_by=to,
        owed_to=membership.agency,
        raised_by=membership.agency,
        committee_id=regulation.agency_id if regulation else None,
        hub_id=regulation.prepared_by_id if regulation else None,
        start=on,
        amount=told.amount if told else None,
        unit=told.unit if told else "",
        due_on=due_on,
        basis=(told.source if told else text(basis, "Căn cứ", most=300, needed=False))[:300],
        paper_number=text(paper_number, "Số văn bản", most=60, needed=False),
        actor=membership.user,
        at=at or timezone.now(),
    )


def _rule(regulation: int | None, key: int | None) -> RegulationRule | None:
    if key is None:
        return None
    row = RegulationRule.objects.select_related("regulation").filter(pk=key, trigger=Trigger.HAND).first()
    if row is None or row.regulation_id != regulation:
        raise NotThere("Quy chế đang có hiệu lực không có loại đề nghị này.")
    return row
