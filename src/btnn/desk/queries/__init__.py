"""The only readers of `desk`: each takes the membership acted under and shows what is that person's.

saved_filters(membership)       filters of the docket, one's own and shared ones
feed(membership)                the calendar of one's own role, when there is one
workloads(membership, today)    who settles how many cases
chosen_cases(membership, codes, today)   cases about to be given to somebody
in_hand(membership, officer, today)   the open cases of one person, to hand over
"""

from .feeds import feed
from .filters import SavedFilters, may_share, saved_filters
from .handing_over import in_hand
from .workload import chosen_cases, workloads

__all__ = ["SavedFilters", "chosen_cases", "feed", "in_hand", "may_share", "saved_filters", "workloads"]
