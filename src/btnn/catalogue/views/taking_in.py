"""A list of procedures taken in from Word or a sheet: looked at row by row, confirmed, published."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.cases.errors import Invalid
from btnn.cases.showing.sheets import Sheet
from btnn.cases.views.downloads import download
from btnn.documents import store
from btnn.documents.handing import Handed, redeemed, token_for

from .. import queries
from ..errors import CatalogueProblem, Forbidden
from ..importing import Understood, read_table, understood
from ..managing.forms import BindingForm, DecisionForm, ListFileForm
from ..managing.publishing import publish_list
from .managing import crumbs

COLUMNS = (
    *("STT", "Tên thủ tục hành chính", "Thời hạn giải quyết", "Địa điểm thực hiện", "Phí, lệ phí"),
    *("Được tiếp nhận hồ sơ qua bưu chính", "Được trả kết quả qua bưu chính", "Căn cứ pháp lý"),
    "Căn cứ quyết định công bố của Bộ trưởng",
)
EXAMPLE = (
    ("I. THỦ TỤC HÀNH CHÍNH CẤP TỈNH",),
    (
        *("1", "Xác định cơ quan giải quyết bồi thường", "05 ngày làm việc kể từ ngày nhận được hồ sơ"),
        *("Sở Tư pháp", "Không", "x", "x", "Luật Trách nhiệm bồi thường của Nhà nước năm 2017", ""),
    ),
)


@require_http_methods(["GET", "POST"])
def take_in(request: HttpRequest) -> HttpResponse:
    """First the file, then what was understood of it beside the decision's own data, then it is published.

    Answers: 200; 303 to the decision; 422 refused, what was chosen and typed stays.
    """
    membership = request.membership  # type: ignore[attr-defined]
    token = request.POST.get("danh-muc", "")
    if not token:
        form = ListFileForm(membership, *((request.POST, request.FILES) if request.method == "POST" else ()))
        if request.method == "GET" or not form.is_valid():
            return _file_page(request, form, "")
        handed = form.handed[0]
    else:
        try:
            handed = redeemed([token], membership)[0]
        except Invalid as problem:
            return _file_page(request, ListFileForm(membership), problem.message)
    try:
        found = understood(read_table(store.path_of(handed.sha256), handed.media_type))
    except CatalogueProblem as problem:
        return _file_page(request, ListFileForm(membership), problem.message)
    return _list_page(request, found, handed, confirmed=bool(token))


def _list_page(request: HttpRequest, found: Understood, handed: Handed, *, confirmed: bool) -> HttpResponse:
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    sent = request.POST if confirmed else None
    ours = [one for one in queries.decisions() if one.province == membership.agency.province]
    decision, bindings = DecisionForm(ours, sent), BindingForm(found.entries, sent)
    refusal = ""
    if confirmed and decision.is_valid() and bindings.is_valid():
        try:
            done = publish_list(bindings.kept, bindings.bindings, decision.told, by=membership, today=today)
        except Forbidden as problem:
            raise PermissionDenied(problem.message) from problem
        except CatalogueProblem as problem:
            refusal = problem.message
        else:
            messages.success(request, f"Đã công bố quyết định {done.number}; hãy giao các cơ quan niêm yết.")
            return HttpResponseRedirect(reverse("catalogue:postings", args=[done.key]), status=303)
    context: dict[str, Any] = {
        "found": found,
        "form": decision,
        "bindings": bindings,
        "rows": bindings.rows(),
        "token": token_for(handed, membership),
        "file": handed,
        "refusal": refusal,
        "crumbs": crumbs("Nhập danh mục"),
    }
    return render(request, "catalogue/managing/take_in.html", context, status=422 if confirmed else 200)


def _file_page(request: HttpRequest, form: ListFileForm, refusal: str) -> HttpResponse:
    context = {"form": form, "refusal": refusal, "crumbs": crumbs("Nhập danh mục")}
    status = 200 if request.method == "GET" else 422
    return render(request, "catalogue/managing/file.html", context, status=status)


@require_GET
def template(request: HttpRequest) -> HttpResponse:
    """A sheet with the columns, and one procedure to show how. Answers: 200 a file."""
    return download(Sheet("Danh mục thủ tục hành chính", COLUMNS, EXAMPLE), "xlsx", "mau-danh-muc-thu-tuc")
