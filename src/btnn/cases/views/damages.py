"""Tính thiệt hại: the damages of a case side by side, the calculator, the assessments that were kept."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from btnn.law.advance import SOURCE as ADVANCE_SOURCE
from btnn.law.advance import advance_for
from btnn.law.damages.snapshot import assess_claim
from btnn.law.errors import Refused
from btnn.web.worksheet import Worksheet, answer_of, plain

from .. import queries
from ..commands import save_assessment
from ..errors import CaseProblem, Forbidden, NotFound
from ..forms.damages import SHEET, SaveForm
from ..models import CaseAssessment, PartyCapacity
from ..permissions import may_assess
from ..queries import CaseFile
from ..showing.side_by_side import side_by_side
from ..story import as_entry
from ..valuation import Valuation, valuation
from .steps import file_for

NOTHING = "Chọn ít nhất một khoản thiệt hại rồi bấm “Thêm khoản”."


@require_safe
def damages(request: HttpRequest, code: str) -> HttpResponse:
    """The figures side by side and the assessments kept; the calculator for those who may keep one."""
    file = file_for(request, code)
    sheet = _sheet(file) if may_assess(file.standing) else None
    return _page(request, file, sheet)


@require_http_methods(["GET", "POST"])
def reckon(request: HttpRequest, code: str) -> HttpResponse:
    """The calculator. `?from=3` begins with assessment 3.

    Answers: 200 the sheet, with its result when it was reckoned; 303 kept; 403 not this person's work; 404; 422 what
    cannot be read or reckoned, with all of it kept on the page.
    """
    file = file_for(request, code)
    if not may_assess(file.standing):
        raise PermissionDenied("Bảng tính thiệt hại do người giải quyết bồi thường hoặc thủ trưởng cơ quan lập.")
    if request.method == "GET":
        return _page(request, file, _sheet(file, _earlier(request, file)))
    sheet = Worksheet(request.POST, claimants=_claimants(file))
    if not sheet.checked:
        return _page(request, file, sheet)
    if not sheet.is_valid():
        return _page(request, file, sheet, status=422)
    if not sheet.items:
        return _page(request, file, sheet, refusal=NOTHING, status=422)
    try:
        answer, result = assess_claim(sheet.raw | {"valued_on": _valuation(request, file).on.isoformat()})
    except Refused as refused:
        return _page(request, file, sheet, refusal=_told(refused.message, sheet), status=422)
    save = SaveForm(file.view, request.POST if sheet.act == "save" else None)
    more = {"answer": answer_of(result), "advance": advance_for(answer.lines), "save": save}
    if sheet.act != "save" or not save.is_valid():
        return _page(request, file, sheet, more=more, status=422 if sheet.act == "save" else 200)
    return _save(request, file, sheet, save, more)


@require_safe
def one(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """One assessment as it was kept: the lines behind every figure."""
    file = file_for(request, code)
    try:
        row = queries.assessment(request.membership, code, number)  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404 from missing
    context = _frame(file) | {
        "row": row,
        "answer": answer_of(row.result),
        "may_assess": may_assess(file.standing),
        "print_title": f"Bảng tính thiệt hại số {row.number}, hồ sơ {file.case.code}",
    }
    context["crumbs"] = [*context["crumbs"], {"label": f"Bảng tính số {row.number}"}]
    context["crumbs"][-2] = context["crumbs"][-2] | {"url": reverse("cases:damages", args=[code])}
    return render(request, "cases/assessment.html", context)


def _save(request: HttpRequest, file: CaseFile, sheet: Worksheet, save: SaveForm, more: dict[str, Any]) -> HttpResponse:
    try:
        row = save_assessment(
            file.case.code,
            kind=save.cleaned_data["kind"],
            given=sheet.raw,
            membership=request.membership,  # type: ignore[attr-defined]
            today=request.today,  # type: ignore[attr-defined]
        )
    except Forbidden as problem:
        raise PermissionDenied(problem.message) from problem
    except CaseProblem as problem:
        return _page(request, file, sheet, refusal=_told(problem.message, sheet), more=more, status=422)
    messages.success(request, f"Đã lưu bảng tính số {row.number} ({row.get_kind_display().lower()}).")
    return HttpResponseRedirect(reverse("cases:assessment", args=[file.case.code, row.number]), status=303)


def _page(
    request: HttpRequest,
    file: CaseFile,
    sheet: Worksheet | None,
    *,
    refusal: str = "",
    more: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    kept = queries.assessments(request.membership, file.case.code)  # type: ignore[attr-defined]
    latest: dict[str, CaseAssessment] = {row.kind: row for row in reversed(kept)}
    context = _frame(file) | {
        "table": side_by_side(file.view, [as_entry(event) for event in file.events], latest),
        "kept": kept,
        "valuation": _valuation(request, file),
        "sheet": sheet,
        "sheet_id": SHEET,
        "refusal": refusal,
        "advance_source": ADVANCE_SOURCE,
        "print_title": f"Tính thiệt hại, hồ sơ {file.case.code}",
    }
    return render(request, "cases/damages.html", context | (more or {}), status=status)


def _frame(file: CaseFile) -> dict[str, Any]:
    case_url = reverse("cases:case", args=[file.case.code])
    return {
        "case": file.case,
        "case_url": case_url,
        "crumbs": [
            {"label": "Sổ vụ việc", "url": reverse("cases:docket")},
            {"label": file.case.code, "url": case_url},
            {"label": "Tính thiệt hại"},
        ],
    }


def _sheet(file: CaseFile, earlier: CaseAssessment | None = None) -> Worksheet:
    return Worksheet(
        earlier=earlier.given if earlier else None,
        claimants=_claimants(file),
        advance_paid=file.view.money["advanced"],
    )


def _earlier(request: HttpRequest, file: CaseFile) -> CaseAssessment | None:
    """The assessment to begin with. Refused: 404 when there is none of that number."""
    text = request.GET.get("from", "")
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 9):
        raise Http404
    try:
        return queries.assessment(request.membership, file.case.code, int(text))  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404 from missing


def _claimants(file: CaseFile) -> list[str]:
    return [party.full_name for party in file.parties if party.capacity == PartyCapacity.CLAIMANT]


def _valuation(request: HttpRequest, file: CaseFile) -> Valuation:
    return valuation([as_entry(event) for event in file.events], request.today)  # type: ignore[attr-defined]


def _told(sentence: str, sheet: Worksheet) -> str:
    return plain(sentence, [item.rule for item in sheet.items])
