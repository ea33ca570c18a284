"""The use of a year by case, its settlement and adjustments."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from .. import commands, queries
from ..forms import SettleForm
from ..permissions import NOT_LEADING, may_lead
from ..showing.lines import differing, facts, groups
from ..showing.papers import settlement_paper
from .finding import answer, budget, crumbs, word_file


@require_http_methods(["GET", "POST"])
def settlement(request: HttpRequest, year: int) -> HttpResponse:
    """The lines of a year, closed or as the ledgers have them. Answers: 200; 303 closed; 403, 404; 409; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    purse = budget(request, year)
    leads = may_lead(membership)
    if request.method == "POST" and not leads:
        raise PermissionDenied(NOT_LEADING)
    view = queries.settlement_of(purse, membership, today)
    form = SettleForm(len(view.editions), today, request.POST if request.method == "POST" else None)

    def act() -> None:
        given = form.cleaned_data
        told = {"reason": "", **given}
        commands.settle(year, **told, membership=membership, today=today)

    context = {
        "purse": purse,
        "view": view,
        "groups": groups(view),
        "facts": facts(view),
        "changes": differing(view) if leads else [],
        "may_settle": leads and view.over and (view.closed is None or bool(view.changes)),
        "crumbs": crumbs(year, "Sử dụng, quyết toán"),
        "print_title": f"Quyết toán kinh phí bồi thường năm {year}",
    }
    return answer(
        request, form, act, template="yearly/settlement.html", context=context, done="Đã khóa quyết toán.",
        back=reverse("yearly:settlement", args=[year]),
    )  # fmt: skip


@require_safe
def document(request: HttpRequest, year: int) -> HttpResponse:
    """The settlement as a Word document. Answers: 200 a file; 403, 404."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    view = queries.settlement_of(budget(request, year), membership, today)
    return word_file(settlement_paper(view), f"quyet-toan-kinh-phi-{year}")
