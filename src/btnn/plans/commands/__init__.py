"""The only writers of plans: check, then do, in one transaction.

begin, amend, put_task, remove_task, put_responsibilities   a draft
send_for_opinions, give_opinion, issue                      its way to the paper
report, report_parts                                        how far a task is
urge, raise_matter, demand_report                           what is asked of others
name_own_plan                                               the plan on paper by which an issued one is carried out
begin_amendment, change_task, drop_task, add_task, take_back, issue_amendment   an issued plan is amended
write_account, issue_account, carry_over                    what became of the year, and what goes into the next
enter_known                                                 an old plan as it stands on paper (from the command line)
"""

from .accounting import carry_over, issue_account, write_account
from .amending import add_task, begin_amendment, change_task, drop_task, issue_amendment, take_back
from .carrying_out import name_own_plan
from .demanding import demand_report
from .drafting import amend, begin, put_responsibilities, put_task, remove_task
from .entering import enter_known
from .reporting import Told, report, report_parts
from .sending import give_opinion, issue, send_for_opinions
from .urging import raise_matter, urge

__all__ = [
    "Told",
    "add_task",
    "amend",
    "begin",
    "begin_amendment",
    "carry_over",
    "change_task",
    "demand_report",
    "drop_task",
    "enter_known",
    "give_opinion",
    "issue",
    "issue_account",
    "issue_amendment",
    "name_own_plan",
    "put_responsibilities",
    "put_task",
    "raise_matter",
    "remove_task",
    "report",
    "report_parts",
    "send_for_opinions",
    "take_back",
    "urge",
    "write_account",
]
