"""Looking at the whole numbers of a party: allowed to few, and written down each time."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership

from ..errors import Forbidden, NotFound
from ..models import Case, Party, PartyReveal
from ..permissions import may_keep_parties, may_reveal, may_see_bank_data
from ..queries.parties import IDENTITY_FIELDS, blank_bank_data, hide
from ..queries.visible import visible_case
from ..standing import in_force, standing_in


@transaction.atomic
def reveal_party(
    case_code: str, party: int, *, membership: Membership, today: date, at: datetime | None = None
) -> Party:
    """The party with whole numbers, as far as the person may see them; the look is kept.
    Refused: `NotFound`, `Forbidden`."""
    in_force(membership, today)
    case: Case = visible_case(membership, case_code)
    standing = standing_in(case, membership)
    if not may_reveal(standing):
        raise Forbidden("Số giấy tờ và tài khoản chỉ hiện cho người giải quyết vụ việc.")
    row = case.parties.filter(pk=party).first()
    if row is None:
        raise NotFound("Vụ việc không có người này.")
    PartyReveal.objects.create(
        case=case, party=row, actor=membership.user, agency=membership.agency, at=at or timezone.now()
    )
    if not may_see_bank_data(standing):
        blank_bank_data(row)
    if not may_keep_parties(standing):
        hide(row, IDENTITY_FIELDS)
    return row
