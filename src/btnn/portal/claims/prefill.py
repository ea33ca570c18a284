"""What a fresh request begins with: answers of the guide, the figures of an estimate, who signed in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from btnn.agencies.queries import SETTLING_KINDS, agency_by_key, communes, provinces
from btnn.law.basis_documents import FIELD_CODES, documents
from btnn.law.catalogue import codes, fields_of
from btnn.law.entitlement import CODES
from btnn.law.scope import NOT_LISTED

from .content import Basis, ClaimContent, Contact, Person, Verified
from .items import carried

ESTIMATE, IDENTITY = "carried_estimate", "portal_identity"  # keys of the session


def closed_codes(given: Mapping[str, Any], today: date) -> dict[str, str]:
    """Those answers of the guide that are codes of the law, of a unit or a body, or days; anything else is passed
    over."""
    found: dict[str, str] = {}
    field = str(given.get("field", ""))
    fields = {code: name for name, code in FIELD_CODES.items()} | {name: name for name in FIELD_CODES}
    if field in fields:
        found["field"] = fields[field]
    act = codes().get(str(given.get("act", "")))
    if act is not None and act.list == "act":
        of_act = [name for name, code in FIELD_CODES.items() if code in fields_of(act)]
        if "field" not in found and of_act:
            found["field"] = of_act[0]
        if found.get("field") in of_act:
            found["act"] = act.code
    elif given.get("act") == NOT_LISTED and "field" in found:
        found["act"] = NOT_LISTED
    kind = str(given.get("kind", ""))
    if kind in CODES:
        found["kind"] = kind
    return found | _basis(given, found.get("field", ""), today) | _places(given, today)


def _basis(given: Mapping[str, Any], field: str, today: date) -> dict[str, str]:
    found: dict[str, str] = {}
    kind, received = str(given.get("basis", "")), _day(str(given.get("received", "")))
    if field and kind in {entry.code for entry in documents(FIELD_CODES[field])}:
        found["basis"] = kind
    if given.get("never_sent") == "1":
        found["never_sent"] = "1"
    if received is not None and received <= today:
        found["received"] = received.isoformat()
    return found


def _places(given: Mapping[str, Any], today: date) -> dict[str, str]:
    found: dict[str, str] = {}
    province, commune, agency = (str(given.get(name, "")) for name in ("province", "commune", "agency"))
    if province and province in {unit.code for unit in provinces(today)}:
        found["province"] = province
        if commune and commune in {unit.code for unit in communes(province, today)}:
            found["commune"] = commune
    body = agency_by_key(int(agency)) if agency.isascii() and agency.isdigit() and len(agency) < 10 else None
    if body is not None and body.kind in SETTLING_KINDS and body.exists_on(today):
        found["agency"] = agency
    return found


def first_content(given: Mapping[str, Any], session: Mapping[str, Any], today: date) -> ClaimContent:
    """The content that a request begins with.

    Args:
        given: answers of the guide by name; only closed codes are taken.
        session: of the browser: the estimate handed over and who signed in, if any.
        today: the day for which amounts are reckoned.
    """
    told = closed_codes(given, today)
    content = ClaimContent(
        claimant_kind=told.get("kind", ""),
        field=told.get("field", ""),
        act=told.get("act", ""),
        province=told.get("province", ""),
        commune=told.get("commune", ""),
        agency=int(told["agency"]) if "agency" in told else None,
        basis=Basis(
            kind=told.get("basis", ""), received_on=_day(told.get("received", "")), never_sent="never_sent" in told
        ),
        items=tuple(carried(session.get(ESTIMATE), today)),
    )
    return with_identity(content, session.get(IDENTITY))


def with_identity(content: ClaimContent, identity: object) -> ClaimContent:
    """The content with who signed in: name and number are put in where nothing was written, and kept as verified."""
    if not isinstance(identity, Mapping):
        return content
    if content.verified is not None and content.verified.verified_at == identity.get("verified_at"):
        return content
    told = {name: str(identity.get(name) or "")[:300] for name in Verified.__struct_fields__}
    verified = Verified(**told)
    first = content.claimants[0] if content.claimants else Person()
    birth = _day(verified.birth_date)
    first = msgspec.structs.replace(
        first,
        full_name=first.full_name or verified.name[:200],
        identity_kind=first.identity_kind or ("citizen" if verified.identity_number else ""),
        identity_number=first.identity_number or verified.identity_number[:20],
        birth_date=first.birth_date or birth,
        birth_year=first.birth_year or (birth.year if birth else None),
        phone=first.phone or str(identity.get("phone") or "")[:20],
    )
    contact = content.contact
    contact = Contact(
        contact.phone or first.phone,
        contact.email or str(identity.get("email") or "")[:200],
        contact.address,
        contact.paper_by,
    )
    return msgspec.structs.replace(
        content, claimants=(first, *content.claimants[1:]), contact=contact, verified=verified
    )


def is_verified(content: ClaimContent) -> bool:
    """Does what stands of the first claimant agree with who signed in?"""
    told, first = content.verified, content.claimants[0] if content.claimants else None
    if told is None or first is None or not told.identity_number:
        return False
    same_name = " ".join(first.full_name.split()).casefold() == " ".join(told.name.split()).casefold()
    return same_name and first.identity_number.replace(" ", "") == told.identity_number


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
