"""The only writers of `desk`.

save_filter, rename_filter, open_with, share_filter, delete_filter   filters that a person keeps
make_feed, revoke_feed                                               the secret address of a calendar
feed_asked                                                           whose calendar a secret opens
assign                                                               many cases to one officer
"""

from .assigning import Refusal, Report, Wanted, assign
from .feeds import feed_asked, make_feed, revoke_feed
from .filters import delete_filter, open_with, rename_filter, save_filter, share_filter

__all__ = [
    "Refusal",
    "Report",
    "Wanted",
    "assign",
    "delete_filter",
    "feed_asked",
    "make_feed",
    "open_with",
    "rename_filter",
    "revoke_feed",
    "save_filter",
    "share_filter",
]
