"""The year of training on one page, what has to be taught, the year's account as files; an activity planned."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn import paper
from btnn.organisation.roster.permissions import may_keep
from btnn.organisation.roster.queries import of_agency
from btnn.organisation.roster.standing import RULES, Person
from btnn.web.refusing import refusal_of

from .. import commands, queries
from ..forms import PlanForm
from ..models import Topic
from ..permissions import may_hold
from ..showing import files
from .acting import crumbs, done, file_of, who

FIRST_YEAR = 2018


@require_GET
def year(request: HttpRequest) -> HttpResponse:
    """The activities of a year (`?nam=`). Answers: 200."""
    today = request.today  # type: ignore[attr-defined]
    wanted = _year(request)
    every = queries.activities_seen(who(request), today)
    rows = [one for one in every if one.day.year == wanted]
    own = [one for one in rows if one.row.agency_id == who(request).agency_id]
    years = sorted({today.year, *(one.day.year for one in every)}, reverse=True)
    context = {
        "year": wanted,
        "years": years,
        "own": own,
        "others": [one for one in rows if one.row.agency_id != who(request).agency_id],
        "account": queries.account(own),
        "holds": may_hold(who(request)),
        "solved": queries.solved_in(who(request), wanted),
        "me": _me(request) if may_keep(who(request)) else None,
        "crumbs": [*crumbs()[:-1], {"label": "Tập huấn, phổ biến"}],
    }
    return render(request, "training/year.html", context)


@require_GET
def needs(request: HttpRequest) -> HttpResponse:
    """What has to be taught, to whom, and why. Answers: 200."""
    today = request.today  # type: ignore[attr-defined]
    context = {
        "needs": queries.needs(who(request), today),
        "untrained": queries.untrained(who(request), today),
        "since": today.year - queries.YEARS_BACK,
        "holds": may_hold(who(request)),
        "rules": RULES,
        "crumbs": crumbs(("Cần dạy gì, cho ai", "")),
    }
    return render(request, "training/needs.html", context)


@require_http_methods(["GET", "POST"])
def plan(request: HttpRequest) -> HttpResponse:
    """Plan an activity; `?chuyen-de=` comes from a need. Answers: 200; 303; 403; 422."""
    topic = request.GET.get("chuyen-de", "")
    form = PlanForm(topic if topic in Topic.values else "", request.POST if request.method == "POST" else None)
    made: list[int] = []
    refusal = ""
    if request.method == "POST" and form.is_valid():
        refusal = refusal_of(
            lambda: made.append(
                commands.plan(form.told, membership=who(request), today=request.today).pk  # type: ignore[attr-defined]
            )
        )
        if made:
            return done(request, "Đã ghi. Nay mời các cơ quan, thêm tài liệu, hoặc ghi kết quả.", made[0])
    context = {
        "form": form,
        "title": "Lên lịch, ghi việc đã làm",
        "know": "Tập huấn, hội nghị, tài liệu, bài báo, lồng ghép: mỗi việc một dòng trong năm.",
        "refusal": refusal,
        "cancel_url": reverse("training:list"),
        "crumbs": crumbs(("Lên lịch", "")),
    }
    return render(request, "training/form.html", context, status=422 if request.method == "POST" else 200)


@require_GET
def sheet(request: HttpRequest) -> HttpResponse:
    """The year of one's own agency as a sheet. Answers: 200 a file."""
    own, wanted = _own(request), _year(request)
    return file_of(files.sheet(own, who(request).agency.name, wanted), f"tap-huan-{wanted}.xlsx", files.TYPE)


@require_GET
def document(request: HttpRequest) -> HttpResponse:
    """The account of the year as a Word document. Answers: 200 a file."""
    own, wanted = _own(request), _year(request)
    return file_of(files.account_paper(own, who(request).agency.name, wanted), f"tap-huan-{wanted}.docx", paper.TYPE)


def _me(request: HttpRequest) -> Person | None:
    """Oneself on one's own roster."""
    people = of_agency(who(request).agency_id, request.today)  # type: ignore[attr-defined]
    return next((one for one in people if one.user_id == who(request).user_id), None)


def _own(request: HttpRequest) -> list[queries.ActivityView]:
    rows = queries.activities_seen(who(request), request.today, _year(request))  # type: ignore[attr-defined]
    return [one for one in rows if one.row.agency_id == who(request).agency_id]


def _year(request: HttpRequest) -> int:
    today = request.today  # type: ignore[attr-defined]
    told = request.GET.get("nam", "")
    wanted = int(told) if told.isascii() and told.isdigit() and len(told) == 4 else today.year
    return wanted if FIRST_YEAR <= wanted <= today.year + 3 else int(today.year)
