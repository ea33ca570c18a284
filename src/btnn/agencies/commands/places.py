"""Where an agency is found, from a day on."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from ..errors import NotAllowed
from ..models import Agency, AgencyPlace, ChangeKind, Membership
from ..permissions import check_administers
from .journal import note

SHORTEST = 8


@transaction.atomic
def tell_place(
    agency: Agency, *, address: str, phone: str = "", valid_from: date, by: Membership | None = None
) -> AgencyPlace:
    """The agency is found at `address` from `valid_from` on; what was said before stays for the days before.

    Refused: somebody who does not keep the agency, an address too short to find, a day on which the agency is not
    there."""
    check_administers(by, agency, valid_from)
    address, phone = " ".join(address.split()), " ".join(phone.split())
    if len(address) < SHORTEST:
        raise NotAllowed("Địa chỉ phải đủ để tìm được: số nhà, đường hoặc thôn, xã hoặc phường, tỉnh.")
    if not agency.exists_on(valid_from):
        raise NotAllowed(f"{agency.name} không tồn tại vào ngày {valid_from:%d/%m/%Y}.")
    place = AgencyPlace.objects.create(agency=agency, address=address[:300], phone=phone[:40], valid_from=valid_from)
    note(agency, ChangeKind.PLACED, f"Nơi làm việc từ ngày {valid_from:%d/%m/%Y}: {place}.", by)
    return place
