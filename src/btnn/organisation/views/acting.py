"""What the pages share: who asks, which agency it is about, a form tried, its refusal on the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from btnn.agencies.commands import NotAllowed
from btnn.agencies.queries import Agency, Membership, agency_by_key

HOME = "organisation:tree"
AGENCY = "organisation:agency"


def who(request: HttpRequest) -> Membership:
    """The membership acted under."""
    membership: Membership = request.membership  # type: ignore[attr-defined]
    return membership


def agency_or_404(key: int) -> Agency:
    """The agency of that key. Refused: 404."""
    agency = agency_by_key(key)
    if agency is None:
        raise Http404("Không có cơ quan này.")
    return agency


def address(agency: Agency) -> str:
    """The page of an agency."""
    return reverse(AGENCY, args=[agency.pk])


def crumbs(agency: Agency | None, here: str = "") -> list[dict[str, str]]:
    """The way to a page of the organisation."""
    trail = [{"label": "Tổ chức", "url": reverse(HOME)}]
    if agency is not None:
        trail.append({"label": agency.name, "url": address(agency)} if here else {"label": agency.name})
    if here:
        trail.append({"label": here})
    return trail


def asked(
    request: HttpRequest,
    agency: Agency,
    form: forms.Form,
    *,
    title: str,
    act: Callable[[dict[str, Any]], str],
    submit: str = "Ghi nhận",
    know: str = "",
) -> HttpResponse:
    """A form about an agency: shown, or done and back to the agency's page. `act` takes what was typed and gives the
    sentence that says what was done. Answers: 200, 303, 422 with all of it kept."""
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                said = act(form.cleaned_data)
            messages.success(request, said)
            return HttpResponseRedirect(address(agency), status=303)
        except NotAllowed as problem:
            refusal = str(problem)
    context = {
        "agency": agency,
        "crumbs": crumbs(agency, title),
        "title": title,
        "form": form,
        "refusal": refusal,
        "know": know,
        "submit": submit,
        "cancel_url": address(agency),
    }
    return render(request, "organisation/form.html", context, status=422 if request.method == "POST" else 200)
