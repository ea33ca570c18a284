"""What the pages of training share: the way here, the way back, files."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from btnn.agencies.queries import Membership


def who(request: HttpRequest) -> Membership:
    """The membership acted under."""
    membership: Membership = request.membership  # type: ignore[attr-defined]
    return membership


def crumbs(*steps: tuple[str, str]) -> list[dict[str, str]]:
    """The way here: (label, address), the last without address."""
    way = [("Công tác năm", reverse("cong-tac-nam")), ("Tập huấn, phổ biến", reverse("training:list")), *steps]
    return [{"label": label, "url": url} if url else {"label": label} for label, url in way]


def done(request: HttpRequest, said: str, key: int) -> HttpResponse:
    """Recorded: to the page of the activity."""
    messages.success(request, said)
    return HttpResponseRedirect(reverse("training:activity", args=[key]), status=303)


def file_of(content: bytes, name: str, kind: str) -> HttpResponse:
    """A file to take away."""
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "private, no-store"
    return answer
