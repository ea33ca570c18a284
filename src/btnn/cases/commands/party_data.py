"""What is written about a person or organisation of a case, and its reading into a row."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from ..contents import clean_text
from ..errors import Invalid
from ..folding import fold
from ..identity import normal_identity
from ..models import AuthorityKind, IdentityKind, Party, PartyCapacity, PartyKind

LARGEST_DENOMINATOR = 10_000
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(frozen=True, slots=True)
class PartyData:
    """A person or organisation as written in the claim (Đ41.3). The words are those of `Party`; `represents` is the
    primary key of the one acted for, None: of all claimants."""

    full_name: str
    capacity: str = PartyCapacity.CLAIMANT
    kind: str = PartyKind.PERSON
    identity_number: str = ""
    phone: str = ""
    address: str = ""
    birth_year: int | None = None
    deceased: bool | None = None
    died_on: date | None = None
    identity_kind: str = ""
    identity_issued_on: date | None = None
    identity_issued_by: str = ""
    email: str = ""
    relationship: str = ""
    share_num: int | None = None
    share_den: int | None = None
    represents: int | None = None
    authority_kind: str = ""
    authority_basis: str = ""
    authority_number: str = ""
    authority_dated: date | None = None
    authority_from: date | None = None
    authority_to: date | None = None
    bank_owner: str = ""
    bank_number: str = ""
    bank_name: str = ""
    bank_branch: str = ""
    position: str = ""
    agency_then: str = ""
    act_from: date | None = None
    act_to: date | None = None
    several_agencies: bool = False


NAMES = tuple(field.name for field in fields(PartyData))
PAST_DAYS = {
    "died_on": "ngày chết",
    "identity_issued_on": "ngày cấp giấy tờ",
    "authority_dated": "ngày văn bản đại diện",
    "act_from": "gây thiệt hại từ ngày",
    "act_to": "gây thiệt hại đến ngày",
}


def party_row(given: PartyData, today: date) -> Party:
    """An unsaved row. Refused (`Invalid`): no name, an unknown kind or capacity, an absurd birth year, a share that is
    no part of a whole, days out of order or still to come, a text longer than its column."""
    party = Party()
    write(party, given, today)
    return party


def write(party: Party, given: PartyData, today: date) -> None:
    """Put what was given into the row; refused as `party_row` is, and the row is then not to be saved."""
    for name in NAMES:
        value: Any = getattr(given, name)
        if name == "represents":
            party.represents_id = value
        else:
            setattr(party, name, clean_text(value) if isinstance(value, str) else value)
    party.full_name = " ".join(party.full_name.split())
    party.folded = fold(party.full_name)
    if party.died_on is not None and party.deceased is None:
        party.deceased = True
    _check_words(party)
    party.normal_identity = normal_identity(party.identity_number)
    _check_lengths(party)
    _check_share(party)
    _check_days(party, today)


def data_of(party: Party) -> PartyData:
    """What a stored party says, as it could be given again."""
    told = {name: getattr(party, "represents_id" if name == "represents" else name) for name in NAMES}
    return PartyData(**told)


def _check_words(party: Party) -> None:
    if not party.full_name:
        raise Invalid("Phải ghi họ tên (hoặc tên tổ chức) của từng người tham gia.")
    if party.kind not in PartyKind.values or party.capacity not in PartyCapacity.values:
        raise Invalid("Loại hoặc tư cách của người tham gia không có trong danh mục.")
    if party.identity_kind not in ("", *IdentityKind.values):
        raise Invalid("Loại giấy tờ không có trong danh mục.")
    if party.authority_kind not in ("", *AuthorityKind.values):
        raise Invalid("Loại đại diện không có trong danh mục.")
    if party.birth_year is not None and not 1900 <= party.birth_year <= 2200:
        raise Invalid("Năm sinh không hợp lý.")
    if party.email and _EMAIL.fullmatch(party.email) is None:
        raise Invalid("Địa chỉ thư điện tử không đúng dạng, ví dụ: nguyenvana@example.vn.")


def _check_lengths(party: Party) -> None:
    for column in Party._meta.concrete_fields:
        most, value = column.max_length, getattr(party, column.attname)
        if most is not None and isinstance(value, str) and len(value) > most:
            raise Invalid(f"Mục “{column.verbose_name}” quá dài (tối đa {most} ký tự).")


def _check_share(party: Party) -> None:
    upper, lower = party.share_num, party.share_den
    if (upper is None) != (lower is None):
        raise Invalid("Phần di sản ghi đủ tử số và mẫu số, ví dụ 1/3; chưa thỏa thuận được thì để trống cả hai.")
    if upper is not None and lower is not None and not 1 <= upper <= lower <= LARGEST_DENOMINATOR:
        raise Invalid("Phần di sản là một phần của toàn bộ: tử số lớn hơn 0, không quá mẫu số; mẫu số tối đa 10.000.")


def _check_days(party: Party, today: date) -> None:
    for name, label in PAST_DAYS.items():
        day = getattr(party, name)
        if day is not None and day > today:
            raise Invalid(f"Mục “{label}”: ngày {day:%d/%m/%Y} chưa đến.")
    if party.act_from and party.act_to and party.act_to < party.act_from:
        raise Invalid("Ngày kết thúc hành vi gây thiệt hại không thể trước ngày bắt đầu.")
    if party.authority_from and party.authority_to and party.authority_to < party.authority_from:
        raise Invalid("Ngày hết đại diện không thể trước ngày bắt đầu đại diện.")
    if party.deceased is False and party.died_on:
        raise Invalid("Đã ghi ngày chết thì không ghi là còn sống.")
