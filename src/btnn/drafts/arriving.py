"""For views: who comes to a page of a case, and what they had typed there before."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.forms import BaseForm, BaseFormSet
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


def sent_or_typed(request: HttpRequest) -> QueryDict | None:
    """The data of a form: what was sent, else what had been typed before, else nothing."""
    return request.POST if request.method == "POST" else typed_before(request)


def without_errors(form: BaseForm) -> None:
    """Say nothing about what is missing in a form that was typed half, nor in the forms and rows inside it."""
    form.errors.clear()
    for part in vars(form).values():
        for one in part if isinstance(part, list | tuple) else [part]:
            if isinstance(one, BaseForm) and one.is_bound:
                one.errors.clear()
            elif isinstance(one, BaseFormSet) and one.is_bound:
                for errors in one.errors:
                    errors.clear()
                one.non_form_errors().clear()
