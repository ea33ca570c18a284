"""The register as one person sees it, putting one in, and the counts without names."""

from __future__ import annotations

from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.agencies.queries import AgencyKind, agencies_of_kinds
from btnn.law.complaint_terms import TO_CONFIRM
from btnn.web.refusing import refusal_of

from .. import commands, queries
from ..forms import RegisterForm
from ..models import Complaint
from ..permissions import directs, may_count, may_register
from ..whose import COURT_NOTE


def crumbs(*labels: str) -> list[dict[str, str]]:
    """The way here."""
    return [{"label": "Khiếu nại, tố cáo", "url": reverse("complaints:list")}, *({"label": one} for one in labels)]


@require_GET
def register_of(request: HttpRequest) -> HttpResponse:
    """Those of the register that this person may see. Answers: 200."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    context = {
        "rows": queries.rows(membership, None, today),
        "registers": may_register(membership),
        "counts": may_count(membership),
        "directs": directs(membership),
    }
    return render(request, "complaints/list.html", context)


@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """Put one in the register. Answers: 200; 303 to the register; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    near = [
        body
        for body in agencies_of_kinds(AgencyKind.values, today)
        if body.province == membership.agency.province or not membership.agency.province
    ]
    near.sort(key=lambda body: (body.pk != membership.agency_id, body.kind == AgencyKind.COMMUNE, body.name))
    form = RegisterForm(near, today, uuid4(), request.POST if request.method == "POST" else None)
    refusal, made = "", list[Complaint]()
    if request.method == "POST" and form.is_valid():
        refusal = refusal_of(lambda: made.append(commands.register(**form.told, membership=membership, today=today)))
        if made:
            messages.success(request, _done(made[0], membership.agency_id))
            return HttpResponseRedirect(reverse("complaints:list"), status=303)
    context = {
        "title": "Vào sổ đơn",
        "know": f"Người gửi được niêm lại, chỉ người xử lý mở xem được. {COURT_NOTE}",
        "form": form,
        "refusal": refusal,
        "submit": "Vào sổ",
        "cancel_url": reverse("complaints:list"),
        "crumbs": crumbs("Vào sổ đơn"),
    }
    return render(request, "complaints/form.html", context, status=422 if request.method == "POST" else 200)


@require_GET
def counts(request: HttpRequest) -> HttpResponse:
    """How many there are at one's agency and at those it looks after, without names. Answers: 200."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    asked = request.GET.get("nam", "")
    year = int(asked) if asked.isascii() and asked.isdigit() and 2018 <= int(asked[:5]) <= 2100 else today.year
    context = {
        "rows": queries.counts(membership, year, today),
        "year": year,
        "confirm": TO_CONFIRM,
        "crumbs": crumbs(f"Số liệu năm {year}"),
    }
    return render(request, "complaints/counts.html", context)


def _done(made: Complaint, agency_id: int) -> str:
    if made.agency_id != agency_id:
        return f"Đã chuyển thẳng vào sổ của {made.agency.name}: đơn tố cáo thủ trưởng do cấp trên giải quyết."
    return f"Đã vào sổ số {made.number}/{made.year}. Thủ trưởng giao người xử lý; chỉ hai người đó xem được đơn."
