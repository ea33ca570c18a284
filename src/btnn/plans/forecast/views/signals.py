"""Papers on which claims may rest: the list, one more, one of them with what came of it."""

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
from ..forms import OutcomeForm, SignalForm, bodies_for
from ..permissions import may_write
from ..queries.signals import may_tell
from .way import crumbs

LIST = "Văn bản có thể làm căn cứ"


@require_GET
def signals(request: HttpRequest) -> HttpResponse:
    """The signals that this person sees. Answers: 200."""
    membership = request.membership  # type: ignore[attr-defined]
    rows = queries.signals(membership)
    context = {
        "rows": rows,
        "papers": sum(one.row.papers for one in rows),
        "claims": sum(one.claims for one in rows),
        "waiting": sum(one.waiting for one in rows),
        "writes": may_write(membership),
        "crumbs": crumbs((LIST, "")),
    }
    return render(request, "forecast/signals.html", context)


@require_http_methods(["GET", "POST"])
def record(request: HttpRequest) -> HttpResponse:
    """Record a signal. Answers: 200; 303 done; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    form = SignalForm(bodies_for(membership, today), today, request.POST if request.method == "POST" else None)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        refusal = refusal_of(lambda: commands.record_signal(**form.told, membership=membership, today=today))
        if not refusal:
            messages.success(request, "Đã ghi; dự báo và nguyên nhân lặp lại tính theo ngay.")
            return HttpResponseRedirect(reverse("forecast:signals"), status=303)
    context: dict[str, Any] = {
        "form": form,
        "title": "Ghi văn bản có thể làm căn cứ",
        "know": "Khiếu nại được chấp nhận, quyết định bị hủy, bản án tuyên không có tội, kết luận thanh tra: chưa có "
        "yêu cầu bồi thường, nhưng trong ba năm có thể có (Điều 6, Điều 8–12 của Luật). Chỉ ghi số liệu, không ghi "
        "tên người.",
        "submit": "Ghi văn bản",
        "cancel_url": reverse("forecast:signals"),
        "refusal": refusal,
        "crumbs": crumbs((LIST, reverse("forecast:signals")), ("Ghi thêm", "")),
    }
    return render(request, "forecast/form.html", context, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "POST"])
def signal(request: HttpRequest, key: int) -> HttpResponse:
    """One signal, and what came of it. Answers: 200; 303 told; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    view = found(lambda: queries.signal(membership, key))
    tells = may_tell(membership, view)
    sent = request.POST if request.method == "POST" else None
    if sent is not None and not tells:
        raise PermissionDenied("Kết quả do cơ quan ghi văn bản, cơ quan có hành vi hoặc Sở Tư pháp ghi.")
    form = OutcomeForm(sent, initial={"on": today})
    refusal = ""
    if sent is not None and form.is_valid():
        refusal = refusal_of(
            lambda: commands.tell_outcome(key, **form.cleaned_data, membership=membership, today=today)
        )
        if not refusal:
            messages.success(request, "Đã ghi kết quả; tỉ lệ thành yêu cầu được tính lại.")
            return HttpResponseRedirect(reverse("forecast:signal", args=[key]), status=303)
    context = {
        "view": view,
        "form": form if tells else None,
        "refusal": refusal,
        "crumbs": crumbs((LIST, reverse("forecast:signals")), (view.row.source, "")),
    }
    return render(request, "forecast/signal.html", context, status=422 if sent is not None else 200)
