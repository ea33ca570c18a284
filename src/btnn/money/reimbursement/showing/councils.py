"""The council on the page: its seats, members, meetings and counts; the limits of the lane."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Role, people_of
from btnn.casework.queries import RequestView
from btnn.law.case import words
from btnn.law.reimbursement.council import CouncilSeat, Member, Person, council_seats, empty_seats
from btnn.law.reimbursement.own_limits import Nomination, OwnLimit, Refund, nominations, recommendation, refund
from btnn.law.reimbursement.votes import QUESTIONS, carried, majority, quorum
from btnn.web.wording import days_left, short_date

from ...models import Council, CouncilMember
from ..ballots import from_row
from ..commands.writing import person
from ..queries import CaseReimbursement


@dataclass(frozen=True, slots=True)
class LimitRow:
    """One limit of the lane in words. `place` leads to its receipt, 0 where it has none."""

    title: str
    of: str
    due: date
    source: str
    state: str
    word: str
    place: int = 0


@dataclass(frozen=True, slots=True)
class BallotRow:
    """The counts on one official: for each question its title, article, votes and whether it was carried."""

    name: str
    fault: str
    amount: int
    counts: list[tuple[str, str, int, bool]]


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting in words."""

    number: int
    on: date
    present: str
    absent: list[str]
    minutes: bool
    content: str
    ballots: list[BallotRow]


@dataclass(frozen=True, slots=True)
class CouncilView:
    """The council as the page shows it. `empty`: seats that the law wants taken and nobody takes."""

    council: Council
    members: list[tuple[CouncilMember, str]]
    size: int
    quorum: int
    majority: int
    empty: tuple[CouncilSeat, ...]
    meetings: list[MeetingRow]


def people_of_case(found: CaseReimbursement) -> list[Person]:
    """The officials of the case as the law looks at them."""
    return [person(one.person) for one in found.officials if one.person is not None]


def seats(found: CaseReimbursement, *, fault_open: bool) -> tuple[CouncilSeat, ...]:
    """The seats that the facts of the case want taken."""
    own = found.file.case.settling_agency
    entry = found.last("dossier_received")
    issuer = str(entry.data.get("basis_issuer") or "") if entry is not None else ""
    return council_seats(own.name if own else "", people_of_case(found), fault_open=fault_open, issuer=issuer)


def head_name(found: CaseReimbursement, today: date) -> str:
    """Who signs: the head of the agency that paid, unless they caused the harm themselves (NĐ 68 Đ28.1)."""
    own = found.file.case.settling_agency_id
    if own is None:
        return ""
    harming = {" ".join(one.name.split()).casefold() for one in people_of_case(found)}
    heads = [row.user.full_name for row in people_of(own) if row.role == Role.HEAD and row.holds_on(today)]
    return next((name for name in heads if " ".join(name.split()).casefold() not in harming), "")


def council_view(found: CaseReimbursement) -> CouncilView | None:
    """The council that stands; None where there is none to show."""
    council = found.council
    if council is None:
        return None
    members = [Member(one.role, one.full_name, one.body, one.position) for one in found.members]
    size = len(members)
    names = {one.place: one.full_name for one in found.members}
    return CouncilView(
        council,
        [(one, words.role(one.role)) for one in found.members],
        size,
        quorum(size),
        majority(size),
        empty_seats(seats(found, fault_open=council.fault_open), members),
        [
            MeetingRow(
                one.number,
                one.on,
                f"{len(one.present)}/{size}",
                [name for place, name in names.items() if place not in one.present],
                one.minutes_signed,
                one.content,
                [_ballot(row, size) for row in one.ballots],
            )
            for one in found.meetings
        ],
    )


def _ballot(row: dict[str, object], size: int) -> BallotRow:
    ballot, _ = from_row(row)
    counts = [
        (title, article, ballot.agreed[question], carried(ballot.agreed[question], size))
        for question, (title, article) in QUESTIONS.items()
    ]
    return BallotRow(ballot.official, words.choice("fault", ballot.fault), ballot.amount, counts)


def limit_rows(found: CaseReimbursement, today: date) -> list[LimitRow]:
    """The limits of the lane: those of the case with their receipts, and those that run beside its events."""
    rows = [
        LimitRow(
            run.title,
            "",
            run.due,
            run.source,
            run.status,
            days_left(run.due, today) if run.status in ("open", "overdue") else words.status(run.status),
            place,
        )
        for place, run in enumerate(found.file.view.limits, start=1)
        if run.lane == "reimbursement"
    ]
    return rows + [_own(one, today) for one in _own_limits(found)]


def _own(one: OwnLimit, today: date) -> LimitRow:
    state = one.state(today)
    word = f"xong {short_date(one.met)}" if one.met else days_left(one.due, today)
    return LimitRow(one.limit.title, one.of, one.due, one.limit.source, state, word)


def _own_limits(found: CaseReimbursement) -> list[OwnLimit]:
    formed, sent = found.last("reimbursement_council_formed"), found.last("reimbursement_recommended")
    asked = [
        Nomination(one.row.to_name, one.row.sent_on, _turn(one, "received"), _turn(one, "answered"))
        for one in found.requests
        if one.kind.kind == "council_nomination" and "withdrawn" not in one.turns
    ]
    voted = [one.on for one in found.meetings if one.ballots]
    told = [
        *nominations(found.paid_on, asked, formed.on if formed else None, several=found.several_agencies),
        *recommendation(max(voted) if voted else None, sent.on if sent else None),
    ]
    for entry in found.entries:
        if entry.type == "reimbursement_returned":
            told += refund(_refund(found, str(entry.data["officer"]), entry.on))
    return told


def _refund(found: CaseReimbursement, official: str, on: date) -> Refund:
    """The requests for money of a refund; what was asked before the decision is of another one."""
    by_kind = {one.kind.kind: one for one in reversed(found.requests) if one.row.sent_on >= on}
    funding, again = by_kind.get("refund_funding"), by_kind.get("refund_replenishment")
    return Refund(
        official,
        on,
        funding_asked_on=funding.row.sent_on if funding else None,
        funding_received_on=_turn(funding, "received") if funding else None,
        granted_on=_turn(funding, "answered") if funding else None,
        # The agency asks to be made up for what it has paid already (NĐ 68 Đ31.3b).
        paid_on=again.row.sent_on if again else None,
        replenishment_received_on=_turn(again, "received") if again else None,
        replenished_on=_turn(again, "answered") if again else None,
    )


def _turn(request: RequestView, name: str) -> date | None:
    turn = request.turns.get(name)
    return turn.on if turn is not None else None
