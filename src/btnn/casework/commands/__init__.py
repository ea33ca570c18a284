"""The only writers of the work around the steps.

    send_request, note_receipt, answer_request, withdraw_request, pay_valuation   what is asked of others
    call_meeting, invite, note_delivery, keep_minutes                                  meetings
    note_act                                                                      acts of verification
    report_difficulty, answer_difficulty                                          difficulties
    determine_and_transfer                                                        the agency is determined

Each checks (may this person? is it in order?), then does all of it in one transaction or nothing; where the law has an
event for it and admits it now, the event is recorded too. Refusals are those of `btnn.cases.errors`.
"""

from .acts import ActData, note_act
from .answers import AnswerData, answer_request, note_receipt, pay_valuation, withdraw_request
from .determining import determine_and_transfer
from .difficulties import answer_difficulty, report_difficulty
from .meetings import InvitationData, MeetingData, call_meeting, invite, note_delivery
from .minutes import MinutesData, keep_minutes
from .requests import RequestData, send_request

__all__ = [
    "ActData",
    "AnswerData",
    "InvitationData",
    "MeetingData",
    "MinutesData",
    "RequestData",
    "answer_difficulty",
    "answer_request",
    "call_meeting",
    "determine_and_transfer",
    "invite",
    "keep_minutes",
    "note_act",
    "note_delivery",
    "note_receipt",
    "pay_valuation",
    "report_difficulty",
    "send_request",
    "withdraw_request",
]
