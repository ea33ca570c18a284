"""Obligations of the year that nobody has done anything about yet: told by the rules, kept nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from btnn.agencies.queries import Agency, Membership

from ...models import PlanTask, TimeFrame
from ...models import State as PlanState
from ...occurrences import occurrences
from .. import sides
from ..counting import state
from ..in_force import edition_on, editions
from ..models import Obligation, Regulation, RegulationRule, Trigger
from ..scheduled import Time, of_period, of_tasks, year_of
from .items import BY_YEAR, Item


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A rule at one of its times, as one body owes it."""

    rule: RegulationRule
    time: Time
    owed_by: Agency
    owed_to: Agency

    def item(self, today: date) -> Item:
        """The same in the shape of the lists."""
        where = reverse("coordination:scheduled", args=[self.rule.pk, self.time.key, self.owed_by.pk])
        return Item(
            f"rule:{self.rule.pk}:{self.time.key}:{self.owed_by.pk}", where, self.rule.title, self.owed_by,
            self.owed_to, self.time.start, self.time.due, None, state(self.time.due, None, False, today),
            self.rule.source, BY_YEAR, note=self.time.title, alike=f"{self.rule.pk}:{self.time.key}",
        )  # fmt: skip


def scheduled(membership: Membership, years: Iterable[int], today: date) -> list[Scheduled]:
    """What rules have brought in these years up to today, as far as this person may see it, without what is kept as a
    row already. A handful of queries, whatever the number of bodies."""
    rows = editions(membership.agency.province)
    rules = _rules(rows)
    if not rules:
        return []
    found = [
        one
        for one in _all(rules, rows, sides.bodies(membership.agency.province, today), sorted(set(years)))
        if one.time.start <= today and _seen(one, membership)
    ]
    kept = set(
        Obligation.objects.filter(rule__in=rules).exclude(occurrence="").values_list("rule", "occurrence", "owed_by")
    )
    return [one for one in found if (one.rule.pk, one.time.key, one.owed_by.pk) not in kept]


def scheduled_one(membership: Membership, rule: int, occurrence: str, owed_by: int, today: date) -> Scheduled | None:
    """One of them, also when it is kept as a row already; None when there is none or it is between others."""
    rows, year = editions(membership.agency.province), year_of(occurrence)
    rules = [one for one in _rules(rows) if one.pk == rule]
    if not rules or year is None or not 2000 <= year <= today.year:
        return None
    for one in _all(rules, rows, sides.bodies(membership.agency.province, today), [year]):
        if one.time.key == occurrence and one.owed_by.pk == owed_by and one.time.start <= today:
            return one if _seen(one, membership) else None
    return None


def _all(
    rules: Sequence[RegulationRule], rows: Sequence[Regulation], bodies: sides.Bodies, years: Sequence[int]
) -> Iterator[Scheduled]:
    plans = _plans({rule.regulation.agency_id for rule in rules if rule.trigger == Trigger.TASK}, years)
    for rule in rules:
        owed_to = bodies.one(rule.owed_to)
        if owed_to is None:
            continue
        for year in years:
            for time in _times(rule, year, plans.get((rule.regulation.agency_id, year), [])):
                if edition_on(rows, time.start) != rule.regulation:
                    continue
                for body in bodies.of(rule.owes):
                    if body.pk != owed_to.pk and body.exists_on(time.start):
                        yield Scheduled(rule, time, body, owed_to)


def _times(rule: RegulationRule, year: int, tasks: Sequence[PlanTask]) -> list[Time]:
    if rule.trigger == Trigger.PERIOD:
        return of_period(rule.detail, year, rule.amount, rule.unit)
    told = [
        (task.order, occurrences(task.time_frame, year, quarter=task.quarter, fixed_on=task.fixed_on))
        for task in tasks
        if task.topic == rule.detail
    ]
    return of_tasks(told, year, rule.amount, rule.unit)


def _plans(committees: Iterable[int], years: Sequence[int]) -> dict[tuple[int, int], list[PlanTask]]:
    """The tasks of the committees' issued plans of these years, without those that only claims bring."""
    rows = PlanTask.objects.filter(
        plan__agency__in=committees, plan__year__in=years, plan__state=PlanState.ISSUED
    ).exclude(time_frame=TimeFrame.CLAIM)
    found: dict[tuple[int, int], list[PlanTask]] = {}
    for task in rows.select_related("plan").order_by("order"):
        found.setdefault((task.plan.agency_id, task.plan.year), []).append(task)
    return found


def _seen(one: Scheduled, membership: Membership) -> bool:
    """Whoever owes it, is owed it, or watches how the regulation is kept."""
    regulation = one.rule.regulation
    return membership.agency_id in (one.owed_by.pk, one.owed_to.pk, regulation.agency_id, regulation.prepared_by_id)


def _rules(rows: Sequence[Regulation]) -> list[RegulationRule]:
    known = {row.pk: row for row in rows}
    found = RegulationRule.objects.filter(regulation__in=known, trigger__in=(Trigger.PERIOD, Trigger.TASK))
    rules = list(found.order_by("regulation_id", "order"))
    for rule in rules:
        rule.regulation = known[rule.regulation_id]
    return rules
