"""Bộ lọc của tôi: keep the filters of the docket, name them, share them."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from btnn.cases.errors import Forbidden, Invalid, NotFound

from .. import commands
from ..queries import may_share, saved_filters


@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Keep the filters that the docket shows. Answers: 303 to the docket, so filtered."""
    query = request.POST.get("dieu_kien", "")
    try:
        row = commands.save_filter(
            request.membership,  # type: ignore[attr-defined]
            request.POST.get("ten", ""),
            query,
            is_default="mac_dinh" in request.POST,
            is_shared="dung_chung" in request.POST,
        )
    except (Invalid, Forbidden) as problem:
        messages.error(request, problem.message)
        return HttpResponseRedirect(_docket(query), status=303)
    messages.success(request, f"Đã lưu bộ lọc “{row.name}”.")
    return HttpResponseRedirect(_docket(row.query), status=303)


@require_http_methods(["GET", "POST"])
def filters(request: HttpRequest) -> HttpResponse:
    """The person's filters; a button changes one. Answers: 200; 303 changed; 404 not one of theirs; 422 refused."""
    membership = request.membership  # type: ignore[attr-defined]
    refusal, typed, status = "", {}, 200
    if request.method == "POST":
        key = _key(request.POST.get("bo_loc", ""))
        try:
            said = _change(request, key)
        except NotFound as missing:
            refusal, status = missing.message, 404
        except Invalid as problem:
            refusal, status = problem.message, 422
            typed = {key: request.POST.get("ten", "")}
        except Forbidden as problem:
            refusal, status = problem.message, 403
        else:
            messages.success(request, said)
            return HttpResponseRedirect(reverse("desk:filters"), status=303)
    saved = saved_filters(membership)
    context = {
        "own": [(row, typed.get(row.pk, row.name)) for row in saved.own],
        "shared": saved.shared,
        "refusal": refusal,
        "may_share": may_share(membership),
        "crumbs": [{"label": "Sổ vụ việc", "url": reverse("cases:docket")}, {"label": "Bộ lọc của tôi"}],
    }
    return render(request, "desk/filters.html", context, status=status)


def _change(request: HttpRequest, key: int) -> str:
    membership, act = request.membership, request.POST.get("viec", "")  # type: ignore[attr-defined]
    if act == "doi_ten":
        commands.rename_filter(membership, key, request.POST.get("ten", ""))
        return "Đã đổi tên bộ lọc."
    if act == "xoa":
        commands.delete_filter(membership, key)
        return "Đã xóa bộ lọc."
    if act in ("mac_dinh", "bo_mac_dinh"):
        commands.open_with(membership, key if act == "mac_dinh" else None)
        return "Sổ vụ việc sẽ mở bằng bộ lọc này." if act == "mac_dinh" else "Sổ vụ việc sẽ mở với mọi vụ việc."
    if act in ("chia_se", "thoi_chia_se"):
        commands.share_filter(membership, key, act == "chia_se")
        return "Mọi người trong cơ quan thấy bộ lọc này." if act == "chia_se" else "Bộ lọc chỉ còn của riêng bạn."
    raise Invalid("Không rõ việc cần làm với bộ lọc. Hãy bấm lại một nút trên trang.")


def _key(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0


def _docket(query: str) -> str:
    return f"{reverse('cases:docket')}?{query}"
