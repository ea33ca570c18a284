"""The mail with the receipt: the two codes and where to follow the case; nothing of a person or of the matter."""

from __future__ import annotations

from collections.abc import Callable

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from btnn.notices.mail import Letter, Refused, address_of, is_set_up, send

from ..content import from_json
from .models import SentClaim

MARK = "[BTNN]"
Send = Callable[[Letter, str], None]


def mail_receipt(sent_id: int, *, send: Send = send) -> bool:
    """Mail the receipt of a request to the address that stands in it. A job, run as the owner of the tables; whatever
    goes wrong on the way to the mail server comes as it is and is worth another try.

    Out: whether a mail went out; not so without an address or a mail server, or when the server knows no such address.
    """
    row = SentClaim.objects.select_related("case").filter(pk=sent_id).first()
    address = from_json(row.content).contact.email if row is not None else ""
    if row is None or not address or not is_set_up():
        return False
    try:
        send(letter(row), address)
    except Refused:
        return False
    return True


def letter(row: SentClaim) -> Letter:
    """The mail of one request, in the language that the person wrote to us in."""
    code = row.case.tracking_code or ""
    page = address_of(f"{reverse('tracking:find')}?ma={code}")
    with translation.override(row.language):
        subject = _("Đã nhận yêu cầu %(code)s") % {"code": row.case.code}
        context = {"subject": subject, "code": row.case.code, "tracking": code, "url": page}
        text = render_to_string("claims/mail/receipt.txt", context)
        html = render_to_string("claims/mail/receipt.html", context)
    return Letter(f"{MARK} {subject}", text, html, page)
