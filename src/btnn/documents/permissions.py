"""Who may see a paper, put one with a case, withdraw one. Whether the case is theirs to see is asked before."""

from __future__ import annotations

from btnn.agencies.queries import Role
from btnn.cases.permissions import Standing, at_determining_department, at_settling_agency

from .models import Paper

ONLY_ASKED = frozenset({"coordinating"})  # bodies that were asked or invited
SEES_PERSONAL = at_settling_agency | at_determining_department


def may_see(standing: Standing, paper: Paper) -> bool:
    """Each agency sees what it kept. Of the others' papers those on identity and health are for who settles the claim
    or determines the agency; a body that was only asked or invited sees none."""
    if paper.agency_id == standing.membership.agency_id:
        return True
    return sees_others(standing) and (not paper.personal or sees_personal(standing))


def sees_others(standing: Standing) -> bool:
    """Does the agency see papers that others kept?"""
    return bool(standing.capacities - ONLY_ASKED)


def sees_personal(standing: Standing) -> bool:
    """Are all papers of the case shown to this person?"""
    return bool(SEES_PERSONAL.test(standing))


def may_keep(standing: Standing) -> bool:
    """Whoever works in the case keeps the papers that came or went; who only watches it does not."""
    return bool(standing.capacities) and standing.role != Role.OVERSEER


def may_withdraw(standing: Standing, paper: Paper) -> bool:
    """Whoever kept it, or the head of the same agency."""
    if paper.agency_id != standing.membership.agency_id or standing.role == Role.OVERSEER:
        return False
    return standing.role == Role.HEAD or paper.actor_id == standing.membership.user_id
