"""One entry of the journal for each change."""

from __future__ import annotations

from ..models import Agency, ChangeKind, Membership, OrganisationEntry

LONGEST = 500


def note(agency: Agency, kind: ChangeKind, text: str, by: Membership | None) -> None:
    """Write down what was changed in an agency, and by whom."""
    OrganisationEntry.objects.create(
        agency=agency,
        kind=kind,
        text=text[:LONGEST],
        actor=by.user if by else None,
        actor_agency=by.agency if by else None,
    )
