"""The only readers of `desk`: each takes the membership acted under and shows what is that person's.

saved_filters(membership)       filters of the docket, one's own and shared ones
feed(membership)                the calendar of one's own role, when there is one
workloads(membership, today)    who settles how many cases
in_hand(membership, officer, today)   the open cases of one person, to hand over
"""

from .feeds import feed
from .filters import SavedFilters, may_share, saved_filters

__all__ = ["SavedFilters", "feed", "may_share", "saved_filters"]
