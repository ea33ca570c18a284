"""The people of a case as a page lists them, grouped by capacity; what is known of each as labels and values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from btnn.web.wording import NOTHING, short_date

from ..models import Party, PartyCapacity, PartyKind, PostKind
from ..queries.officials import official_on
from ..queries.parties import ACTS_FOR, acts_on, takes_part_on

Details = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Person:
    """One party: name, capacity, what is known besides, each as `(label, value)`; `state` and `word` say that they
    act or take part no longer."""

    pk: int
    name: str
    capacity: str
    details: Details
    state: str = ""
    word: str = ""
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Those of one capacity. `slug` is the capacity in the address of the page that adds one."""

    slug: str
    title: str
    people: list[Person]
    hint: str = ""


HINTS = {
    PartyCapacity.CLAIMANT: "Người có quyền yêu cầu (Điều 5); nhiều người thừa kế thì cử một người đại diện (Đ41.2).",
    PartyCapacity.HARMED_PERSON: "Ghi khi người yêu cầu là người thừa kế, người đại diện.",
    PartyCapacity.REPRESENTATIVE: "Người đại diện theo pháp luật hoặc được ủy quyền, kèm văn bản và thời hạn.",
    PartyCapacity.DEFENDER: "Người được người yêu cầu nhờ bảo vệ khi thương lượng (Đ46.3c).",
    PartyCapacity.OFFICER_IN_CHARGE: "Chức vụ, cơ quan khi gây thiệt hại và nơi công tác hiện nay: dùng khi xem xét "
    "trách nhiệm hoàn trả (Đ64 đến Đ68).",
}


def people(parties: Sequence[Party]) -> list[Person]:
    """The parties as the query gave them (numbers already masked), in short."""
    return [_person(party, brief(party)) for party in parties if party.ended_on is None]


def groups(parties: Sequence[Party], today: date) -> list[Group]:
    """Every capacity in the order of the law, with those who are in it; who has ended stands last."""
    found = []
    for capacity in PartyCapacity:
        here = sorted((one for one in parties if one.capacity == capacity), key=lambda one: one.ended_on is not None)
        shown = [_person(one, details(one, today), *_state(one, today)) for one in here]
        found.append(Group(capacity.value, str(capacity.label), shown, HINTS[capacity]))
    return found


def brief(party: Party) -> Details:
    """What the card on the case page says."""
    organisation = party.kind == PartyKind.ORGANISATION
    return _said(
        ("Năm sinh", str(party.birth_year or "")),
        ("Mã số" if organisation else "Số định danh", party.identity_number),
        ("Điện thoại", party.phone),
        ("Địa chỉ", party.address),
        ("Phần di sản", share_word(party)),
        *_authority(party)[2:],
    )


def details(party: Party, today: date) -> Details:
    """All that is known, by what matters in that capacity."""
    if party.capacity == PartyCapacity.OFFICER_IN_CHARGE:
        return _official(party, today)
    paper = ", ".join(
        part
        for part in (
            party.get_identity_kind_display(),
            party.identity_number,
            f"cấp ngày {short_date(party.identity_issued_on)}" if party.identity_issued_on else "",
            party.identity_issued_by,
        )
        if part
    )
    return _said(
        ("Năm sinh", str(party.birth_year or "")),
        ("Tình trạng", _living(party)),
        ("Quan hệ với người bị thiệt hại", party.relationship),
        ("Phần di sản", share_word(party)),
        *_authority(party),
        (_paper_word(party), paper),
        ("Điện thoại", party.phone),
        ("Thư điện tử", party.email),
        ("Địa chỉ", party.address),
        ("Tài khoản", _account(party)),
        ("Thôi tham gia", _ended(party)),
    )


def share_word(party: Party) -> str:
    """`1/3`, empty when there is none."""
    return f"{party.share_num}/{party.share_den}" if party.share_num is not None else ""


def _person(party: Party, known: Details, state: str = "", word: str = "") -> Person:
    capacity = str(party.get_capacity_display())
    if party.kind == PartyKind.ORGANISATION:
        capacity = f"{capacity} (tổ chức)"
    return Person(party.pk, party.full_name, capacity, known, state, word, party.ended_on is not None)


def _state(party: Party, today: date) -> tuple[str, str]:
    if not takes_part_on(party, today):
        return "void", f"thôi tham gia từ {short_date(party.ended_on)}"
    if party.authority_kind and not acts_on(party, today):
        begun = party.authority_from is None or party.authority_from <= today
        last = f"hết hạn đại diện ngày {short_date(party.authority_to)}"
        return "void", last if begun else f"đại diện từ {short_date(party.authority_from)}"
    return ("met", "đang đại diện") if party.capacity in ACTS_FOR and party.authority_kind else ("", "")


def _authority(party: Party) -> Details:
    if not party.authority_kind and not party.authority_basis:
        return ()
    whom = party.represents.full_name if party.represents else "tất cả người yêu cầu"
    number = f"số {party.authority_number}" if party.authority_number else ""
    dated = f"ngày {short_date(party.authority_dated)}" if party.authority_dated else ""
    basis = " ".join(part for part in (party.authority_basis, number, dated) if part)
    since = f"từ {short_date(party.authority_from)}" if party.authority_from else ""
    until = f"đến hết {short_date(party.authority_to)}" if party.authority_to else "không ghi ngày hết hạn"
    return (
        (str(party.get_authority_kind_display() or "Đại diện"), f"cho {whom}"),
        ("Căn cứ đại diện", basis),
        ("Thời hạn đại diện", f"{since} {until}".strip()),
    )


def _official(party: Party, today: date) -> Details:
    now = official_on(party, today)
    period = ""
    if party.act_from or party.act_to:
        first, last = (short_date(day) if day else NOTHING for day in (party.act_from, party.act_to))
        period = first if party.act_from == party.act_to else f"{first} đến {last}"
    present = now.employer if now.kind == PostKind.WORKING else ", ".join(filter(None, (now.kind_word, now.employer)))
    since = f" (từ {short_date(now.since)})" if now.since else ""
    return _said(
        ("Chức vụ khi gây thiệt hại", party.position),
        ("Cơ quan khi gây thiệt hại", party.agency_then),
        ("Thời gian gây thiệt hại", period),
        ("Nhiều cơ quan", "có người của cơ quan khác cùng gây thiệt hại" if party.several_agencies else ""),
        ("Hiện nay", f"{present}{since}" if present else ""),
        ("Số định danh", party.identity_number),
        ("Điện thoại", party.phone),
        ("Địa chỉ", party.address),
        ("Thôi tham gia", _ended(party)),
    )


def _paper_word(party: Party) -> str:
    """As the card of the case page has it, while nothing but the number is known of the paper."""
    if party.identity_kind:
        return "Giấy tờ"
    return "Mã số" if party.kind == PartyKind.ORGANISATION else "Số định danh"


def _living(party: Party) -> str:
    if party.deceased is None:
        return ""
    if not party.deceased:
        return "còn sống"
    return f"đã chết ngày {short_date(party.died_on)}" if party.died_on else "đã chết"


def _account(party: Party) -> str:
    bank = ", ".join(part for part in (party.bank_name, party.bank_branch) if part)
    return " · ".join(part for part in (party.bank_number, party.bank_owner, bank) if part)


def _ended(party: Party) -> str:
    return f"từ {short_date(party.ended_on)}: {party.ended_reason}" if party.ended_on else ""


def _said(*given: tuple[str, str]) -> Details:
    return tuple((label, value) for label, value in given if value)
