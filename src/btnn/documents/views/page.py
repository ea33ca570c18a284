"""Giấy tờ: the papers of a case, putting one there, withdrawing one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.cases.errors import CaseProblem, Forbidden, NotFound
from btnn.cases.permissions import deals_with_people
from btnn.cases.queries import history
from btnn.drafts.arriving import tells_who_is_there
from btnn.law.case import words
from btnn.web.wording import short_date

from .. import bounds, commands, queries
from ..forms import KeepForm, WithdrawForm
from ..models import Direction, Paper
from ..queries import CasePapers

HERE = "documents:papers"
WATCHES = "Vai trò của bạn chỉ theo dõi vụ việc, không lưu giấy tờ vào hồ sơ."


@require_http_methods(["GET", "POST"])
@tells_who_is_there
def papers(request: HttpRequest, code: str) -> HttpResponse:
    """The papers; `?loai=in` only those that came.

    Answers: 200 the page; 303 kept; 403 a role that only watches; 404 out of scope; 422 a file or a field that can't
    be taken, with everything kept, good files too.
    """
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    case = _found(request, code)
    entries = _entries(request, code) if case.may_keep else []
    if request.method == "GET":
        return _page(request, case, KeepForm(membership, entries, today) if case.may_keep else None)
    if not case.may_keep:
        raise PermissionDenied(WATCHES)
    form = KeepForm(membership, entries, today, request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, case, form, status=422)
    there = {row.sha256: row for row in queries.same_content(membership, code, [file.sha256 for file in form.handed])}
    try:
        kept = commands.keep_papers(code, form.handed, form.told, membership=membership, today=today)
    except Forbidden as problem:
        raise PermissionDenied(problem.message) from problem
    except CaseProblem as problem:
        return _page(request, case, form, refusal=problem.message, status=422)
    _tell(request, kept, there)
    return HttpResponseRedirect(reverse(HERE, args=[code]), status=303)


@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """Withdraw a paper. Answers: 200 the form; 303 withdrawn; 403 not theirs; 404; 422 no reason."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    case = _found(request, code)
    one = next((kept for kept in case.kept if kept.paper.pk == number and not kept.withdrawn), None)
    if one is None:
        raise Http404
    if not one.withdrawable:
        raise PermissionDenied("Chỉ người đã lưu giấy tờ hoặc thủ trưởng cơ quan đã lưu mới được rút.")
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            commands.withdraw_paper(code, number, reason=reason, membership=membership, today=today)
        except CaseProblem as problem:
            form.add_error("reason", problem.message)
        else:
            messages.success(request, f"Đã rút “{one.paper.title}”. Lý do được lưu cùng giấy tờ.")
            return HttpResponseRedirect(reverse(HERE, args=[code]), status=303)
    context = case.frame.context(HERE, "Rút giấy tờ") | {
        "one": one,
        "form": form,
        "papers_url": reverse(HERE, args=[code]),
    }
    return render(request, "documents/withdraw.html", context, status=422 if form.errors else 200)


def _found(request: HttpRequest, code: str) -> CasePapers:
    try:
        return queries.papers(request.membership, code)  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404 from missing


def _entries(request: HttpRequest, code: str) -> list[tuple[int, str]]:
    rows = history(request.membership, code)  # type: ignore[attr-defined]
    return [(row.number, f"{row.number}. {words.act(row.type)} ({short_date(row.on)})") for row in reversed(rows)]


def _tell(request: HttpRequest, kept: list[Paper], there: dict[str, Paper]) -> None:
    count = len(kept)
    messages.success(request, f"Đã lưu “{kept[0].title}”." if count == 1 else f"Đã lưu {count} giấy tờ.")
    for row in kept:
        earlier = there.get(row.sha256)
        if earlier is not None:
            messages.warning(
                request,
                f"“{row.title}” trùng hoàn toàn với “{earlier.title}” đã lưu ngày {earlier.on:%d/%m/%Y}. Nếu lưu nhầm "
                "hai lần thì rút một bản.",
            )


def _page(
    request: HttpRequest, case: CasePapers, form: KeepForm | None, *, refusal: str = "", status: int = 200
) -> HttpResponse:
    chosen = request.GET.get("loai", "")
    here = reverse(HERE, args=[case.frame.case.code])
    shown: list[dict[str, Any]] = [{"label": "Tất cả", "url": here, "current": chosen not in Direction.values}]
    for value, label in Direction.choices:
        shown.append({"label": label, "url": f"{here}?loai={value}", "current": chosen == value})
    context = case.frame.context(HERE, "Giấy tờ") | {
        "kept": [one for one in case.kept if chosen not in Direction.values or one.paper.direction == chosen],
        "count": len(case.kept),
        "shown": shown,
        "hides": case.hides,
        "own_only": case.own_only,
        "room": f"{case.taken} trong {bounds.told(bounds.case_size())}",
        "form": form,
        "refusal": refusal,
        "may_send": deals_with_people(case.frame.standing),
    }
    return render(request, "documents/papers.html", context, status=status)
