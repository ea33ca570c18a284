"""How a ballot is kept in the row of its meeting, and which ballot on each official counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from btnn.law.reimbursement.votes import QUESTIONS, Ballot

if TYPE_CHECKING:
    from ..models import CouncilMeeting


@dataclass(frozen=True, slots=True)
class StandingBallot:
    """The last ballot on one official, with the meeting it was cast in and the salary it was reckoned on (0: not
    told)."""

    ballot: Ballot
    salary: int
    meeting_number: int


def to_row(ballot: Ballot, salary: int) -> dict[str, Any]:
    """The ballot as plain data."""
    row = {"officer": ballot.official, "fault": ballot.fault, "amount": ballot.amount, "salary": salary}
    return row | {f"{question}_votes": ballot.agreed[question] for question in QUESTIONS}


def from_row(row: Mapping[str, Any]) -> tuple[Ballot, int]:
    """The ballot and the salary that a row keeps."""
    agreed = {question: int(row[f"{question}_votes"]) for question in QUESTIONS}
    return Ballot(row["officer"], row["fault"], int(row["amount"]), agreed), int(row["salary"])


def standing_ballots(meetings: Iterable[CouncilMeeting]) -> list[StandingBallot]:
    """The last ballot on each official, in the order in which they were first voted on."""
    found: dict[str, StandingBallot] = {}
    for meeting in meetings:
        for row in meeting.ballots:
            ballot, salary = from_row(row)
            found[ballot.official] = StandingBallot(ballot, salary, meeting.number)
    return list(found.values())
