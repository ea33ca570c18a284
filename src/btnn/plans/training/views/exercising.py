"""Exercises: listed, made of a finished case, answered."""

from __future__ import annotations

import secrets
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.cases.errors import NotFound
from btnn.cases.queries.told import finished_cases
from btnn.law.case import event_from, words
from btnn.law.case.reader import Entry
from btnn.refusals import Refusal
from btnn.web.refusing import found, refusal_of

from .. import commands, queries
from ..commands.exercising import story_of
from ..disguise import Raw
from ..exercises import cuts, judge, question
from ..forms import AnswerForm, CaseForm, MakeForm
from ..permissions import may_hold
from ..showing.stories import lines
from .acting import crumbs, who

SEEDS = 2**31


@require_GET
def exercises(request: HttpRequest) -> HttpResponse:
    """All exercises, one's own answers beside them. Answers: 200."""
    context = {
        "rows": queries.exercises_seen(who(request)),
        "makes": may_hold(who(request)),
        "crumbs": crumbs(("Bài tập tình huống", "")),
    }
    return render(request, "training/exercises.html", context)


@require_http_methods(["GET", "POST"])
def exercise(request: HttpRequest, key: int) -> HttpResponse:
    """One exercise; answered, it shows what was right and how the law counts. Answers: 200; 404; 422."""
    membership, today = who(request), request.today  # type: ignore[attr-defined]
    row = found(lambda: queries.exercise_seen(membership, key))
    asked = question(row.entries)
    assert asked is not None  # only those that ask something are made
    form = AnswerForm(asked, request.POST if request.method == "POST" else None)
    verdict, refusal = None, ""
    if request.method == "POST" and form.is_valid():
        refusal = refusal_of(lambda: commands.answer(key, **form.cleaned_data, membership=membership, today=today))
        if not refusal:
            verdict = judge(asked, form.cleaned_data["step"], form.cleaned_data["due"])
    answered = verdict is not None
    context: dict[str, Any] = {
        "row": row,
        "asked": asked,
        "told": lines(asked.told),
        "form": form,
        "verdict": verdict,
        "right_steps": [(words.act(name), words.article(name)) for name in sorted(asked.right)] if answered else [],
        "receipt": asked.receipt if answered else None,
        "before": queries.my_last_answer(membership, key),
        "refusal": refusal,
        "crumbs": crumbs(("Bài tập tình huống", reverse("training:exercises")), (row.title, "")),
    }
    wrong = request.method == "POST" and not answered
    return render(request, "training/exercise.html", context, status=422 if wrong else 200)


@require_http_methods(["GET", "POST"])
def make(request: HttpRequest) -> HttpResponse:
    """Make an exercise: choose a finished case (`?vu_viec=`), look at its disguise, choose where it stops. Answers:
    200; 303 made; 403, 404; 422."""
    membership = who(request)
    cases = [
        (case.code, f"{case.code} · {words.choice('field', case.field)}" if case.field else case.code)
        for case in finished_cases(membership)
    ]
    sent = request.POST if request.method == "POST" else None
    code = (sent or request.GET).get("vu_viec", "")
    if not code:
        return _page(request, {"choose": CaseForm(cases), "any": bool(cases)})
    told = (sent or request.GET).get("seed", "")
    seed = int(told) if told.isascii() and told.isdigit() and len(told) < 11 else secrets.randbelow(SEEDS)
    try:
        story = story_of(code, seed, membership)[1]
    except (Refusal, NotFound) as problem:
        text = getattr(problem, "message", "") or "Không có vụ việc này trong phạm vi của bạn."
        return _page(request, {"choose": CaseForm(cases), "any": bool(cases), "refusal": text}, status=422)
    today = request.today  # type: ignore[attr-defined]
    own = [one for one in queries.activities_seen(membership, today) if one.row.agency_id == membership.agency_id]
    activities = [(one.row.pk, one.row.title) for one in own[:50]]
    start = {"vu_viec": code, "seed": seed}
    form = MakeForm(places := cuts(story), activities, sent, initial=start)
    refusal = "" if places else "Vụ việc này không có chỗ nào để hỏi; hãy chọn vụ việc khác."
    made: list[int] = []
    if sent is not None and form.is_valid():
        given = form.cleaned_data
        refusal = refusal_of(
            lambda: made.append(
                commands.make_exercise(
                    code, seed, given["count"], title=given["title"], activity=given["activity"], membership=membership
                ).pk
            )
        )
        if made:
            messages.success(request, "Đã ra bài. Mọi cơ quan làm được ngay; bài không dẫn về vụ việc thật.")
            return HttpResponseRedirect(reverse("training:exercise", args=made), status=303)
    context = {"form": form, "told": lines(_entries(story)), "refusal": refusal, "code": code}
    return _page(request, context, status=422 if sent is not None or not places else 200)


def _page(request: HttpRequest, context: dict[str, Any], status: int = 200) -> HttpResponse:
    way = crumbs(("Bài tập tình huống", reverse("training:exercises")), ("Ra bài", ""))
    return render(request, "training/make.html", context | {"crumbs": way}, status=status)


def _entries(story: list[Raw]) -> list[Entry]:
    return [event_from(raw, place) for place, raw in enumerate(story, start=1)]
