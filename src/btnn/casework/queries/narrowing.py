"""Which rows of a case a person sees: all of them at the agencies whose case it is; their own part at an agency that
was only asked or invited."""

from __future__ import annotations

from django.db.models import Q

from btnn.agencies.queries import Membership
from btnn.cases.queries.visible import in_scope, in_whole_scope


def seen(membership: Membership, own: Q) -> Q:
    """Condition on a table with `case`; `own` says which rows are the part of an agency that was only asked."""
    return Q(in_scope(membership, "case_id")) & (own | Q(in_whole_scope(membership, "case_id")))
