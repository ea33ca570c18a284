"""The mail that says that there is an answer: where to read it, nothing of what was asked."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.template.loader import render_to_string
from django.urls import reverse

from btnn.notices.mail import Letter, Refused, address_of, is_set_up, send

from .models import Question

SUBJECT = "[BTNN] Câu hỏi của ông/bà đã có trả lời · Your question has been answered"
Send = Callable[[Letter, str], None]


def is_address(text: str) -> bool:
    """Is this an address of electronic mail?"""
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True


def mail_answer(question_id: int, *, send: Send = send) -> bool:
    """Tell whoever asked that there is an answer. A job, run as the owner of the tables; whatever goes wrong on the way
    to the mail server comes as it is and is worth another try.

    Out: whether a mail went out; not so without an address or a mail server, or when the server knows no such address.
    """
    row = Question.objects.filter(pk=question_id).first()
    if row is None or not is_address(row.contact) or not is_set_up():
        return False
    try:
        send(letter(), row.contact)
    except Refused:
        return False
    return True


def letter() -> Letter:
    """The same for everybody, in both languages: the code stands on the person's own paper."""
    page = address_of(reverse("support:told"))
    context = {"url": page, "subject": SUBJECT}
    return Letter(
        SUBJECT,
        render_to_string("support/mail/answer.txt", context),
        render_to_string("support/mail/answer.html", context),
        page,
    )
