"""For views: who comes to a page of a case, and what they had typed there before."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict

from . import commands, queries

RESUME = "nhap"  # the word of the address that asks for the draft
View = Callable[..., HttpResponse]


def tells_who_is_there(view: View) -> View:
    """A view of one case (`code`) that tells who else has it open: `request.others`, for the page to show at once."""

    @wraps(view)
    def seen(request: HttpRequest, code: str, *args: Any, **words: Any) -> HttpResponse:
        if request.method == "GET":
            here = commands.be_present(request.membership, code, lasting=commands.ON_THE_PAGE)  # type: ignore[attr-defined]
            request.others = here  # type: ignore[attr-defined]
        return view(request, code, *args, **words)

    return seen


def typed_before(request: HttpRequest) -> QueryDict | None:
    """What the person had typed on this page, when they ask to go on with it."""
    if request.method != "GET" or RESUME not in request.GET:
        return None
    return queries.resumed(request.membership, request.path)  # type: ignore[attr-defined]
