"""Themes taken up by a letter; what came of each demand; the letter as a Word document."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.paper import TYPE
from btnn.web.refusing import found, refusal_of

from .. import commands, queries
from ..forms import ProposeForm, ResultForm
from ..permissions import may_decide, may_gather
from ..showing import letter_of
from .lists import crumbs


@require_http_methods(["GET", "POST"])
def propose(request: HttpRequest) -> HttpResponse:
    """A letter to the Committee or the Ministry; `chu-de` says which themes it begins with. Answers: 200; 303 sent;
    422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    chosen = {int(key) for key in request.GET.getlist("chu-de") if key.isdigit() and len(key) < 10}
    sent = request.POST if request.method == "POST" else None
    bodies = queries.deciding_bodies(membership, today)
    form = ProposeForm(queries.themes(membership), bodies, today, chosen, sent)
    refusal = ""
    made: list[Any] = []
    if sent is not None and form.is_valid():
        given = form.cleaned_data
        told = {name: given[name] for name in ("title", "number", "signer", "on")}
        refusal = refusal_of(
            lambda: made.append(
                commands.propose(form.demands, form.bodies[given["to"]], **told, membership=membership, today=today)
            )
        )
        if not refusal:
            messages.success(request, f"Đã đề xuất {made[0].to_agency.name}; nơi đó thấy ngay.")
            return HttpResponseRedirect(reverse("difficulties:proposal", args=[made[0].pk]), status=303)
    context = {"form": form, "refusal": refusal, "bodies": bodies, "crumbs": crumbs("Đề xuất")}
    return render(request, "difficulties/propose.html", context, status=422 if sent is not None else 200)


@require_http_methods(["GET", "POST"])
def proposal(request: HttpRequest, key: int) -> HttpResponse:
    """One letter with what came of each demand. Answers: 200; 303 recorded; 403; 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = found(lambda: queries.proposal_seen(membership, key))
    mine = one.proposal.agency_id == membership.agency_id
    records = may_gather(membership) if mine else may_decide(membership)
    sent = request.POST if request.method == "POST" else None
    which = sent.get("dong", "") if sent is not None else ""
    waiting = {str(line.demand.pk): line for _, line in one.lines if line.waits}
    if sent is not None and (not records or which not in waiting):
        raise PermissionDenied("Kết quả do cơ quan nhận đề xuất hoặc cơ quan đề xuất ghi, một lần cho mỗi đề xuất.")
    forms = {name: ResultForm(int(name), today, sent if name == which else None) for name in waiting}
    refusal = ""
    if which and forms[which].is_valid():
        given = forms[which].cleaned_data
        refusal = refusal_of(lambda: commands.record_result(int(which), **given, membership=membership, today=today))
        if not refusal:
            messages.success(request, "Đã ghi kết quả; các cơ quan phản ánh đọc được ngay.")
            return HttpResponseRedirect(reverse("difficulties:proposal", args=[key]), status=303)
    context = {
        "one": one,
        "lines": [(theme, line, forms.get(str(line.demand.pk)) if records else None) for theme, line in one.lines],
        "which": which,
        "refusal": refusal,
        "crumbs": crumbs("Đề xuất"),
    }
    return render(request, "difficulties/proposal.html", context, status=422 if which else 200)


@require_GET
def letter(request: HttpRequest, key: int) -> HttpResponse:
    """The letter as a Word document. Answers: 200 a file; 404."""
    one = found(lambda: queries.proposal_seen(request.membership, key))  # type: ignore[attr-defined]
    if not one.lines:
        raise Http404("Văn bản này không có đề xuất nào.")
    answer = HttpResponse(letter_of(one), content_type=TYPE)
    answer["Content-Disposition"] = f'attachment; filename="de-xuat-{one.proposal.on.year}-{key}.docx"'
    answer["Cache-Control"] = "private, no-store"
    return answer
