"""The basis document of a claim in one line: kind, number, day, issuer (Đ8–12)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from btnn.law.case.reader import Entry
from btnn.web.wording import short_date

from ..forms.basis import kind_label

CARRIES_BASIS = frozenset({"dossier_received", "basis_document_received"})


def basis_told(data: Mapping[str, object]) -> str:
    """`Quyết định … (Đ8.2), số 12/QĐ ngày 05/11/2026 của …`; empty when the entry says nothing of it."""
    kind, number, issued, issuer = (data.get(f"basis_{name}") for name in ("kind", "number", "issued_on", "issuer"))
    parts = [
        f"số {number}" if number else "",
        f"ngày {short_date(date.fromisoformat(str(issued)))}" if issued else "",
        f"của {issuer}" if issuer else "",
    ]
    told = " ".join(part for part in parts if part)
    return ", ".join(part for part in (kind_label(str(kind)) if kind else "", told) if part)


def basis_of(entries: Sequence[Entry]) -> tuple[str, date | None]:
    """What the latest entry says of the basis document, and when the claimant received it. `entries`: those that
    count."""
    told, received = "", None
    for entry in entries:
        if entry.type in CARRIES_BASIS:
            told = basis_told(entry.data) or told
            day = entry.data.get("basis_document_received_on")
            received = date.fromisoformat(str(day)) if day else received
    return told, received
