"""The only writers of coordination: check, then do, in one transaction.

begin, amend, put_rule, remove_rule, issue, enter      a regulation
raise_obligations                                      what an entry of a case makes others owe
ask, answer, remind, escalate, direct, release         one obligation, by hand
scheduled_row                                          an obligation of the year, kept from its first act on
call_meeting, reply, record_meeting                    a meeting between agencies
"""

from ..raising import raise_obligations
from .acting import answer, direct, escalate, release, remind
from .asking import ask
from .drafting import amend, begin, enter, issue, put_rule, remove_rule
from .meeting import MeetingTask, call_meeting, record_meeting, reply
from .scheduling import scheduled_row

__all__ = [
    "MeetingTask",
    "amend",
    "answer",
    "ask",
    "begin",
    "call_meeting",
    "direct",
    "enter",
    "escalate",
    "issue",
    "put_rule",
    "raise_obligations",
    "record_meeting",
    "release",
    "remind",
    "remove_rule",
    "reply",
    "scheduled_row",
]
