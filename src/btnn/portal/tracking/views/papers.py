"""Papers sent to the person: the list, one before and after it is opened, its content."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from btnn.cases.errors import CaseProblem, NotFound
from btnn.cases.queries import case_file
from btnn.documents.queries import PICTURED
from btnn.documents.views.contents import served

from ...throttle import answers_refusals, spend
from ..papers.commands import open_paper
from ..papers.queries import Sent, my_paper, my_papers
from ..papers.showing import begins
from ..proof import Proved, of_proved_case
from ..replies.offered import offered
from ..replies.queries import my_replies, situation
from ..replies.showing import reply_lines
from ..seat import seat_of


@require_safe
@of_proved_case
def papers(request: HttpRequest, code: str) -> HttpResponse:
    """What was sent to the person, what they may send themselves now, and what they have sent."""
    held, today = _held(request), request.today  # type: ignore[attr-defined]
    context = {
        "proved": held,
        "papers": my_papers(held),
        "offered": offered(situation(held, today)),
        "replies": reply_lines(my_replies(held)),
    }
    return render(request, "tracking/papers.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@of_proved_case
@answers_refusals
def paper(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """One paper. Before it is opened: what it is and what begins with opening it; nothing of its content.

    Answers: 200; 303 opened; 404 not sent to this person, withdrawn.
    """
    held, today = _held(request), request.today  # type: ignore[attr-defined]
    sent = _found(held, number)
    if request.method == "POST":
        spend("track-open", request, str(held.party_id), most=60, minutes=60)
        try:
            open_paper(held, number, today=today)
        except NotFound as missing:
            raise Http404(missing.message) from missing
        except CaseProblem as problem:
            return _page(request, held, sent, refusal=problem.message, status=409)
        return HttpResponseRedirect(reverse("tracking:paper", args=[held.code, number]), status=303)
    return _page(request, held, sent)


@require_safe
@of_proved_case  # type: ignore[arg-type]  # a stream is an answer too
def paper_file(request: HttpRequest, code: str, number: int) -> FileResponse:
    """The content of an opened paper, served as nothing but what it is. Refused: 404, also when it is not open."""
    sent = _found(_held(request), number)
    if sent.opened_on is None:
        raise Http404
    return served(sent.row.paper, save="tai" in request.GET)


def _page(request: HttpRequest, held: Proved, sent: Sent, refusal: str = "", status: int = 200) -> HttpResponse:
    today = request.today  # type: ignore[attr-defined]
    context: dict[str, Any] = {
        "proved": held,
        "sent": sent,
        "refusal": refusal,
        "begins": begins(sent, case_file(seat_of(held), held.case_code, today).view, today),
        "shown_here": sent.row.paper.media_type in PICTURED,
    }
    return render(request, "tracking/paper.html", context, status=status)


def _found(held: Proved, number: int) -> Sent:
    try:
        return my_paper(held, number)
    except NotFound as missing:
        raise Http404(missing.message) from missing


def _held(request: HttpRequest) -> Proved:
    held: Proved = request.proved  # type: ignore[attr-defined]
    return held
