"""A claim comes in: the case, its people and its first event, all or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from btnn.agencies.queries import AgencyKind, Membership
from btnn.law.sources import LAW

from ..acting import acting
from ..errors import Forbidden, Invalid
from ..models import Case, Party, PartyCapacity
from ..permissions import may_open
from ..registers import next_case_code
from ..standing import in_force
from ..tracking_code import drawn
from .appending import Draft, Recorded, append
from .party_data import PartyData, party_row

FIRST_EVENTS = ("dossier_received", "basis_document_effective")


@transaction.atomic
def open_case(
    *,
    parties: Sequence[PartyData],
    on: date,
    data: dict[str, Any],
    membership: Membership,
    today: date,
    first_event: str = "dossier_received",
    at: datetime | None = None,
    token: UUID | None = None,
    acting_for: Mapping[int, int] | None = None,
) -> Recorded:
    """Take in a claim: `data` is that of `dossier_received`, `on` the day it was received (Đ42.1).

    `token` makes a form safe to send twice: the second time opens nothing (`Invalid`). `acting_for` says by places in
    `parties` who acts for whom (`PartyData.represents` needs the key of somebody who is there already).

    Refused, with nothing written: a role or agency that takes in no claims (`Forbidden`), no claimant or a
    person without a name (`Invalid`), a day still to come or data the law does not admit (`Unlawful`).
    """
    in_force(membership, today)
    if not may_open(membership):
        raise Forbidden("Vai trò của bạn không tiếp nhận hồ sơ yêu cầu bồi thường.")
    if first_event not in FIRST_EVENTS:
        raise Invalid("Vụ việc bắt đầu bằng việc nhận hồ sơ hoặc văn bản làm căn cứ có hiệu lực.")
    if data.get("receiver") == "justice_department" and not _is_justice(membership):
        raise Forbidden("Chỉ Sở Tư pháp nhận hồ sơ để xác định cơ quan giải quyết bồi thường (Đ41.4).")
    code = next_case_code(on.year)  # one after another from here on: a form sent twice at once is seen
    if token is not None and Case.objects.filter(opening_token=token).exists():
        raise Invalid("Hồ sơ này đã được ghi; hãy tìm trong sổ vụ việc.")
    people = [party_row(party, today) for party in parties]
    if not any(party.capacity == PartyCapacity.CLAIMANT for party in people):
        raise Invalid("Hồ sơ phải có người yêu cầu bồi thường (Điều 5).")
    case = Case.objects.create(
        code=code,
        province=membership.agency.province,
        filed_with=membership.agency,
        law_version=LAW,
        opened_on=on,
        opening_token=token,
        tracking_code=drawn(),
    )
    for party in people:
        party.case = case
    with acting(membership):
        _keep(people, acting_for or {})
    return append(case, [], Draft(first_event, on, data), membership, today, at)


def _keep(people: Sequence[Party], acting_for: Mapping[int, int]) -> None:
    """Those who act for somebody come after those they act for."""
    Party.objects.bulk_create([party for place, party in enumerate(people) if place not in acting_for])
    for place, whom in acting_for.items():
        people[place].represents = people[whom]
    Party.objects.bulk_create([people[place] for place in acting_for])


def _is_justice(membership: Membership) -> bool:
    return membership.agency.kind == AgencyKind.JUSTICE_DEPARTMENT
