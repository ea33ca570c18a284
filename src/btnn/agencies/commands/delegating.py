"""Who acts in the head's name for a time (thừa ủy quyền), and who is away."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from ..errors import NotAllowed
from ..models import Absence, Agency, ChangeKind, Delegation, Membership, Role, User
from ..periods import in_force
from ..permissions import may_administer, may_delegate
from .journal import note
from .people import appoint

LONGEST = timedelta(days=366)


@transaction.atomic
def delegate(
    head: User,
    deputy: User,
    agency: Agency,
    *,
    document: str,
    valid_from: date,
    last_day: date,
    today: date,
    by: Membership | None = None,
) -> Delegation:
    """Let `deputy` act as the head of `agency` from `valid_from` to the end of `last_day`, by the `document`.

    Refused: somebody who is not head or not of the agency, the past, more than a year, a deputy who is head already,
    another's agency."""
    if by is not None and not may_delegate(by, agency, today):
        raise NotAllowed("Chỉ thủ trưởng cơ quan hoặc người quản trị của cơ quan được ghi ủy quyền.")
    if by is not None and by.role == Role.HEAD and by.user_id != head.pk:
        raise NotAllowed("Thủ trưởng chỉ ủy quyền nhân danh chính mình.")
    document = " ".join(document.split())
    if not document:
        raise NotAllowed("Hãy ghi số, ngày của văn bản ủy quyền.")
    if valid_from < today and by is not None:
        raise NotAllowed("Ủy quyền có hiệu lực từ hôm nay hoặc một ngày sau đó, không lùi ngày.")
    if last_day < valid_from or last_day - valid_from > LONGEST:
        raise NotAllowed("Thời gian ủy quyền phải có ngày kết thúc, không quá một năm.")
    held = Membership.objects.filter(in_force(valid_from), agency=agency)
    if not held.filter(user=head, role=Role.HEAD, delegation__isnull=True).exists():
        raise NotAllowed(f"{head.full_name} không phải là thủ trưởng của {agency.name} vào ngày này.")
    if head.pk == deputy.pk or not held.filter(user=deputy).exclude(role=Role.ADMINISTRATOR).exists():
        raise NotAllowed(f"Người được ủy quyền phải là người khác, đang giữ vai trò tại {agency.name}.")
    end = last_day + timedelta(days=1)
    given = Delegation.objects.create(
        agency=agency, head=head, deputy=deputy, document=document[:120], valid_from=valid_from, valid_to=end
    )
    appoint(deputy, agency, Role.HEAD, valid_from=valid_from, valid_to=end, delegation=given)
    note(
        agency,
        ChangeKind.DELEGATED,
        f"{head.full_name} ủy quyền cho {deputy.full_name} từ ngày {valid_from:%d/%m/%Y} đến hết ngày "
        f"{last_day:%d/%m/%Y}, văn bản {document}.",
        by,
    )
    return given


@transaction.atomic
def end_delegation(delegation: Delegation, *, today: date, by: Membership | None = None) -> Delegation:
    """End a delegation before its time: from tomorrow on nobody acts under it. Refused: one that has ended."""
    agency = delegation.agency
    if by is not None and not may_delegate(by, agency, today):
        raise NotAllowed("Chỉ thủ trưởng cơ quan hoặc người quản trị của cơ quan được chấm dứt ủy quyền.")
    first_day_out = max(today, delegation.valid_from) + timedelta(days=1)
    if first_day_out >= delegation.valid_to:
        raise NotAllowed("Ủy quyền này đã hết hoặc hết trong hôm nay.")
    delegation.valid_to = first_day_out
    delegation.save(update_fields=["valid_to"])
    for held in delegation.memberships.all():
        held.valid_to = first_day_out
        held.save(update_fields=["valid_to"])
    text = f"{delegation.head.full_name} và {delegation.deputy.full_name}, từ ngày {first_day_out:%d/%m/%Y}."
    note(agency, ChangeKind.DELEGATION_ENDED, text, by)
    return delegation


@transaction.atomic
def note_absence(
    user: User,
    agency: Agency,
    *,
    first_day: date,
    last_day: date,
    reason: str = "",
    today: date,
    by: Membership | None = None,
) -> Absence:
    """Write down that somebody is away. A person does so for themselves, the head and the administrator for others.
    Refused: days in the wrong order, a person of another agency."""
    own = by is not None and by.agency_id == agency.pk and (by.user_id == user.pk or by.role == Role.HEAD)
    if by is not None and not own and not may_administer(by, agency, today):
        raise NotAllowed("Chỉ người vắng mặt, thủ trưởng hoặc người quản trị của cơ quan được ghi.")
    if last_day < first_day:
        raise NotAllowed("Ngày cuối phải bằng hoặc sau ngày đầu vắng mặt.")
    if not Membership.objects.filter(in_force(max(first_day, agency.valid_from)), user=user, agency=agency).exists():
        raise NotAllowed(f"{user.full_name} không giữ vai trò nào tại {agency.name} vào ngày này.")
    away = Absence.objects.create(
        user=user, agency=agency, first_day=first_day, last_day=last_day, reason=" ".join(reason.split())[:120]
    )
    text = f"{user.full_name} vắng mặt từ ngày {first_day:%d/%m/%Y} đến hết ngày {last_day:%d/%m/%Y}."
    note(agency, ChangeKind.ABSENT, text, by)
    return away
