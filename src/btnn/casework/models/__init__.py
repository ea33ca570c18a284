"""Tables of the work around the steps. All only grow: what was asked, said and met stays as it was written."""

from .acts import VerificationAct
from .admission import Admission
from .difficulties import Difficulty, DifficultyAnswer, DifficultyState
from .meetings import Delivery, Invitation, Meeting, MeetingOutcome, MeetingRecord
from .requests import Request, RequestTurn, Turn

__all__ = [
    "Admission",
    "Delivery",
    "Difficulty",
    "DifficultyAnswer",
    "DifficultyState",
    "Invitation",
    "Meeting",
    "MeetingOutcome",
    "MeetingRecord",
    "Request",
    "RequestTurn",
    "Turn",
    "VerificationAct",
]
