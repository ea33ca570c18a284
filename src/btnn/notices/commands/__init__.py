"""The only writers of notices.

    event_recorded(case, number)   queue the telling of an entry, in the transaction that records it
    request_sent, request_answered, invited   the same for what agencies ask of one another
    reply_sent                     the same for what people of a case send on the public side
    tell_of_reply, tell_of_event, tell_of_limits, tell_of_request, tell_of_invitation   make the notices (jobs)
    mail_person, digest_person, send_confirmation   hand mails to the mail server (jobs)
    put_off_mail                   queue again what should have gone out and did not (job)
    mark_read, mark_all_read, open_notice           a person reads
    choose, confirm_address        a person says how they wish to be told

Jobs act for nobody and run as the owner of the tables; what a person does takes the person.
"""

from .choosing import AddressProblem, Choice, choose, confirm_address
from .from_people import reply_sent, tell_of_reply
from .letters_between import invited, request_answered, request_sent, tell_of_invitation, tell_of_request
from .mailing import digest_person, mail_person, put_off_mail, send_confirmation
from .reading import mark_all_read, mark_read, open_notice
from .telling import event_recorded, tell_of_event, tell_of_limits

__all__ = [
    "AddressProblem",
    "Choice",
    "choose",
    "confirm_address",
    "digest_person",
    "event_recorded",
    "invited",
    "mail_person",
    "mark_all_read",
    "mark_read",
    "open_notice",
    "put_off_mail",
    "reply_sent",
    "request_answered",
    "request_sent",
    "send_confirmation",
    "tell_of_event",
    "tell_of_invitation",
    "tell_of_limits",
    "tell_of_reply",
    "tell_of_request",
]
