"""The only writers of plans: check, then do, in one transaction.

begin, amend, put_task, remove_task, put_responsibilities   a draft
send_for_opinions, give_opinion, issue                      its way to the paper
report                                                      how far a task is
enter_known                                                 an old plan as it stands on paper (from the command line)
"""

from .drafting import amend, begin, put_responsibilities, put_task, remove_task
from .entering import enter_known
from .reporting import report
from .sending import give_opinion, issue, send_for_opinions

__all__ = [
    "amend",
    "begin",
    "enter_known",
    "give_opinion",
    "issue",
    "put_responsibilities",
    "put_task",
    "remove_task",
    "report",
    "send_for_opinions",
]
