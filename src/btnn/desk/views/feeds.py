"""Lịch thời hạn: the page that gives a secret address, and the calendar that stands at it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from btnn.cases import wall
from btnn.cases.queries import my_day

from .. import commands, queries
from ..showing.calendar import calendar

LONGEST = 64
TOO_OFTEN = "Lịch này được đọc quá nhiều lần trong một giờ. Hãy đặt ứng dụng lịch tự cập nhật vài giờ một lần."


@require_http_methods(["GET", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """The person's calendar: made, made anew, revoked. The secret address is shown once, right after it was made."""
    membership = request.membership  # type: ignore[attr-defined]
    address = ""
    if request.method == "POST":
        if request.POST.get("viec") == "thu_hoi":
            commands.revoke_feed(membership)
            return HttpResponseRedirect(reverse("desk:calendar"), status=303)
        secret = commands.make_feed(membership)
        address = request.build_absolute_uri(reverse("desk:feed", args=[secret]))
    context = {
        "feed": queries.feed(membership),
        "address": address,
        "crumbs": [{"label": "Việc của tôi", "url": reverse("cases:my_day")}, {"label": "Lịch thời hạn"}],
    }
    answer = render(request, "desk/calendar.html", context)
    answer["Cache-Control"] = "no-store"
    return answer


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """The limits of whoever holds the secret address, for a calendar programme. Answers: 200; 404 an address that opens
    nothing (any more); 429 read too often."""
    today = request.today  # type: ignore[attr-defined]
    asked = commands.feed_asked(secret, today) if len(secret) <= LONGEST else None
    if asked is None:
        raise Http404("Địa chỉ lịch này không còn dùng được. Hãy tạo địa chỉ mới tại trang Lịch thời hạn.")
    if not asked.allowed:
        return HttpResponse(
            TOO_OFTEN, status=429, content_type="text/plain; charset=utf-8", headers={"Retry-After": "3600"}
        )
    with wall.acting_for(asked.membership.agency_id):
        day = my_day(asked.membership, today)
        content = calendar(
            day.mine,
            timezone.now(),
            lambda code: request.build_absolute_uri(reverse("cases:case", args=[code])),
        )
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'inline; filename="thoi-han.ics"'
    answer["Cache-Control"] = "private, no-store"
    answer["X-Robots-Tag"] = "noindex"
    return answer
