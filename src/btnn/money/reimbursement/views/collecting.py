"""Money that came in from one official, the plan of instalments, reduction and deferral."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.cases.commands import record_event
from btnn.law.reimbursement import relief
from btnn.web.wording import dong

from .. import commands
from ..forms import CollectForm, DeferralForm, ReductionForm, TermsForm
from ..permissions import may_collect, may_relieve
from ..queries import CaseReimbursement, OfficialState
from .paging import attempt, done, framed, fresh_number, official_of, page, reimbursement_of, seen, told

NOT_COLLECTING = "Tiền hoàn trả do kế toán hoặc thủ trưởng cơ quan ghi (Đ67.3)."


@require_http_methods(["GET", "POST"])
def collect(request: HttpRequest, code: str, place: int) -> HttpResponse:
    """Money that came in; the plan's next instalment is put in. Answers: 200, 303, 403, 404, 409, 422."""
    found, one = _opened(request, code, place, collecting=True)
    wanted = one.plan.progress.wanted if one.plan else 0
    start = {
        "on": request.today,  # type: ignore[attr-defined]
        "amount": min(wanted, one.account.left) or max(0, one.account.left) or None,
        "paid_by": "salary" if one.plan else None,
    }

    def do(form: forms.Form) -> None:
        data = {name: form.cleaned_data[name] for name in ("amount", "paid_by", "voucher") if form.cleaned_data[name]}
        record_event(
            code,
            "reimbursement_collected",
            on=form.cleaned_data["on"],
            data={"officer": one.account.name} | data,
            expected=seen(request),
            **told(request),
        )

    facts = _owes(one)
    return _page(
        request, found, one, CollectForm, start, do, "Ghi tiền hoàn trả đã thu", "Đã ghi tiền hoàn trả.", facts
    )


@require_http_methods(["GET", "POST"])
def terms(request: HttpRequest, code: str, place: int) -> HttpResponse:
    """The plan of instalments. Answers: 200, 303, 403, 404, 422."""
    found, one = _opened(request, code, place, collecting=True)
    today = request.today  # type: ignore[attr-defined]
    kept = one.plan.terms if one.plan else None
    start = {
        "income": kept.income if kept else one.account.salary or None,
        "monthly": kept.monthly if kept else one.account.instalment or None,
        "first_month": (today.replace(day=28) + timedelta(days=4)).replace(day=1),
    }

    def do(form: forms.Form) -> None:
        commands.set_terms(code, one.account.name, **form.cleaned_data, **told(request))

    facts = _owes(one)
    return _page(request, found, one, TermsForm, start, do, "Kế hoạch trừ lương", "Đã lập kế hoạch trừ lương.", facts)


@require_http_methods(["GET", "POST"])
def reduction(request: HttpRequest, code: str, place: int) -> HttpResponse:
    """A reduction (Đ65.4). Answers: 200, 303, 403, 404, 409, 422."""
    found, one = _opened(request, code, place, collecting=False)
    account = one.account
    most = max(0, 3 * (account.decided or 0) // 10 - account.reduced)
    start = {"on": request.today, "amount": min(most, max(0, account.left)) or None}  # type: ignore[attr-defined]

    def do(form: forms.Form) -> None:
        given = {name: value for name, value in form.cleaned_data.items() if name != "expected"}
        data = commands.ReductionData(officer=account.name, **given)
        commands.reduce(code, data, expected=seen(request), **told(request))

    half = f"{dong(account.paid)} trên {dong(account.decided)}"
    facts = [
        {"label": "Đã hoàn trả", "value": half, "note": "phải được ít nhất 50% (Đ65.4b)"},
        {"label": "Còn được giảm nhiều nhất", "value": dong(most), "note": "30% tổng số, trừ phần đã giảm (Đ65.4)"},
    ]
    return _page(request, found, one, ReductionForm, start, do, "Giảm mức hoàn trả", "Đã ghi việc giảm.", facts)


@require_http_methods(["GET", "POST"])
def deferral(request: HttpRequest, code: str, place: int) -> HttpResponse:
    """A deferral (Đ68.3). Answers: 200, 303, 403, 404, 409, 422."""
    found, one = _opened(request, code, place, collecting=False)

    def do(form: forms.Form) -> None:
        given = {name: value for name, value in form.cleaned_data.items() if name != "expected"}
        commands.defer(code, one.account.name, **given, expected=seen(request), **told(request))

    note = f"con dưới {relief.CHILD_MONTHS} tháng tuổi, hoặc đang mang thai; số tiền phải hoàn trả không đổi (Đ68.3)"
    facts = [{"label": "Được hoãn khi", "value": "Đang nuôi con nhỏ hoặc mang thai", "note": note}]
    start = {"on": request.today}  # type: ignore[attr-defined]
    return _page(request, found, one, DeferralForm, start, do, "Hoãn việc hoàn trả", "Đã ghi việc hoãn.", facts)


def _opened(
    request: HttpRequest, code: str, place: int, *, collecting: bool
) -> tuple[CaseReimbursement, OfficialState]:
    found = reimbursement_of(request, code)
    allowed = may_collect(found.file.standing) if collecting else may_relieve(found.file.standing)
    if not allowed:
        raise PermissionDenied(NOT_COLLECTING if collecting else commands.relieving.NOT_YOURS)
    return found, official_of(found, place)


def _owes(one: OfficialState) -> list[dict[str, Any]]:
    return [
        {"label": "Phải hoàn trả", "value": dong(one.account.owed) if one.account.decided is not None else None},
        {"label": "Đã thu", "value": dong(one.account.paid)},
        {"label": "Còn phải thu", "value": dong(max(0, one.account.left))},
    ]


def _page(
    request: HttpRequest,
    found: CaseReimbursement,
    one: OfficialState,
    kind: type[forms.Form],
    start: dict[str, Any],
    do: Callable[[forms.Form], None],
    title: str,
    said: str,
    facts: list[dict[str, Any]],
) -> HttpResponse:
    """Show the form of one act, or take it."""
    code = found.file.case.code
    own = reverse("money:official", args=[code, one.place])
    form = kind(request.POST if request.method == "POST" else None, initial=start | {"expected": found.file.expected})
    refusal, status = "", 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            refusal, status = attempt(lambda: do(form))
            if not refusal:
                return done(request, said, own)
            if status == 409:
                form = kind(fresh_number(request.POST, found))
                form.is_valid()
    context = framed(found, "money:official", title) | {
        "form": form,
        "refusal": refusal,
        "who": one.account.name,
        "facts": facts,
        "submit": title,
        "cancel_url": own,
    }
    return page(request, "act.html", context, status)
