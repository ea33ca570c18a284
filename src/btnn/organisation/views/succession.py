"""What comes after an agency: looked at first, then written down."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from btnn.agencies.commands import NotAllowed
from btnn.agencies.queries import branch
from btnn.cases.queries.counting import cases_settled

from ..commands import carry_out, try_out
from ..forms import SUCCESSION_FORMS
from .acting import address, agency_or_404, crumbs, who


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, agency: int, kind: str) -> HttpResponse:
    """The form of a change. Sent once it tells what would come of it; sent with `ghi` it is done.

    Answers: 200, 303 done, 403, 404, 422 with all of it kept."""
    if kind not in SUCCESSION_FORMS:
        raise Http404("Không có hình thức sắp xếp này.")
    body, by, today = agency_or_404(agency), who(request), request.today  # type: ignore[attr-defined]
    title, form_class = SUCCESSION_FORMS[kind]
    cases = cases_settled(by, body.pk)
    form = form_class(body, branch(by.agency, today), cases, today, request.POST or None)
    refusal, outcome, bad = "", None, request.method == "POST"
    if request.method == "POST" and form.is_valid():
        try:
            if "ghi" in request.POST:
                done = carry_out(form.plan(), today=today, by=by)
                names = ", ".join(one.name for one in done.successors)
                messages.success(
                    request,
                    f"Đã ghi: {title.lower()}. Cơ quan kế thừa: {names}; {done.cases} vụ việc, {done.roles} vai trò.",
                )
                return HttpResponseRedirect(address(done.successors[0]), status=303)
            outcome, bad = try_out(form.plan(), today=today, by=by), False
        except NotAllowed as problem:
            refusal = str(problem)
    context = {
        "agency": body,
        "crumbs": crumbs(body, title),
        "title": title,
        "form": form,
        "refusal": refusal,
        "outcome": outcome,
        "count": len(cases),
        "cancel_url": address(body),
    }
    return render(request, "organisation/succession.html", context, status=422 if bad else 200)
