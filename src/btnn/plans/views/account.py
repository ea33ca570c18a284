"""What became of a plan's year: the account that writes itself, edited in words, issued; as a Word document."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.paper import TYPE

from .. import commands, queries
from ..account_paper import account_paper
from ..commands.accounting import FIRST_MONTH
from ..forms import AccountForm, SignedForm
from ..models import Plan
from ..permissions import may_issue, may_urge
from .finding import crumbs, found, refusal_of


@require_http_methods(["GET", "POST"])
def account(request: HttpRequest, key: int) -> HttpResponse:
    """The account of a year. Answers: 200; 303 done; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    plan = _accounted(request, key)
    view = queries.account_seen(plan, membership, today)
    makes = may_urge(membership, plan.agency_id, plan.prepared_by_id)
    edits = makes and not view.issued and (today.year, today.month) >= (plan.year, FIRST_MONTH)
    issues = edits and may_issue(membership, plan.agency, plan.prepared_by_id)
    act = request.POST.get("viec", "") if request.method == "POST" else ""
    if request.method == "POST" and not {"write": edits, "issue": issues}.get(act, False):
        raise PermissionDenied("Việc này không thuộc cơ quan hoặc vai trò của bạn, hoặc báo cáo đã qua bước này.")
    form = AccountForm(view, request.POST if act == "write" else None)
    signed = SignedForm(today, request.POST if act == "issue" else None)
    refusal = ""
    if act == "write" and form.is_valid():
        refusal = refusal_of(lambda: commands.write_account(key, **form.told, membership=membership, today=today))
    elif act == "issue" and signed.is_valid():
        given = signed.cleaned_data
        refusal = refusal_of(lambda: commands.issue_account(key, **given, membership=membership, today=today))
    if act and not refusal and (form if act == "write" else signed).is_valid():
        messages.success(
            request, "Đã lưu lời báo cáo." if act == "write" else "Đã ghi ban hành; báo cáo được giữ nguyên."
        )
        return HttpResponseRedirect(reverse("plans:account", args=[key]), status=303)
    context = {
        "plan": plan,
        "view": view,
        "form": form if edits else None,
        "signed": signed if issues and view.row is not None else None,
        "act": act,
        "refusal": refusal,
        "early": makes and not view.issued and not edits,
        "crumbs": crumbs(plan, "Kết quả thực hiện"),
    }
    return render(request, "plans/account.html", context, status=422 if act else 200)


@require_GET
def account_document(request: HttpRequest, key: int) -> HttpResponse:
    """The account as a Word document. Answers: 200 a file; 403, 404."""
    plan = _accounted(request, key)
    view = queries.account_seen(plan, request.membership, request.today)  # type: ignore[attr-defined]
    answer = HttpResponse(account_paper(view), content_type=TYPE)
    answer["Content-Disposition"] = f'attachment; filename="ket-qua-ke-hoach-{plan.year}-{plan.pk}.docx"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def _accounted(request: HttpRequest, key: int) -> Plan:
    """The issued plan, for whoever makes it; for others who see it once its account is issued."""
    plan = found(request, key)
    makes = may_urge(request.membership, plan.agency_id, plan.prepared_by_id)  # type: ignore[attr-defined]
    account = getattr(plan, "account", None)
    if not plan.issued or not (makes or (account is not None and account.issued)):
        raise PermissionDenied("Báo cáo kết quả chưa ban hành; cơ quan soạn đang lập.")
    return plan
