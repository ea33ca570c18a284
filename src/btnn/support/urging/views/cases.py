"""The list of cases of one's area in a year, and what stands about one case in watching it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from btnn.cases.errors import NotFound
from btnn.cases.queries import case_file, case_frame
from btnn.cases.queries.watched import watched_limits
from btnn.cases.showing.docket import row as docket_row
from btnn.cases.showing.sheets import Cell, Sheet
from btnn.cases.views.downloads import download
from btnn.law.limits import all_limits
from btnn.law.work.management import lists
from btnn.support.recommendations import queries as recommending
from btnn.web.refusing import refusal_of

from .. import commands, queries
from ..forms import NoteForm, PapersForm
from ..permissions import may_answer, may_watch
from .home import crumbs, year_of

COLUMNS = (
    *("Số thứ tự", "Người yêu cầu bồi thường", "Mã vụ việc", "Số thụ lý", "Lĩnh vực", "Cơ quan giải quyết"),
    *("Pháp luật áp dụng", "Ngày nhận", "Tình hình giải quyết", "Hạn gần nhất", "Số việc quá hạn"),
    *("Số tiền yêu cầu (đồng)", "Số tiền quyết định (đồng)", "Số tiền đã chi trả (đồng)", "Văn bản đôn đốc đang mở"),
)
DONE = {"note": "Đã ghi thông tin theo dõi.", "papers": "Đã ghi văn bản đã gửi."}


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """The cases of a year in the agency's area. Answers: 200."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    year = year_of(request)
    found = queries.case_list(membership, year, today)
    context = {
        "lines": [(docket_row(one.case, today), one.letters) for one in found],
        "year": year,
        "years": range(today.year, max(2018, today.year - 4) - 1, -1),
        "late": sum(one.case.overdue_count > 0 for one in found),
        "crumbs": crumbs(f"Danh mục vụ việc năm {year}"),
    }
    return render(request, "urging/cases.html", context)


@require_safe
def sheet(request: HttpRequest) -> HttpResponse:
    """The same as a sheet. Answers: 200 a file."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    year = year_of(request)
    title = f"Danh mục vụ việc giải quyết yêu cầu bồi thường năm {year} (TT 08/2019/TT-BTP, Đ10)"
    note = f"{membership.agency.name}, tính đến ngày {today:%d/%m/%Y}"
    rows = _rows(queries.case_list(membership, year, today), request)
    return download(Sheet(title, COLUMNS, rows, note), "xlsx", f"danh-muc-vu-viec-{year}")


def _rows(found: list[queries.CaseLine], request: HttpRequest) -> Iterator[tuple[Cell, ...]]:
    for place, one in enumerate(found, start=1):
        case, told = one.case, docket_row(one.case, request.today)  # type: ignore[attr-defined]
        yield (
            place, case.claimant_name, case.code, case.register_number, told.field,
            case.settling_agency.name if case.settling_agency else "", case.law_version, case.opened_on, told.stage,
            case.next_due or "", case.overdue_count, case.claimed_amount, case.decided_amount, case.paid_amount,
            one.letters,
        )  # fmt: skip


@require_http_methods(["GET", "POST"])
def case(request: HttpRequest, code: str) -> HttpResponse:
    """Watching one case: missed limits, papers owed, notes, letters. Answers: 200; 303 written; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    try:
        frame = case_frame(membership, code)
    except NotFound as missing:
        raise Http404(missing.message) from missing
    owed = queries.papers_of(frame)
    watches = may_watch(membership) and frame.case.settling_agency_id != membership.agency_id
    settles = frame.case.settling_agency_id == membership.agency_id and may_answer(membership)
    unsent = any(one.sent is None for one in owed)
    open_to = {"note": may_watch(membership), "papers": (watches or settles) and unsent}
    act = request.POST.get("viec", "") if request.method == "POST" else ""
    if request.method == "POST" and not open_to.get(act, False):
        raise PermissionDenied("Việc này không thuộc cơ quan hoặc vai trò của bạn, hoặc đã được ghi.")
    forms: dict[str, Any] = {
        "note": NoteForm([], today, of_case=True, data=request.POST if act == "note" else None),
        "papers": PapersForm(owed, today, request.POST if act == "papers" else None),
    }
    refusal = ""
    if act and forms[act].is_valid():
        refusal = refusal_of(lambda: _do(act, code, forms[act], request))
        if not refusal:
            messages.success(request, DONE[act])
            return HttpResponseRedirect(reverse("urging:case", args=[code]), status=303)
    limits, sources = all_limits(), {one.code: one for one in lists()["source"]}
    late = watched_limits(membership, today, codes=[code]) if watches else []
    recommended = recommending.of_case(membership, code, today)
    begun = recommending.from_case(case_file(membership, code, today)) if watches else []
    context = frame.context("urging:case", "Theo dõi, đôn đốc") | {
        "watches": watches,
        "late": [(one, limits[one.limit_id], (today - one.due).days) for one in late],
        "proposals": [one for one in queries.proposals(membership, today) if one.case_code == code] if watches else [],
        "letters": queries.letters_of_case(membership, code, today),
        "recommended": recommended,
        "begun": [one for one in begun if one.code not in {seen.row.finding for seen in recommended}],
        "kinds": recommending.KINDS,
        "owed": owed,
        "notes": [(row, sources[row.source]) for row in queries.notes_of_case(membership, code)],
        "open_to": open_to,
        "forms": forms,
        "act": act,
        "refusal": refusal,
    }
    return render(request, "urging/case.html", context, status=422 if act else 200)


def _do(act: str, code: str, form: Any, request: HttpRequest) -> None:
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    if act == "note":
        commands.note(**form.told, case_code=code, membership=membership, today=today)
    else:
        commands.note_papers_sent(code, **form.cleaned_data, membership=membership, today=today)
