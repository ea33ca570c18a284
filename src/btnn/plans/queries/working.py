"""The plans in which an agency has something to do on a day, with all that is asked of them for its duties. The number
of queries does not grow with plans or tasks; an agency without a plan asks once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, OuterRef, Q

from btnn.agencies.queries import Agency, Membership

from ..groups import meant
from ..models import CarryingOut, OpinionRequest, Plan, PlanParty, PlanResponsibility, State
from ..occurrences import is_history
from .gathered import Gathered, gathered

MOST_PLANS = 40


@dataclass(frozen=True, slots=True)
class Working:
    """Drafts out for opinions (by plan, who was asked), issued plans that run, what stands of them; the bodies that a
    plan can mean where we make it; who of them has a plan of their own, by plan."""

    drafts: list[Plan] = field(default_factory=list)
    issued: list[Plan] = field(default_factory=list)
    asked: dict[int, list[OpinionRequest]] = field(default_factory=dict)
    found: Gathered = field(default_factory=lambda: Gathered({}))
    bodies: dict[int, list[Agency]] = field(default_factory=dict)
    carrying: dict[int, set[int]] = field(default_factory=dict)
    groups: dict[int, set[str]] = field(default_factory=dict)


def working(membership: Membership, today: date) -> Working:
    """All that an agency's duties are read from. Plans that carry out one of its own are left out: their makers keep
    them. So are years that are history, and last year once its account is issued."""
    us = membership.agency_id
    rows = _plans(us, today)
    drafts = [plan for plan in rows if plan.state == State.SENT]
    issued = [plan for plan in rows if plan.issued and not _over(plan, today)]
    if not drafts and not issued:
        return Working()
    asked: dict[int, list[OpinionRequest]] = {}
    if drafts:
        for one in OpinionRequest.objects.filter(plan__in=drafts).select_related("agency", "opinion"):
            asked.setdefault(one.plan_id, []).append(one)
    made = [plan for plan in issued if us in (plan.agency_id, plan.prepared_by_id)]
    return Working(
        drafts,
        issued,
        asked,
        gathered(issued, today),
        {plan.pk: list(meant(plan.agency, today).bodies) for plan in made},
        _carrying(issued),
        _groups(issued),
    )


def _plans(us: int, today: date) -> list[Plan]:
    party = PlanParty.objects.filter(plan=OuterRef("pk"), agency_id=us)
    rows = Plan.objects.select_related("agency", "prepared_by", "account")
    rows = rows.filter(Q(agency_id=us) | Q(prepared_by_id=us) | Exists(party))
    rows = rows.filter(year__in=(today.year - 1, today.year, today.year + 1))
    above = Q(parent__agency_id=us) | Q(parent__prepared_by_id=us)
    return list(rows.exclude(Q(parent__isnull=False) & above).order_by("-year", "pk")[:MOST_PLANS])


def _over(plan: Plan, today: date) -> bool:
    account = getattr(plan, "account", None)
    return is_history(plan.year, today) or (plan.year < today.year and account is not None and account.issued)


def _carrying(plans: list[Plan]) -> dict[int, set[int]]:
    """Who carries out a plan by one of their own, here or on paper, as far as this person may see it."""
    wanting = [plan.pk for plan in plans if plan.derive_by is not None]
    told: dict[int, set[int]] = {key: set() for key in wanting}
    if wanting:
        for plan in Plan.objects.filter(parent__in=wanting, state=State.ISSUED).only("parent_id", "agency_id"):
            told[plan.parent_id or 0].add(plan.agency_id)
        for one in CarryingOut.objects.filter(plan__in=wanting).only("plan_id", "agency_id"):
            told[one.plan_id].add(one.agency_id)
    return told


def _groups(plans: list[Plan]) -> dict[int, set[str]]:
    """The groups that the responsibilities of plans name: they are to have plans of their own."""
    told: dict[int, set[str]] = {}
    for key, groups in PlanResponsibility.objects.filter(
        plan__in=[plan.pk for plan in plans if plan.derive_by is not None]
    ).values_list("plan", "groups"):
        told.setdefault(key, set()).update(groups)
    return told
