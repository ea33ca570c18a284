"""What the dossiers of the stories hold: the papers handed in, and the document on which the claim rests."""

from __future__ import annotations

from datetime import date, timedelta

from btnn.law.basis_documents import FIELD_CODES, documents
from btnn.law.dossier import checklist

ISSUERS = {
    "administration": "Ủy ban nhân dân tỉnh Hưng Yên",
    "criminal_procedure": "Tòa án nhân dân tỉnh Hưng Yên",
    "civil_procedure": "Tòa án nhân dân tỉnh Hưng Yên",
    "administrative_procedure": "Tòa án nhân dân tỉnh Hưng Yên",
    "criminal_enforcement": "Tòa án nhân dân tỉnh Hưng Yên",
    "civil_enforcement": "Cục Quản lý thi hành án dân sự",
}
USUAL = {"administration": "VB-8.2", "criminal_procedure": "VB-9.2"}
ON_ITS_WAY = timedelta(days=5)  # between the day of the document and the day on which it was received


def papers(claimant_kind: str, channel: str, *, complete: bool) -> dict[str, list[str]]:
    """`handed_in` and, where the dossier is not complete, the last compulsory paper as `missing` (Đ42.2a)."""
    lines = [
        f"{paper.item.label} ({paper.item.citation.article})" for paper in checklist(claimant_kind, channel).required
    ]
    return {"handed_in": lines} if complete else {"handed_in": lines[:-1], "missing": lines[-1:]}


def basis(field: str, received: date) -> dict[str, str]:
    """The basis document of a claim, received by the claimant on a day: kind, number, day, issuer."""
    kind = USUAL.get(field) or documents(FIELD_CODES[field])[0].code
    issued = received - ON_ITS_WAY
    return {
        "basis_kind": kind,
        "basis_number": f"{issued.timetuple().tm_yday}/QĐ-{issued:%y}",
        "basis_issued_on": issued.isoformat(),
        "basis_issuer": ISSUERS[field],
    }
