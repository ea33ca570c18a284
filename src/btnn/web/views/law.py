"""Pháp luật: limits with their sources, the days off of each year, the readings taken, the instruments."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from btnn.cases.queries.changes import may_see_changes
from btnn.law.calendar import KNOWN_FROM, KNOWN_TO
from btnn.law.damages.rules import all_rules
from btnn.law.errors import Refused
from btnn.law.in_force import readings
from btnn.law.limits import all_limits
from btnn.law.receipts import receipt
from btnn.law.sources import INSTRUMENTS
from btnn.web import library, statute
from btnn.web.clock import today

HOME = {"label": "Pháp luật", "url": "/phap-luat/"}


class LimitSearch(forms.Form):
    """What the list of limits is searched for."""

    tu = forms.CharField(label="Tìm thời hạn", max_length=100, required=False)


class CountForm(forms.Form):
    """From which day a limit is counted."""

    ngay = forms.DateField(
        label="Ngày bắt đầu",
        help_text="Ngày xảy ra sự việc, ví dụ 02/03/2026.",
        input_formats=["%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d"],
        widget=forms.DateInput(
            attrs={"class": "date", "inputmode": "numeric", "autocomplete": "off"}, format="%d/%m/%Y"
        ),
        error_messages={
            "required": "Hãy ghi ngày bắt đầu tính, ví dụ 02/03/2026.",
            "invalid": "Ngày không đúng; hãy ghi theo ngày/tháng/năm, ví dụ 02/03/2026.",
        },
    )


def home(request: HttpRequest) -> HttpResponse:
    """The doors to the pages of the law, and the instruments they rest on."""
    return render(
        request,
        "web/law_home.html",
        {
            "doors": [
                {
                    "label": f"Thời hạn ({len(all_limits())})",
                    "url": reverse("law:limits"),
                    "text": "Ai phải làm gì trong bao lâu, tính từ đâu, theo điều nào. Tính thử được từng thời hạn.",
                },
                {
                    "label": f"Cách tính thiệt hại ({len(all_rules())})",
                    "url": reverse("law:damages"),
                    "text": "Từng khoản được bồi thường tính thế nào, theo điều nào. Tính thử được từng khoản.",
                },
                {
                    "label": "Mức hoàn trả",
                    "url": reverse("law:reimbursement"),
                    "text": "Người thi hành công vụ phải trả lại bao nhiêu theo mức độ lỗi và tiền lương.",
                },
                {
                    "label": "Các mức dùng để tính",
                    "url": reverse("law:parameters"),
                    "text": "Lương cơ sở, lương tối thiểu vùng, lãi suất qua từng thời kỳ, kèm nguồn.",
                },
                {
                    "label": "Lịch làm việc",
                    "url": reverse("law:calendar", args=[_year_shown_first()]),
                    "text": f"Ngày nghỉ, ngày hoán đổi từ {KNOWN_FROM.year} đến {KNOWN_TO.year}, kèm nguồn.",
                },
                *_door_to_changes(request),
                {
                    "label": f"Cách hiểu được chọn ({len(readings())})",
                    "url": reverse("law:policies"),
                    "text": "Chỗ luật không quy định rõ: hệ thống tính theo cách nào và vì sao.",
                },
            ],
            "instruments": [
                (one, library.slug(one.number) if library.wordings(one.number) else "") for one in INSTRUMENTS.values()
            ],
        },
    )


def _door_to_changes(request: HttpRequest) -> list[dict[str, str]]:
    """Only for those who may go through it."""
    membership = request.membership  # type: ignore[attr-defined]
    if membership is None or not may_see_changes(membership):
        return []
    text = "Đã áp dụng những ngày nghỉ, ngày làm bù nào; xem trước một thay đổi."
    return [{"label": "Thay đổi của lịch", "url": reverse("law:changes"), "text": text}]


def limits(request: HttpRequest) -> HttpResponse:
    """Every limit with its source; `?tu=` narrows the list."""
    form = LimitSearch(request.GET or None)
    search = form.cleaned_data["tu"] if form.is_valid() else ""
    groups = statute.limit_groups(search)
    context = {
        "form": form,
        "groups": groups,
        "search": search,
        "count": sum(len(rows) for _, rows in groups),
        "crumbs": [HOME, {"label": "Thời hạn"}],
    }
    return render(request, "web/law_limits.html", context)


def one_limit(request: HttpRequest, limit_id: str) -> HttpResponse:
    """One limit; with `?ngay=` counted from that day, with its receipt."""
    found = all_limits().get(limit_id)
    if found is None:
        raise Http404
    form = CountForm(request.GET or None)
    context: dict[str, Any] = {
        "limit": statute.limit_row(found),
        "form": form,
        "print_title": f"Phiếu tính hạn: {found.title}",
        "today": today(),
        "crumbs": [HOME, {"label": "Thời hạn", "url": reverse("law:limits")}, {"label": found.title}],
    }
    if form.is_valid():
        try:
            context["receipt"] = receipt(found, form.cleaned_data["ngay"])
        except Refused as refused:
            form.add_error("ngay", refused.message)
    return render(request, "web/law_limit.html", context)


def calendar(request: HttpRequest, year: int) -> HttpResponse:
    """The days of a year that differ from the plain week. Years without data are not found."""
    if not KNOWN_FROM.year <= year <= KNOWN_TO.year:
        raise Http404
    stretches = statute.special_days(year)
    context = {
        "year": year,
        "years": range(KNOWN_FROM.year, KNOWN_TO.year + 1),
        "stretches": stretches,
        "uncertain": any(stretch.status_mark != "met" for stretch in stretches),
        "print_title": f"Lịch làm việc năm {year}",
        "today": today(),
        "crumbs": [HOME, {"label": f"Lịch làm việc năm {year}"}],
    }
    return render(request, "web/law_calendar.html", context)


def policies(request: HttpRequest) -> HttpResponse:
    """Where the law is silent: the reading taken, with its reason and the other readings."""
    shown = [
        {
            "policy": policy,
            "taken": policy.choices[policy.value],
            "others": [text for value, text in policy.choices.items() if value != policy.value],
        }
        for policy in readings().values()
    ]
    return render(
        request, "web/law_policies.html", {"policies": shown, "crumbs": [HOME, {"label": "Cách hiểu được chọn"}]}
    )


def _year_shown_first() -> int:
    return min(max(today().year, KNOWN_FROM.year), KNOWN_TO.year)
