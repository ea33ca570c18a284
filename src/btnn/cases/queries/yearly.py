"""What happened in a year, case by case and without a word about people: for figures that are published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from btnn.agencies.queries import Membership
from btnn.law.case.record import counted_entries

from ..models import Case, CaseEvent, CaseLimit, Party, PartyCapacity
from ..story import as_entry
from .visible import visible_cases

OWN_SIDES = ("agency", "head", "officer")  # of the body that settles
REFUSALS = frozenset({"acceptance_refused", "handling_stopped"})
PAYMENTS = frozenset({"compensation_paid", "advance_paid"})
TOLD = frozenset({"claim_accepted", "decision_issued", "decision_cancelled", "advance_recovered"}) | REFUSALS | PAYMENTS
CHUNK = 500


@dataclass(frozen=True, slots=True)
class YearOfCase:
    """What the year brought in one case: counts are 0 or 1, `persons` those who claim, sums in đồng.

    `in_time`: every step of the body that settles, up to the decision, was done by its day.
    """

    field: str
    province: str
    received: int = 0
    accepted: int = 0
    refused: int = 0
    decided: int = 0
    in_time: int = 0
    paid: int = 0
    persons: int = 0
    decided_amount: int = 0
    paid_amount: int = 0


def year_of_cases(year: int, membership: Membership | None = None) -> list[YearOfCase]:
    """Every case in which the year brought something.

    Args:
        membership: of a department: the cases of its province that it sees; None: of the whole country, for the
            owner of the tables, at the command line.

    Corrections are applied; the latest decision counts, and none that was cancelled.
    """
    rows = Case.objects.all() if membership is None else visible_cases(membership)
    if membership is not None:
        rows = rows.filter(province=membership.agency.province)
    there = CaseEvent.objects.filter(case_id=OuterRef("pk"))
    touched = Q(on__year=year) | Q(type="entry_corrected")
    rows = rows.filter(Q(opened_on__year=year) | Exists(there.filter(touched))).order_by("pk")
    return [row for chunk in _chunks(rows) for row in _told(chunk, year) if row != YearOfCase(row.field, row.province)]


def _chunks(rows: QuerySet[Case]) -> Iterator[list[Case]]:
    last = 0
    while chunk := list(rows.filter(pk__gt=last).only("field", "province", "opened_on", "decided_amount")[:CHUNK]):
        yield chunk
        last = chunk[-1].pk


def _told(cases: list[Case], year: int) -> list[YearOfCase]:
    keys = [case.pk for case in cases]
    events: dict[int, list[CaseEvent]] = {key: [] for key in keys}
    for event in CaseEvent.objects.filter(case_id__in=keys).order_by("case_id", "number"):
        events[event.case_id].append(event)
    claimants = Party.objects.filter(case_id__in=keys, capacity=PartyCapacity.CLAIMANT, ended_on=None)
    people = dict(claimants.values_list("case_id").annotate(number=Count("pk")))
    late = set(
        CaseLimit.objects.filter(case_id__in=keys, lane="settlement", by__in=OWN_SIDES, status__in=("late", "overdue"))
        .values_list("case_id", flat=True)
        .distinct()
    )
    return [_year(case, events[case.pk], people.get(case.pk, 0), case.pk in late, year) for case in cases]


def _year(case: Case, events: list[CaseEvent], people: int, late: bool, year: int) -> YearOfCase:
    entries = [entry for entry in counted_entries([as_entry(event) for event in events]) if entry.type in TOLD]
    here = [entry for entry in entries if entry.on.year == year]
    happened = Counter(entry.type for entry in here)
    decisions = [entry for entry in entries if entry.type in ("decision_issued", "decision_cancelled")]
    decided = bool(decisions) and decisions[-1].type == "decision_issued" and decisions[-1].on.year == year
    paid = sum(_amount(entry.data) for entry in here if entry.type in PAYMENTS)
    received = case.opened_on.year == year
    return YearOfCase(
        case.field,
        case.province,
        received=int(received),
        accepted=int(happened["claim_accepted"] > 0),
        refused=int(any(happened[name] for name in REFUSALS)),
        decided=int(decided),
        in_time=int(decided and not late),
        paid=int(paid > 0),
        persons=people if received else 0,
        decided_amount=case.decided_amount if decided else 0,
        paid_amount=paid,
    )


def _amount(data: object) -> int:
    amount = data.get("amount") if isinstance(data, dict) else None
    return amount if isinstance(amount, int) else 0
