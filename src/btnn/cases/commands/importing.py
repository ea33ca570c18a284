"""An old case comes in whole: opened and told to its end in one transaction, each event with its true legal date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from btnn.agencies.queries import Membership, User
from btnn.law.case import Refused
from btnn.law.sources import LAW

from .. import scope
from ..acting import acting
from ..errors import Forbidden, Invalid, Unlawful
from ..models import Case, CaseEvent, Party, PartyCapacity
from ..permissions import may_import
from ..projections import project
from ..registers import next_case_code
from ..standing import in_force
from ..tracking_code import drawn
from .appending import Draft, Recorded, chained
from .party_data import PartyData, party_row


@dataclass(frozen=True, slots=True)
class OldEvent:
    """One event of an old case, as it happened on its day."""

    type: str
    on: date
    data: dict[str, Any]
    named_user: User | None = None


@transaction.atomic
def import_case(
    *,
    parties: Sequence[PartyData],
    events: Sequence[OldEvent],
    membership: Membership,
    today: date,
    token: UUID,
    at: datetime | None = None,
) -> Recorded:
    """Take in a case that was handled before the system, events in the order of their days, recorded now.

    The head of the settling agency answers for what everybody did then, so that one person may record it all
    (docs/decisions/0010); nobody is sent a notice. `token`: a case is taken in once, a second time is `Invalid`.

    Refused, with nothing written: who may not (`Forbidden`), a case that does not begin with a dossier received at the
    agency, no claimant, a register number in use (`Invalid`), a day still to come or what the law does not admit
    (`Unlawful`).
    """
    in_force(membership, today)
    if not may_import(membership):
        raise Forbidden("Chỉ thủ trưởng cơ quan giải quyết bồi thường nhập hồ sơ cũ từ bảng.")
    _check(events, today)
    code = next_case_code(events[0].on.year)  # one after another from here on: a sheet sent twice at once is seen
    if Case.objects.filter(opening_token=token).exists():
        raise Invalid("Hồ sơ này đã được nhập; hãy tìm trong sổ vụ việc.")
    people = [party_row(party, today) for party in parties]
    if not any(party.capacity == PartyCapacity.CLAIMANT for party in people):
        raise Invalid("Hồ sơ phải có người yêu cầu bồi thường (Điều 5).")
    case = Case.objects.create(
        code=code,
        province=membership.agency.province,
        filed_with=membership.agency,
        law_version=LAW,
        opened_on=events[0].on,
        opening_token=token,
        tracking_code=drawn(),
    )
    for party in people:
        party.case = case
    with acting(membership):
        Party.objects.bulk_create(people)
    return _told(case, events, membership, today, at or timezone.now())


def _check(events: Sequence[OldEvent], today: date) -> None:
    if not events or events[0].type != "dossier_received" or events[0].data.get("receiver") != "agency":
        raise Invalid("Hồ sơ cũ phải bắt đầu bằng việc cơ quan nhận hồ sơ.")
    for event in events:
        if event.on > today:
            raise Unlawful(f"Ngày {event.on:%d/%m/%Y} chưa đến; chỉ ghi việc đã xảy ra.")


def _told(case: Case, events: Sequence[OldEvent], membership: Membership, today: date, at: datetime) -> Recorded:
    rows: list[CaseEvent] = []
    for event in events:
        draft = Draft(event.type, event.on, event.data, named_user=event.named_user)
        rows.append(chained(case, rows, draft, membership, at))
    try:
        with transaction.atomic():
            CaseEvent.objects.bulk_create(rows)
            scope.add(case, scope.rows_of_story(case, rows))  # before the row says more than one entry: the second wall
            view = project(case, rows, today)
    except Refused as refusal:
        raise Unlawful(refusal.message) from refusal
    except IntegrityError as problem:
        if "case_register_number_once" in str(problem):
            raise Invalid("Số thụ lý này đã được dùng tại cơ quan; hãy kiểm tra lại.") from problem
        raise
    return Recorded(case, rows[-1], view)
