"""Who is asked to send people, and what they answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn import entered
from btnn.agencies.queries import Membership, agency_by_key
from btnn.organisation.roster import commands as rosters
from btnn.organisation.roster import queries as rostered
from btnn.refusals import NotThere, NotYours, TooLate, Unfit

from ..models import Activity, Invitation, InvitationReply, Turn
from ..permissions import INVITED, may_answer
from .planning import ours

MOST_OTHERS = 5000


@transaction.atomic
def invite(
    key: int,
    agencies: Iterable[int],
    *,
    reply_by: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> int:
    """Ask agencies to send people and to say by a day whom; how many were asked. May be repeated: who was asked before
    is not asked again. Refused: who may not (`NotYours`), no such activity (`NotThere`); one that is over, nobody
    chosen, an agency that is not there, a day that has passed (`Unfit`)."""
    one = ours(key, membership)
    wanted = set(agencies) - {membership.agency_id}
    if one.turns.filter(turn__in=(Turn.HELD, Turn.CANCELLED)).exists():
        raise Unfit("Lớp, hội nghị này đã xong hoặc không tổ chức nên không mời thêm được.")
    if not wanted:
        raise Unfit("Hãy chọn ít nhất một cơ quan để mời.")
    if reply_by < today:
        raise Unfit("Ngày đề nghị trả lời không thể đã qua.")
    asked = set(one.invitations.values_list("agency_id", flat=True))
    moment, fresh = at or timezone.now(), sorted(wanted - asked)
    for agency_id in fresh:
        body = agency_by_key(agency_id)
        if body is None or not body.exists_on(today):
            raise Unfit("Có cơ quan được chọn không còn hoạt động.")
        Invitation.objects.create(
            activity=one, host=membership.agency, agency=body, on=today, reply_by=reply_by,
            actor=membership.user, at=moment,
        )  # fmt: skip
    return len(fresh)


@transaction.atomic
def reply(
    key: int,
    *,
    attends: bool,
    people: Iterable[int] = (),
    others: int = 0,
    text: str = "",
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> InvitationReply:
    """Say whom one's own agency sends, once. `people`: keys of its roster; `others`: heads besides. Refused: who may
    not answer (`NotYours`); not invited (`NotThere`); answered already (`TooLate`); nobody named though somebody comes,
    no reason though nobody does, people of other agencies (`Unfit`)."""
    asked = _asked(key, membership)
    if InvitationReply.objects.filter(invitation=asked).exists():
        raise TooLate("Cơ quan của bạn đã trả lời lời mời này.")
    chosen = _own(people, membership, today) if attends else []
    if not 0 <= others <= MOST_OTHERS:
        raise Unfit(f"Số người khác phải từ 0 đến {MOST_OTHERS}.")
    if attends and not chosen and not others:
        raise Unfit("Hãy chọn người dự trong đội ngũ, hoặc ghi số người khác.")
    said = entered.text(text, "Ghi chú, lý do", most=500, needed=not attends)
    return InvitationReply.objects.create(
        invitation=asked,
        on=today,
        attends=attends,
        people=chosen,
        others=others if attends else 0,
        text=said,
        actor=membership.user,
        at=at or timezone.now(),
    )


@transaction.atomic
def send_own(
    key: int, people: Iterable[int], *, membership: Membership, today: date, at: datetime | None = None
) -> int:
    """An invited agency records which of its own people attended, once the activity is recorded as held. May be
    repeated. Refused: as `reply`; not held yet, nobody chosen (`Unfit`)."""
    asked = _asked(key, membership)
    held = asked.activity.turns.filter(turn=Turn.HELD).order_by("pk").last()
    if held is None:
        raise Unfit("Nơi tổ chức chưa ghi kết quả nên chưa ghi người dự được.")
    chosen = _own(people, membership, today)
    if not chosen:
        raise Unfit("Hãy chọn ít nhất một người đã dự.")
    return rosters.attend(
        key,
        chosen,
        title=asked.activity.title,
        on=held.on,
        organiser=asked.host.name,
        membership=membership,
        today=today,
        at=at,
    )


def _asked(key: int, membership: Membership) -> Invitation:
    if not may_answer(membership):
        raise NotYours(INVITED)
    if not Activity.objects.filter(pk=key).exists():
        raise NotThere("Không có lớp, hội nghị này, hoặc cơ quan của bạn không được xem.")
    rows = Invitation.objects.select_related("activity", "host")
    asked = rows.filter(activity_id=key, agency_id=membership.agency_id).first()
    if asked is None:
        raise NotThere("Cơ quan của bạn không được mời dự lớp, hội nghị này.")
    return asked


def _own(people: Iterable[int], membership: Membership, today: date) -> list[int]:
    known = {one.key for one in rostered.of_agency(membership.agency_id, today)}
    chosen = list(dict.fromkeys(people))
    if not set(chosen) <= known:
        raise Unfit("Chỉ chọn người trong đội ngũ của cơ quan bạn.")
    return chosen
