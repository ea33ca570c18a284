"""The dry run: each case of a sheet held against the law, the registers and what came in before. Writes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid5

from django.db.models import Q

from btnn.agencies.queries import Membership, User, officers
from btnn.law.case import CaseView, event_from, replay, words
from btnn.law.case.events import EVENTS
from btnn.law.errors import Refused

from ..commands import OldEvent, PartyData
from ..commands.party_data import party_row
from ..contents import clean
from ..errors import CaseProblem
from ..folding import fold
from ..models import Case
from ..queries.visible import visible_cases
from ..recounting.in_use import calendar_in_use
from .rows import Fault, OldCase, old_cases
from .sheets import Sheet
from .story import Told, tell

KEYS = UUID("6f6c1f0e-53a7-4c0e-9d4b-2f7a5b1c8e10")  # the space of names of old cases


@dataclass(slots=True)
class Verdict:
    """What becomes of one case: `faults` say why it is refused; `code` is its case when it was taken in, now
    (`taken_in`) or before; `stage` is where the law sees it, `findings` how many points it flags."""

    key: str
    rows: list[int]
    token: UUID
    faults: list[Fault]
    parties: list[PartyData] = field(default_factory=list)
    events: list[OldEvent] = field(default_factory=list)
    stage: str = ""
    findings: int = 0
    code: str = ""
    taken_in: bool = False

    @property
    def good(self) -> bool:
        """To be taken in: nothing against it, and not there yet."""
        return not self.faults and not self.code

    @property
    def known(self) -> bool:
        """Taken in by an earlier import."""
        return bool(self.code) and not self.taken_in


@dataclass(slots=True)
class Report:
    """A whole sheet: one verdict a case, and the headers that were not read."""

    verdicts: list[Verdict]
    unread: list[str] = field(default_factory=list)

    @property
    def good(self) -> list[Verdict]:
        return [verdict for verdict in self.verdicts if verdict.good]

    @property
    def refused(self) -> list[Verdict]:
        return [verdict for verdict in self.verdicts if verdict.faults]

    @property
    def known(self) -> list[Verdict]:
        return [verdict for verdict in self.verdicts if verdict.known]

    @property
    def taken_in(self) -> list[Verdict]:
        return [verdict for verdict in self.verdicts if verdict.taken_in]

    @property
    def faults(self) -> list[Fault]:
        """Every fault, in the order of the rows."""
        return sorted((fault for verdict in self.verdicts for fault in verdict.faults), key=lambda fault: fault.row)


def check(sheet: Sheet, membership: Membership | None, today: date) -> Report:
    """Hold every case of the sheet against the law. Without a membership, what an agency knows is left aside: its
    officers, its register, what it took in before."""
    cases = old_cases(sheet.rows)
    people = _officers(membership, today)
    verdicts = [_verdict(case, people, membership, today) for case in cases]
    _check_numbers(cases, verdicts, membership)
    if membership is not None:
        known = dict(
            visible_cases(membership)
            .filter(opening_token__in=[verdict.token for verdict in verdicts])
            .values_list("opening_token", "code")
        )
        for verdict in verdicts:
            verdict.code = known.get(verdict.token, "")
            if verdict.code:
                verdict.faults = []  # it stands recorded; what the row says now changes nothing
    return Report(verdicts, sheet.unread)


def token_of(agency_code: str, key: str) -> UUID:
    """The name under which an agency's old case is taken in once."""
    return uuid5(KEYS, f"{agency_code}/{fold(key)}")


def _officers(membership: Membership | None, today: date) -> dict[str, User]:
    if membership is None:
        return {}
    found = officers(membership.agency_id, today)
    return {fold(user.username): user for user in found} | {fold(user.full_name): user for user in found}


def _verdict(case: OldCase, people: Mapping[str, User], membership: Membership | None, today: date) -> Verdict:
    told = tell(case, people)
    token = token_of(membership.agency.code if membership else "", case.key)
    verdict = Verdict(case.key, case.rows, token, case.faults, told.parties, told.events)
    _check_people(case, told.parties, today)
    if not case.faults:
        view = _law(case, told, today)
        if view is not None:
            verdict.stage = words.stage("settlement", view.lanes["settlement"])
            verdict.findings = len(view.findings)
    return verdict


def _check_people(case: OldCase, parties: Sequence[PartyData], today: date) -> None:
    for place, party in enumerate(parties):
        row = case.rows[place] if place < len(case.rows) else None
        try:
            party_row(party, today)
        except CaseProblem as problem:
            if party.full_name:  # a name that is missing is told already
                case.blame("full_name", problem.message, row)


def _law(case: OldCase, told: Told, today: date) -> CaseView | None:
    """The law's answer to the whole story; its refusal is told at the column of the event that it names."""
    for event, column in zip(told.events, told.columns, strict=True):
        if event.on > today:
            case.blame(column, f"Ngày {event.on:%d/%m/%Y} chưa đến; chỉ ghi việc đã xảy ra.")
    if case.faults:
        return None
    try:
        entries = [
            event_from(
                {
                    "type": event.type,
                    "on": event.on.isoformat(),
                    "by": EVENTS[event.type].by,
                    "data": clean(event.type, event.data),
                },
                number,
            )
            for number, event in enumerate(told.events, start=1)
        ]
        return replay(entries, as_of=today, calendar=calendar_in_use())
    except Refused as refusal:
        place = refusal.line - 1 if refusal.line and refusal.line <= len(told.columns) else 0
        case.blame(told.columns[place], _sentence(refusal.message))
    except CaseProblem as problem:
        case.blame("", problem.message)
    return None


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _check_numbers(cases: Sequence[OldCase], verdicts: Sequence[Verdict], membership: Membership | None) -> None:
    """A register number stands once at an agency: neither twice in the sheet nor with another case."""
    numbers = [str(case.whole.get("register_number", "")) for case in cases]
    often = Counter(number for number in numbers if number)
    taken: dict[str, UUID | None] = {}
    if membership is not None:
        own = Q(register_agency_id=membership.agency_id) | Q(settling_agency_id=membership.agency_id)
        rows = Case.objects.filter(own, register_number__in=list(often))
        taken = dict(rows.values_list("register_number", "opening_token"))
    for case, verdict, number in zip(cases, verdicts, numbers, strict=True):
        if number and often[number] > 1:
            case.blame("register_number", f"Số thụ lý {number} có ở nhiều hồ sơ trong bảng.")
        elif number in taken and taken[number] != verdict.token:
            case.blame("register_number", f"Số thụ lý {number} đã dùng cho vụ việc khác của cơ quan.")
