"""The guide: one question a page, then the answer. Nothing is stored; the address carries the answers."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from btnn.law.scope import NOT_LISTED
from btnn.portal.guide import searching
from btnn.portal.guide.addresses import CHANGES, address, for_the_estimate, for_the_request, given_in
from btnn.portal.guide.editions import edition
from btnn.portal.guide.outcome import outcome
from btnn.portal.guide.questions import DAY, PARTS, PLACE, Question
from btnn.portal.guide.walk import Unanswered, Walk, walk
from btnn.portal.throttle import answers_refusals


@require_safe
@answers_refusals
def guide(request: HttpRequest) -> HttpResponse:
    """The question that comes next, or one that is to be answered again (`?ask=`)."""
    given = given_in(request.GET)
    changed = given.pop(CHANGES, "")
    found = walk(given, request.today)  # type: ignore[attr-defined]
    again = found.question(changed)
    if again is None and found.waiting is None:
        return redirect(_result(found))
    waiting = Unanswered(again) if again is not None else found.waiting
    assert waiting is not None
    context = _question(found, waiting) | {"crumbs": _crumbs(), "steps": _steps(found), "first": not found.steps}
    return render(request, "portal/guide/question.html", context, status=422 if waiting.problem else 200)


@require_safe
@answers_refusals
def result(request: HttpRequest) -> HttpResponse:
    """What comes of the answers given so far, to be printed and taken along."""
    found = walk(given_in(request.GET), request.today)  # type: ignore[attr-defined]
    if not found.facts.act:
        return redirect(reverse("portal:guide") + address(found.answers))
    told = outcome(found)
    context = {
        "told": told,
        "facts": found.facts,
        "steps": _steps(found),
        "open": [(question, _link(found, question)) for question in told.open],
        "crumbs": _crumbs(_("Kết quả")),
        "print_title": _("Tôi có được bồi thường không?"),
        "request_url": _elsewhere("claims:begin", for_the_request(found, told)),
        "estimate_url": _elsewhere("portal:estimate", for_the_estimate(found, told)),
        "questions_url": _elsewhere("support:questions", ""),
        "for_another": found.facts.own_name,
    }
    return render(request, "portal/guide/result.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@answers_refusals
def search(request: HttpRequest) -> HttpResponse:
    """Acts that everyday words may mean. By POST: what people write of themselves stands in no address and no log;
    who comes back to the address alone (another language, a bookmark) begins anew."""
    if request.method != "POST":
        return redirect("portal:guide")
    text = request.POST.get("text", "")[: searching.LONGEST]
    hits = searching.found(text, edition(request.today))  # type: ignore[attr-defined]
    rows = [(hit, reverse("portal:guide") + address(dict(hit.path))) for hit in hits]
    context = {"text": text, "hits": rows, "crumbs": _crumbs(_("Tìm bằng lời"))}
    return render(request, "portal/guide/search.html", context, status=200 if text.strip() else 422)


def _question(found: Walk, waiting: Unanswered) -> dict[str, object]:
    question, answers = waiting.question, found.answers
    part = list(PARTS).index(question.part) + 1
    act = found.facts.act
    return {
        "question": question,
        "typed": waiting.typed or answers.get(question.name, ""),
        "problem": waiting.problem,
        "choices": [(choice, address(answers, **{question.name: choice.code})) for choice in question.choices],
        "chosen": answers.get(question.name, ""),
        "carried": [(name, answer) for name, answer in answers.items() if name != question.name],
        "by_day": question.kind == DAY,
        "by_place": question.kind == PLACE,
        "part": part,
        "parts": len(PARTS),
        "part_title": PARTS[question.part],
        "result_url": _result(found) if act and act != NOT_LISTED else "",
    }


def _steps(found: Walk) -> list[dict[str, str]]:
    """The answers given, each with the way to change it."""
    return [
        {"asked": str(question.text), "answer": question.word(answer), "url": _link(found, question)}
        for question, answer in found.steps
    ]


def _link(found: Walk, question: Question) -> str:
    """The page of a question: to be answered again, or, when it still waits, the next one."""
    again = {CHANGES: question.name} if question.name in found.answers else {}
    return reverse("portal:guide") + address(found.answers, **again)


def _result(found: Walk) -> str:
    return reverse("portal:guide_result") + address(found.answers)


def _elsewhere(route: str, query: str) -> str:
    """Another page of the public side with what it takes over; empty while there is no such page."""
    try:
        return reverse(route) + (query if query != "?" else "")
    except NoReverseMatch:
        return ""


def _crumbs(here: str = "") -> list[dict[str, str]]:
    trail = [{"label": _("Trang đầu"), "url": reverse("portal:start")}]
    title = _("Tôi có được bồi thường không?")
    return (
        [*trail, {"label": title, "url": reverse("portal:guide")}, {"label": here}]
        if here
        else [*trail, {"label": title}]
    )
