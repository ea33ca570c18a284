"""The case that one sending of the intake form has opened."""

from __future__ import annotations

from uuid import UUID

from btnn.agencies.queries import Membership

from ..models import Case
from .visible import visible_cases


def case_filed(membership: Membership, token: UUID) -> Case | None:
    """The case opened with this token, within the person's scope; None when it was not sent before."""
    return visible_cases(membership).filter(opening_token=token).first()
