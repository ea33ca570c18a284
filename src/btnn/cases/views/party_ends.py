"""A party ends; an official works elsewhere: two short forms about one person."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from .. import commands
from ..errors import CaseProblem, Forbidden, PartyChanged
from ..forms.party_ends import EndForm, PostForm
from ..models import Party, PartyCapacity
from .people import one_of, page, people_of

ENDED = "Người này đã được ghi là thôi tham gia."
NO_OFFICIAL = "Chỉ ghi nơi công tác cho người thi hành công vụ gây thiệt hại."


@require_http_methods(["GET", "POST"])
def end(request: HttpRequest, code: str, party: int) -> HttpResponse:
    """Thôi tham gia. Answers: 200 the form; 303 written; 403; 404; 409 has ended, or was amended meanwhile; 422."""
    found = people_of(request, code)
    row = one_of(found, party)
    today = request.today  # type: ignore[attr-defined]
    if request.method == "GET":
        refusal = ENDED if row.ended_on else ""
        form = EndForm(today=today, initial={"expected": row.version, "on": today})
        return _page(request, code, row, form, "end_party", refusal=refusal, status=409 if refusal else 200)
    form = EndForm(request.POST, today=today)
    if not form.is_valid():
        return _page(request, code, row, form, "end_party", status=422)
    seen = form.cleaned_data.get("expected")
    try:
        commands.end_party(
            code,
            party,
            on=form.cleaned_data["on"],
            reason=form.cleaned_data["reason"],
            expected=-1 if seen is None else seen,
            membership=request.membership,  # type: ignore[attr-defined]
            today=today,
        )
    except PartyChanged as problem:
        data = request.POST.copy()
        data["expected"] = str(row.version)
        sentence = f"{problem.message} Xem lịch sử ở trang của người này."
        return _page(request, code, row, EndForm(data, today=today), "end_party", refusal=sentence, status=409)
    except Forbidden as problem:
        raise PermissionDenied(problem.message) from problem
    except CaseProblem as problem:
        return _page(request, code, row, form, "end_party", refusal=problem.message, status=422)
    messages.success(request, f"Đã ghi {row.full_name} thôi tham gia từ ngày {form.cleaned_data['on']:%d/%m/%Y}.")
    return HttpResponseRedirect(reverse("cases:people", args=[code]), status=303)


@require_http_methods(["GET", "POST"])
def post(request: HttpRequest, code: str, party: int) -> HttpResponse:
    """Nơi công tác. Answers: 200 the form; 303 written; 403; 404; 409 no official; 422."""
    found = people_of(request, code)
    row = one_of(found, party)
    today = request.today  # type: ignore[attr-defined]
    if row.capacity != PartyCapacity.OFFICER_IN_CHARGE:
        return _page(request, code, row, None, "party_post", refusal=NO_OFFICIAL, status=409)
    form = PostForm(request.POST if request.method == "POST" else None, today=today)
    if request.method == "GET":
        return _page(request, code, row, form, "party_post")
    if not form.is_valid():
        return _page(request, code, row, form, "party_post", status=422)
    try:
        commands.record_post(
            code,
            party,
            **form.cleaned_data,
            membership=request.membership,  # type: ignore[attr-defined]
            today=today,
        )
    except Forbidden as problem:
        raise PermissionDenied(problem.message) from problem
    except CaseProblem as problem:
        return _page(request, code, row, form, "party_post", refusal=problem.message, status=422)
    messages.success(request, f"Đã ghi nơi công tác của {row.full_name}.")
    return HttpResponseRedirect(reverse("cases:party", args=[code, party]), status=303)


TITLES = {"end_party": "Thôi tham gia", "party_post": "Nơi công tác"}
SUBMITS = {"end_party": "Ghi thôi tham gia", "party_post": "Ghi nơi công tác"}
LEADS = {
    "end_party": "Không ai bị xóa khỏi hồ sơ: người này vẫn hiện trong danh sách với ngày và lý do thôi tham gia.",
    "party_post": "Ghi thêm một dòng mỗi khi người này chuyển công tác, nghỉ hưu, thôi việc, chết. Ghi nhầm thì ghi "
    "lại cùng ngày: dòng ghi sau được tính.",
}


def _page(
    request: HttpRequest, code: str, row: Party, form: Any, name: str, *, refusal: str = "", status: int = 200
) -> HttpResponse:
    more = {
        "form": form,
        "refusal": refusal,
        "lead": LEADS[name],
        "submit": SUBMITS[name],
        "back": reverse("cases:party", args=[code, row.pk]),
    }
    title = f"{TITLES[name]}: {row.full_name}"
    return page(request, code, "cases/party_end.html", title, f"cases:{name}", more, status)
