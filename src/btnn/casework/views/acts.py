"""Noting an act of verification."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.drafts.arriving import sent_or_typed

from .. import commands, permissions, queries
from ..forms import ActForm
from .paging import EXCHANGE, attempt, done, frame_for, page, who


@require_http_methods(["GET", "POST"])
def note(request: HttpRequest, code: str) -> HttpResponse:
    """The form of one act. Answers: 200, 303 kept, 403, 404, 422 with all of it kept."""
    frame, membership, today = frame_for(request, code), who(request), request.today  # type: ignore[attr-defined]
    if not permissions.settles(frame.standing):
        raise PermissionDenied("Việc xác minh do người giải quyết bồi thường hoặc thủ trưởng cơ quan ghi (Đ45).")
    earlier = queries.acts(membership, code)
    form = ActForm(membership.user.full_name, earlier, today, sent_or_typed(request))
    refusal = ""
    if request.method == "POST" and form.is_valid():
        refusal = attempt(lambda: commands.note_act(code, form.given, membership=membership, today=today))
        if not refusal:
            return done(request, "Đã ghi lần xác minh.", reverse(EXCHANGE, args=[code]))
    context = frame.context("casework:act", "Ghi một lần xác minh") | {
        "form": form,
        "refusal": refusal,
        "cancel_url": reverse(EXCHANGE, args=[code]),
        "lead": "Mỗi lần xác minh được giữ lại cùng cách thức, người tham gia và kết quả, làm căn cứ cho báo cáo xác "
        "minh thiệt hại (NĐ 68 Đ20).",
    }
    return page(request, "plain_form.html", context, bad=request.method == "POST")
