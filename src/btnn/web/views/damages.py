"""Pháp luật: the rules of damages with a counter for each, the dated parameters. Public; nothing typed is kept."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from btnn.cases.forms.fields import DayField
from btnn.law.damages import assess
from btnn.law.damages.rules import all_rules
from btnn.law.damages.snapshot import snapshot
from btnn.law.damages.words import all_words
from btnn.law.errors import Refused
from btnn.law.parameters import CHECKED_ON
from btnn.web import figures
from btnn.web.clock import today
from btnn.web.worksheet import FactsForm, answer_of, plain, problems_of

from .law import HOME

COUNTED = "tinh"  # in the address once facts were sent


class ValuedOn(forms.Form):
    """At which day prices and parameters are read."""

    ngay = DayField(
        label="Tính tại ngày",
        help_text="Ngày thụ lý hồ sơ (Đ22.2); chưa thụ lý thì ghi ngày hôm nay để ước tính.",
    )


def rules(request: HttpRequest) -> HttpResponse:
    """Every rule by head of damage: everyday title, article, formula in words."""
    context = {"groups": figures.rule_groups(), "crumbs": [HOME, {"label": "Cách tính thiệt hại"}]}
    return render(request, "web/law_damages.html", context)


def one_rule(request: HttpRequest, rule_id: str) -> HttpResponse:
    """One rule with its counter; facts come in the address, so that a reckoning can be passed on. Answers 422 when
    they cannot be reckoned, with all of them kept."""
    rule = all_rules().get(rule_id)
    if rule is None:
        raise Http404
    sent = COUNTED in request.GET
    day = ValuedOn(request.GET if sent else None, initial={"ngay": today()})
    form = FactsForm(rule, request.GET if sent else None)
    context: dict[str, Any] = {
        "rule": rule,
        "words": all_words()[rule.id],
        "windows": figures.windows_of(rule),
        "parameters": figures.values_now(all_words()[rule.id].parameters, today()),
        "day": day,
        "form": form,
        "counted": COUNTED,
        "today": today(),
        "print_title": f"Tính thử: {all_words()[rule.id].everyday}",
        "crumbs": [
            HOME,
            {"label": "Cách tính thiệt hại", "url": reverse("law:damages")},
            {"label": all_words()[rule.id].everyday},
        ],
    }
    wrong = False
    if sent and all([day.is_valid(), form.is_valid()]):
        try:
            context["answer"] = answer_of(_reckon(rule.id, form, day.cleaned_data["ngay"]))
        except Refused as refused:
            context["refusal"] = plain(refused.message.split(": ", 1)[-1], [rule], overrides=False)
            wrong = True
    context["problems"] = [*problems_of(day), *problems_of(form)] if sent else []
    return render(request, "web/law_damage.html", context, status=422 if wrong or context["problems"] else 200)


def _reckon(rule_id: str, form: FactsForm, on: date) -> dict[str, Any]:
    item = {"rule": rule_id, "facts": form.facts}
    died = rule_id == "M-04" or rule_id.startswith("D-")
    return snapshot(assess({"valued_on": on.isoformat(), "items": [item], "victim_died": died}))


def parameters(request: HttpRequest) -> HttpResponse:
    """Every dated figure with its whole history, status and source."""
    context = {
        "groups": figures.parameter_groups(today()),
        "checked_on": CHECKED_ON,
        "today": today(),
        "print_title": "Các mức dùng để tính",
        "crumbs": [HOME, {"label": "Các mức dùng để tính"}],
    }
    return render(request, "web/law_parameters.html", context)
