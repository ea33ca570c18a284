"""The agency is determined and the dossier goes to it: two events, one act (Đ41.4; NĐ 68 Đ33)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from btnn.agencies.queries import Agency, Membership
from btnn.cases.commands import Recorded, determine_agency, transfer_dossier
from btnn.cases.errors import Invalid

from .writing import text


@transaction.atomic
def determine_and_transfer(
    case_code: str,
    agency: Agency,
    *,
    reason: str,
    number: str,
    on: date,
    membership: Membership,
    expected: int,
    today: date,
    at: datetime | None = None,
) -> Recorded:
    """Determine the settling agency, with the reason, and send it the dossier by paper `number`, on the same day.

    Refused, with nothing written: whatever `determine_agency` and `transfer_dossier` refuse; no reason (`Invalid`).
    """
    why = text(reason, "Lý do xác định", 500)
    paper = text(number, "Số văn bản", 60, needed=False)
    if "\n" in why:
        raise Invalid("Lý do xác định ghi trên một dòng.")
    determined = determine_agency(
        case_code, agency, on=on, membership=membership, expected=expected, today=today, reason=why, at=at
    )
    return transfer_dossier(
        case_code,
        agency,
        on=on,
        membership=membership,
        expected=determined.event.number,
        today=today,
        number=paper,
        at=at,
    )
