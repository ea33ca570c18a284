"""Acts that need something beside the event's own data: a register number, a person, an agency, an entry."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from btnn.agencies.queries import Agency, AgencyKind, Membership, User, officers, settling_agencies

from ..errors import Changed, Forbidden, Invalid
from ..permissions import may_record
from ..registers import next_acceptance_number
from ..standing import in_force, standing_in
from .appending import Recorded
from .recording import locked, newer_than, record_event


@transaction.atomic
def accept_claim(
    case_code: str,
    *,
    on: date,
    membership: Membership,
    expected: int,
    today: date,
    number: str = "",
    at: datetime | None = None,
) -> Recorded:
    """Thụ lý (Đ43.1): without a `number` the next one of the agency's acceptance register is taken."""
    if not number:
        in_force(membership, today)
        case = locked(case_code)
        if not may_record(standing_in(case, membership), "claim_accepted"):
            raise Forbidden("Chỉ thủ trưởng cơ quan giải quyết bồi thường được ghi thụ lý hồ sơ.")
        if expected != case.event_number:
            raise Changed(newer_than(case, expected))
        number = next_acceptance_number(membership.agency_id, on.year)
    return record_event(
        case_code,
        "claim_accepted",
        on=on,
        data={"number": number},
        membership=membership,
        expected=expected,
        today=today,
        at=at,
    )


def appoint_officer(
    case_code: str,
    officer: User,
    *,
    related_to_parties: bool,
    on: date,
    membership: Membership,
    expected: int,
    today: date,
    at: datetime | None = None,
) -> Recorded:
    """Cử người giải quyết bồi thường (Đ43.3). Refused (`Invalid`): somebody who is no officer of the agency
    on that day. A relative of the parties is recorded and becomes a finding."""
    if officer.pk not in {person.pk for person in officers(membership.agency_id, on)}:
        raise Invalid(f"{officer.full_name} không phải là người giải quyết bồi thường của cơ quan vào ngày này.")
    return record_event(
        case_code,
        "officer_appointed",
        on=on,
        data={"name": officer.full_name, "related_to_parties": related_to_parties},
        membership=membership,
        expected=expected,
        today=today,
        named_user=officer,
        at=at,
    )


def determine_agency(
    case_code: str,
    agency: Agency,
    *,
    on: date,
    membership: Membership,
    expected: int,
    today: date,
    reason: str = "",
    at: datetime | None = None,
) -> Recorded:
    """Xác định cơ quan giải quyết bồi thường (Đ41.4; NĐ 68 Đ33), with the `reason`. The agency sees the case from
    then on. Refused (`Invalid`): a body that settles no claims or does not exist in the province on that day."""
    more = {"reason": reason} if reason else {}
    return _name_agency(case_code, "agency_determined", "agency", agency, more, on, membership, expected, today, at)


def transfer_dossier(
    case_code: str,
    agency: Agency,
    *,
    on: date,
    membership: Membership,
    expected: int,
    today: date,
    number: str = "",
    at: datetime | None = None,
) -> Recorded:
    """Chuyển hồ sơ đến cơ quan giải quyết bồi thường (Đ41.4; NĐ 68 Đ33.1) by the paper `number`. The agency finds the
    case in its intake from then on. Refused (`Invalid`) as `determine_agency` does."""
    more = {"number": number} if number else {}
    return _name_agency(case_code, "dossier_transferred", "to", agency, more, on, membership, expected, today, at)


def _name_agency(
    case_code: str,
    type: str,
    field: str,
    agency: Agency,
    more: dict[str, Any],
    on: date,
    membership: Membership,
    expected: int,
    today: date,
    at: datetime | None,
) -> Recorded:
    """Record an event whose `field` names the settling agency. Refused (`Invalid`): no such body that day."""
    if agency.pk not in {body.pk for body in settling_agencies(membership.agency.province, on)}:
        raise Invalid(f"{agency.name} không phải là cơ quan giải quyết bồi thường của tỉnh vào ngày này.")
    return record_event(
        case_code,
        type,
        on=on,
        data={field: agency.name} | more,
        membership=membership,
        expected=expected,
        today=today,
        named_agency=agency,
        at=at,
    )


def request_funding(
    case_code: str,
    amount: int,
    *,
    on: date,
    membership: Membership,
    expected: int,
    today: date,
    finance_body: Agency | None = None,
    at: datetime | None = None,
) -> Recorded:
    """Đề nghị cấp kinh phí (Đ62.1): the finance body (that of the agency's own budget, Đ60, when left out) sees
    the case from then on. Refused (`Invalid`): a body that is no finance department."""
    if finance_body is not None and finance_body.kind != AgencyKind.FINANCE_DEPARTMENT:
        raise Invalid(f"{finance_body.name} không phải là cơ quan tài chính.")
    return record_event(
        case_code,
        "funding_requested",
        on=on,
        data={"amount": amount},
        membership=membership,
        expected=expected,
        today=today,
        named_agency=finance_body,
        at=at,
    )


def correct_entry(
    case_code: str,
    entry: int,
    *,
    reason: str,
    membership: Membership,
    expected: int,
    today: date,
    on: date | None = None,
    replacement: dict[str, Any] | None = None,
    named_user: User | None = None,
    named_agency: Agency | None = None,
    at: datetime | None = None,
) -> Recorded:
    """Put entry number `entry` right: it no longer counts, or counts as `replacement` (the parts of an event
    that change: `type`, `on`, `data`, `by`). Both stay readable. `named_user`, `named_agency`: the person or
    agency that the replacement names, where it is another than before."""
    data: dict[str, Any] = {"entry": entry, "reason": reason}
    if replacement is not None:
        data["replacement"] = replacement
    return record_event(
        case_code,
        "entry_corrected",
        on=on or today,
        data=data,
        membership=membership,
        expected=expected,
        today=today,
        named_user=named_user,
        named_agency=named_agency,
        at=at,
    )
