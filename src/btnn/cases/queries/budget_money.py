"""The cases whose money a finance body answers for, told whole: for the estimate and the settlement of a year."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, OuterRef, Q

from btnn.agencies.queries import Agency, Budget, Level, Membership

from ..models import Case, CaseEvent
from .funds import ToldCase, tell_cases
from .visible import visible_cases

GRANTS = ("funding_granted", "advance_funding_granted")
MOST = 3000


def cases_of_budget(fund: Agency, today: date, membership: Membership | None) -> list[ToldCase]:
    """The cases that a finance body pays for, or has paid for: those of agencies that run on its budget (Đ60.2, Đ60.3)
    and those in which it made the last grant; at most `MOST`. Of them those that the person may see, or all when there
    is no person (the command line). Two queries."""
    granted = CaseEvent.objects.filter(case_id=OuterRef("pk"), type__in=GRANTS, actor_agency_id=fund.pk)
    rows = visible_cases(membership) if membership is not None else Case.objects.all()
    rows = rows.filter(_on_budget(fund) | Exists(granted)).exclude(settling_agency=None)
    found = tell_cases(list(rows.select_related("settling_agency").order_by("pk")[:MOST]), today)
    return [told for told in found if _pays(told, fund)]


def _on_budget(fund: Agency) -> Q:
    if fund.level == Level.CENTRAL:
        return Q(settling_agency__budget=Budget.CENTRAL)
    return Q(settling_agency__budget=Budget.PROVINCIAL, settling_agency__province=fund.province)


def _pays(told: ToldCase, fund: Agency) -> bool:
    """A case stays with whoever granted last; before any grant, with the budget of its agency."""
    by = [told.recorders[entry.number] for entry in told.entries if entry.type in GRANTS]
    if by:
        return by[-1] == fund.pk
    body = told.case.settling_agency
    assert body is not None
    if fund.level == Level.CENTRAL:
        return bool(body.budget == Budget.CENTRAL)
    return bool(body.budget == Budget.PROVINCIAL and body.province == fund.province)
