"""What a person asks for, as one whole: the content of Mẫu 01/BTNN (Đ41.3) in plain values, in and out as JSON.

A draft may lack anything, so every part has a value that says nothing: "" or None, an empty tuple, False. What is read
keeps what it knows and passes over names of other versions. Nothing is checked here (`checks`).
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import msgspec


class Person(msgspec.Struct, frozen=True, omit_defaults=True):
    """A person or an organisation. `kind` and `identity_kind` are those of a party of a case; `share_num`/`share_den`
    the exact share of an heir, `died_on` for a harmed person who is dead."""

    kind: str = "person"
    full_name: str = ""
    identity_kind: str = ""
    identity_number: str = ""
    identity_issued_on: date | None = None
    identity_issued_by: str = ""
    birth_year: int | None = None
    birth_date: date | None = None
    phone: str = ""
    email: str = ""
    address: str = ""
    relationship: str = ""
    share_num: int | None = None
    share_den: int | None = None
    died_on: date | None = None

    @property
    def share(self) -> Fraction | None:
        return Fraction(self.share_num, self.share_den) if self.share_num and self.share_den else None


class Representative(msgspec.Struct, frozen=True, omit_defaults=True):
    """By what right the first claimant acts for others (Đ5.3, Đ5.4, Đ41.2): `authority` is `legal` or `authorised`,
    `authorised_by` the kind of claimant who authorised, `represents` `harmed` or `heirs`."""

    authority: str = ""
    authorised_by: str = ""
    represents: str = "harmed"
    paper: str = ""
    number: str = ""
    dated: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None


class Official(msgspec.Struct, frozen=True, omit_defaults=True):
    """Whoever caused the damage, as far as the person knows."""

    name: str = ""
    position: str = ""
    agency_text: str = ""


class Basis(msgspec.Struct, frozen=True, omit_defaults=True):
    """The document that the request rests on (Đ7.1a, Đ8–12). `none_yet`: the person has none; `never_sent`: it was not
    sent or can't be had (Đ41.1b); `collect_where` names the document and where it lies (Đ41.3g)."""

    kind: str = ""
    number: str = ""
    issuer: str = ""
    issued_on: date | None = None
    received_on: date | None = None
    none_yet: bool = False
    never_sent: bool = False
    asks_to_collect: bool = False
    collect_where: str = ""

    @property
    def spared(self) -> bool:
        """It need not be handed in."""
        return self.asks_to_collect or self.never_sent


class Excluded(msgspec.Struct, frozen=True, omit_defaults=True):
    """Time that does not count in the three years, both days in: `obstacle` (Đ6.3a) or `unrepresented` (Đ6.3b);
    `proof` is what shows it (Đ6.4)."""

    kind: str = "obstacle"
    since: date | None = None
    until: date | None = None
    proof: str = ""


class ClaimItem(msgspec.Struct, frozen=True, omit_defaults=True):
    """One amount asked for: its head of damage, whole đồng, and how it was reckoned: by a rule of the law with its
    facts (`btnn.law.damages`), or in the person's words (`told`). `claimant`: the place of the one claimant whom it is
    for, from 1; 0 for all. `title` says what it is for."""

    head: str
    amount: int | None = None
    rule: str = ""
    facts: dict[str, Any] = {}
    told: str = ""
    title: str = ""
    claimant: int = 0


class AdvanceItem(msgspec.Struct, frozen=True, omit_defaults=True):
    """An amount that the person asks to have in advance (Đ44.1)."""

    head: str
    amount: int | None = None
    told: str = ""


class PaperEntry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One file of one paper. `code` is that of the checklist (HS-1 … HS-9) or `other`; `handed` the checked file in the
    store (`btnn.documents.handing.Handed` as a dict); `personal`: of identity or health."""

    code: str
    title: str = ""
    handed: dict[str, Any] = {}
    personal: bool = False


class Contact(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where the person is reached; `paper_by`: `post`, `electronic` or `in_person`."""

    phone: str = ""
    email: str = ""
    address: str = ""
    paper_by: str = ""


class Bank(msgspec.Struct, frozen=True, omit_defaults=True):
    """The account that money goes to; all empty: cash."""

    owner: str = ""
    number: str = ""
    name: str = ""
    branch: str = ""


class Verified(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who signed in while writing, as the identity provider told it."""

    issuer: str = ""
    sub: str = ""
    name: str = ""
    identity_number: str = ""
    birth_date: str = ""
    verified_at: str = ""


class ClaimContent(msgspec.Struct, frozen=True, omit_defaults=True):
    """A whole request. The first of `claimants` writes it; more are heirs who ask together (Đ41.2). `harmed` is None
    when the first claimant is the harmed person. `field` is that of a case (`vocabulary.FIELDS`), `act` a code of the
    law's list or `none`; `agency` the primary key of the body chosen."""

    claimant_kind: str = ""
    claimants: tuple[Person, ...] = ()
    harmed: Person | None = None
    representative: Representative | None = None
    verified: Verified | None = None
    officials: tuple[Official, ...] = ()
    field: str = ""
    act: str = ""
    what_happened: str = ""
    happened_from: date | None = None
    happened_until: date | None = None
    causation: str = ""
    agency: int | None = None
    agency_text: str = ""
    province: str = ""
    commune: str = ""
    agency_unclear: bool = False
    basis: Basis = Basis()
    excluded: tuple[Excluded, ...] = ()
    items: tuple[ClaimItem, ...] = ()
    asks_money: bool = False
    asks_advance: bool = False
    advance: tuple[AdvanceItem, ...] = ()
    asks_honour: bool = False
    honour_only: bool = False
    honour_wishes: str = ""
    other_rights: str = ""
    papers: tuple[PaperEntry, ...] = ()
    contact: Contact = Contact()
    bank: Bank = Bank()
    declared: bool = False
    place: str = ""
    on: date | None = None

    @property
    def claimed(self) -> int:
        """The sum of what is asked."""
        return sum(item.amount or 0 for item in self.items)

    @property
    def handed_in(self) -> tuple[str, ...]:
        """The codes of the papers that come with it; the request itself is one (Đ41.1a)."""
        return ("HS-1", *dict.fromkeys(paper.code for paper in self.papers if paper.code != "HS-1"))

    @property
    def several_heirs(self) -> bool:
        return len(self.claimants) > 1


def as_json(content: ClaimContent) -> dict[str, Any]:
    """The content as plain values of JSON; what says nothing is left out."""
    plain: dict[str, Any] = msgspec.to_builtins(content)
    return plain


def from_json(plain: object) -> ClaimContent:
    """The content of such values. Refused (`msgspec.ValidationError`): a value of another kind."""
    return msgspec.convert(plain, type=ClaimContent)
