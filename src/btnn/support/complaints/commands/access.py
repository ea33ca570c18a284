"""Who else may see one, and looking at who sent it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection, transaction
from django.utils import timezone

from btnn import entered
from btnn.agencies.queries import Membership, User, people_of
from btnn.refusals import NotThere, NotYours, Unfit

from ..models import Access, Complaint
from ..permissions import BY_HEAD, directs, let_in, opens


@dataclass(frozen=True, slots=True)
class Known:
    """Who sent it, shown once."""

    full_name: str
    address: str
    contact: str


@transaction.atomic
def allow(
    key: int, user: User, *, reason: str, membership: Membership, today: date, at: datetime | None = None
) -> Access:
    """Let somebody of the agency see it, for a reason. Refused: not the head (`NotYours`); somebody of another agency,
    somebody who sees it already (`Unfit`)."""
    complaint = _directed(key, membership)
    if user.pk not in {row.user_id for row in people_of(membership.agency_id) if _holds(row, today)}:
        raise Unfit("Chỉ cho người của cơ quan xem.")
    if user.pk in let_in(complaint.accesses.order_by("pk")):
        raise Unfit(f"{user.full_name} đã được xem đơn này.")
    return _write(complaint, user, True, reason, membership, at)


@transaction.atomic
def disallow(
    key: int, user: User, *, reason: str, membership: Membership, today: date, at: datetime | None = None
) -> Access:
    """Take it back. Refused: not the head (`NotYours`), somebody who was not given access (`Unfit`)."""
    complaint = _directed(key, membership)
    if user.pk not in let_in(complaint.accesses.order_by("pk")):
        raise Unfit("Người này không có quyền xem đã cấp.")
    return _write(complaint, user, False, reason, membership, at)


@transaction.atomic
def reveal(key: int, *, reason: str, membership: Membership, today: date) -> Known:
    """Look at who sent it; the look, its reason and who looked are kept and shown to all who see the complaint.
    Refused: who does not see it (`NotThere`), no reason (`Unfit`)."""
    complaint = Complaint.objects.filter(pk=key, agency_id=membership.agency_id).first()
    if complaint is None or not opens(
        membership, complaint, complaint.steps.order_by("pk"), complaint.accesses.order_by("pk")
    ):
        raise NotThere("Không có đơn này, hoặc bạn không được giao xử lý.")
    why = entered.text(reason, "Lý do xem", most=500)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT full_name, address, contact FROM complaints_reveal(%s, %s, %s, %s)",
            [key, membership.user_id, why, today],
        )
        row = cursor.fetchone()
    if row is None:
        raise NotThere("Đơn này không ghi người gửi.")
    return Known(*row)


def _holds(row: Membership, today: date) -> bool:
    return row.valid_from <= today and (row.valid_to is None or today < row.valid_to)


def _directed(key: int, membership: Membership) -> Complaint:
    complaint = Complaint.objects.filter(pk=key, agency_id=membership.agency_id).first()
    if complaint is None:
        raise NotThere("Không có đơn này trong sổ của cơ quan.")
    if not directs(membership):
        raise NotYours(BY_HEAD)
    return complaint


def _write(
    complaint: Complaint, user: User, given: bool, reason: str, membership: Membership, at: datetime | None
) -> Access:
    return Access.objects.create(
        complaint=complaint,
        user=user,
        given=given,
        reason=entered.text(reason, "Lý do", most=500),
        actor=membership.user,
        at=at or timezone.now(),
    )
