"""What the pages of coordination share: who asks, the way here, the bodies one may write to."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from btnn.agencies.queries import Agency, Membership

from .. import sides


def who(request: HttpRequest) -> Membership:
    """Who asks."""
    membership: Membership = request.membership  # type: ignore[attr-defined]
    return membership


def sent(request: HttpRequest) -> Any:
    """What was sent, or None for a page that is only looked at."""
    return request.POST if request.method == "POST" else None


def crumbs(*way: tuple[str, str] | str) -> list[dict[str, str]]:
    """The way here: (label, route) or a label alone."""
    found = [{"label": "Quy chế phối hợp", "url": reverse("coordination:overview")}]
    for step in way:
        found.append({"label": step} if isinstance(step, str) else {"label": step[0], "url": reverse(step[1])})
    return found


def others(request: HttpRequest) -> list[Agency]:
    """The bodies of the province that this person's agency may write to: its own left out, communes last."""
    membership = who(request)
    found = sides.bodies(membership.agency.province, request.today).all  # type: ignore[attr-defined]
    named = [body for body in found if body.pk != membership.agency_id]
    return sorted(named, key=lambda body: (body.kind == "commune", body.name, body.pk))
