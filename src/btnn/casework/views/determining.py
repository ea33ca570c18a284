"""Xác định cơ quan giải quyết bồi thường: for the Department of Justice (Đ41.4; NĐ 68 Đ32–33)."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.cases.errors import CaseProblem, Changed, Forbidden

from .. import commands, permissions, queries
from ..forms import DetermineForm, facts_form
from .paging import done, file_for, frame_for, page, who

NOT_YOURS = "Trang này dành cho Sở Tư pháp đang xác định cơ quan giải quyết bồi thường của vụ việc (Đ41.4)."
SENT = "Đã xác định {agency} là cơ quan giải quyết bồi thường và chuyển hồ sơ. Cơ quan này thấy hồ sơ ở “Việc của tôi”."


@require_http_methods(["GET", "POST"])
def determining(request: HttpRequest, code: str) -> HttpResponse:
    """What the law proposes from the facts (GET), the consultations and meetings, and the determination with the
    transfer (POST). Answers: 200, 303 done, 403, 404, 409 somebody recorded meanwhile, 422."""
    frame, membership, today = frame_for(request, code), who(request), request.today  # type: ignore[attr-defined]
    if not permissions.determines(frame.standing):
        raise PermissionDenied(NOT_YOURS)
    file = file_for(request, code)
    told = queries.determination(file, request.GET.dict(), today)
    data = request.POST if request.method == "POST" else None
    form = DetermineForm(told.agencies, file.expected, today, data)
    refusal, status = "", 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            typed = form.cleaned_data
            try:
                commands.determine_and_transfer(
                    code,
                    form.agency,
                    reason=typed["reason"],
                    number=typed["number"],
                    on=typed["on"],
                    membership=membership,
                    expected=typed["expected"],
                    today=today,
                )
            except Forbidden as problem:
                raise PermissionDenied(problem.message) from problem
            except Changed as newer:
                refusal, status = newer.message, 409
            except CaseProblem as problem:
                refusal = problem.message
            else:
                return done(request, SENT.format(agency=form.agency.name), reverse("cases:case", args=[code]))
    open_still = file.case.competence == "at_justice_department"
    around = ("agency_consultation", "competence_forwarding")
    context = frame.context("casework:determining", "Xác định cơ quan giải quyết bồi thường") | {
        "told": told,
        "facts": facts_form(told),
        "form": form if open_still else None,
        "refusal": refusal,
        "requests": [one for one in queries.requests(membership, code, today) if one.row.kind in around],
        "meetings": [one for one in queries.meetings(membership, code) if one.row.kind == "competence"],
    }
    answer = page(request, "determining.html", context)
    answer.status_code = status
    return answer
