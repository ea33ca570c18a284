"""What happened, who settles it, and on which document the request rests (Đ6.3, Đ7, Đ41.3c, d, g)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from btnn.law.basis_documents import FIELD_CODES, documents
from btnn.law.scope import NOT_LISTED

from ..content import ClaimContent
from .finding import ERROR, WARNING, Finding, finding

FIELD, ACT, STORY, AGENCY, BASIS, WINDOWS = "linh-vuc", "hanh-vi", "su-viec", "co-quan", "van-ban", "thoi-hieu"


def findings(content: ClaimContent, today: date) -> Iterator[Finding]:
    """What is wrong with the story, the agency and the document, in the order of their steps."""
    if not content.field:
        yield finding(FIELD, ERROR, "field", "Đ41.3c")
    if not content.act:
        yield finding(ACT, WARNING, "act", "Đ41.3c")
    elif content.act == NOT_LISTED:
        yield finding(ACT, WARNING, "act_none", "Đ43.2c")
    if not content.what_happened:
        yield finding(STORY, ERROR, "happened", "Đ41.3c")
    if not content.causation:
        yield finding(STORY, ERROR, "causation", "Đ41.3d")
    if content.happened_from and content.happened_until and content.happened_until < content.happened_from:
        yield finding(STORY, ERROR, "happened_order", "")
    for day in (content.happened_from, content.happened_until):
        if day is not None and day > today:
            yield finding(STORY, ERROR, "later", "", day=f"{day:%d/%m/%Y}")
    if not (content.agency or content.agency_text or content.agency_unclear):
        yield finding(AGENCY, ERROR, "agency", "Đ41.4")
    elif not content.agency and not content.province:
        yield finding(AGENCY, ERROR, "agency_province", "Đ41.4")
    yield from _basis(content, today)


def _basis(content: ClaimContent, today: date) -> Iterator[Finding]:
    told = content.basis
    named = told.kind or told.number or told.issuer
    if told.asks_to_collect:
        if not told.collect_where:
            yield finding(BASIS, ERROR, "basis_where", "Đ41.3g")
    elif told.none_yet:
        yield finding(BASIS, WARNING, "basis_none", "Đ7.1a, Đ41.3g")
    elif not named and not told.never_sent:
        yield finding(BASIS, ERROR, "basis", "Đ7.1a, Đ41.1b")
    of_field = documents(FIELD_CODES[content.field]) if content.field in FIELD_CODES else []
    if told.kind and of_field and told.kind not in {entry.code for entry in of_field}:
        yield finding(BASIS, ERROR, "basis_field", "Đ8–12")
    for day in (told.issued_on, told.received_on):
        if day is not None and day > today:
            yield finding(BASIS, ERROR, "later", "", day=f"{day:%d/%m/%Y}")
    if told.issued_on and told.received_on and told.issued_on > told.received_on:
        yield finding(BASIS, ERROR, "basis_order", "Đ6.1")
    if named and told.received_on is None and not content.honour_only:
        yield finding(BASIS, WARNING, "basis_received", "Đ6.1")


def windows(content: ClaimContent, today: date) -> Iterator[Finding]:
    """What is wrong with the time that is to be left out; the claimant proves it (Đ6.4)."""
    for number, one in enumerate(content.excluded, start=1):
        if one.since is None or one.until is None:
            yield finding(WINDOWS, ERROR, "window_half", "Đ6.3", number=str(number))
        elif one.until < one.since:
            yield finding(WINDOWS, ERROR, "window_order", "Đ6.3", number=str(number))
        elif one.until > today:
            yield finding(WINDOWS, ERROR, "later", "", day=f"{one.until:%d/%m/%Y}")
        if not one.proof:
            yield finding(WINDOWS, ERROR, "window_proof", "Đ6.4", number=str(number))
