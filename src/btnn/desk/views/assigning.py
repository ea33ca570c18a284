"""Phân công, bàn giao: the head gives cases to an officer; the list and the sheet of what one person has in hand."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from btnn.agencies.queries import Role, User, officers
from btnn.cases.forms.fields import DayField
from btnn.web.wording import short_date

from ..commands import Wanted, assign
from ..queries import chosen_cases, in_hand, workloads
from ..queries.workload import MOST_AT_ONCE
from ..showing.assigning import chosen_rows, hand_rows

MOST_CODES = 200
NO_OFFICER = "Chưa chọn người giải quyết bồi thường. Hãy chọn một người trong danh sách."
NO_CASES = "Chưa chọn vụ việc nào. Hãy đánh dấu ít nhất một vụ việc."


@require_http_methods(["GET", "POST"])
def assigning(request: HttpRequest) -> HttpResponse:
    """The chosen cases, who could take them, and what came of it. Answers: 200; 422 nothing chosen, an unreadable day,
    or something refused where all or none was wanted."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    sent = request.POST if request.method == "POST" else request.GET
    codes = list(dict.fromkeys(sent.getlist("vu")))[:MOST_CODES]
    shown = list(dict.fromkeys([*sent.getlist("hien"), *codes]))[:MOST_CODES]
    refusal, report, problem = "", None, ""
    all_or_none = sent.get("cach") == "tat_ca"
    if request.method == "POST":
        officer = _officer(request)
        try:
            on = DayField().clean(sent.get("ngay", "")) or today
        except ValidationError as wrong:
            on, problem = today, wrong.messages[0]
        refusal = problem or ("" if officer else NO_OFFICER) or ("" if codes else NO_CASES)
        if officer is not None and not refusal:
            sure = set(sent.getlist("xac_nhan"))
            wanted = [Wanted(code, _number(sent.get(f"muc_{code}", "")), code in sure) for code in codes]
            report = assign(membership, wanted, officer, on=on, today=today, all_or_none=all_or_none)
    done = set(report.done) if report else set()
    left = [code for code in shown if code not in done]
    failed = bool(refusal) or (report is not None and not report.done)
    context = {
        "rows": chosen_rows(chosen_cases(membership, left, today), set(codes) if codes else set(left), sent),
        "too_many": len(left) > MOST_AT_ONCE,
        "most": MOST_AT_ONCE,
        "people": [one for one in workloads(membership, today) if one.appointable],
        "picked": sent.get("nguoi", ""),
        "on": sent.get("ngay", "") or short_date(today),
        "all_or_none": all_or_none,
        "refusal": refusal,
        "day_problem": problem,
        "report": report,
        "crumbs": [{"label": "Sổ vụ việc", "url": reverse("cases:docket")}, {"label": "Phân công"}],
    }
    return render(request, "desk/assigning.html", context, status=422 if failed else 200)


@require_safe
def hand_overs(request: HttpRequest) -> HttpResponse:
    """Who has how many cases in hand, who is away or holds the role no more."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    people = workloads(membership, today)
    context = {
        "leaving": [one for one in people if one.open and (not one.appointable or one.absence)],
        "staying": [one for one in people if one.appointable and not (one.open and one.absence)],
        "crumbs": [{"label": "Sổ vụ việc", "url": reverse("cases:docket")}, {"label": "Bàn giao vụ việc"}],
    }
    return render(request, "desk/hand_overs.html", context)


@require_safe
def hand_over(request: HttpRequest, officer: int) -> HttpResponse:
    """The sheet of what one person has in hand, to print and to hand over. Answers: 200, 404."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    found = in_hand(membership, officer, today)
    if found is None:
        raise Http404("Người này hiện không giải quyết vụ việc nào tại cơ quan.")
    context = {
        "officer": found.officer,
        "rows": hand_rows(found.cases, today),
        "cut": found.cut,
        "may_assign": membership.role == Role.HEAD,
        "print_title": f"Phiếu bàn giao vụ việc – {found.officer.full_name}",
        "crumbs": [{"label": "Sổ vụ việc", "url": reverse("cases:docket")}, {"label": "Phiếu bàn giao"}],
    }
    return render(request, "desk/hand_over.html", context)


def _officer(request: HttpRequest) -> User | None:
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    told = request.POST.get("nguoi", "")
    return next((person for person in officers(membership.agency_id, today) if str(person.pk) == told), None)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0
