"""Pháp luật: how much officials pay back: rules, bands, and a counter. Public; nothing typed is kept."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from btnn.cases.forms.fields import DayField, MoneyField
from btnn.law.damages.policies import READINGS
from btnn.law.errors import Refused
from btnn.law.reimbursement import assess
from btnn.law.reimbursement.bands import FAULTS
from btnn.law.reimbursement.rules import all_rules, bands_told
from btnn.web.worksheet import problems_of
from btnn.web.worksheet.figures import NumberField

from .law import HOME

OFFICIALS = 4
COUNTED = "tinh"
PLAIN = (
    ("“compensated” (số tiền Nhà nước đã bồi thường)", "số tiền Nhà nước đã bồi thường"),
    ("ghi “monthly_salary” (lương tháng), hoặc “coefficient” (hệ số) và “decided_on”; chỉ một cách",
     "ghi lương tháng, hoặc ghi hệ số lương và ngày quyết định hoàn trả; chỉ một cách"),
    ("“decided_on” (ngày quyết định hoàn trả)", "ngày quyết định hoàn trả"),
    ("“left_service_date” (ngày nghỉ việc)", "ngày nghỉ việc"),
    ("“monthly_salary” (lương tháng)", "lương tháng"),
    ("“coefficient” (hệ số lương)", "hệ số lương"),
    ("“chosen_months” (số tháng lương được chọn)", "số tháng lương được chọn"),
    ("; hãy bỏ “chosen_months”", "; hãy để trống số tháng lương được chọn"),
    (" (“chosen_months”)", ""),
    ("“name” (họ và tên)", "họ và tên"),
)  # fmt: skip


def plain(sentence: str) -> str:
    """A refusal or warning for somebody who sees a form, not a file."""
    for found, said in PLAIN:
        sentence = sentence.replace(found, said)
    return sentence


class Paid(forms.Form):
    """What holds for all officials."""

    compensated = MoneyField(label="Số tiền Nhà nước đã bồi thường")
    decided_on = DayField(
        label="Ngày quyết định hoàn trả", help_text="Cần khi tính lương theo hệ số (NĐ 68, Đ26.1).", required=False
    )


class Official(forms.Form):
    """One official; an empty one says nothing."""

    name = forms.CharField(label="Họ và tên", max_length=200, required=False)
    fault = forms.ChoiceField(
        label="Mức độ lỗi",
        choices=[("", "Chọn mức độ lỗi"), *((fault, told[:1].upper() + told[1:]) for fault, told in FAULTS.items())],
        required=False,
    )
    monthly_salary = MoneyField(label="Lương tháng (lương cơ sở × hệ số, không kể phụ cấp)", required=False)
    coefficient = NumberField(label="Hoặc ghi hệ số lương", required=False)
    left_service_date = DayField(label="Ngày nghỉ việc (nếu đã nghỉ)", required=False)
    chosen_months = NumberField(
        label="Số tháng lương được chọn", help_text="Chỉ ghi khi luật để một khung cho thủ trưởng chọn.", required=False
    )

    def entry(self, place: int) -> dict[str, Any] | None:
        """The official as an assessment takes him, None for an empty row."""
        given = {name: value for name, value in self.cleaned_data.items() if value not in (None, "")}
        if not given:
            return None
        if "left_service_date" in given:
            given["left_service_date"] = given["left_service_date"].isoformat()
        return {"name": f"Người thứ {place}"} | given

    @property
    def says(self) -> bool:
        return any(field.value() not in (None, "") or field.errors for field in self)


def reimbursement(request: HttpRequest) -> HttpResponse:
    """Rules R-01…R-10, the bands in words, and the counter. Answers 422 when it cannot be reckoned."""
    sent = COUNTED in request.GET
    data = request.GET if sent else None
    paid = Paid(data)
    officials = [Official(data, prefix=f"p{number}") for number in range(1, OFFICIALS + 1)]
    context: dict[str, Any] = {
        "rules": list(all_rules().values()),
        "bands": [(FAULTS[band.fault], band) for band in bands_told()],
        "policy": next(policy for policy in READINGS if policy.name == "several_officials"),
        "paid": paid,
        "officials": officials,
        "counted": COUNTED,
        "crumbs": [HOME, {"label": "Mức hoàn trả"}],
    }
    status = 200
    if sent:
        status = 422
        if all([paid.is_valid(), *(official.is_valid() for official in officials)]):
            try:
                context["found"] = _reckon(paid, officials)
                context["warning"] = plain(context["found"].warning or "")
                status = 200
            except Refused as refused:
                context["refusal"] = plain(refused.message)
    if sent:
        context["problems"] = problems_of(paid)
        for place, official in enumerate(officials, start=1):
            context["problems"] += problems_of(official, f"Người thứ {place}, ")
    return render(request, "web/law_reimbursement.html", context, status=status)


def _reckon(paid: Paid, officials: list[Official]) -> Any:
    entries = [official.entry(place) for place, official in enumerate(officials, start=1)]
    raw: dict[str, Any] = {"compensated": paid.cleaned_data["compensated"], "officers": [e for e in entries if e]}
    if not raw["officers"]:
        raise Refused("Ghi ít nhất một người thi hành công vụ: mức độ lỗi và lương.")
    if paid.cleaned_data["decided_on"]:
        raw["decided_on"] = paid.cleaned_data["decided_on"].isoformat()
    return assess(raw)
