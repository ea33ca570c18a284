"""Đính chính: an entry is left out or counts as something else; what that changes is shown before it is recorded."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.drafts.arriving import tells_who_is_there, typed_before
from btnn.drafts.commands import discard_draft
from btnn.law.case import words

from .. import commands
from ..errors import CaseProblem, Changed, Forbidden
from ..forms import Known, StepForm
from ..forms.correction import REPLACE, CorrectionForm, replacement_form
from ..models import CaseEvent
from ..permissions import may_correct
from ..queries import CaseFile
from ..showing.changes import changes
from ..showing.history import corrections, history_lines
from ..showing.typed import typed_lines
from ..trial import Trial, attempt
from .steps import file_for

NOT_YOURS = "Chỉ người đã ghi mục này hoặc thủ trưởng cơ quan đã ghi mới được đính chính."
SETTLED = "Mục này đã được đính chính ở mục số {number}. Muốn sửa tiếp thì bỏ mục đính chính đó trước."


@require_http_methods(["GET", "POST"])
@tells_who_is_there
def correction(request: HttpRequest, code: str, entry: int) -> HttpResponse:
    """Show the form; then what would change; then record.

    Answers: 200 the form or the preview; 303 recorded; 403 not this person's entry; 404 no such entry; 409 the
    entry is corrected already, or the case has changed meanwhile; 422 what was typed can't be recorded.
    """
    file = file_for(request, code)
    if not 1 <= entry <= len(file.events):
        raise Http404
    row = file.events[entry - 1]
    if not may_correct(file.standing, recorded_by=row.actor_id, recorded_at_agency=row.actor_agency_id):
        raise PermissionDenied(NOT_YOURS)
    earlier = corrections(file.events).get(entry)
    if earlier is not None:
        typed = typed_lines(CorrectionForm(row, request.POST)) if request.method == "POST" else []
        return _page(request, file, row, closed=SETTLED.format(number=earlier.number), typed=typed, status=409)
    if request.method == "GET":
        typed_earlier = typed_before(request)
        if typed_earlier is not None:
            return _resumed(request, file, row, typed_earlier)
        form = CorrectionForm(row, initial={"expected": file.expected})
        return _page(request, file, row, form=form, replacement=replacement_form(row, _known(request, file)))
    return _take(request, file, row)


def _take(request: HttpRequest, file: CaseFile, row: CaseEvent) -> HttpResponse:
    seen = request.POST.get("expected", "")
    posted = request.POST.copy()
    posted["expected"] = str(file.expected)
    form = CorrectionForm(row, posted)
    replaces = request.POST.get("way") == REPLACE
    new = replacement_form(row, _known(request, file), posted if replaces else None)
    page: dict[str, Any] = {"form": form, "replacement": new}
    valid = form.is_valid() and (not replaces or new is None or new.is_valid())
    if seen != str(file.expected):
        known = int(seen) if seen.isdigit() and len(seen) < 9 else file.expected
        newer = history_lines([event for event in file.events if event.number > known])
        return _page(request, file, row, **page, newer=newer, status=409)
    if not valid:
        return _page(request, file, row, **page, status=422)
    data = _data(row, form, new)
    today = request.today  # type: ignore[attr-defined]
    trial = attempt(file.events, file.view, "entry_corrected", today, data, today, by=row.by)
    if trial.refusal:
        return _page(request, file, row, **page, refusal=trial.refusal, status=422)
    if request.POST.get("seen") != _fingerprint(data):
        return _page(request, file, row, **page, trial=trial, data=data)
    return _record(request, file, row, data, new if replaces else None, page)


def _resumed(request: HttpRequest, file: CaseFile, row: CaseEvent, typed: QueryDict) -> HttpResponse:
    """The form with what the person had typed before, and the entries that came since."""
    seen = typed.get("expected") or ""
    known = int(seen) if seen.isdigit() and len(seen) < 9 else file.expected
    newer = history_lines([event for event in file.events if event.number > known])
    typed["expected"] = str(file.expected)
    form = CorrectionForm(row, typed)
    form.errors.clear()
    replaces = typed.get("way") == REPLACE
    new = replacement_form(row, _known(request, file), typed if replaces else None)
    if new is not None and replaces:
        new.forget_errors()
    return _page(request, file, row, form=form, replacement=new, newer=newer)


def _data(row: CaseEvent, form: CorrectionForm, new: StepForm | None) -> dict[str, Any]:
    """The data of `entry_corrected`."""
    data: dict[str, Any] = {"entry": row.number, "reason": form.cleaned_data["reason"]}
    if form.replaces and new is not None:
        data["replacement"] = {"type": row.type, "on": new.day.isoformat(), "by": row.by, "data": new.event_data}
    return data


def _record(
    request: HttpRequest,
    file: CaseFile,
    row: CaseEvent,
    data: dict[str, Any],
    new: StepForm | None,
    page: dict[str, Any],
) -> HttpResponse:
    today = request.today  # type: ignore[attr-defined]
    try:
        commands.record_event(
            file.case.code,
            "entry_corrected",
            on=today,
            data=data,
            membership=request.membership,  # type: ignore[attr-defined]
            expected=file.expected,
            today=today,
            named_user=new.named_user if new else None,
            named_agency=new.named_agency if new else None,
        )
    except Changed as problem:
        newer = history_lines(problem.newer)
        return _page(request, file_for(request, file.case.code), row, **page, newer=newer, status=409)
    except Forbidden as problem:
        raise PermissionDenied(problem.message) from problem
    except CaseProblem as problem:
        return _page(request, file, row, **page, refusal=problem.message, status=422)
    discard_draft(request.membership, request.path)  # type: ignore[attr-defined]
    messages.success(request, f"Đã đính chính mục số {row.number}. Mục cũ và lý do vẫn lưu trong lịch sử vụ việc.")
    return HttpResponseRedirect(reverse("cases:case", args=[file.case.code]), status=303)


def _known(request: HttpRequest, file: CaseFile) -> Known:
    return Known(file, request.today)  # type: ignore[attr-defined]


def _fingerprint(data: dict[str, Any]) -> str:
    """What the person has seen the effect of: another content asks again."""
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()[:20]


def _page(
    request: HttpRequest,
    file: CaseFile,
    row: CaseEvent,
    *,
    status: int = 200,
    trial: Trial | None = None,
    data: dict[str, Any] | None = None,
    **more: Any,
) -> HttpResponse:
    case_url = reverse("cases:case", args=[file.case.code])
    context = more | {
        "case": file.case,
        "case_url": case_url,
        "line": history_lines([row])[0],
        "trial": trial,
        "changes": changes(file.view, trial.view) if trial and trial.view else [],
        "seen": _fingerprint(data) if data else "",
        "act": words.act("entry_corrected"),
        "crumbs": [
            {"label": "Sổ vụ việc", "url": reverse("cases:docket")},
            {"label": file.case.code, "url": case_url},
            {"label": f"Đính chính mục số {row.number}"},
        ],
    }
    return render(request, "cases/correction.html", context, status=status)
