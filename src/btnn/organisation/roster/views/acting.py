"""What the pages of rosters share: the way here, a form with its command, files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.agencies.queries.overseen import overseen
from btnn.web.refusing import found, refusal_of

from .. import queries
from ..standing import Person


def who(request: HttpRequest) -> Membership:
    """The membership acted under."""
    membership: Membership = request.membership  # type: ignore[attr-defined]
    return membership


def crumbs(*steps: tuple[str, str]) -> list[dict[str, str]]:
    """The way here: (label, address), the last without address."""
    way = [("Công tác năm", reverse("cong-tac-nam")), ("Đội ngũ", reverse("roster:own")), *steps]
    return [{"label": label, "url": url} if url else {"label": label} for label, url in way]


def person_of(request: HttpRequest, key: int) -> Person:
    """A person that may be seen here; else 404."""
    today = request.today  # type: ignore[attr-defined]
    bodies = [body.pk for body in overseen(who(request).agency, today)]
    return found(lambda: queries.person_seen(who(request), key, bodies, today))


def asked(
    request: HttpRequest,
    form: forms.Form,
    *,
    title: str,
    act: Callable[[], Any],
    done: str,
    back: str,
    after: Callable[[], str] | None = None,
    know: str = "",
    steps: tuple[tuple[str, str], ...] = (),
) -> HttpResponse:
    """A page with one form: recorded (303), sent back with what was typed (422), or shown (200). `after`: where to go
    when it is done, if not back."""
    refusal = ""
    if request.method == "POST" and form.is_valid():
        refusal = refusal_of(act)
        if not refusal:
            messages.success(request, done)
            return HttpResponseRedirect(after() if after else back, status=303)
    context = {
        "form": form,
        "title": title,
        "know": know,
        "refusal": refusal,
        "cancel_url": back,
        "crumbs": crumbs(*steps, (title, "")),
    }
    return render(request, "roster/form.html", context, status=422 if request.method == "POST" else 200)


def file_of(content: bytes, name: str, kind: str) -> HttpResponse:
    """A file to take away."""
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "private, no-store"
    return answer
