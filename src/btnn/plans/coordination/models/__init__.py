"""Tables of coordination. A regulation is a draft until it is issued, then kept; all else is only added to.

Regulation, RegulationRule      who owes whom what, triggered by what, within how long
Obligation, ObligationAct       one dated duty of one agency to another, and what became of it
JointMeeting, Invitation, Reply, MeetingRecord      a meeting between agencies outside of one case
"""

from .meeting import Invitation, JointMeeting, MeetingRecord, Reply
from .obligation import Act, Obligation, ObligationAct
from .regulation import Regulation, RegulationRule, State
from .words import Trigger, Unit, What

__all__ = [
    "Act",
    "Invitation",
    "JointMeeting",
    "MeetingRecord",
    "Obligation",
    "ObligationAct",
    "Regulation",
    "RegulationRule",
    "Reply",
    "State",
    "Trigger",
    "Unit",
    "What",
]
