"""Setting the council up, its meetings, its recommendation."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.law.case import words
from btnn.law.reimbursement.council import CouncilSeat, empty_seats

from .. import commands
from ..forms import CouncilForm, MeetingForm, RecommendForm
from ..permissions import may_form, may_keep_council
from ..queries import CaseReimbursement
from ..showing.councils import council_view, head_name, limit_rows, people_of_case, seats
from .paging import HERE, attempt, done, framed, fresh_number, page, reimbursement_of, seen, told


@require_http_methods(["GET", "POST"])
def council(request: HttpRequest, code: str) -> HttpResponse:
    """The form of the council: set up, or its list put right. Answers: 200, 303, 403, 404, 409, 422."""
    found, today = reimbursement_of(request, code), request.today  # type: ignore[attr-defined]
    if not may_form(found.file.standing):
        raise PermissionDenied(commands.councils.NOT_YOURS)
    changes = found.stage == "council"
    sent = request.method == "POST"
    fault_open = bool(request.POST.get("fault_open")) if sent else bool(found.council and found.council.fault_open)
    wanted = seats(found, fault_open=fault_open)
    start = _begins(found, head_name(found, today), today)
    form = CouncilForm(wanted, start, request.POST if sent else None, changes=changes)
    refusal, status = "", 200
    missing: tuple[CouncilSeat, ...] = ()
    if sent:
        status = 422
        if form.is_valid():
            missing = empty_seats(wanted, form.members)
            if not missing or request.POST.get("understood"):
                refusal, status = attempt(lambda: _keep(request, code, form, changes))
                if not refusal:
                    said = "Đã sửa danh sách thành viên Hội đồng." if changes else "Đã ghi việc thành lập Hội đồng."
                    return done(request, said, reverse(HERE, args=[code]))
                if status == 409:
                    form = CouncilForm(wanted, start, fresh_number(request.POST, found), changes=changes)
                    form.is_valid()
    title = "Sửa danh sách thành viên Hội đồng" if changes else "Thành lập Hội đồng xem xét trách nhiệm hoàn trả"
    context = framed(found, "money:council", title) | {
        "form": form,
        "refusal": refusal,
        "missing": missing,
        "people": people_of_case(found),
        "wanted": [(one, words.role(one.role)) for one in wanted],
        "limits": [row for row in limit_rows(found, today) if row.state in ("open", "overdue")],
        "submit": "Ghi danh sách" if changes else "Thành lập Hội đồng",
    }
    return page(request, "council.html", context, status)


def _begins(found: CaseReimbursement, head: str, today: Any) -> dict[str, Any]:
    start: dict[str, Any] = {"expected": found.file.expected, "formed_on": today, "founded_by": head}
    formed = found.last("reimbursement_council_formed")
    if found.stage == "council" and formed is not None:
        start["formed_on"] = formed.on
    if found.council is not None:
        one = found.council
        start |= {"formed_on": one.formed_on, "paper_number": one.paper_number, "founded_by": one.founded_by}
        start |= {"fault_open": one.fault_open, "complex_reason": one.complex_reason}
        start["members"] = [
            {"role": row.role, "full_name": row.full_name, "position": row.position, "body": row.body}
            for row in found.members
        ]
    return start


def _keep(request: HttpRequest, code: str, form: CouncilForm, changes: bool) -> None:
    if changes:
        why = form.cleaned_data["why"]
        commands.amend_council(code, form.given, why=why, expected=seen(request), **told(request))
    else:
        commands.form_council(code, form.given, expected=seen(request), **told(request))


@require_http_methods(["GET", "POST"])
def meeting(request: HttpRequest, code: str) -> HttpResponse:
    """The form of a meeting with its ballot. Answers: 200, 303, 403, 404, 422."""
    found, today = reimbursement_of(request, code), request.today  # type: ignore[attr-defined]
    if not may_keep_council(found.file.standing):
        raise PermissionDenied(commands.meetings.NOT_YOURS)
    members = [(one.place, f"{one.full_name} – {words.role(one.role)}") for one in found.members]
    before = {one.ballot.official: one for one in found.ballots}
    officials = [
        (name, {"salary": before[name].salary or None, "amount": before[name].ballot.amount} if name in before else {})
        for name in (one.account.name for one in found.officials)
    ]
    form = MeetingForm(members, officials, today, request.POST if request.method == "POST" else None)
    refusal, status = "", 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            refusal, status = attempt(lambda: commands.hold_meeting(code, form.given, **told(request)))
            if not refusal:
                return done(request, "Đã ghi cuộc họp của Hội đồng.", reverse(HERE, args=[code]) + "#hoi-dong")
    context = framed(found, "money:council_meeting", "Ghi cuộc họp của Hội đồng") | {
        "form": form,
        "refusal": refusal,
        "council": council_view(found),
        "paid": found.file.view.money["paid"],
    }
    return page(request, "meeting.html", context, status)


@require_http_methods(["GET", "POST"])
def recommendation(request: HttpRequest, code: str) -> HttpResponse:
    """What the ballots carried, to be sent to the head. Answers: 200, 303, 403, 404, 409, 422."""
    found, today = reimbursement_of(request, code), request.today  # type: ignore[attr-defined]
    if not may_keep_council(found.file.standing):
        raise PermissionDenied(commands.meetings.NOT_YOURS)
    start = {"on": today, "expected": found.file.expected}
    form = RecommendForm(request.POST if request.method == "POST" else None, initial=start)
    refusal, status = "", 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            on, number = form.cleaned_data["on"], seen(request)
            refusal, status = attempt(lambda: commands.recommend(code, on=on, expected=number, **told(request)))
            if not refusal:
                said = "Đã ghi kiến nghị của Hội đồng. Việc tiếp theo: Thủ trưởng ra quyết định hoàn trả."
                return done(request, said, reverse(HERE, args=[code]))
            if status == 409:
                form = RecommendForm(fresh_number(request.POST, found))
                form.is_valid()
    context = framed(found, "money:recommendation", "Gửi kiến nghị của Hội đồng") | {
        "form": form,
        "refusal": refusal,
        "council": council_view(found),
        "closed": found.stage != "council",
    }
    return page(request, "recommendation.html", context, status)
