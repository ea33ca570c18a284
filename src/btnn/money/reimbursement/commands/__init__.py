"""The only writers of reimbursement, beside the events themselves. Each takes the membership acted under and `today`.

form_council(...)    the council is set up: its members, and the event
amend_council(...)   its members change, or were written wrongly
hold_meeting(...)    a meeting with its secret ballot
recommend(...)       what the ballot carried goes to the head
set_terms(...)       what is taken of a salary each month
reduce, defer        with the conditions of the law looked at
"""

from .councils import CouncilData, amend_council, form_council
from .meetings import MeetingData, hold_meeting, recommend
from .relieving import ReductionData, defer, reduce
from .terms import set_terms

__all__ = [
    "CouncilData",
    "MeetingData",
    "ReductionData",
    "amend_council",
    "defer",
    "form_council",
    "hold_meeting",
    "recommend",
    "reduce",
    "set_terms",
]
