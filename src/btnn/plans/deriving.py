"""Which agencies an issued plan wants to have plans of their own: the departments and local committees to which its
last part gives the carrying out, besides the two that make it. Courts, procuracy and enforcement are asked to
coordinate; “others concerned” mean nobody by themselves."""

from __future__ import annotations

from collections.abc import Iterable

from btnn.agencies.queries import Agency

from .groups import DEPARTMENTS, LOCAL, means
from .models import Plan

WANTED = frozenset({DEPARTMENTS, LOCAL})


def wanted(plan: Plan, groups: Iterable[str], body: Agency) -> bool:
    """Is this agency to have a plan that carries the issued plan out? `groups`: those of its responsibilities."""
    if body.pk in (plan.agency_id, plan.prepared_by_id):
        return False
    return means(WANTED & set(groups), body, plan.agency)
