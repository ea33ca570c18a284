"""Which agencies have to do with a case, from its events and the tree of agencies on their days.

Rows are added by commands, by successions (`following`) and by `btnn cases rebuild`, never taken away: whoever had to
do with a case once can still account for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from btnn.agencies.queries import Agency, AgencyKind, ancestors, department, finance_body

from .following import followed
from .models import Case, CaseAgency, CaseEvent, ScopeCapacity

NAMES_AGENCY = ("agency_determined", "dossier_transferred")
FUNDING_REQUESTS = ("funding_requested", "advance_funding_requested")

Row = tuple[int, str, date]


def rows_for(
    event: CaseEvent, case: Case, events: Sequence[CaseEvent], gone: frozenset[int] | None = None
) -> list[Row]:
    """The (agency, capacity, since) that one event brings to the case, successors of these agencies with them;
    `events` are those before it. A correction brings what its replacement would have brought."""
    rows = _rows_of(event, case, events)
    return followed(case.pk, rows, lambda body, on: _overseers(body, case.province, on), gone) if rows else []


def _rows_of(event: CaseEvent, case: Case, events: Sequence[CaseEvent]) -> list[Row]:
    if event.type == "entry_corrected":
        replacement = _replacement(event, events)
        return _rows_of(replacement, case, events) if replacement is not None else []
    found: list[Row] = []
    if event.type == "dossier_received":
        if event.data.get("receiver") == "justice_department":
            found.append((event.actor_agency_id, ScopeCapacity.DETERMINING, event.on))
            found += _overseers(event.actor_agency, case.province, event.on)
        else:
            found += _settling(event.actor_agency, case.province, event.on)
    elif event.type == "basis_document_effective" and event.number == 1:
        found += _settling(event.actor_agency, case.province, event.on)
    elif event.type in NAMES_AGENCY and event.named_agency is not None:
        found += _settling(event.named_agency, case.province, event.on)
    elif event.type in FUNDING_REQUESTS:
        body = event.named_agency or finance_body(event.actor_agency, event.on)
        if body is not None:
            found.append((body.pk, ScopeCapacity.FINANCE, event.on))
    elif event.type == "newspaper_copies_sent" and event.named_agency is not None:
        found.append((event.named_agency.pk, ScopeCapacity.COMMUNE, event.on))  # it posts them: NĐ 68 Đ25.5
    return found


def add(case: Case, rows: Iterable[Row]) -> None:
    """Write what is not there yet."""
    fresh = [CaseAgency(case=case, agency_id=agency, capacity=kind, since=since) for agency, kind, since in rows]
    if fresh:
        CaseAgency.objects.bulk_create(fresh, ignore_conflicts=True)


def rows_of_story(case: Case, events: Sequence[CaseEvent], gone: frozenset[int] | None = None) -> list[Row]:
    """All rows that the whole story gives, each agency and capacity once, with its first day. `gone`: the agencies that
    something came after, where they are at hand."""
    first: dict[tuple[int, str], date] = {}
    for event in events:
        for agency, capacity, since in rows_for(event, case, events, gone):
            first.setdefault((agency, str(capacity)), since)
    return [(agency, capacity, since) for (agency, capacity), since in first.items()]


def _replacement(event: CaseEvent, events: Sequence[CaseEvent]) -> CaseEvent | None:
    """What a correction puts in the place of an entry, as if it had been recorded so; None when it only drops it."""
    change = event.data.get("replacement")
    entry = events[event.data["entry"] - 1]
    if not isinstance(change, dict) or entry.type == "entry_corrected":
        return None
    return CaseEvent(
        case_id=event.case_id,
        number=entry.number,
        type=change.get("type", entry.type),
        on=date.fromisoformat(change["on"]) if "on" in change else entry.on,
        actor=entry.actor,
        actor_agency=entry.actor_agency,
        named_agency=event.named_agency,
        data=change.get("data", entry.data),
    )


def _settling(agency: Agency, province: str, on: date) -> list[Row]:
    return [(agency.pk, ScopeCapacity.SETTLING, on), *_overseers(agency, province, on)]


def _overseers(agency: Agency, province: str, on: date) -> list[Row]:
    """Sở Tư pháp of the province and every body above the agency (Đ73)."""
    watching = {above.pk for above in ancestors(agency)}
    justice = department(province, AgencyKind.JUSTICE_DEPARTMENT, on)
    if justice is not None and justice.pk != agency.pk:
        watching.add(justice.pk)
    return [(pk, ScopeCapacity.OVERSEEING, on) for pk in sorted(watching)]
