"""One letter: what it says, what became of it, what its reader does next; its Word document."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from btnn.cases.queries import case_is_visible
from btnn.law.limits import limit
from btnn.law.receipts import receipt
from btnn.law.work.management import item
from btnn.paper import TYPE
from btnn.web.refusing import found, refusal_of

from .. import commands, queries
from ..commands.sending import addressed
from ..documenting import document
from ..forms import AnswerForm, JudgeForm, ReasonForm
from ..models import Kind
from ..permissions import may_answer, may_watch
from .home import crumbs

DONE = {"answer": "Đã gửi trả lời.", "judge": "Đã ghi kết quả.", "withdraw": "Đã rút văn bản."}
AT_ONCE = "send_urging_letter"


@require_http_methods(["GET", "POST"])
def letter(request: HttpRequest, key: int) -> HttpResponse:
    """A letter with its turns and acts. Answers: 200; 303 done; 403, 404; 409 it has ended meanwhile; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = found(lambda: queries.letter(membership, key, today))
    row = one.row
    ours = row.agency_id == membership.agency_id and may_watch(membership)
    answers = (addressed(row, membership.agency) and may_answer(membership)) or ours
    open_to = {"answer": answers and one.open, "judge": ours and one.open, "withdraw": ours and one.open}
    act = request.POST.get("viec", "") if request.method == "POST" else ""
    if request.method == "POST" and act not in open_to:
        raise PermissionDenied("Việc này không có trên trang.")
    sent = request.POST if act else None
    forms: dict[str, Any] = {
        "answer": AnswerForm(row.kind == Kind.ASK, sent if act == "answer" else None, {"on": today}),
        "judge": JudgeForm(sent if act == "judge" else None),
        "withdraw": ReasonForm(sent if act == "withdraw" else None),
    }
    refusal = ""
    if act and not open_to[act] and not answers:
        raise PermissionDenied("Việc này thuộc cơ quan đã gửi hoặc cơ quan nhận văn bản.")
    if act and forms[act].is_valid():
        refusal = refusal_of(lambda: _do(act, key, forms[act].cleaned_data, request))
        if not refusal:
            messages.success(request, DONE[act])
            return HttpResponseRedirect(reverse("urging:letter", args=[key]), status=303)
    history = queries.chain(membership, row, today)
    case_seen = bool(row.case_code) and case_is_visible(membership, row.case_code)
    listed = "watched" if row.kind == Kind.REPORT else "urged"
    context = {
        "one": one,
        "ours": ours,
        "open_to": open_to,
        "to_carry_out": row.kind == Kind.ASK and one.open and not ours and may_watch(membership)
        and addressed(row, membership.agency) and row.about_id != membership.agency_id,
        "contents": [item(listed, code) for code in row.contents],
        "grounds": [item("ground", code) for code in row.grounds],
        "case_seen": case_seen,
        "limits": queries.named_limits(row) if case_seen else [],
        "chain": history if len(history) > 1 else [],
        "sent_late": row.at.date() > receipt(limit(AT_ONCE), row.on).due if row.kind != Kind.REPORT else False,
        "forms": forms,
        "act": act,
        "refusal": refusal,
        "crumbs": crumbs(row.get_kind_display()),
    }  # fmt: skip
    status = 200 if not act else 422 if one.open else 409
    return render(request, "urging/letter.html", context, status=status)


def _do(act: str, key: int, given: dict[str, Any], request: HttpRequest) -> None:
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    if act == "answer":
        outcome = given.pop("outcome")
        commands.answer(key, **given, declines=outcome == "declined", membership=membership, today=today)
    elif act == "judge":
        commands.judge(key, **given, on=today, membership=membership, today=today)
    else:
        commands.withdraw(key, **given, on=today, membership=membership, today=today)


@require_safe
def word(request: HttpRequest, key: int) -> HttpResponse:
    """The letter as a Word document. Answers: 200 a file; 404."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = found(lambda: queries.letter(membership, key, today))
    answer = HttpResponse(document(one, queries.chain(membership, one.row, today)), content_type=TYPE)
    answer["Content-Disposition"] = f'attachment; filename="don-doc-{key}.docx"'
    answer["Cache-Control"] = "private, no-store"
    return answer
