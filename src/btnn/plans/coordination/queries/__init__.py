"""The only readers of coordination.

regulations(...), regulation(...), in_force(...)   the regulation and its editions
overview(...)                                      what is owed by us, to us, and what we watch
obligation(...), scheduled_one(...)                one of it
year_account(...)                                  who kept it in a year
meetings(...), meeting(...)                        meetings between agencies
"""

from .account import AccountRow, YearAccount, year_account
from .items import Item
from .meetings import MeetingView, meeting, meetings
from .obligations import ObligationView, obligation, open_rows
from .overview import Overview, overview
from .regulations import in_force, regulation, regulations, rules_by_hand
from .scheduled import Scheduled, scheduled, scheduled_one

__all__ = [
    "AccountRow",
    "Item",
    "MeetingView",
    "ObligationView",
    "Overview",
    "Scheduled",
    "YearAccount",
    "in_force",
    "meeting",
    "meetings",
    "obligation",
    "open_rows",
    "overview",
    "regulation",
    "regulations",
    "rules_by_hand",
    "scheduled",
    "scheduled_one",
    "year_account",
]
