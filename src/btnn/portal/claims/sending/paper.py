"""Văn bản yêu cầu bồi thường (Mẫu 01/BTNN) of a request, part by part in the order of Đ41.3, as it is printed.

It is a paper for an agency and stands in Vietnamese whatever language the pages are read in.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from btnn.cases import masking
from btnn.cases.forms.basis import kind_label
from btnn.cases.forms.building import choice_label
from btnn.law.amounts import dong_in_words
from btnn.law.case import words
from btnn.law.case.vocabulary import HEADS
from btnn.law.catalogue import codes
from btnn.law.damages.rules import all_rules
from btnn.web.wording import dong, short_date

from ..content import Bank, ClaimContent, ClaimItem, Excluded, Person
from . import mapping

PAPER_BY = {"post": "qua bưu chính", "electronic": "qua phương tiện điện tử", "in_person": "nhận trực tiếp"}
AUTHORITY = {"legal": "Đại diện theo pháp luật", "authorised": "Đại diện theo ủy quyền"}
IDENTITY = {
    "citizen": "Căn cước, căn cước công dân",
    "passport": "Hộ chiếu",
    "organisation": "Mã số doanh nghiệp, mã số thuế",
    "other": "Giấy tờ khác",
}
EXCLUDED = {
    "obstacle": "Sự kiện bất khả kháng, trở ngại khách quan (Đ6.3a)",
    "unrepresented": "Chưa có người đại diện (Đ6.3b)",
}
WHOLE, LAST, NOT_AT_ALL = "whole", "last", "not_at_all"
MONTH_FIRST = "ngày {0:%d} tháng {0:%m} năm {0:%Y}"


@dataclass(frozen=True, slots=True)
class Line:
    """A label and what is said; `label` empty: a paragraph."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount asked for: what for, how it is reckoned, how much, for whom."""

    head: str
    told: str
    amount: str
    whose: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered part of the paper with its article."""

    title: str
    article: str
    lines: tuple[Line, ...] = ()
    amounts: tuple[Amount, ...] = ()
    total: str = ""
    total_words: str = ""


@dataclass(frozen=True, slots=True)
class RequestPaper:
    """The whole paper. `to`: the body that it is addressed to."""

    to: str
    place_and_day: str
    parts: tuple[Part, ...]
    signers: tuple[str, ...]


def request_paper(content: ClaimContent, to: str) -> RequestPaper:
    """The paper of a request; parts about which nothing is said are left out, as the law allows (“nếu có”)."""
    parts = (
        Part("Người yêu cầu bồi thường", "Đ41.3a", _claimants(content)),
        Part("Người bị thiệt hại", "Đ41.3a", _person(content.harmed) if content.harmed else ()),
        Part("Hành vi gây thiệt hại của người thi hành công vụ", "Đ41.3c", _act(content)),
        Part("Mối quan hệ giữa thiệt hại và hành vi gây thiệt hại", "Đ41.3d", _said(("", content.causation))),
        Part("Văn bản làm căn cứ yêu cầu bồi thường", "Đ7.1a, Đ41.3g", _basis(content)),
        _damage(content),
        _advance(content),
        Part("Phục hồi danh dự", "Đ41.3h", _honour(content)),
        Part("Khôi phục quyền, lợi ích hợp pháp khác", "Đ41.3i", _said(("", content.other_rights))),
        Part("Tài liệu gửi kèm", "Đ41.1, Đ41.2", _papers(content)),
        Part("Nơi nhận giấy tờ và nhận tiền", "Đ41.3a", _contact(content)),
    )
    filled = tuple(part for part in parts if part.lines or part.amounts)
    day = MONTH_FIRST.format(content.on) if content.on else "ngày … tháng … năm …"
    signers = tuple(person.full_name for person in content.claimants)
    return RequestPaper(to, f"{content.place or '…'}, {day}", filled, signers)


def hidden(content: ClaimContent, *, numbers: bool = True, account: str = NOT_AT_ALL) -> ClaimContent:
    """The same request for somebody who may not see all of it, to be shown and never kept. `numbers`: those of papers
    keep their last figures alone; `account`: shown `WHOLE`, by its `LAST` figures or `NOT_AT_ALL`."""
    bank = content.bank
    if account == NOT_AT_ALL:
        bank = Bank()
    elif account == LAST:
        bank = msgspec.structs.replace(bank, number=masking.tail(bank.number))
    if not numbers:
        return msgspec.structs.replace(content, bank=bank)
    return msgspec.structs.replace(
        content,
        claimants=tuple(_without_number(person) for person in content.claimants),
        harmed=_without_number(content.harmed) if content.harmed else None,
        bank=bank,
    )


def _without_number(person: Person) -> Person:
    return msgspec.structs.replace(person, identity_number=masking.identity_number(person.identity_number))


def _claimants(content: ClaimContent) -> tuple[Line, ...]:
    lines = list(_said(("Tư cách", _kind(content))))
    for place, person in enumerate(content.claimants, start=1):
        if content.several_heirs:
            lines.append(Line(f"Người thứ {place}", person.full_name))
        lines += _person(person, named=not content.several_heirs)
    lines += _authority(content)
    return tuple(lines)


def _kind(content: ClaimContent) -> str:
    return choice_label("claimant_kind", content.claimant_kind) if content.claimant_kind else ""


def _person(person: Person, *, named: bool = True) -> tuple[Line, ...]:
    organisation = person.kind == "organisation"
    paper = ", ".join(
        part
        for part in (
            IDENTITY.get(person.identity_kind, "" if organisation else "Số định danh"),
            person.identity_number,
            f"cấp ngày {short_date(person.identity_issued_on)}" if person.identity_issued_on else "",
            person.identity_issued_by,
        )
        if part
    )
    born = short_date(person.birth_date) if person.birth_date else str(person.birth_year or "")
    return _said(
        ("Tên tổ chức" if organisation else "Họ và tên", person.full_name if named else ""),
        ("Ngày, năm sinh", born),
        ("Ngày chết", short_date(person.died_on) if person.died_on else ""),
        ("Giấy tờ", paper if person.identity_number else ""),
        ("Địa chỉ", person.address),
        ("Điện thoại", person.phone),
        ("Thư điện tử", person.email),
        ("Quan hệ với người bị thiệt hại", person.relationship),
        ("Phần di sản", f"{person.share_num}/{person.share_den}" if person.share else ""),
    )


def _authority(content: ClaimContent) -> tuple[Line, ...]:
    told = content.representative
    if told is None or not told.authority:
        return ()
    whom = "những người thừa kế" if told.represents == "heirs" else "người bị thiệt hại"
    paper = ", ".join(
        part
        for part in (
            told.paper,
            f"số {told.number}" if told.number else "",
            f"ngày {short_date(told.dated)}" if told.dated else "",
            f"có hiệu lực từ {short_date(told.valid_from)}" if told.valid_from else "",
            f"đến hết {short_date(told.valid_to)}" if told.valid_to else "",
        )
        if part
    )
    return _said((AUTHORITY.get(told.authority, ""), f"của {whom}"), ("Giấy tờ về việc đại diện", paper))


def _act(content: ClaimContent) -> tuple[Line, ...]:
    act = codes().get(content.act)
    days = dict.fromkeys(day for day in (content.happened_from, content.happened_until) if day)
    when = " đến ".join(short_date(day) for day in days)
    officials = "; ".join(
        told
        for told in (
            ", ".join(part for part in (one.name, one.position, one.agency_text) if part) for one in content.officials
        )
        if told
    )
    return _said(
        ("Lĩnh vực", words.choice("field", content.field) if content.field else ""),
        ("Hành vi theo luật", f"{act.label} ({act.citation.article})" if act else ""),
        ("Thời gian", when),
        ("Người thi hành công vụ", officials),
        ("Cơ quan người yêu cầu nêu", content.agency_text),
        ("Sự việc", content.what_happened),
    )


def _basis(content: ClaimContent) -> tuple[Line, ...]:
    basis = content.basis
    document = ", ".join(
        part
        for part in (
            f"số {basis.number}" if basis.number else "",
            f"ngày {short_date(basis.issued_on)}" if basis.issued_on else "",
            f"của {basis.issuer}" if basis.issuer else "",
        )
        if part
    )
    never = "Người yêu cầu không được gửi hoặc không thể có văn bản này (Đ41.1b)." if basis.never_sent else ""
    excluded = (
        (
            EXCLUDED.get(one.kind, "Thời gian không tính (Đ6.3)"),
            f"từ {short_date(one.since)} đến {short_date(one.until)}"
            + (f"; chứng minh: {one.proof}" if one.proof else ""),
        )
        for one in content.excluded
        if one.since and one.until
    )
    return _said(
        ("Loại văn bản", kind_label(basis.kind) if basis.kind else ""),
        ("Văn bản", document),
        ("Ngày nhận được văn bản", short_date(basis.received_on) if basis.received_on else ""),
        ("", never),
        ("Đề nghị cơ quan thu thập", (basis.collect_where or "có") if basis.asks_to_collect else ""),
        *excluded,
    )


def _stretch(one: Excluded) -> str:
    proof = f"; chứng minh: {one.proof}" if one.proof else ""
    return f"từ {short_date(one.since)} đến {short_date(one.until)}{proof}"


def _damage(content: ClaimContent) -> Part:
    amounts = tuple(_amount(content, item) for item in content.items if item.amount is not None)
    total = "" if content.honour_only or not amounts else dong(content.claimed)
    spelled = dong_in_words(content.claimed) if total else ""
    return Part("Thiệt hại, cách tính và mức yêu cầu bồi thường", "Đ41.3đ", (), amounts, total, spelled)


def _amount(content: ClaimContent, item: ClaimItem) -> Amount:
    head = f"{words.head(item.head)} ({words.head_article(item.head)})" if item.head in HEADS else ""
    told = ". ".join(part.rstrip(".") for part in (item.title, item.told, _rule(item.rule)) if part)
    several = content.several_heirs and 0 < item.claimant <= len(content.claimants)
    whose = content.claimants[item.claimant - 1].full_name if several else ""
    return Amount(head, told, dong(item.amount), whose)


def _rule(name: str) -> str:
    """How the law reckons it, by the title and source of the rule."""
    found = all_rules().get(name)
    return f"Tính theo “{found.title}” ({found.source})" if found else ""


def _advance(content: ClaimContent) -> Part:
    if not content.asks_advance:
        return Part("", "")
    rows = tuple(Amount(words.head(item.head), item.told, dong(item.amount)) for item in content.advance if item.amount)
    lines = () if rows else (Line("", "Đề nghị tạm ứng kinh phí bồi thường theo luật."),)
    return Part("Đề nghị tạm ứng kinh phí bồi thường", "Đ41.3e, Đ44", lines, rows)


def _honour(content: ClaimContent) -> tuple[Line, ...]:
    if not (content.asks_honour or content.honour_only):
        return ()
    only = "Chỉ yêu cầu phục hồi danh dự." if content.honour_only else "Yêu cầu phục hồi danh dự."
    return _said(("", only), ("Mong muốn", content.honour_wishes))


def _papers(content: ClaimContent) -> tuple[Line, ...]:
    files: dict[str, int] = {}
    for paper in content.papers:
        known = codes().get(paper.code)
        name = known.label if known else paper.title or "Tài liệu khác"
        files[name] = files.get(name, 0) + 1
    lacks = "; ".join(mapping.missing(content)) if content.claimant_kind else ""
    listed = (("", f"{place}. {name} ({count} tệp)") for place, (name, count) in enumerate(files.items(), 1))
    return _said(*listed, ("", f"Nộp sau: {lacks}" if lacks else ""))


def _contact(content: ClaimContent) -> tuple[Line, ...]:
    contact, bank = content.contact, content.bank
    account = ", ".join(part for part in (bank.number, bank.owner, bank.name, bank.branch) if part)
    return _said(
        ("Điện thoại liên lạc", contact.phone),
        ("Thư điện tử", contact.email),
        ("Địa chỉ nhận giấy tờ", contact.address),
        ("Muốn nhận giấy tờ", PAPER_BY.get(contact.paper_by, "")),
        ("Tài khoản nhận tiền", account),
    )


def _said(*lines: tuple[str, str]) -> tuple[Line, ...]:
    return tuple(Line(label, value) for label, value in lines if value)
