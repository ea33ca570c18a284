"""Meetings between agencies outside of one case."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.web.refusing import found, refusal_of

from .. import commands, queries
from ..forms import CallForm, RecordForm, ReplyForm
from ..permissions import may_speak
from ..queries.meetings import REPLY
from .paging import crumbs, others, sent, who

LIST = ("Họp liên ngành", "coordination:meetings")
DONE = {"reply": "Đã trả lời giấy mời; cơ quan mời họp thấy ngay.", "record": "Đã ghi kết quả cuộc họp."}


@require_GET
def meetings(request: HttpRequest) -> HttpResponse:
    """The meetings that one's agency called or is invited to. Answers: 200."""
    membership = who(request)
    context = {
        "meetings": queries.meetings(membership, request.today),  # type: ignore[attr-defined]
        "speaks": may_speak(membership),
        "crumbs": crumbs("Họp liên ngành"),
    }
    return render(request, "coordination/meetings.html", context)


@require_http_methods(["GET", "POST"])
def call(request: HttpRequest) -> HttpResponse:
    """Call a meeting. Answers: 200; 303 to it; 422."""
    membership, today = who(request), request.today  # type: ignore[attr-defined]
    form = CallForm(others(request), today, sent(request))
    made: list[Any] = []
    refusal = ""
    if sent(request) is not None and form.is_valid():
        refusal = refusal_of(
            lambda: made.append(commands.call_meeting(**form.told, membership=membership, today=today))
        )
        if made:
            messages.success(request, "Đã mời họp; các cơ quan được mời thấy giấy mời ngay.")
            return HttpResponseRedirect(reverse("coordination:meeting", args=[made[0].pk]), status=303)
    context = {
        "form": form, "refusal": refusal, "title": "Mời họp liên ngành", "submit": "Mời họp",
        "know": "Họp về một vụ việc thì mời từ trang “Xác minh, trao đổi” của vụ việc đó.",
        "cancel_url": reverse("coordination:meetings"), "crumbs": crumbs(LIST, "Mời họp"),
    }  # fmt: skip
    return render(request, "coordination/form.html", context, status=422 if sent(request) is not None else 200)


@require_http_methods(["GET", "POST"])
def meeting(request: HttpRequest, key: int) -> HttpResponse:
    """One meeting: the invitation and its answer, or the answers and the minutes. Answers: 200; 303; 403, 404; 422."""
    membership, today = who(request), request.today  # type: ignore[attr-defined]
    view = found(lambda: queries.meeting(membership, key, today))
    act = request.POST.get("viec", "") if sent(request) is not None else ""
    speaks = may_speak(membership)
    open_to = {
        "reply": speaks and view.state == REPLY,
        "record": speaks and view.ours and view.record is None,
    }
    if sent(request) is not None and not open_to.get(act, False):
        raise PermissionDenied("Việc này không thuộc cơ quan hoặc vai trò của bạn, hoặc cuộc họp đã kết thúc.")
    forms: dict[str, Any] = {
        "reply": ReplyForm(request.POST if act == "reply" else None),
        "record": RecordForm(
            view.row, [one.agency for one in view.invitations], request.POST if act == "record" else None
        ),
    }
    refusal = ""
    if act and forms[act].is_valid():

        def do() -> None:
            if act == "reply":
                commands.reply(key, **forms[act].cleaned_data, on=today, membership=membership, today=today)
            else:
                commands.record_meeting(key, **forms[act].told, membership=membership, today=today)

        refusal = refusal_of(do)
        if not refusal:
            messages.success(request, DONE[act])
            return HttpResponseRedirect(reverse("coordination:meeting", args=[key]), status=303)
    context = {
        "view": view, "forms": forms, "open_to": open_to, "act": act, "form": forms.get(act), "refusal": refusal,
        "crumbs": crumbs(LIST, view.row.title),
    }  # fmt: skip
    return render(request, "coordination/meeting.html", context, status=422 if act else 200)
