"""Decisions on the money of a year: given, added, taken away, moved."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.agencies.queries import AgencyKind, department
from btnn.web.wording import dong

from .. import commands, queries
from ..budgets import members
from ..forms import DecisionForm, MoveForm
from ..vocabulary import Act
from .finding import answer, budget, crumbs


@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest, year: int) -> HttpResponse:
    """Record a decision; the assignment of the year begins with the amounts of the estimate. Answers: 200; 303 done;
    403, 404; 409; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    purse = budget(request, year)
    first = not queries.assigned(purse)
    view = queries.estimate_of(purse, membership, today)
    lines: list[Any] = list(view.lines)
    known = {line.key for line in lines}
    held = queries.year_of(purse, membership, today).cells if not first else []
    lines += [one for one in held if one.key not in known]
    amounts = {line.key: line.amount for line in view.lines if line.amount} if first and view.estimate else {}
    committee = department(purse.fund.province, AgencyKind.PEOPLE_COMMITTEE, today)
    initial = {"act": Act.ASSIGNED if first else "", "on": today, "by": committee.name if committee else ""}
    sent = request.POST if request.method == "POST" else None
    form = DecisionForm(lines, members(purse.fund, today), initial, amounts, sent)

    def act() -> None:
        given = form.cleaned_data
        told = {name: given[name] for name in ("paper", "on", "by", "reason")}
        commands.decide(year, given["act"], form.told, **told, membership=membership, today=today)

    context = {
        "title": f"Ghi quyết định về dự toán năm {year}",
        "know": "Ghi theo quyết định đã ký. Số tiền ghi sẵn là của bản dự toán."
        if first
        else "Ghi số tăng thêm (chuyển nguồn, bổ sung) hoặc số lấy bớt (giảm) ở từng dòng; dòng không đổi để trống.",
        "submit": "Ghi quyết định",
        "notes": False,
        "crumbs": crumbs(year, "Quyết định"),
    }
    return answer(
        request, form, act, template="yearly/lines.html", context=context, done="Đã ghi quyết định.",
        back=reverse("yearly:year", args=[year]),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def move(request: HttpRequest, year: int) -> HttpResponse:
    """Move money between lines. Answers: 200; 303 done; 403, 404; 409; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    purse = budget(request, year)
    view = queries.year_of(purse, membership, today)
    cells = [
        (one.cell, f"{one.label} – {one.agency}: còn {dong(one.cell.left)}") for one in view.cells if one.cell.left > 0
    ]
    initial = {"on": today, "by": purse.fund.name}
    sent = request.POST if request.method == "POST" else None
    form = MoveForm(cells, members(purse.fund, today), initial, sent)
    context = {
        "title": f"Điều chuyển, phân bổ dự toán năm {year}",
        "know": "Phân bổ dự phòng chung cho một cơ quan, hoặc chuyển giữa các dòng; tổng dự toán không đổi.",
        "submit": "Ghi điều chuyển",
        "crumbs": crumbs(year, "Điều chuyển"),
    }
    return answer(
        request, form, lambda: commands.move(year, **form.told, membership=membership, today=today),
        template="yearly/form.html", context=context, done="Đã ghi điều chuyển.",
        back=reverse("yearly:year", args=[year]),
    )  # fmt: skip
