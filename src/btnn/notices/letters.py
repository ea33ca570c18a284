"""The mails: what to do in which case until when, and where; nothing of the persons of a case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse

from btnn.cases.queries.day import DutyItem
from btnn.duties import Duty

from .mail import Letter, address_of
from .models import Notice, NoticeSettings
from .showing import due_line, line, until
from .tokens import token_for

MARK = "[BTNN]"


def of_notices(notices: Sequence[Notice], today: date) -> Letter:
    """What goes out at once: one notice, or several that were held back together."""
    lines = [(line(notice, today), address_of(reverse("notices:open", args=[notice.pk]))) for notice in notices]
    first = lines[0][0]
    subject = f"Vụ việc {first.number}: {first.title}" if len(lines) == 1 else f"{len(lines)} thông báo mới"
    return _letter(subject, "notices", {"lines": lines})


def of_day(
    overdue: Sequence[DutyItem],
    soon: Sequence[DutyItem],
    news: Sequence[Notice],
    today: date,
    planned: Sequence[Duty] = (),
) -> Letter:
    """The digest: overdue, due soon, what the year's work asks, and what happened."""
    counts = (
        (len(overdue), "việc quá hạn"),
        (len(soon), "việc sắp đến hạn"),
        (len(planned), "việc của công tác năm"),
        (len(news), "thay đổi"),
    )
    told = ", ".join(f"{count} {what}" for count, what in counts if count)
    context = {
        "told": told,
        "today": today,
        "overdue": [_duty(item, today) for item in overdue],
        "soon": [_duty(item, today) for item in soon],
        "planned": [(duty.title, until(duty.due, today), address_of(duty.url)) for duty in planned],
        "news": [(line(notice, today), address_of(reverse("notices:open", args=[notice.pk]))) for notice in news],
    }
    return _letter(f"Việc trong ngày {today:%d/%m/%Y}: {told}", "day", context)


def of_confirmation(wish: NoticeSettings) -> Letter:
    """Is this address yours?"""
    path = reverse("notices:confirm", args=[token_for(wish.pk, wish.address)])
    return _letter("Xác nhận địa chỉ thư điện tử", "confirm", {"url": address_of(path)})


def _duty(item: DutyItem, today: date) -> tuple[Any, str]:
    told = due_line(item, today)
    return told, address_of(reverse("cases:case", args=[told.code]))


def _letter(subject: str, template: str, context: dict[str, Any]) -> Letter:
    page = address_of(reverse("notices:settings"))
    context = context | {"subject": subject, "settings_url": page, "site_url": address_of("/")}
    text = render_to_string(f"notices/mail/{template}.txt", context)
    html = render_to_string(f"notices/mail/{template}.html", context)
    return Letter(f"{MARK} {subject}", text, html, page)
