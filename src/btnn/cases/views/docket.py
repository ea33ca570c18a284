"""Sổ vụ việc: the docket with its filters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from btnn.law.case import words
from btnn.law.case.state import NEVER_FROZEN
from btnn.law.case.vocabulary import FIELDS, LANES
from btnn.law.limits import all_limits
from btnn.web.wording import days_left

from ..models import Case
from ..permissions import may_open
from ..queries import DocketFilter, DocketPage, docket_choices
from ..queries import docket as docket_page
from ..queries.docket import COUNT_CAP, DocketChoices
from ..showing.overview import stage_chip

ANY = ("", "Tất cả")
DUE = (ANY, ("overdue", "Có việc quá hạn"), ("soon", "Đến hạn trong 3 ngày"), ("none", "Không có hạn đang chạy"))
ORDERS = (("newest", "Mới nhận trước"), ("due", "Sắp đến hạn trước"))
CLOSED = (ANY, ("khong", "Đang giải quyết"), ("co", "Đã kết thúc"))


class DocketForm(forms.Form):
    """The filters; what is not on the lists is passed over."""

    tim = forms.CharField(
        label="Tìm", required=False, max_length=100, help_text="Tên (không cần dấu), mã vụ việc hoặc số văn bản."
    )
    giai_doan = forms.ChoiceField(label="Giai đoạn", required=False)
    linh_vuc = forms.ChoiceField(label="Lĩnh vực", required=False)
    co_quan = forms.ChoiceField(label="Cơ quan giải quyết", required=False)
    nguoi = forms.ChoiceField(label="Người giải quyết", required=False)
    han = forms.ChoiceField(label="Thời hạn", required=False, choices=DUE)
    ket_thuc = forms.ChoiceField(label="Tình trạng", required=False, choices=CLOSED)
    xep = forms.ChoiceField(label="Sắp xếp", required=False, choices=ORDERS)

    def __init__(self, data: QueryDict, choices: DocketChoices) -> None:
        super().__init__(data)
        stages = [(stage, words.stage("settlement", stage)) for stage in LANES["settlement"] if stage != "none"]
        self._offer("giai_doan", stages)
        self._offer("linh_vuc", [(name, words.choice("field", name)) for name in FIELDS])
        self._offer("co_quan", [(str(body.pk), body.name) for body in choices.agencies])
        self._offer("nguoi", [(str(person.pk), person.full_name) for person in choices.officers])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        """The choices of a filter; one without choices is left out."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [ANY, *choices]
        if not choices:
            del self.fields[name]

    def filters(self) -> DocketFilter:
        """What was asked for; a wrong value asks for nothing."""
        self.is_valid()
        given = self.cleaned_data
        number = {name: int(given[name]) for name in ("co_quan", "nguoi") if given.get(name)}
        return DocketFilter(
            search=given.get("tim", ""),
            settlement=given.get("giai_doan", ""),
            field=given.get("linh_vuc", ""),
            agency=number.get("co_quan"),
            officer=number.get("nguoi"),
            due=given.get("han", ""),
            closed={"co": True, "khong": False}.get(given.get("ket_thuc", "")),
            order=given.get("xep", "") or "newest",
        )


@dataclass(frozen=True, slots=True)
class Row:
    """One case of the docket in words."""

    case: Case
    field: str
    stage_state: str
    stage: str
    interruption: str
    next_limit: str
    due_state: str
    due_word: str


def docket(request: HttpRequest) -> HttpResponse:
    """A page of the docket, by the filters in the address."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    form = DocketForm(request.GET, docket_choices(membership, today))
    page = docket_page(membership, form.filters(), today=today, after=request.GET.get("sau", ""))
    asked = {name: value for name, value in request.GET.items() if value and name != "sau"}
    own = reverse("cases:docket")
    context = {
        "form": form,
        "rows": [_row(case, today) for case in page.cases],
        "count": _count(page),
        "filtered": bool(asked),
        "clear_url": own if asked else "",
        "first_url": f"{own}?{urlencode(asked)}" if request.GET.get("sau") else "",
        "next_url": f"{own}?{urlencode(asked | {'sau': page.after})}" if page.after else "",
        "may_open": may_open(membership),
        "print_title": "Sổ vụ việc",
    }
    return render(request, "cases/docket.html", context)


def _row(case: Case, today: date) -> Row:
    state, stage = stage_chip(case.settlement, case.competence)
    due_state, due_word = _due(case, today)
    return Row(
        case=case,
        field=words.choice("field", case.field) if case.field else "",
        stage_state=state,
        stage=stage,
        interruption=words.interruption(case.interruption) if case.interruption else "",
        next_limit=all_limits()[case.next_limit].title if case.next_limit else "",
        due_state=due_state,
        due_word=due_word,
    )


def _due(case: Case, today: date) -> tuple[str, str]:
    """State and words of the nearest limit; one that stands still says so instead of counting down."""
    if case.next_due is None:
        return "", ""
    if case.next_due < today:
        return "overdue", days_left(case.next_due, today)
    if case.interruption and all_limits()[case.next_limit].lane == "settlement" and case.next_limit not in NEVER_FROZEN:
        return "void", "đang tạm dừng"
    return "open", days_left(case.next_due, today)


def _count(page: DocketPage) -> str:
    if not page.count:
        return ""
    if not page.count_is_exact:
        return f"Hơn {COUNT_CAP:,} vụ việc".replace(",", ".")
    return f"{page.count} vụ việc"
