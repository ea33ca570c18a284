"""A letter between agencies: what it asks, who answered what, what was agreed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from .. import commands, queries
from ..forms import AgreeForm, NotedReplyForm, ReplyForm
from ..models import ANSWERED, LetterKind
from ..permissions import may_reply
from .acting import works
from .finding import crumbs, found, refusal_of

DONE = {
    "reply": "Đã gửi trả lời của cơ quan.",
    "note": "Đã ghi trả lời nhận bằng văn bản giấy.",
    "agree": "Đã ghi nội dung thống nhất; các cơ quan nhận văn bản đọc được.",
}


@require_http_methods(["GET", "POST"])
def letter(request: HttpRequest, key: int) -> HttpResponse:
    """One letter with what may be done about it. Answers: 200; 303 done; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = found(lambda: queries.letter(membership, key, today))
    mine = one.of(membership.agency_id)
    worker = one.ours and works(membership, found(lambda: queries.matter(membership, one.letter.question_id, today)))
    silent = [(came.body.agency_id, came.body.agency.name) for came in one.came if came.reply is None]
    asks = one.letter.kind in ANSWERED and one.closing is None
    open_to = {
        "reply": mine is not None and mine.reply is None and asks and may_reply(membership),
        "note": worker and asks and bool(silent),
        "agree": worker and one.agrees and one.closing is None,
    }
    sent = request.POST if request.method == "POST" else None
    act = sent.get("viec", "") if sent is not None else ""
    if sent is not None and not open_to.get(act, False):
        raise PermissionDenied("Việc này không thuộc cơ quan hoặc vai trò của bạn, hoặc văn bản đã xong.")
    meeting = one.letter.kind == LetterKind.MEETING
    forms: dict[str, Any] = {
        "reply": ReplyForm(meeting, today, sent if act == "reply" else None),
        "note": NotedReplyForm(silent, meeting, today, sent if act == "note" else None),
        "agree": AgreeForm(today, sent if act == "agree" else None),
    }
    refusal = ""
    if act and forms[act].is_valid():
        given = dict(forms[act].cleaned_data)
        body = given.pop("body", None)
        if act == "agree":
            refusal = refusal_of(lambda: commands.agree(key, **given, membership=membership, today=today))
        else:
            noted = int(body) if body else None
            refusal = refusal_of(lambda: commands.reply(key, **given, body=noted, membership=membership, today=today))
        if not refusal:
            messages.success(request, DONE[act])
            return HttpResponseRedirect(reverse("guidance:letter", args=[key]), status=303)
    context = {
        "one": one,
        "mine": mine,
        "open_to": open_to,
        "forms": forms,
        "act": act,
        "refusal": refusal,
        "crumbs": crumbs(one.letter.get_kind_display()),
    }
    return render(request, "guidance/letter.html", context, status=422 if act else 200)
