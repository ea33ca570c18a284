"""The only way in: each checks, then writes, in one transaction.

begin, change, add_visit, remove_visit, add_member, remove_member      a draft
ask_opinions, give_opinion, issue                                      from the draft to the paper (Đ19)
take_step, judge, conclude                                             a visit (Đ19.4–Đ23.1)
follow                                                                 a recommendation to its end (Đ21.2d, Đ23.2)
"""

from .concluding import Task, conclude, judge
from .drafting import add_member, add_visit, begin, change, remove_member, remove_visit
from .following import follow
from .sending import ask_opinions, give_opinion, issue
from .visiting import take_step

__all__ = [
    "Task",
    "add_member",
    "add_visit",
    "ask_opinions",
    "begin",
    "change",
    "conclude",
    "follow",
    "give_opinion",
    "issue",
    "judge",
    "remove_member",
    "remove_visit",
    "take_step",
]
