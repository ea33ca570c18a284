"""The page of one step: what it is, by whom, until when, what follows; the form; what the law says to it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.http import require_http_methods

from btnn.documents.forms import AttachForm
from btnn.documents.queries import papers_of_entries
from btnn.drafts.arriving import tells_who_is_there, typed_before
from btnn.drafts.commands import discard_draft
from btnn.law.case import CaseView, words
from btnn.law.case.events import EVENTS, EventType
from btnn.law.case.guards import refusal
from btnn.portal.tracking.papers.kinds import kind_of_event
from btnn.web.wording import days_left

from ..errors import CaseProblem, Changed, Forbidden, NotFound
from ..forms import Known, StepForm, start_of
from ..models import CaseEvent
from ..permissions import deals_with_people, may_record
from ..queries import CaseFile, case_file, latest_assessments
from ..recording import record
from ..showing.bands import bands_for
from ..showing.expected import expected
from ..showing.history import history_lines
from ..showing.late import window
from ..showing.typed import typed_lines
from ..trial import Trial, attempt, earlier_days

NOTHING_TO_DELIVER = (
    "Không có văn bản nào đã gửi mà chưa ghi ngày nhận. Chỉ ghi ngày giao văn bản sau khi văn bản đã được ban hành, "
    "gửi đi (Đ42.3; Đ52.2; Đ62.5)."
)
FROM_THE_HISTORY = "Đính chính được ghi từ chính mục cần sửa: mở lịch sử vụ việc, chọn mục đó rồi chọn “Đính chính”."
INTERRUPTED = "Vụ việc đang hoãn hoặc tạm đình chỉ; phải có quyết định tiếp tục trước (Đ49, Đ50)."
CONFIRM = "Việc ghi nhận này cho thấy điều trái quy định dưới đây. Sự thật vẫn phải được ghi; hãy xác nhận rồi ghi."


@require_http_methods(["GET", "POST"])
@tells_who_is_there
def step(request: HttpRequest, code: str, event: str) -> HttpResponse:
    """Show or take the form of `event` in the case.

    Answers: 200 the form; 303 recorded; 403 not this person's act; 404 no such case or event; 409 not lawful
    now, or the case has changed meanwhile; 422 what was typed can't be recorded, with all of it kept.
    """
    kind = EVENTS.get(event)
    if kind is None:
        raise Http404
    file = file_for(request, code)
    if event == "entry_corrected":
        return _closed(request, file, kind, FROM_THE_HISTORY)
    if not may_record(file.standing, event):
        raise PermissionDenied(f"“{words.act(event)}” không thuộc vai trò của bạn trong vụ việc này.")
    closed, late = _why_closed(file, kind)
    if request.method == "GET":
        if closed:
            return _closed(request, file, kind, closed)
        typed = typed_before(request)
        if typed is not None:
            return _resumed(request, file, kind, typed, late)
        return _page(request, file, kind, _form(request, file, kind, late=late), late=late)
    seen = _number(request.POST.get("expected"))
    if seen != file.expected:
        return changed(request, file, kind, seen, closed)
    if closed:
        return _closed(request, file, kind, closed, (), _form(request, file, kind, request.POST))
    return _take(request, file, kind, late)


def file_for(request: HttpRequest, code: str) -> CaseFile:
    """The case as the person may see it today. Refused: 404 out of scope."""
    try:
        return case_file(request.membership, code, request.today)  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404 from missing


def _take(request: HttpRequest, file: CaseFile, kind: EventType, late: bool) -> HttpResponse:
    form = _form(request, file, kind, request.POST)
    valid = form.is_valid()
    if kind.name == "reimbursement_decided" and request.POST.get("act") == "bands":
        form.forget_errors()  # only looking: an amount may still be missing
        return _page(request, file, kind, form)
    if not valid:
        return _page(request, file, kind, form, status=422, late=late)
    today = request.today  # type: ignore[attr-defined]
    trial = attempt(file.events, file.view, kind.name, form.day, form.event_data, today)
    if trial.refusal:
        return _page(request, file, kind, form, sentence=trial.refusal, status=422, late=late)
    if trial.violations and request.POST.get("understood") != trial.understanding:
        return _page(request, file, kind, form, trial=trial, status=422, late=late)
    try:
        done = record(file.case.code, form, request.membership, file.expected, today)  # type: ignore[attr-defined]
    except Changed as newer:
        fresh = file_for(request, file.case.code)
        seen = newer.newer[0].number - 1 if newer.newer else 0
        return changed(request, fresh, kind, seen, _why_closed(fresh, kind)[0])
    except Forbidden as problem:
        raise PermissionDenied(problem.message) from problem
    except CaseProblem as problem:
        return _page(request, file, kind, form, sentence=problem.message, status=422)
    discard_draft(request.membership, request.path)  # type: ignore[attr-defined]
    messages.success(request, with_way_back(flash(kind.name, done.view, done.event.data), file.case.code, done.event))
    return HttpResponseRedirect(_after(form, file, done.event.number), status=303)


def _after(form: StepForm, file: CaseFile, number: int) -> str:
    """Where the person goes next: to the case, or to sending the paper that came with the step to its people."""
    if form.papers is not None and form.papers.sends_on:
        papers = papers_of_entries(file.standing, file.case.pk)
        paper = next((row for row in papers if row.event_number == number), None)
        if paper is not None:
            return f"{reverse('tracking:send', args=[file.case.code])}?giay-to={paper.pk}"
    return reverse("cases:case", args=[file.case.code])


def _form(request: HttpRequest, file: CaseFile, kind: EventType, data: Any = None, late: bool = False) -> StepForm:
    today = request.today  # type: ignore[attr-defined]
    known = Known(file, today, _number(request.GET.get("phan")) or 0)
    form = StepForm(kind, start_of(kind.name, known), today, data)
    if late:
        form.fields["on"].initial = None
    form.fields["expected"].initial = file.expected
    sent = request.method == "POST"
    form.papers = AttachForm(
        request.membership,  # type: ignore[attr-defined]
        *((request.POST, request.FILES) if sent else ()),
        to_people=bool(kind_of_event(kind.name)) and deals_with_people(file.standing),
    )
    return form


def _resumed(request: HttpRequest, file: CaseFile, kind: EventType, typed: QueryDict, late: bool) -> HttpResponse:
    """The form with what the person had typed before, and the entries that came since."""
    seen = _number(typed.get("expected"))
    newer = history_lines([event for event in file.events if event.number > seen]) if seen > 0 else []
    typed["expected"] = str(file.expected)
    form = _form(request, file, kind, typed)
    form.forget_errors()
    return _page(request, file, kind, form, late=late, more={"newer": newer})


def _why_closed(file: CaseFile, kind: EventType) -> tuple[str, bool]:
    """Why the law does not admit the step, empty when it does; and whether it does only for an earlier day."""
    if kind.name == "document_delivered" and not Known(file, file.view.as_of).undelivered():
        return NOTHING_TO_DELIVER, False
    if any(step.event == kind.name for step in file.view.next):
        return "", False
    if kind.name in earlier_days(file.events):
        return "", True
    return refusal(kind.name, file.view.state) or INTERRUPTED, False


def _page(
    request: HttpRequest,
    file: CaseFile,
    kind: EventType,
    form: StepForm,
    *,
    sentence: str = "",
    trial: Trial | None = None,
    status: int = 200,
    late: bool = False,
    more: dict[str, Any] | None = None,
) -> HttpResponse:
    context = frame(file, kind) | {
        "late": window(*earlier_days(file.events)[kind.name]) if late else "",
        "expected": [] if late or status == 409 else expected(file, kind, form.start),
        "form": form,
        "rows": form.rows,
        "refusal": sentence,
        "trial": trial,
        "confirm_sentence": CONFIRM,
        "submit": words.act(kind.name),
    }
    if kind.name == "reimbursement_decided" and form.rows is not None:
        context["bands"] = bands_for(file.view.money["paid"], form.rows.readable)
    template = "cases/step_changed.html" if status == 409 else "cases/step.html"
    return render(request, template, context | (more or {}), status=status)


def changed(request: HttpRequest, file: CaseFile, kind: EventType, seen: int, closed: str) -> HttpResponse:
    """409: the entries that came meanwhile, and the form with what was typed, if the step is still lawful."""
    lines = history_lines([event for event in file.events if event.number > seen])
    data = request.POST.copy()
    data["expected"] = str(file.expected)
    form = _form(request, file, kind, data)
    form.is_valid()
    if closed:
        return _closed(request, file, kind, closed, lines, form)
    return _page(request, file, kind, form, status=409, more={"newer": lines})


def _closed(
    request: HttpRequest, file: CaseFile, kind: EventType, reason: str, newer: Any = (), sent: StepForm | None = None
) -> HttpResponse:
    """409: the law does not admit the step now; the sentence, what was typed to be read again, and the way back."""
    typed = typed_lines(sent, sent.rows) if sent is not None else []
    context = frame(file, kind) | {"reason": reason, "newer": newer, "typed": typed}
    return render(request, "cases/step_closed.html", context, status=409)


def frame(file: CaseFile, kind: EventType) -> dict[str, Any]:
    """What stands around the form of an event: names, article, the limit that waits for it."""
    case_url = reverse("cases:case", args=[file.case.code])
    return {
        "case": file.case,
        "case_url": case_url,
        "kind": kind,
        "act": words.act(kind.name),
        "consequence": words.consequence(kind.name),
        "facts": facts(file, kind),
        "crumbs": [
            {"label": "Sổ vụ việc", "url": reverse("cases:docket")},
            {"label": file.case.code, "url": case_url},
            {"label": words.act(kind.name)},
        ],
    }


def facts(file: CaseFile, kind: EventType) -> list[dict[str, Any]]:
    """Who does it, by which article, until when: what a person must know before typing."""
    told: list[dict[str, Any]] = [
        {"label": "Người thực hiện", "value": words.by(kind.by)},
        {"label": "Căn cứ", "value": words.article(kind.name)},
    ]
    for place, limit in enumerate(file.view.limits, start=1):
        if limit.id in kind.meets and limit.status in ("open", "overdue"):
            url = reverse("cases:receipt", args=[file.case.code, place])
            title = limit.title if limit.title != words.act(kind.name) else ""
            left = days_left(limit.due, file.view.as_of) + (" (đang tạm dừng tính)" if limit.frozen else "")
            told.append({"label": "Thời hạn", "title": title, "limit": limit, "left": left, "url": url})
    if kind.name == "verification_reported":
        told.append(_behind(file))
    return told


def _behind(file: CaseFile) -> dict[str, Any]:
    """Where the amounts of the report come from: the latest assessment of what was verified, or none yet."""
    row = latest_assessments(file.standing.membership, file.case.code).get("verified")
    if row is None:
        url = reverse("cases:damages", args=[file.case.code])
        return {"label": "Bảng tính", "value": "Chưa có bảng tính xác minh: lập bảng tính thiệt hại", "url": url}
    url = reverse("cases:assessment", args=[file.case.code, row.number])
    return {"label": "Số tiền", "value": f"Đã điền theo bảng tính số {row.number} ngày {row.at:%d/%m/%Y}", "url": url}


def flash(event: str, view: CaseView, data: dict[str, Any]) -> str:
    """What was recorded and what comes next: one message."""
    number = f" số {data['number']}" if data.get("number") else ""
    sentence = f"Đã ghi: {words.act(event)}{number}."
    dated = [step for step in view.next if step.due is not None]
    following = min(dated, key=lambda step: step.due or view.as_of, default=None)
    if following is None or following.due is None:
        return sentence
    until = "đã quá hạn" if following.due < view.as_of else "chậm nhất hết ngày"
    who = f"{words.act(following.event)} ({words.by(following.by)})"
    return f"{sentence} Việc tiếp theo: {who}, {until} {following.due:%d/%m/%Y}."


def with_way_back(sentence: str, code: str, event: CaseEvent) -> SafeString:
    """The confirmation with the way to put right what was just recorded."""
    url = reverse("cases:correct", args=[code, event.number])
    return format_html('{} <a href="{}">Ghi nhầm? Đính chính mục này</a>', sentence, url)


def _number(text: Any) -> int:
    return int(text) if isinstance(text, str) and text.isascii() and text.isdigit() and len(text) < 9 else -1
