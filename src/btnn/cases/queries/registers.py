"""The two registers of an agency: dossiers received (Đ42.1), claims accepted (Đ43.1, Biểu mẫu số 05)."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from btnn.agencies.queries import Membership
from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries

from ..models import Case, CaseEvent, Party, PartyCapacity
from ..story import as_entry
from .visible import visible_cases

MOST_ROWS = 3000
CUT = (
    "Sổ này dài hơn mức một trang hiển thị được: các hồ sơ nhận sớm nhất chưa có ở đây. Hãy lấy thêm trong Sổ vụ việc."
)


@dataclass(frozen=True, slots=True)
class RegisterCase:
    """One case of a register: its row, its claimants, the entries that count (corrections applied)."""

    case: Case
    claimants: list[Party]
    entries: list[Entry]
    events: list[CaseEvent]


@dataclass(frozen=True, slots=True)
class Register:
    """The lines of a year, in order of the day; `cut` when there are more cases than one page can hold."""

    rows: list[RegisterCase]
    cut: bool


def received_cases(membership: Membership, year: int) -> Register:
    """Cases whose dossier one's own agency received in the year, in order of the day. Three queries."""
    own = Q(filed_with_id=membership.agency_id) | Q(settling_agency_id=membership.agency_id)
    rows = visible_cases(membership).filter(own, opened_on__year__in=(year, year - 1))
    cases = list(rows.order_by("-opened_on", "-pk")[: MOST_ROWS + 1])
    found = [row for row in _told(cases[:MOST_ROWS]) if _received(row, membership, year)]
    lines = sorted(found, key=lambda row: (_received(row, membership, year)[0].on, row.case.pk))
    return Register(lines, len(cases) > MOST_ROWS)


def received_by(row: RegisterCase, agency_id: int) -> list[Entry]:
    """The entries by which that agency received the dossier."""
    return [
        entry
        for entry in row.entries
        if entry.type == "dossier_received" and row.events[entry.number - 1].actor_agency_id == agency_id
    ]


def accepted_cases(membership: Membership, year: int) -> Register:
    """Cases that one's own agency accepted in the year, in order of the day. Three queries."""
    rows = visible_cases(membership).filter(settling_agency_id=membership.agency_id).exclude(register_number="")
    rows = rows.filter(opened_on__year__in=(year, year - 1)).select_related("officer")
    cases = list(rows.order_by("-opened_on", "-pk")[: MOST_ROWS + 1])
    found = [row for row in _told(cases[:MOST_ROWS]) if _accepted_on_year(row, year)]
    lines = sorted(found, key=lambda row: (_accepted(row).on, row.case.register_number))
    return Register(lines, len(cases) > MOST_ROWS)


def _received(row: RegisterCase, membership: Membership, year: int) -> list[Entry]:
    return [entry for entry in received_by(row, membership.agency_id) if entry.on.year == year]


def _accepted(row: RegisterCase) -> Entry:
    return next(entry for entry in row.entries if entry.type == "claim_accepted")


def _accepted_on_year(row: RegisterCase, year: int) -> bool:
    return any(entry.type == "claim_accepted" and entry.on.year == year for entry in row.entries)


def _told(cases: list[Case]) -> list[RegisterCase]:
    keys = [case.pk for case in cases]
    events: dict[int, list[CaseEvent]] = {key: [] for key in keys}
    for event in CaseEvent.objects.filter(case_id__in=keys).order_by("case_id", "number"):
        events[event.case_id].append(event)
    people: dict[int, list[Party]] = {key: [] for key in keys}
    for party in Party.objects.filter(case_id__in=keys, capacity=PartyCapacity.CLAIMANT).order_by("pk"):
        people[party.case_id].append(party)
    return [
        RegisterCase(
            case, people[case.pk], counted_entries([as_entry(event) for event in events[case.pk]]), events[case.pk]
        )
        for case in cases
    ]
