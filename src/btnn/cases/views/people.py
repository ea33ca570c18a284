"""Người liên quan: the people of a case; each is added, amended and ended on a page of its own, never deleted."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from btnn.drafts.arriving import sent_or_typed, without_errors
from btnn.drafts.commands import discard_draft

from .. import commands
from ..errors import CaseProblem, Forbidden, NotFound, PartyChanged
from ..forms.parties import PartyForm
from ..models import Party, PartyCapacity
from ..permissions import may_see_bank_data
from ..queries import CasePeople, case_frame, case_people, party_to_amend
from ..queries.claimants import claimant_money, latest_by_share, shares_of
from ..queries.party_history import looks, party_history
from ..showing.claimants import claimant_table, share_sentence
from ..showing.party_changes import change_lines, differences
from ..showing.people import groups

HERE = "cases:people"


@require_safe
def people(request: HttpRequest, code: str) -> HttpResponse:
    """Everybody by capacity; several claimants with their sums and shares."""
    found = people_of(request, code)
    today = request.today  # type: ignore[attr-defined]
    money = claimant_money(found.case, found.parties)
    kind, sentence = share_sentence(shares_of(found.parties, today))
    more = {
        "groups": groups(found.parties, today),
        "may_keep": found.may_keep,
        "table": claimant_table(money, latest_by_share(money, found.parties, today)),
        "share_kind": kind,
        "share_sentence": sentence,
    }
    return page(request, code, "cases/people.html", "Người liên quan", HERE, more)


@require_safe
def party(request: HttpRequest, code: str, party: int) -> HttpResponse:
    """One of them: what is known, who changed what and when."""
    return party_page(request, people_of(request, code), party)


@require_POST
def reveal(request: HttpRequest, code: str, party: int) -> HttpResponse:
    """The same with whole numbers; the look is recorded. Answers: 200; 403 not this person's to see; 404."""
    found = people_of(request, code)
    one_of(found, party)
    try:
        whole = commands.reveal_party(
            code,
            party,
            membership=request.membership,  # type: ignore[attr-defined]
            today=request.today,  # type: ignore[attr-defined]
        )
    except Forbidden as problem:
        raise PermissionDenied(problem.message) from problem
    return party_page(request, found, party, whole)


@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, code: str, capacity: str) -> HttpResponse:
    """Write one more into the case. Answers: 200 the form; 303 written; 403; 404 no such capacity; 422."""
    if capacity not in PartyCapacity.values:
        raise Http404
    found = people_of(request, code)
    form = _form(request, found, capacity)
    title = f"Thêm {PartyCapacity(capacity).label.lower()}"
    if request.method == "GET":
        return _form_page(request, code, form, title, "cases:add_party")
    if not form.is_valid():
        return _form_page(request, code, form, title, "cases:add_party", status=422)
    try:
        made = commands.add_party(
            code,
            form.given,
            membership=request.membership,  # type: ignore[attr-defined]
            today=request.today,  # type: ignore[attr-defined]
        )
    except Forbidden as problem:
        raise PermissionDenied(problem.message) from problem
    except CaseProblem as problem:
        return _form_page(request, code, form, title, "cases:add_party", refusal=problem.message, status=422)
    discard_draft(request.membership, request.path)  # type: ignore[attr-defined]
    messages.success(request, f"Đã ghi {made.full_name} vào vụ việc.")
    return HttpResponseRedirect(reverse(HERE, args=[code]), status=303)


@require_http_methods(["GET", "POST"])
def amend(request: HttpRequest, code: str, party: int) -> HttpResponse:
    """Put right what is written. Answers: 200 the form, whole numbers in it (the look is recorded); 303 written; 403;
    404; 409 somebody amended meanwhile: both are shown, nothing typed is lost; 422."""
    found = people_of(request, code)
    now = _whole(request, code, party)
    title = f"Sửa thông tin: {now.full_name}"
    form = _form(request, found, now.capacity, now)
    if request.method == "GET":
        _note_look(request, code, party)
        return _form_page(request, code, form, title, "cases:amend_party")
    if not form.is_valid():
        return _form_page(request, code, form, title, "cases:amend_party", status=422)
    seen = form.cleaned_data.get("expected")
    try:
        done = commands.amend_party(
            code,
            party,
            form.given,
            expected=-1 if seen is None else seen,
            membership=request.membership,  # type: ignore[attr-defined]
            today=request.today,  # type: ignore[attr-defined]
        )
    except PartyChanged as problem:
        return _changed(request, found, now, form, title, problem)
    except Forbidden as problem:
        raise PermissionDenied(problem.message) from problem
    except CaseProblem as problem:
        return _form_page(request, code, form, title, "cases:amend_party", refusal=problem.message, status=422)
    discard_draft(request.membership, request.path)  # type: ignore[attr-defined]
    messages.success(request, f"Đã sửa thông tin của {done.full_name}. Nội dung cũ vẫn lưu trong lịch sử.")
    return HttpResponseRedirect(reverse("cases:party", args=[code, party]), status=303)


def _changed(
    request: HttpRequest, found: CasePeople, now: Party, form: PartyForm, title: str, problem: PartyChanged
) -> HttpResponse:
    """409: what the other wrote beside what this person sends; sending again writes the latter."""
    data = request.POST.copy()
    data["expected"] = str(now.version)
    again = _form(request, found, now.capacity, now, data)
    again.is_valid()
    names = {one.pk: one.full_name for one in found.parties}
    steps = party_history(request.membership, found.case.code, now.pk)  # type: ignore[attr-defined]
    more = {"differences": differences(now, form.given, names), "changed": problem.message, "last": steps[-1]}
    return _form_page(request, found.case.code, again, title, "cases:amend_party", status=409, **more)


def people_of(request: HttpRequest, code: str) -> CasePeople:
    """The people as this person may see them. Refused: 404 out of scope."""
    try:
        return case_people(request.membership, code)  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404 from missing


def one_of(found: CasePeople, pk: int) -> Party:
    """Refused: 404 nobody of that key in the case."""
    try:
        return found.one(pk)
    except NotFound as missing:
        raise Http404 from missing


def party_page(request: HttpRequest, found: CasePeople, pk: int, whole: Party | None = None) -> HttpResponse:
    """The page of one party, masked unless `whole` is given."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    shown = one_of(found, pk)
    if whole is not None:
        shown = whole
    names = {one.pk: one.full_name for one in found.parties}
    person = next(one for group in groups([shown], today) for one in group.people)
    more = {
        "person": person,
        "facts": [{"label": label, "value": value} for label, value in person.details],
        "posts": list(shown.posts.select_related("actor", "agency")),
        "official": shown.capacity == PartyCapacity.OFFICER_IN_CHARGE,
        "may_keep": found.may_keep and not person.ended,
        "may_reveal": found.may_reveal and whole is None,
        "revealed": whole is not None,
        "changes": change_lines(party_history(membership, found.case.code, pk), names),
        "looks": looks(membership, found.case.code, pk) if found.may_reveal else [],
    }
    return page(request, found.case.code, "cases/party.html", shown.full_name, "cases:party", more)


def page(
    request: HttpRequest, code: str, template: str, title: str, here: str, more: dict[str, Any], status: int = 200
) -> HttpResponse:
    """A page of the case, below “Người liên quan”."""
    context = case_frame(request.membership, code).context(here, title)  # type: ignore[attr-defined]
    if here != HERE:
        context["crumbs"].insert(-1, {"label": "Người liên quan", "url": reverse(HERE, args=[code])})
    return render(request, template, context | more, status=status)


def _form(
    request: HttpRequest, found: CasePeople, capacity: str, now: Party | None = None, data: Any = None
) -> PartyForm:
    wanted = (PartyCapacity.CLAIMANT, PartyCapacity.HARMED_PERSON)
    return PartyForm(
        capacity,
        data if data is not None else sent_or_typed(request),
        party=now,
        people=[one for one in found.parties if one.capacity in wanted and one.ended_on is None],
        bank=may_see_bank_data(found.standing),
        today=request.today,  # type: ignore[attr-defined]
    )


def _form_page(
    request: HttpRequest, code: str, form: PartyForm, title: str, here: str, *, status: int = 200, **more: Any
) -> HttpResponse:
    if request.method == "GET" and form.is_bound:
        without_errors(form)
    back = reverse("cases:party", args=[code, form.party.pk]) if form.party else reverse(HERE, args=[code])
    return page(request, code, "cases/party_form.html", title, here, {"form": form, "back": back, **more}, status)


def _whole(request: HttpRequest, code: str, party: int) -> Party:
    try:
        return party_to_amend(request.membership, code, party)  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404 from missing


def _note_look(request: HttpRequest, code: str, party: int) -> None:
    commands.reveal_party(
        code,
        party,
        membership=request.membership,  # type: ignore[attr-defined]
        today=request.today,  # type: ignore[attr-defined]
    )
