"""The sheets that one sees, the ranking of a year, files to take along."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.money.showing.sheets import TYPE as XLSX
from btnn.paper import TYPE as DOCX
from btnn.web.refusing import found, refusal_of

from .. import commands, queries
from ..forms import BeginForm
from ..models import ScoreSheet
from ..permissions import NOT_TO_SCORE, keeps
from ..reckoning import last_day, shown
from ..showing import document as document_of
from ..showing import ranking_file, signed
from ..showing import sheet_file as file_of
from ..states import SHAPES, WORDS, state_of


@require_http_methods(["GET", "POST"])
def sheets(request: HttpRequest) -> HttpResponse:
    """The sheets of all years; begin one. Answers: 200; 303 begun; 403; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    begins = keeps(membership)
    sent = request.POST if request.method == "POST" else None
    if sent is not None and not begins:
        raise PermissionDenied(NOT_TO_SCORE)
    form = BeginForm(sent, initial={"year": today.year})
    made: list[ScoreSheet] = []
    refusal = ""
    if sent is not None and form.is_valid():
        refusal = refusal_of(
            lambda: made.append(commands.begin(form.cleaned_data["year"], membership=membership, today=today))
        )
        if made:
            messages.success(request, "Đã lập bảng điểm; điểm tính sẵn từ dữ liệu, dòng nào thiếu thì ghi thêm.")
            return HttpResponseRedirect(reverse("scoring:sheet", args=[made[0].pk]), status=303)
    rows = []
    for row in queries.sheets(membership):
        state = state_of(one.turn for one in row.turns.all())
        rows.append((row, WORDS[state], SHAPES[state]))
    context = {
        "rows": rows,
        "years": sorted({row.year for row, _, _ in rows}, reverse=True),
        "form": form if begins else None,
        "refusal": refusal,
        "due": last_day(today.year).due,
    }
    return render(request, "scoring/list.html", context, status=422 if sent is not None else 200)


@require_GET
def ranks(request: HttpRequest, year: int) -> HttpResponse:
    """The ranking of a year. Answers: 200."""
    told = queries.ranking(request.membership, year)  # type: ignore[attr-defined]
    rows = [
        (one, shown(one.own), shown(one.ministry) if one.ministry is not None else "",
         signed(one.difference) if one.difference is not None else "")
        for one in told.rows
    ]  # fmt: skip
    return render(request, "scoring/ranking.html", {"told": told, "rows": rows})


@require_GET
def ranks_file(request: HttpRequest, year: int) -> HttpResponse:
    """The ranking as a spreadsheet. Answers: 200 a file."""
    return _file(ranking_file(queries.ranking(request.membership, year)), XLSX, f"xep-loai-{year}.xlsx")  # type: ignore[attr-defined]


@require_GET
def sheet_file(request: HttpRequest, key: int) -> HttpResponse:
    """A sheet as a spreadsheet. Answers: 200 a file; 404."""
    view = found(lambda: queries.sheet(request.membership, key, request.today))  # type: ignore[attr-defined]
    return _file(file_of(view), XLSX, f"bang-diem-{view.row.year}-{key}.xlsx")


@require_GET
def document(request: HttpRequest, key: int) -> HttpResponse:
    """A sheet as a Word document. Answers: 200 a file; 404."""
    view = found(lambda: queries.sheet(request.membership, key, request.today))  # type: ignore[attr-defined]
    return _file(document_of(view), DOCX, f"bang-diem-{view.row.year}-{key}.docx")


def _file(content: bytes, type_: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=type_)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "private, no-store"
    return answer
