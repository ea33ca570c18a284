"""The people of a case: added, amended, ended; never deleted. Who changed what and when the database keeps itself."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from btnn.agencies.queries import Membership

from ..acting import acting
from ..contents import clean_text
from ..errors import Forbidden, Invalid, NotFound, PartyChanged
from ..models import Case, Party, PartyCapacity
from ..permissions import Standing, may_keep_parties, may_see_bank_data
from ..projections import project
from ..standing import in_force, standing_in
from .party_data import PartyData, party_row, write
from .recording import locked

NOT_YOURS = (
    "Chỉ bộ phận tiếp nhận, người giải quyết bồi thường, thủ trưởng của cơ quan giải quyết bồi thường hoặc của cơ quan "
    "xác định cơ quan giải quyết bồi thường được ghi người liên quan."
)
BANK = ("bank_owner", "bank_number", "bank_name", "bank_branch")


@transaction.atomic
def add_party(case_code: str, given: PartyData, *, membership: Membership, today: date) -> Party:
    """Write one more person or organisation into the case.

    Refused, with nothing written: `NotFound`, `Forbidden` (not this role's work), `Invalid` (what `party_row` refuses,
    somebody represented who is not in the case).
    """
    case, _ = _kept(case_code, membership, today)
    party = party_row(given, today)
    party.case = case
    _check_represented(party)
    with acting(membership):
        party.save(force_insert=True)
    _retell(case, today)
    return party


@transaction.atomic
def amend_party(
    case_code: str, party: int, given: PartyData, *, expected: int, membership: Membership, today: date
) -> Party:
    """Put right what is written about a party; `expected` is the `version` that the person has seen. Who may not see
    the bank account leaves it as it is.

    Refused, with nothing written: `NotFound`, `Forbidden`, `PartyChanged` (somebody amended meanwhile), `Invalid`.
    """
    case, standing = _kept(case_code, membership, today)
    row = _row(case, party, expected)
    kept = {name: getattr(row, name) for name in BANK}
    write(row, given, today)
    if not may_see_bank_data(standing):
        for name, value in kept.items():
            setattr(row, name, value)
    _check_represented(row)
    _check_last_claimant(case, row)
    return _save(case, row, membership, today)


@transaction.atomic
def end_party(
    case_code: str, party: int, *, on: date, reason: str, expected: int, membership: Membership, today: date
) -> Party:
    """From `on` the party takes part no longer: withdrew, was written by mistake, a representative's authority ended.
    Refused as `amend_party`, and (`Invalid`) without a reason, for a day to come, for one who has ended, for the last
    claimant."""
    case, _ = _kept(case_code, membership, today)
    row = _row(case, party, expected)
    if row.ended_on is not None:
        raise Invalid("Người này đã được ghi là thôi tham gia.")
    if on > today:
        raise Invalid(f"Ngày {on:%d/%m/%Y} chưa đến; chỉ ghi việc đã xảy ra.")
    row.ended_on, row.ended_reason = on, clean_text(reason)
    if not row.ended_reason:
        raise Invalid("Hãy ghi lý do thôi tham gia.")
    if len(row.ended_reason) > 300:
        raise Invalid("Lý do quá dài (tối đa 300 ký tự).")
    _check_last_claimant(case, row)
    return _save(case, row, membership, today)


def _kept(case_code: str, membership: Membership, today: date) -> tuple[Case, Standing]:
    """The locked case and the person's standing. Refused: `NotFound`, `Forbidden`."""
    in_force(membership, today)
    case = locked(case_code)
    standing = standing_in(case, membership)
    if not may_keep_parties(standing):
        raise Forbidden(NOT_YOURS)
    return case, standing


def _row(case: Case, party: int, expected: int) -> Party:
    row = case.parties.select_for_update(of=("self",)).filter(pk=party).first()
    if row is None:
        raise NotFound("Vụ việc không có người này.")
    if row.version != expected:
        raise PartyChanged(row)
    return row


def _save(case: Case, row: Party, membership: Membership, today: date) -> Party:
    row.version += 1
    with acting(membership):
        row.save(force_update=True)
    _retell(case, today)
    return row


def _check_represented(row: Party) -> None:
    if row.represents_id is None:
        return
    if row.represents_id == row.pk or not row.case.parties.filter(pk=row.represents_id).exists():
        raise Invalid("Người được đại diện không có trong vụ việc; hãy chọn lại.")


def _check_last_claimant(case: Case, row: Party) -> None:
    """A case keeps somebody who claims (Đ5)."""
    others = case.parties.filter(capacity=PartyCapacity.CLAIMANT, ended_on__isnull=True).exclude(pk=row.pk)
    here = row.capacity == PartyCapacity.CLAIMANT and row.ended_on is None
    if not here and not others.exists():
        raise Invalid("Vụ việc phải còn ít nhất một người yêu cầu bồi thường (Điều 5); hãy ghi người thay thế trước.")


def _retell(case: Case, today: date) -> None:
    """The docket row again: it carries the names."""
    events = list(case.events.select_related("actor_agency", "named_agency", "named_user").order_by("number"))
    project(case, events, today)
