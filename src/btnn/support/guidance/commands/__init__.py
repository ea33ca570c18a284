"""The only writers of guidance, besides those of questions (`btnn.support.commands`: appoint, answer, refuse, pass on).

    request_guidance(...), withdraw(...)   an agency asks the body that is competent, and takes it back
    register_request(...)                  a harmed person's request by Mẫu số 01, 02 is put in the register
    record(...)                            a step of the work: report, session face to face, sending, archive
    send_letter(...), reply(...), agree(...)   letters to other agencies, their answers, what was agreed
    plan_session(...), change_planned(...)     the year's plan of sessions

Refusals are those of `btnn.support.errors`.
"""

from .letters import Content, agree, reply, send_letter
from .planning import change_planned, plan_session
from .requesting import guiding_body, register_request, request_guidance, withdraw
from .stepping import record

__all__ = [
    "Content",
    "agree",
    "change_planned",
    "guiding_body",
    "plan_session",
    "record",
    "register_request",
    "reply",
    "request_guidance",
    "send_letter",
    "withdraw",
]
