"""The reimbursement of one case, as far as the person may see the case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Membership
from btnn.cases.queries import CaseFile, Official, case_file, officials
from btnn.cases.queries.funds import entries_of
from btnn.casework.queries import RequestView, requests
from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries
from btnn.law.errors import Refused
from btnn.law.reimbursement import assess
from btnn.law.reimbursement.accounts import Account, accounts
from btnn.law.reimbursement.assess import Reimbursement

from ...models import Council, CouncilMeeting, CouncilMember, InstalmentTerms
from ..ballots import StandingBallot, standing_ballots
from ..permissions import may_see_council
from ..planning import Standing, standing_plan

LANE = "reimbursement"


@dataclass(frozen=True, slots=True)
class OfficialState:
    """One official: their account, who they are in the case (None for somebody named only in a paper), the plan.
    `place` names them in addresses, from 1."""

    place: int
    account: Account
    person: Official | None
    plan: Standing | None


@dataclass(frozen=True, slots=True)
class CaseReimbursement:
    """A case with its officials; `council` is the one that stands, None where there is none or this person may not see
    it. `entries` are those that count, by their legal dates."""

    file: CaseFile
    entries: list[Entry]
    officials: list[OfficialState]
    council: Council | None
    members: list[CouncilMember]
    meetings: list[CouncilMeeting]
    requests: list[RequestView]

    def last(self, event: str) -> Entry | None:
        """The latest counted entry of a kind."""
        return next((entry for entry in reversed(self.entries) if entry.type == event), None)

    @property
    def stage(self) -> str:
        return self.file.view.lanes[LANE]

    @property
    def paid_on(self) -> date | None:
        """When all was paid: the council is due from then on (Đ66.1)."""
        entry = next((one for one in self.entries if one.type == "compensation_paid" and one.data.get("final")), None)
        return entry.on if entry is not None else None

    @property
    def several_agencies(self) -> bool:
        """Whether officials of more than one agency caused the harm."""
        return len({one.person.agency_then for one in self.officials if one.person}) > 1

    @property
    def ballots(self) -> list[StandingBallot]:
        """The last ballot on each official."""
        return standing_ballots(self.meetings)

    @property
    def bands(self) -> Reimbursement | None:
        """What the law lets each pay back who is known by fault and salary (Đ65.2, Đ65.3); None while nobody is."""
        known = [
            {"name": one.account.name, "fault": one.account.fault, "monthly_salary": one.account.salary}
            for one in self.officials
            if one.account.fault and one.account.salary
        ]
        paid = self.file.view.money["paid"]
        if not known or not paid:
            return None
        try:
            return assess({"compensated": paid, "officers": known})
        except Refused:
            return None


def case_reimbursement(membership: Membership, code: str, today: date) -> CaseReimbursement:
    """The reimbursement of a case as of today. Refused (`NotFound`): out of scope."""
    file = case_file(membership, code, today)
    entries = entries_of(file)
    council, members, meetings = _council(file)
    terms = list(InstalmentTerms.objects.filter(case=file.case)) if may_see_council(file.standing) else []
    asked = [one for one in requests(membership, code, today) if one.kind.lane == LANE]
    return CaseReimbursement(
        file, counted_entries(entries), _officials(file, entries, terms, today), council, members, meetings, asked
    )


def _council(file: CaseFile) -> tuple[Council | None, list[CouncilMember], list[CouncilMeeting]]:
    if not may_see_council(file.standing):
        return None, [], []
    rows = Council.objects.filter(case=file.case).prefetch_related("members", "meetings")
    council = rows.order_by("-number").first()
    if council is None:
        return None, [], []
    return council, list(council.members.all()), list(council.meetings.all())


def _officials(file: CaseFile, entries: list[Entry], terms: list[InstalmentTerms], today: date) -> list[OfficialState]:
    """Those of the case first, in their order, then whoever only a paper names."""
    people = {one.name: one for one in officials(file.case, today)}
    known = {one.name: one for one in accounts(entries)}
    names = [*people, *(name for name in known if name not in people)]
    return [
        OfficialState(
            place,
            known.get(name) or Account(name),
            people.get(name),
            standing_plan(known[name], terms, today) if name in known else None,
        )
        for place, name in enumerate(names, start=1)
    ]
