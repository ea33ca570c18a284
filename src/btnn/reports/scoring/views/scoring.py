"""One sheet with what becomes of it, one of its lines with what each side says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.web.refusing import found, refusal_of

from .. import commands, queries
from ..forms import InitiativesForm, LineForm, SurveyForm, TurnForm
from ..models import Side, Turn
from ..queries import SheetView
from ..reckoning import last_day, shown

SURVEY, INITIATIVES = "survey", "initiatives"
ACTS = {
    Turn.SELF_SCORED: ("Chốt điểm tự chấm", "Điểm và số liệu được giữ nguyên như lúc này."),
    Turn.REOPENED: ("Mở lại để sửa", "Ghi lý do mở lại."),
    Turn.SENT: ("Gửi Bộ Tư pháp", "Ghi số, ngày văn bản gửi."),
    Turn.RETURNED: ("Trả lại để chấm lại", "Ghi lý do trả lại."),
    Turn.SCORED: ("Chốt điểm của Bộ Tư pháp", "Dòng để trống lấy theo điểm tự chấm; dòng khác phải có lý do."),
    Turn.AGREED: ("Thống nhất với điểm của Bộ Tư pháp", ""),
    Turn.COMPLAINED: ("Kiến nghị xem lại", "Ghi dòng nào, vì sao."),
}


@require_http_methods(["GET", "POST"])
def sheet(request: HttpRequest, key: int) -> HttpResponse:
    """One sheet. Answers: 200; 303 done; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    view = found(lambda: queries.sheet(membership, key, today))
    sent = request.POST if request.method == "POST" else None
    act = sent.get("viec", "") if sent is not None else ""
    if sent is not None and act not in _open_to(view):
        raise PermissionDenied("Việc này không thuộc cơ quan hoặc vai trò của bạn, hoặc bảng điểm đã qua bước này.")
    forms: dict[str, Any] = {name: TurnForm(sent if act == name else None, initial={"on": today}) for name in view.acts}
    if view.answers == Side.SELF:
        forms[SURVEY] = SurveyForm(
            sent if act == SURVEY else None, initial={"assessed": "yes" if view.survey else "no"}
        )
        forms[INITIATIVES] = InitiativesForm(sent if act == INITIATIVES else None, initial={"number": view.initiatives})
    refusal = ""
    if act and forms[act].is_valid():
        refusal = refusal_of(_doing(act, view, forms[act].cleaned_data, request))
        if not refusal:
            messages.success(request, "Đã ghi.")
            return HttpResponseRedirect(reverse("scoring:sheet", args=[key]), status=303)
    context = {
        "view": view,
        "groups": [(group, shown(group.points), _told(view, group.code), lines) for group, lines in view.groups],
        "totals": _totals(view),
        "acts": [(name, *ACTS[Turn(name)], forms[name]) for name in view.acts],
        "forms": forms,
        "act": act,
        "refusal": refusal,
        "due": last_day(view.row.year),
        "lost": [one for one in view.lines if one.lost],
        "crumbs": [{"label": "Chấm điểm", "url": reverse("scoring:list")}, {"label": f"Năm {view.row.year}"}],
    }
    return render(request, "scoring/sheet.html", context, status=422 if act else 200)


@require_http_methods(["GET", "POST"])
def line(request: HttpRequest, key: int, criterion: str) -> HttpResponse:
    """One line. Answers: 200; 303 scored; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    view = found(lambda: queries.sheet(membership, key, today))
    one = view.line(criterion)
    if one is None:
        raise Http404("Bảng điểm không có dòng này.")
    sent = request.POST if request.method == "POST" else None
    if sent is not None and not view.answers:
        raise PermissionDenied("Bảng điểm đã chốt, hoặc đang ở bên kia chấm.")
    form = LineForm(one, view.answers, sent) if view.answers else None
    refusal = ""
    if sent is not None and form is not None and form.is_valid():
        told = form.told
        refusal = refusal_of(lambda: commands.answer(key, criterion, **told, membership=membership, today=today))
        if not refusal:
            messages.success(request, f"Đã ghi điểm dòng {criterion}.")
            return HttpResponseRedirect(f"{reverse('scoring:sheet', args=[key])}#dong-{criterion}", status=303)
    context = {
        "view": view,
        "line": one,
        "form": form,
        "refusal": refusal,
        "crumbs": [
            {"label": "Chấm điểm", "url": reverse("scoring:list")},
            {"label": f"Năm {view.row.year}", "url": reverse("scoring:sheet", args=[key])},
            {"label": f"Dòng {criterion}"},
        ],
    }
    return render(request, "scoring/line.html", context, status=422 if sent is not None else 200)


def _open_to(view: SheetView) -> set[str]:
    return {*view.acts, *((SURVEY, INITIATIVES) if view.answers == Side.SELF else ())}


def _doing(act: str, view: SheetView, given: dict[str, Any], request: HttpRequest) -> Callable[[], Any]:
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    who = {"membership": membership, "today": today}
    if act == SURVEY:
        return lambda: commands.set_survey(view.row.pk, assessed=given["assessed"], **who)
    if act == INITIATIVES:
        return lambda: commands.count_initiatives(view.row.pk, given["number"], paper=given["paper"], **who)
    return lambda: commands.turn(view.row.pk, act, **given, **who)


def _told(view: SheetView, code: str) -> str:
    found_ = next((one for one in view.told.groups if one.code == code), None) if view.told is not None else None
    return shown(found_.points) if found_ is not None else ""


def _totals(view: SheetView) -> list[tuple[str, str, str]]:
    """The sums below the lines: words, own, the Ministry's."""
    sides = [view.own, view.told]
    rows = [
        (f"Cộng các dòng (trên {shown(view.own.whole)})", [shown(one.lines) if one else "" for one in sides]),
        ("Quy về 100", [shown(one.rescaled) if one else "" for one in sides]),
        ("Thưởng sáng kiến", [f"+{one.bonus}" if one else "" for one in sides]),
        ("Trừ nộp chậm", [f"−{one.penalty}" if one and one.penalty else "0" if one else "" for one in sides]),
        ("Tổng điểm", [shown(one.points) if one else "" for one in sides]),
        ("Xếp loại", [one.rank if one else "" for one in sides]),
    ]
    return [(words, own, theirs) for words, (own, theirs) in rows]
