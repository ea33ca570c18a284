"""What people complain of, for the Department of Justice of the province."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from btnn.cases.errors import CaseProblem, Forbidden, NotFound

from .. import desk
from ..desk_forms import AnswerForm
from ..models import Turn
from ..replies.handling import handle


@require_safe
def complaints(request: HttpRequest) -> HttpResponse:
    """The list: those without an answer first."""
    lines = desk.complaints(request.membership)  # type: ignore[attr-defined]
    context = {"lines": lines, "waiting": sum(line.waits for line in lines)}
    return render(request, "tracking/complaints.html", context)


@require_http_methods(["GET", "POST"])
def complaint(request: HttpRequest, number: int) -> HttpResponse:
    """One with its answer. Answers: 200; 303 answered; 404; 422 with what was written."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    try:
        line = desk.complaint(membership, number)
    except NotFound as missing:
        raise Http404(missing.message) from missing
    form = AnswerForm(request.POST if request.method == "POST" else None) if line.waits else None
    refusal = ""
    if request.method == "POST" and form is None:
        refusal = "Phản ánh này đã được trả lời."
    elif request.method == "POST" and form is not None and form.is_valid():
        code, words = line.row.case.code, form.cleaned_data["words"]
        try:
            handle(code, line.row.number, Turn.ANSWERED, words=words, membership=membership, today=today)
        except Forbidden as problem:
            raise PermissionDenied(problem.message) from problem
        except CaseProblem as problem:
            refusal = problem.message
        else:
            messages.success(request, "Đã trả lời; người phản ánh đọc được trên trang theo dõi.")
            return HttpResponseRedirect(reverse("tracking:complaints"), status=303)
    context = {
        "line": line,
        "form": form,
        "refusal": refusal,
        "crumbs": [{"label": "Phản ánh", "url": reverse("tracking:complaints")}, {"label": line.row.case.code}],
        "back": reverse("tracking:complaints"),
    }
    return render(request, "tracking/complaint.html", context, status=422 if request.method == "POST" else 200)
