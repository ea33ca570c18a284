"""Which obligations recorded work itself shows to be done: a small table from the topic of a task to its rule.

A rule answers only what it can prove from records; where it has none, the word of the lead alone counts. The lead may
overrule what was computed, with a reason (`btnn.plans.settling`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from btnn.agencies.queries import Membership
from btnn.organisation.roster.queries import confirmed_among
from btnn.plans.training.queries import activities_seen, held

from .groups import meant
from .models import Plan, PlanTask, TimeFrame, Topic
from .settling import Computed

Rule = Callable[[PlanTask, Plan, Membership, date], Computed | None]


def computed(task: PlanTask, plan: Plan, membership: Membership, today: date) -> dict[str, Computed]:
    """What the records say of the obligations of a task, by their keys; empty without a rule, and for time frames of
    several obligations, of which the records do not say which one they are about."""
    rule = RULES.get(task.topic)
    if rule is None or task.time_frame in (TimeFrame.REPORTS, TimeFrame.CLAIM):
        return {}
    told = rule(task, plan, membership, today)
    return dict.fromkeys(task.occurrence_keys, told) if told is not None else {}


def _staff(task: PlanTask, plan: Plan, membership: Membership, today: date) -> Computed | None:
    """Done when every agency that takes part, and the lead, has confirmed its roster of the year: on the last day."""
    lead = task.lead_agency_id or plan.prepared_by_id
    bodies = meant(plan.agency, today).of(one["group"] for one in task.coordinating)
    keys = {lead, *(body.pk for body in bodies)} - {plan.agency_id}
    days = confirmed_among(keys, plan.year)
    if not days:
        return None
    last = max(days.values())
    line = f"{len(days)}/{len(keys)} cơ quan đã xác nhận rà soát đội ngũ, lần cuối ngày {last:%d/%m/%Y}"
    return Computed(last if len(days) == len(keys) else None, (line,))


def _inspection(task: PlanTask, plan: Plan, membership: Membership, today: date) -> Computed | None:
    """Done when the inspections planned for the year are all concluded: on the day of the last conclusion."""
    from btnn.plans.inspection.queries import inspections_of  # its checklist reads plans

    told = inspections_of(task.lead_agency_id or plan.prepared_by_id, plan.year, today)
    if not told.planned:
        return None
    return Computed(told.last_concluded_on if told.done else None, (told.words,))


def _dissemination(task: PlanTask, plan: Plan, membership: Membership, today: date) -> Computed | None:
    """Done when something was held and nothing planned for the year is outstanding: on the day of the last activity;
    a task of the whole year not before its December."""
    lead = task.lead_agency or plan.prepared_by
    done = held(lead, plan.year, today)
    if not done:
        return None
    days = [one.held_on for one in done if one.held_on is not None]
    heads = sum(len(one.people) for one in done)
    line = f"{len(done)} hoạt động đã tổ chức, lần cuối ngày {max(days):%d/%m/%Y}; {heads} lượt người trong danh sách"
    left = [one for one in activities_seen(membership, today, plan.year)
            if one.row.agency_id == lead.pk and one.held_on is None and one.state != "cancelled"]  # fmt: skip
    december = date(plan.year, 12, 1)
    over = task.time_frame != TimeFrame.ALL_YEAR or today >= december
    if left or not over:
        return Computed(None, (line, *([f"còn {len(left)} hoạt động chưa tổ chức"] if left else [])))
    return Computed(max(*days, december) if task.time_frame == TimeFrame.ALL_YEAR else max(days), (line,))


RULES: dict[str, Rule] = {
    Topic.STAFF: _staff,
    Topic.INSPECTION: _inspection,
    Topic.DISSEMINATION: _dissemination,
}
