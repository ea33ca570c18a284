"""A claim comes in: the case, its people and its first event, all or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from btnn.agencies.queries import AgencyKind, Membership
from btnn.law.sources import LAW

from ..contents import clean_text
from ..errors import Forbidden, Invalid
from ..folding import fold
from ..models import Case, Party, PartyCapacity, PartyKind
from ..permissions import may_open
from ..registers import next_case_code
from ..standing import in_force
from .appending import Draft, Recorded, append

FIRST_EVENTS = ("dossier_received", "basis_document_effective")


@dataclass(frozen=True, slots=True)
class PartyData:
    """A person or organisation as written in the claim (Đ41.3)."""

    full_name: str
    capacity: str = PartyCapacity.CLAIMANT
    kind: str = PartyKind.PERSON
    identity_number: str = ""
    phone: str = ""
    address: str = ""
    birth_year: int | None = None


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
) -> Recorded:
    """Take in a claim: `data` is that of `dossier_received`, `on` the day it was received (Đ42.1).

    `token` makes a form safe to send twice: the second time opens nothing (`Invalid`).

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
    if token is not None and Case.objects.filter(opening_token=token).exists():
        raise Invalid("Hồ sơ này đã được ghi; hãy tìm trong sổ vụ việc.")
    people = [_checked(party) for party in parties]
    if not any(party.capacity == PartyCapacity.CLAIMANT for party in people):
        raise Invalid("Hồ sơ phải có người yêu cầu bồi thường (Điều 5).")
    case = Case.objects.create(
        code=next_case_code(on.year),
        province=membership.agency.province,
        filed_with=membership.agency,
        law_version=LAW,
        opened_on=on,
        opening_token=token,
    )
    for party in people:
        party.case = case
    Party.objects.bulk_create(people)
    return append(case, [], Draft(first_event, on, data), membership, today, at)


def _is_justice(membership: Membership) -> bool:
    return membership.agency.kind == AgencyKind.JUSTICE_DEPARTMENT


def _checked(given: PartyData) -> Party:
    """The party's row. Refused (`Invalid`): no name, an unknown kind or capacity, an absurd birth year, a
    text longer than its column."""
    party = Party(
        kind=given.kind,
        capacity=given.capacity,
        full_name=" ".join(clean_text(given.full_name).split()),
        identity_number=clean_text(given.identity_number),
        phone=clean_text(given.phone),
        address=clean_text(given.address),
        birth_year=given.birth_year,
    )
    if not party.full_name:
        raise Invalid("Phải ghi họ tên (hoặc tên tổ chức) của từng người tham gia.")
    if given.kind not in PartyKind.values or given.capacity not in PartyCapacity.values:
        raise Invalid("Loại hoặc tư cách của người tham gia không có trong danh mục.")
    if given.birth_year is not None and not 1900 <= given.birth_year <= 2200:
        raise Invalid("Năm sinh không hợp lý.")
    party.folded = fold(party.full_name)
    for column in Party._meta.concrete_fields:
        most = column.max_length
        if most is not None and len(getattr(party, column.name)) > most:
            raise Invalid(f"Mục “{column.verbose_name}” quá dài (tối đa {most} ký tự).")
    return party
