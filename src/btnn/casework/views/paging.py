"""What these pages share: the case around a page, a command tried, its refusal on the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from btnn.agencies.queries import Membership
from btnn.cases.errors import CaseProblem, Forbidden, NotFound
from btnn.cases.queries import CaseFile, CaseFrame, case_file, case_frame
from btnn.drafts.arriving import without_errors
from btnn.drafts.commands import discard_draft

EXCHANGE = "casework:exchange"
T = TypeVar("T")


def who(request: HttpRequest) -> Membership:
    """The membership acted under."""
    membership: Membership = request.membership  # type: ignore[attr-defined]
    return membership


def frame_for(request: HttpRequest, code: str) -> CaseFrame:
    """The frame of the case. Refused: 404 out of scope."""
    return found(lambda: case_frame(who(request), code))


def file_for(request: HttpRequest, code: str) -> CaseFile:
    """The case whole. Refused: 404 out of scope."""
    return found(lambda: case_file(who(request), code, request.today))  # type: ignore[attr-defined]


def found(read: Callable[[], T]) -> T:
    """What a query gives. Refused: 404 when it is not there for this person."""
    try:
        return read()
    except NotFound as missing:
        raise Http404(missing.message) from missing


def attempt(command: Callable[[], object]) -> str:
    """Try a command; the sentence of its refusal, empty when it was done. Refused: 403 not this person's, 404."""
    try:
        command()
    except NotFound as missing:
        raise Http404(missing.message) from missing
    except Forbidden as problem:
        raise PermissionDenied(problem.message) from problem
    except CaseProblem as problem:
        return problem.message
    return ""


def done(request: HttpRequest, sentence: str, url: str) -> HttpResponse:
    """Said and on to the next page; the draft of this one has served."""
    discard_draft(who(request), request.path)
    messages.success(request, sentence)
    return HttpResponseRedirect(url, status=303)


def page(request: HttpRequest, template: str, context: dict[str, Any], *, bad: bool = False) -> HttpResponse:
    """The page; 422 when what was typed could not be kept. A draft that was taken up shows no errors yet."""
    form = context.get("form")
    if request.method == "GET" and form is not None and form.is_bound:
        without_errors(form)
    return render(request, f"casework/{template}", context, status=422 if bad else 200)
