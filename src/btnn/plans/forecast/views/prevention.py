"""Causes that repeat, and what is done against them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.agencies.queries import agency_by_key
from btnn.web.refusing import found, refusal_of

from .. import commands, queries
from ..forms import MeasureForm, TurnForm, bodies_for
from ..models import Measure, MeasureKind
from ..permissions import may_write
from ..queries.measures import may_tell
from .way import crumbs

CAUSES, MEASURES = "Nguyên nhân lặp lại", "Biện pháp phòng ngừa"
# The room in which a measure of a kind is carried out.
ROOMS = {
    MeasureKind.TRAINING: ("training:list", "Mở phòng tập huấn để lập khóa"),
    MeasureKind.INSPECTION: ("inspection:list", "Mở phòng kiểm tra để lập cuộc kiểm tra"),
    MeasureKind.RECOMMENDATION: ("recommendations:list", "Mở phòng kiến nghị để gửi kiến nghị"),
    MeasureKind.GUIDANCE: ("guidance:list", "Mở phòng hướng dẫn nghiệp vụ"),
}


@require_GET
def causes(request: HttpRequest) -> HttpResponse:
    """The causes that this person sees. Answers: 200."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    rows = queries.causes(membership, today)
    taken: dict[str, int] = {}
    for view in queries.measures(membership, today):
        taken[view.row.cause] = taken.get(view.row.cause, 0) + 1
    context = {
        "repeating": [(one, taken.get(one.key, 0)) for one in rows if one.repeats],
        "single": [(one, taken.get(one.key, 0)) for one in rows if not one.repeats],
        "writes": may_write(membership),
        "crumbs": crumbs((CAUSES, "")),
    }
    return render(request, "forecast/causes.html", context)


@require_http_methods(["GET", "POST"])
def propose(request: HttpRequest) -> HttpResponse:
    """Propose a measure against a cause (`?nguyen-nhan=`). Answers: 200; 303 done; 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    key = request.GET.get("nguyen-nhan", "")[:80]
    cause = found(lambda: queries.cause(membership, key, today))
    form = MeasureForm(bodies_for(membership, today), cause, today, request.POST if request.method == "POST" else None)
    made: list[Measure] = []
    refusal = ""
    if request.method == "POST" and form.is_valid():
        told: dict[str, Any] = form.told
        refusal = refusal_of(
            lambda: made.append(
                commands.propose(
                    cause.key,
                    cause_words=cause.said,
                    counted=cause.total,
                    about=agency_by_key(cause.agency_id),
                    **told,
                    membership=membership,
                    today=today,
                )
            )
        )
        if made:
            messages.success(request, "Đã đề xuất; cơ quan thực hiện thấy việc này trong “Công tác năm”.")
            return HttpResponseRedirect(reverse("forecast:measure", args=[made[0].pk]), status=303)
    context = {
        "form": form,
        "title": "Đề xuất biện pháp phòng ngừa",
        "eyebrow": cause.said,
        "know": f"{cause.source}: {cause.article}." if cause.article else f"{cause.source}.",
        "submit": "Đề xuất",
        "cancel_url": reverse("forecast:causes"),
        "refusal": refusal,
        "crumbs": crumbs((CAUSES, reverse("forecast:causes")), ("Đề xuất biện pháp", "")),
    }
    return render(request, "forecast/form.html", context, status=422 if request.method == "POST" else 200)


@require_GET
def measures(request: HttpRequest) -> HttpResponse:
    """The measures that this person sees. Answers: 200."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    rows = queries.measures(membership, today)
    context = {
        "rows": rows,
        "done": sum(one.shape in ("met", "late") for one in rows),
        "late": sum(one.shape == "overdue" for one in rows),
        "crumbs": crumbs((MEASURES, "")),
    }
    return render(request, "forecast/measures.html", context)


@require_http_methods(["GET", "POST"])
def measure(request: HttpRequest, key: int) -> HttpResponse:
    """One measure with what was done. Answers: 200; 303 told; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    view = found(lambda: queries.measure(membership, key, today))
    tells = may_tell(membership, view)
    sent = request.POST if request.method == "POST" else None
    if sent is not None and not tells:
        raise PermissionDenied("Kết quả do cơ quan thực hiện hoặc cơ quan đề xuất ghi, khi biện pháp chưa kết thúc.")
    form = TurnForm(sent, initial={"on": today})
    refusal = ""
    if sent is not None and form.is_valid():
        refusal = refusal_of(lambda: commands.tell_turn(key, **form.cleaned_data, membership=membership, today=today))
        if not refusal:
            messages.success(request, "Đã ghi.")
            return HttpResponseRedirect(reverse("forecast:measure", args=[key]), status=303)
    context = {
        "view": view,
        "form": form if tells else None,
        "room": _room(view.row.kind),
        "refusal": refusal,
        "crumbs": crumbs((MEASURES, reverse("forecast:measures")), (view.row.get_kind_display(), "")),
    }
    return render(request, "forecast/measure.html", context, status=422 if sent is not None else 200)


def _room(kind: str) -> dict[str, str] | None:
    route, label = ROOMS[MeasureKind(kind)]
    try:
        return {"url": reverse(route), "label": label}
    except NoReverseMatch:
        return None
