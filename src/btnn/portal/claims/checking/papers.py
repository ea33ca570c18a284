"""The papers of this claimant by the checklist of Đ41, and which of them are not there yet."""

from __future__ import annotations

from collections.abc import Iterator

from btnn.law.dossier import ONLINE, Checklist, checklist
from btnn.law.entitlement import CODES, HEIR

from ..content import ClaimContent
from .finding import WARNING, Finding, finding

STEP = "giay-to"


def papers_of(content: ClaimContent) -> Checklist | None:
    """The checklist of a request that comes online; None while it is not known who asks."""
    if content.claimant_kind not in CODES:
        return None
    acts = content.representative
    return checklist(
        content.claimant_kind,
        ONLINE,
        several_heirs=content.claimant_kind == HEIR and content.several_heirs,
        authorised_by=(acts.authorised_by or None) if acts and content.claimant_kind == "authorised" else None,
        asks_to_collect_basis=content.basis.asks_to_collect,
        basis_never_sent=content.basis.never_sent,
    )


def papers(content: ClaimContent) -> Iterator[Finding]:
    """What the agency would ask for (Đ42.2a); the request itself is what is being written."""
    wanted = papers_of(content)
    for paper in wanted.missing(content.handed_in) if wanted else ():
        yield finding(STEP, WARNING, "paper", paper.item.citation.article, paper=paper.item.code)
