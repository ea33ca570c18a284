"""The damage: every amount asked for, reckoned by a few questions or written by hand."""

from __future__ import annotations

from typing import Any

import msgspec
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from btnn.law.case import words
from btnn.law.case.vocabulary import HEADS
from btnn.law.damages.rules import all_rules
from btnn.law.errors import Refused
from btnn.portal.errors import PortalProblem
from btnn.portal.estimate.forms import SituationForm
from btnn.portal.estimate.situations import catalogue
from btnn.web.worksheet import plain

from .. import items as reckoning
from .. import steps
from ..content import ClaimItem
from ..drafting import OpenDraft
from ..forms.items import ItemForm
from ..showing import groups_of_situations, item_rows
from ..steps import Step
from .opened import left, with_draft
from .paging import LEAVE, done, is_place, onward, page

DROP, BY_HAND = "drop:", "by-hand:"
PLACE = steps.ITEMS


def items(request: HttpRequest, draft: OpenDraft, entry: Step) -> HttpResponse:
    """The amounts so far and what else can be asked. A button takes one away, adds one by hand or goes on."""
    act = request.POST.get("act", "")
    if request.method == "POST":
        number = act.removeprefix(DROP)
        if act.startswith(DROP) and is_place(number) and 1 <= int(number) <= len(draft.content.items):
            draft.content = reckoning.without_item(draft.content, int(number))
            draft.typed = {name: kept for name, kept in draft.typed.items() if not name.startswith(f"{PLACE}:")}
            done(draft, entry)
        elif act.startswith(BY_HAND) and act.removeprefix(BY_HAND) in HEADS:
            if len(draft.content.items) >= reckoning.MOST_ITEMS:
                raise PortalProblem(_("Một yêu cầu được tối đa 40 khoản."))
            draft.content = reckoning.with_item(draft.content, ClaimItem(act.removeprefix(BY_HAND)))
            done(draft, entry)
            return _to_item(len(draft.content.items))
        else:
            done(draft, entry)
            return onward(request, draft, entry)
        return HttpResponseRedirect(reverse("claims:step", args=[PLACE]), status=303)
    today = request.today  # type: ignore[attr-defined]
    more: dict[str, Any] = {
        "items": item_rows(draft.content, today),
        "groups": groups_of_situations(draft.content),
        "heads": [(head, words.head(head)) for head in HEADS],
        "refusal_of_all": reckoning.refusal_of_all(draft.content, today),
    }
    return page(request, draft, entry, "claims/items.html", **more)


@require_http_methods(["GET", "POST"])
@with_draft
def situation(request: HttpRequest, draft: OpenDraft, key: str) -> HttpResponse:
    """A few questions on one thing suffered; the amounts that follow by law are added.

    Answers: 200, 303 added, 404, 422 kept as typed.
    """
    told = catalogue().situations.get(key)
    if told is None:
        raise Http404("no such thing suffered")
    today, entry = request.today, steps.BY_SLUG[PLACE]  # type: ignore[attr-defined]
    form = SituationForm(told, request.POST if request.method == "POST" else None)
    refusal, status = "", 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                found = reckoning.reckoned(told, form.answers, today)
            except Refused as refused:
                refusal = plain(refused.message, [all_rules()[part.rule] for part in told.parts], overrides=False)
            else:
                draft.content = reckoning.with_item(draft.content, *found)
                done(draft, entry)
                return HttpResponseRedirect(reverse("claims:step", args=[PLACE]), status=303)
    return page(request, draft, entry, "claims/situation.html", form=form, told=told, refusal=refusal, status=status)


@require_http_methods(["GET", "POST"])
@with_draft
def item(request: HttpRequest, draft: OpenDraft, place: int) -> HttpResponse:
    """One amount: what for, how much, how reckoned, for whom.

    Answers: 200, 303 kept, 404, 422 kept as typed.
    """
    if not 1 <= place <= len(draft.content.items):
        raise Http404("no such amount")
    entry = steps.BY_SLUG[PLACE]
    typed = f"{PLACE}:{place}"
    names = [one.full_name for one in draft.content.claimants]
    data = request.POST if request.method == "POST" else draft.typed_data(typed)
    today, status = request.today, 200  # type: ignore[attr-defined]
    asked = draft.content.items[place - 1]
    form = ItemForm(asked, names, reckoning.by_law(asked, today), data)
    if request.method == "POST":
        if form.is_valid():
            changed = (*draft.content.items[: place - 1], form.put(), *draft.content.items[place:])
            draft.content = msgspec.structs.replace(draft.content, items=changed)
            draft.typed.pop(typed, None)
            done(draft, entry)
        else:
            draft.keep_typed(typed, request.POST)
            done(draft, entry)
            status = 422
        if request.POST.get("act") == LEAVE:
            return left(request, draft)
        if status == 200:
            return HttpResponseRedirect(reverse("claims:step", args=[PLACE]), status=303)
    row = item_rows(draft.content, today)[place - 1]
    return page(request, draft, entry, "claims/item.html", form=form, row=row, status=status)


def _to_item(place: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("claims:item", args=[place]), status=303)
