"""The recommendations of a year, one of them with its acts, its Word document, the list as a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from btnn.cases.queries import case_is_visible
from btnn.cases.showing.sheets import Cell, Sheet
from btnn.cases.views.downloads import download
from btnn.paper import TYPE
from btnn.support.urging.bodies import speaks_for
from btnn.support.urging.permissions import may_answer
from btnn.web.refusing import found, refusal_of

from .. import commands, queries
from ..commands.recommending import IN_VAIN, own_time
from ..documenting import document, facts
from ..forms import AnswerForm, ConcludeForm, FollowForm, ReasonForm
from ..lists import grounds_of
from ..models import Kind
from ..permissions import may_recommend

DONE = {
    "answer": "Đã ghi trả lời.", "follow": "Đã ghi diễn biến.", "conclude": "Đã ghi kết quả.",
    "withdraw": "Đã rút kiến nghị.",
}  # fmt: skip
COLUMNS = (
    *("Số thứ tự", "Loại", "Số, ký hiệu", "Ngày", "Cơ quan kiến nghị", "Gửi", "Về cơ quan", "Mã vụ việc"),
    *("Bản án, quyết định", "Ngày bản án, quyết định", "Căn cứ", "Tình trạng", "Diễn biến gần nhất"),
)


def crumbs(*labels: str) -> list[dict[str, str]]:
    """The way here."""
    return [{"label": "Kiến nghị", "url": reverse("recommendations:list")}, *({"label": one} for one in labels)]


def _year(request: HttpRequest) -> int:
    today: date = request.today  # type: ignore[attr-defined]
    given = request.GET.get("nam", "")
    return int(given) if given.isdigit() and 2018 <= int(given) <= today.year else today.year


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """Those of a year that the agency made or got. Answers: 200."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    year = _year(request)
    context = {
        "rows": queries.recommendations(membership, today, year),
        "year": year,
        "years": range(today.year, max(2018, today.year - 4) - 1, -1),
        "kinds": Kind.choices if may_recommend(membership) else [],
    }
    return render(request, "recommendations/list.html", context)


@require_safe
def sheet(request: HttpRequest) -> HttpResponse:
    """The same as a sheet. Answers: 200 a file."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    year = _year(request)
    rows = _rows(queries.recommendations(membership, today, year))
    note = f"{membership.agency.name}, tính đến ngày {today:%d/%m/%Y}"
    return download(Sheet(f"Kiến nghị, yêu cầu năm {year}", COLUMNS, rows, note), "xlsx", f"kien-nghi-{year}")


def _rows(found: list[queries.Seen]) -> Iterator[tuple[Cell, ...]]:
    for place, one in enumerate(found, start=1):
        row = one.row
        known = {ground.code: ground for ground in grounds_of(row.kind, row.procedure)}
        yield (
            place, row.get_kind_display(), row.number, row.on, row.agency.name, row.to_name, row.about.name,
            row.case_code, row.decision, row.decided_on or "",
            "; ".join(f"{known[code].text} ({known[code].source})" for code in row.grounds), one.word,
            one.turns[-1].text if one.turns else "",
        )  # fmt: skip


@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, key: int) -> HttpResponse:
    """One recommendation. Answers: 200; 303 done; 403, 404; 409 it has ended meanwhile; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    seen = found(lambda: queries.recommendation(membership, key, today))
    row = seen.row
    made = row.agency_id == membership.agency_id and may_recommend(membership)
    answers = made or (speaks_for(membership.agency, row.to_agency) and may_answer(membership))
    may = {"answer": answers, "follow": made, "conclude": made, "withdraw": made}
    act = request.POST.get("viec", "") if request.method == "POST" else ""
    if request.method == "POST" and not may.get(act, False):
        raise PermissionDenied("Việc này thuộc cơ quan đã kiến nghị hoặc cơ quan nhận kiến nghị.")
    sent, day = request.POST if act else None, {"on": today}
    forms: dict[str, Any] = {
        "answer": AnswerForm(sent if act == "answer" else None, initial=day),
        "follow": FollowForm(sent if act == "follow" else None, initial=day),
        "conclude": ConcludeForm(sent if act == "conclude" else None, initial=day),
        "withdraw": ReasonForm(sent if act == "withdraw" else None),
    }
    refusal = ""
    if act and forms[act].is_valid():
        refusal = refusal_of(lambda: _do(act, key, forms[act].cleaned_data, request))
        if not refusal:
            messages.success(request, DONE[act])
            return HttpResponseRedirect(reverse("recommendations:one", args=[key]), status=303)
    known = {ground.code: ground for ground in grounds_of(row.kind, row.procedure)}
    context = {
        "one": seen,
        "made": made,
        "open_to": {name: allowed and seen.open for name, allowed in may.items()},
        "again": made and seen.state in IN_VAIN and not row.followed_by.all(),
        "grounds": [known[code] for code in row.grounds],
        "facts": facts(row),
        "own_time": own_time(row.grounds, row.known_on) if row.kind == Kind.CANCEL and row.known_on else None,
        "case_seen": bool(row.case_code) and case_is_visible(membership, row.case_code),
        "forms": forms,
        "act": act,
        "refusal": refusal,
        "crumbs": crumbs(row.get_kind_display()),
    }
    status = 200 if not act else 422 if seen.open else 409
    return render(request, "recommendations/one.html", context, status=status)


def _do(act: str, key: int, given: dict[str, Any], request: HttpRequest) -> None:
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    if act == "withdraw":
        commands.withdraw(key, **given, on=today, membership=membership, today=today)
    else:
        done: dict[str, Any] = {"answer": commands.answer, "follow": commands.follow, "conclude": commands.conclude}
        done[act](key, **given, membership=membership, today=today)


@require_safe
def word(request: HttpRequest, key: int) -> HttpResponse:
    """The recommendation as a Word document. Answers: 200 a file; 404."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    seen = found(lambda: queries.recommendation(membership, key, today))
    answer = HttpResponse(document(seen.row), content_type=TYPE)
    answer["Content-Disposition"] = f'attachment; filename="kien-nghi-{key}.docx"'
    answer["Cache-Control"] = "private, no-store"
    return answer
