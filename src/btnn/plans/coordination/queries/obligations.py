"""Obligations that are kept as rows: what a person may see of them, one by one and in lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.cases.queries import visible_cases
from btnn.law.receipts import Receipt
from btnn.refusals import NotThere

from ..counting import count, due, state
from ..models import Act, Obligation, ObligationAct, Trigger
from ..permissions import may_see, may_speak
from ..pressing import ENDS, next_escalation, presses
from .items import BY_HAND, BY_MEETING, BY_RULE, BY_YEAR, Item

PRESSING = (Act.REMINDED, Act.TO_HEAD, Act.TO_COMMITTEE, Act.DIRECTED)


@dataclass(frozen=True, slots=True)
class ObligationView:
    """An obligation with what became of it, how its last day was counted, and what this person may do with it. `case`:
    whether they may open its case; `step`: to whom it may be told next."""

    row: Obligation
    item: Item
    acts: list[ObligationAct]
    receipt: Receipt | None
    case: bool
    answers: bool
    presses: bool
    directs: bool
    step: Act | None


def seen(membership: Membership) -> QuerySet[Obligation]:
    """The rows that this person may see: of who owes, is owed, wrote it, and watches how the regulation is kept."""
    if not may_see(membership):
        return Obligation.objects.none()
    mine = membership.agency_id
    ours = Q(owed_by_id=mine) | Q(owed_to_id=mine) | Q(raised_by_id=mine) | Q(committee_id=mine) | Q(hub_id=mine)
    acts = ObligationAct.objects.select_related("agency", "actor").order_by("on", "pk")
    rows = Obligation.objects.filter(ours).select_related("owed_by", "owed_to", "rule__regulation", "meeting")
    return rows.prefetch_related(Prefetch("acts", acts))


def open_rows(membership: Membership) -> QuerySet[Obligation]:
    """Those of them that nothing has ended, the oldest first."""
    ended = ObligationAct.objects.filter(obligation=OuterRef("pk"), act__in=ENDS)
    return seen(membership).filter(~Exists(ended)).order_by("start", "pk")


def item_of(row: Obligation, today: date) -> Item:
    """A row, its acts at hand, in the shape of the lists."""
    acts = list(row.acts.all())
    done = next((one.on for one in acts if one.act == Act.ANSWERED), None)
    released = any(one.act == Act.RELEASED for one in acts)
    last = due(row.start, row.amount, row.unit, row.due_on)
    pressed = next((one for one in reversed(acts) if one.act in PRESSING), None)
    ways = {Trigger.EVENT: BY_RULE, Trigger.PERIOD: BY_YEAR, Trigger.TASK: BY_YEAR}
    return Item(
        f"row:{row.pk}", reverse("coordination:one", args=[row.pk]), row.title, row.owed_by, row.owed_to, row.start,
        last, done, state(last, done, released, today), row.basis,
        BY_MEETING if row.meeting_id else ways.get(Trigger(row.trigger), BY_HAND), row.case_code,
        note=row.text if row.occurrence else "",
        alike=f"{row.rule_id}:{row.occurrence}" if row.occurrence else "",
        pressed=f"{pressed.get_act_display()} ngày {pressed.on:%d/%m/%Y}" if pressed else "",
    )  # fmt: skip


def obligation(membership: Membership, key: int, today: date) -> ObligationView:
    """One row. Refused (`NotThere`): none, or one between others."""
    row = seen(membership).filter(pk=key).first()
    if row is None:
        raise NotThere("Không có việc phối hợp này, hoặc không phải việc của cơ quan bạn.")
    item, acts = item_of(row, today), list(row.acts.all())
    counted = None
    if row.amount is not None and row.due_on is None:
        counted = count(row.title, row.basis, _began(row), row.start, row.amount, row.unit)
    speaks, still = may_speak(membership), not item.ended
    told = any(one.act == Act.TO_COMMITTEE for one in acts)
    pressing = still and presses(row, membership)
    return ObligationView(
        row,
        item,
        acts,
        counted,
        case=bool(row.case_code) and visible_cases(membership).filter(code=row.case_code).exists(),
        answers=still and speaks and membership.agency_id == row.owed_by_id,
        presses=pressing,
        directs=still and speaks and told and membership.agency_id == row.committee_id,
        step=next_escalation(row, acts, today) if pressing else None,
    )


def _began(row: Obligation) -> str:
    if row.case_code:
        return f"mục {row.event_number} của vụ việc {row.case_code}"
    return row.text if row.occurrence else "ngày gửi văn bản đề nghị"
