"""Handing a mail to the mail server, and what its answers mean."""

from __future__ import annotations

import smtplib
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMultiAlternatives

PERMANENT = 500


class Refused(Exception):
    """The mail server will never take mail for this address."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail without its address. `page` is where the person changes what they get."""

    subject: str
    text: str
    html: str
    page: str


def is_set_up() -> bool:
    """Was this installation told a mail server?"""
    return bool(settings.MAIL_IS_SET_UP)


def address_of(path: str) -> str:
    """A page's address for people outside, as a mail has to carry it."""
    return f"{settings.SITE_ADDRESS}{path}"


def send(letter: Letter, address: str) -> None:
    """Hand over one mail. Refused (`Refused`): the server says that the address is none. Whatever else goes wrong
    comes as it is (`OSError`, `smtplib.SMTPException`) and is worth another try later."""
    message = EmailMultiAlternatives(
        subject=letter.subject,
        body=letter.text,
        to=[address],
        headers={"List-Unsubscribe": f"<{letter.page}>", "Auto-Submitted": "auto-generated"},
    )
    message.attach_alternative(letter.html, "text/html")
    try:
        message.send()
    except smtplib.SMTPRecipientsRefused as refusal:
        codes = [code for code, _ in refusal.recipients.values()]
        if codes and all(code >= PERMANENT for code in codes):
            raise Refused from None
        raise
