"""Who asks, for whom, by what right, and how they are reached (Đ5, Đ41.2, Đ41.3a)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from btnn.law.entitlement import AUTHORISED, HEIR, INJURED, REPRESENTATIVE
from btnn.law.shares import WHOLE, total

from ..content import ClaimContent
from .finding import ERROR, WARNING, Finding, finding

KIND, WRITER, HEIRS, HARMED, AUTHORITY = "tu-cach", "nguoi-yeu-cau", "dong-thua-ke", "nguoi-bi-thiet-hai", "dai-dien"
CONTACT, BANK, LAST = "lien-he", "tai-khoan", "cam-doan"


def findings(content: ClaimContent, today: date) -> Iterator[Finding]:
    """What is wrong with the people, in the order of their steps."""
    kind = content.claimant_kind
    if not kind:
        yield finding(KIND, ERROR, "kind", "Đ5")
    first = content.claimants[0] if content.claimants else None
    if first is None or not first.full_name:
        yield finding(WRITER, ERROR, "name", "Đ41.3a")
    if first is None or not first.address:
        yield finding(WRITER, ERROR, "address", "Đ41.3a")
    if first is None or not first.identity_number:
        yield finding(WRITER, WARNING, "identity", "Đ41.1c, Đ41.2a")
    yield from _heirs(content)
    if kind and kind != INJURED:
        yield from _harmed(content, today)
    yield from _authority(content, today)


def _heirs(content: ClaimContent) -> Iterator[Finding]:
    if len(content.claimants) > 1 and content.claimant_kind and content.claimant_kind != HEIR:
        yield finding(KIND, ERROR, "several", "Đ41.2")
    for number, heir in enumerate(content.claimants[1:], start=2):
        if not heir.full_name:
            yield finding(HEIRS, ERROR, "heir_name", "Đ41.3a", number=str(number))
    shares = [heir.share for heir in content.claimants]
    told = [share for share in shares if share is not None]
    if len(content.claimants) > 1 and told:
        if len(told) < len(shares):
            yield finding(HEIRS, ERROR, "share_part", "Đ5.2")
        elif total(told) != WHOLE:  # exact: 1/3 + 1/3 + 1/3 is 1
            yield finding(HEIRS, ERROR, "share_sum", "Đ5.2", sum=str(total(told)))


def _harmed(content: ClaimContent, today: date) -> Iterator[Finding]:
    harmed = content.harmed
    if harmed is None or not harmed.full_name:
        yield finding(HARMED, ERROR, "harmed_name", "Đ5")
    died = harmed.died_on if harmed is not None else None
    if died is not None and died > today:
        yield finding(HARMED, ERROR, "later", "", day=f"{died:%d/%m/%Y}")
    if content.claimant_kind == HEIR and died is None:
        yield finding(HARMED, WARNING, "harmed_died_on", "Đ5.2")
    if content.claimant_kind == REPRESENTATIVE and died is not None:
        yield finding(HARMED, ERROR, "harmed_died", "Đ5.2, Đ5.3")


def _authority(content: ClaimContent, today: date) -> Iterator[Finding]:
    acts = content.representative
    if content.claimant_kind in (REPRESENTATIVE, AUTHORISED):
        article = "Đ5.4, Đ41.2b" if content.claimant_kind == AUTHORISED else "Đ5.3"
        if content.claimant_kind == AUTHORISED and (acts is None or not acts.authorised_by):
            yield finding(AUTHORITY, ERROR, "authorised_by", "Đ5.4")
        if acts is None or not acts.paper:
            yield finding(AUTHORITY, ERROR, "authority", article)
    if acts is None:
        return
    if acts.valid_from and acts.valid_to and acts.valid_to < acts.valid_from:
        yield finding(AUTHORITY, ERROR, "authority_order", "")
    elif acts.valid_to is not None and acts.valid_to < today:
        yield finding(AUTHORITY, ERROR, "authority_over", "Đ5.3, Đ5.4", day=f"{acts.valid_to:%d/%m/%Y}")


def ends(content: ClaimContent) -> Iterator[Finding]:
    """What is wrong with the last steps: contact, account, declaration."""
    told = content.contact
    if not (told.phone or told.email or told.address):
        yield finding(CONTACT, ERROR, "contact", "Đ41.3a")
    if told.paper_by == "electronic" and not told.email:
        yield finding(CONTACT, ERROR, "email", "")
    if told.paper_by == "post" and not told.address:
        yield finding(CONTACT, ERROR, "post", "")
    bank = content.bank
    if any((bank.owner, bank.number, bank.name)) and not all((bank.owner, bank.number, bank.name)):
        yield finding(BANK, ERROR, "bank", "Đ62")
    if not content.place:
        yield finding(LAST, WARNING, "place", "Đ41.3b")
    if not content.declared:
        yield finding(LAST, ERROR, "declared", "")
