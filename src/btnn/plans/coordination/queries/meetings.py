"""Meetings between agencies, as who called them and who is invited see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from btnn.agencies.queries import Membership
from btnn.refusals import NotThere

from ..models import Invitation, JointMeeting, MeetingRecord, Obligation
from ..permissions import may_see
from .items import Item
from .obligations import item_of, seen

REPLY, ATTEND, WRITE, AHEAD, OVER, OFF = "reply", "attend", "write", "ahead", "over", "off"
WORDS = {REPLY: "chờ cơ quan bạn trả lời", ATTEND: "cơ quan bạn dự họp", WRITE: "chờ lập biên bản",
         AHEAD: "sắp họp", OVER: "đã họp", OFF: "không họp"}  # fmt: skip
SHAPES = {REPLY: "open", ATTEND: "open", WRITE: "open", AHEAD: "open", OVER: "met", OFF: "void"}


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting on a day. `ours`: called by this person's agency; `invitation`: that of this agency; `state` what comes
    next for it; `due` by when, `late` whether that has passed."""

    row: JointMeeting
    invitations: list[Invitation]
    invitation: Invitation | None
    record: MeetingRecord | None
    tasks: list[Item]
    ours: bool
    state: str
    due: date | None
    today: date

    @property
    def late(self) -> bool:
        return self.due is not None and self.due < self.today and self.state in (REPLY, WRITE)

    @property
    def shape(self) -> str:
        return "overdue" if self.late else SHAPES[self.state]

    @property
    def word(self) -> str:
        return WORDS[self.state]

    @property
    def waits(self) -> bool:
        """Is there still something to do about it?"""
        return self.state not in (OVER, OFF)


def meetings(membership: Membership, today: date) -> list[MeetingView]:
    """The meetings that this person's agency called or is invited to, the latest first."""
    return [_view(row, membership, today) for row in _rows(membership).order_by("-on", "-pk")[:100]]


def meeting(membership: Membership, key: int, today: date) -> MeetingView:
    """One of them. Refused (`NotThere`): none, or one of others."""
    row = _rows(membership).filter(pk=key).first()
    if row is None:
        raise NotThere("Không có cuộc họp này, hoặc cơ quan của bạn không được mời.")
    return _view(row, membership, today, whole=True)


def _rows(membership: Membership) -> QuerySet[JointMeeting]:
    if not may_see(membership):
        return JointMeeting.objects.none()
    asked = Invitation.objects.filter(meeting=OuterRef("pk"), agency_id=membership.agency_id)
    rows = JointMeeting.objects.filter(Q(agency_id=membership.agency_id) | Exists(asked))
    invitations = Invitation.objects.select_related("agency", "reply__actor").order_by("agency__name", "pk")
    return rows.select_related("agency", "record").prefetch_related(Prefetch("invitations", invitations))


def _view(row: JointMeeting, membership: Membership, today: date, *, whole: bool = False) -> MeetingView:
    record: MeetingRecord | None = getattr(row, "record", None)
    ours = row.agency_id == membership.agency_id
    asked = [one for one in row.invitations.all() if ours or one.agency_id == membership.agency_id]
    own = next((one for one in asked if one.agency_id == membership.agency_id), None)
    state, due = _state(row, own, record, ours, today)
    return MeetingView(
        row, asked, own, record, _tasks(row, membership, today) if whole else [], ours, state, due, today
    )


def _state(
    row: JointMeeting, own: Invitation | None, record: MeetingRecord | None, ours: bool, today: date
) -> tuple[str, date | None]:
    if record is not None:
        return (OVER if record.held else OFF), None
    if ours:
        return (WRITE, row.on) if today >= row.on else (AHEAD, row.on)
    if own is not None and getattr(own, "reply", None) is None:
        return REPLY, row.reply_by
    comes = own is not None and own.reply.comes and today <= row.on
    return (ATTEND if comes else AHEAD), row.on


def _tasks(row: JointMeeting, membership: Membership, today: date) -> list[Item]:
    """The tasks that the meeting gave, as far as this person may see them."""
    rows: QuerySet[Obligation] = seen(membership).filter(meeting=row)
    return [item_of(one, today) for one in rows.order_by("pk")]
