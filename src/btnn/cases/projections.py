"""The view of a case kept in tables: one row for the docket, one narrow row per limit.

Everything is computed from the events, the law and the parties as of a day; nothing is typed in.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from btnn.law.case import CaseView
from btnn.law.case.vocabulary import SETTLEMENT_ENDS
from btnn.law.sources import LAW

from .folding import fold
from .following import settling_now
from .models import Case, CaseEvent, CaseLimit, Party, PartyCapacity
from .models.case import OPEN_STATUSES
from .story import Facts, tell

LANES = ("competence", "settlement", "advance", "honour", "reimbursement", "court")
NOT_OURS = ("claimant", "system")  # limits of the person or of the law's own running: no agency is late
HONOUR_OWED = frozenset({"due", "notified", "consented", "apologised"})  # Đ31.2: honour is restored unasked
ENDS = SETTLEMENT_ENDS | {"accounts_settled"}
LIMIT_COLUMNS = ("limit_id", "lane", "by", "start", "due", "met_on", "status", "frozen")


def project(case: Case, events: Sequence[CaseEvent], today: date) -> CaseView:
    """Compute the case as of `today` and write its row and its limits. Call with the case locked."""
    view, facts = tell(events, today)
    values = case_values(case, view, facts, events, list(case.parties.all()), today)
    for name, value in values.items():
        setattr(case, name, value)
    case.save(update_fields=list(values))
    write_limits(case, limit_rows(case, view))
    return view


def case_values(
    case: Case,
    view: CaseView,
    facts: Facts,
    events: Sequence[CaseEvent],
    parties: Sequence[Party],
    today: date,
    gone: frozenset[int] | None = None,
) -> dict[str, Any]:
    """The columns of the docket row, by field name. `gone`: the agencies that something came after, at hand where
    many cases are looked at."""
    running = [limit for limit in view.limits if limit.status in OPEN_STATUSES]
    duties = [limit for limit in running if limit.by not in NOT_OURS]
    dated = [limit for limit in (duties or running) if limit.due is not None]
    nearest = min(dated, key=lambda limit: limit.due, default=None)
    values: dict[str, Any] = {lane: view.lanes[lane] for lane in LANES}
    values |= {
        "interruption": view.interruption or "",
        "settling_agency_id": settling_now(case.pk, facts.settling_agency, gone),
        "officer_id": facts.officer,
        "field": facts.field,
        "register_number": facts.register_number,
        "register_agency_id": facts.register_agency,
        "opened_on": facts.opened_on,
        "claimant_name": claimant_name(parties),
        "search_text": search_text(case.code, facts.numbers, parties),
        "law_version": LAW,
        "closed": view.lanes["settlement"] in ENDS and not duties and view.lanes["honour"] not in HONOUR_OWED,
        "next_due": nearest.due if nearest else None,
        "next_limit": nearest.id if nearest else "",
        "open_count": len(running),
        "overdue_count": sum(limit.status == "overdue" for limit in duties),
        "finding_count": len(view.findings),
        "claimed_amount": view.money["claimed"],
        "decided_amount": view.money["decided"],
        "paid_amount": view.money["paid"],
        "event_number": events[-1].number,
        "chain_head": events[-1].hash,
        "projected_on": today,
        "changes_on": view.changes_on,
    }
    return values


def limit_rows(case: Case, view: CaseView) -> list[CaseLimit]:
    """The narrow rows of the limits, in the order in which they were opened."""
    return [
        CaseLimit(
            case=case,
            position=position,
            limit_id=limit.id,
            lane=limit.lane,
            by=limit.by,
            start=limit.start,
            due=limit.due,
            met_on=limit.met_on,
            status=limit.status,
            frozen=limit.frozen,
        )
        for position, limit in enumerate(view.limits, start=1)
    ]


def limit_values(row: CaseLimit) -> tuple[Any, ...]:
    """A limit row without its keys, to compare two of them."""
    return tuple(getattr(row, column) for column in LIMIT_COLUMNS)


def write_limits(case: Case, rows: list[CaseLimit]) -> int:
    """Bring the stored limits to `rows`, writing only what differs; how many rows differed."""
    stored = {row.position: limit_values(row) for row in CaseLimit.objects.filter(case=case)}
    changed = [row for row in rows if stored.get(row.position) != limit_values(row)]
    surplus = [position for position in stored if position > len(rows)]
    if changed:
        CaseLimit.objects.bulk_create(
            changed,
            update_conflicts=True,
            unique_fields=["case", "position"],
            update_fields=LIMIT_COLUMNS,
        )
    if surplus:
        CaseLimit.objects.filter(case=case, position__in=surplus).delete()
    return len(changed) + len(surplus)


def claimant_name(parties: Sequence[Party]) -> str:
    """Name of the first claimant who still claims, with how many there are besides."""
    claimants = [party for party in parties if party.capacity == PartyCapacity.CLAIMANT]
    names = [party.full_name for party in claimants if party.ended_on is None] or [one.full_name for one in claimants]
    if not names:
        return ""
    return names[0] if len(names) == 1 else f"{names[0]} và {len(names) - 1} người khác"


def search_text(code: str, numbers: Sequence[str], parties: Sequence[Party]) -> str:
    """All that a case can be found by: names of those who claim or were harmed, its code, the numbers of
    its papers; folded. Identity and telephone numbers stay out."""
    found = (PartyCapacity.CLAIMANT, PartyCapacity.HARMED_PERSON)
    names = [party.full_name for party in parties if party.capacity in found]
    return fold(" | ".join(dict.fromkeys([code, *names, *numbers])))
