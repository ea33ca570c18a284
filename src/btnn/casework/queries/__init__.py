"""The only readers of the work around the steps for a person. Each takes the membership acted under.

requests, request          what was asked in a case, with limits and answers
coordination               what I asked of others, what others asked of me, over all cases
duties(membership, today)  what waits for an answer of mine: for My day
arrived(membership)        dossiers that the Department of Justice sent, waiting to be taken in
meetings, meeting, coming  meetings, their participants and minutes
acts, offers, advice       the verification of a case
difficulties, difficulty   difficulties by stage and kind
determination              which agency, by law, and the Department's own limits
"""

from .addressees import addressees
from .arriving import Arrival, arrived
from .coordination import Coordination, Duty, coordination, duties
from .determining import Determination, determination
from .difficulties import difficulties, difficulty
from .meetings import MeetingView, coming, meeting, meetings
from .offers import offers
from .requests import RequestView, request, requests
from .verifying import Advice, acts, advice

__all__ = [
    "Advice",
    "Arrival",
    "Coordination",
    "Determination",
    "Duty",
    "MeetingView",
    "RequestView",
    "acts",
    "addressees",
    "advice",
    "arrived",
    "coming",
    "coordination",
    "determination",
    "difficulties",
    "difficulty",
    "duties",
    "meeting",
    "meetings",
    "offers",
    "request",
    "requests",
]
