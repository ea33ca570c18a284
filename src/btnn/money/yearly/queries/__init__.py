"""The only readers of the money of a year. Each takes the purse: a budget as one agency has to do with it.

year_of(purse, membership, today)         acts, use, what remains, what running cases will still take
estimate_of(purse, membership, today)     the estimate: what was put, what the system computes, what agencies need
asked_of(purse, today)                    who was asked for needs, who said what
settlement_of(purse, membership, today)   the settlement as closed, as the ledgers have it now, what differs
own_needs(purse, membership, today)       what one's own agency is likely to need
"""

from .needs import Asked, OwnNeed, asked_of, courses_to_note, latest_guidance, own_needs
from .proposing import EstimateView, Proposed, estimate_of
from .settling import SettlementView, settlement_of
from .used import Used, used_in
from .year import ActView, CellView, YearView, assigned, year_of

__all__ = [
    "ActView",
    "Asked",
    "CellView",
    "EstimateView",
    "OwnNeed",
    "Proposed",
    "SettlementView",
    "Used",
    "YearView",
    "asked_of",
    "assigned",
    "courses_to_note",
    "estimate_of",
    "latest_guidance",
    "own_needs",
    "settlement_of",
    "used_in",
    "year_of",
]
