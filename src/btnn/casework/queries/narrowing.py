"""Which rows of a case a person sees: all of them at the agencies whose case it is; their own part at an agency that
was only asked or invited, and at what came after it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import BooleanField, F, Func, Q, Value

from btnn.agencies.queries import Membership, predecessors
from btnn.cases.queries.visible import in_scope, in_whole_scope


@dataclass(frozen=True, slots=True)
class Part:
    """What is an agency's own, or was that of the agencies it came after (`formers`) and stands for in the case."""

    agency_id: int
    formers: frozenset[int] = frozenset()

    def of(self, column: str, case: str = "case_id") -> Q:
        """Condition on a table whose `column` names an agency, and `case` the case."""
        own = Q(**{column: self.agency_id})
        if not self.formers:
            return own
        stands = Func(
            Value(self.agency_id), F(column), F(case), function="agency_stands_for", output_field=BooleanField()
        )
        return own | (Q(**{f"{column}__in": self.formers}) & Q(stands))


def own_part(membership: Membership) -> Part:
    """The part of the person's agency. One query where it came after no other."""
    return Part(membership.agency_id, predecessors(membership.agency_id))


def seen(membership: Membership, own: Q) -> Q:
    """Condition on a table with `case`; `own` says which rows are the part of an agency that was only asked."""
    return Q(in_scope(membership, "case_id")) & (own | Q(in_whole_scope(membership, "case_id")))
