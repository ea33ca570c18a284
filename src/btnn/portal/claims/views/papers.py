"""Papers that go with a request: photographed or chosen, each checked by its content."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from btnn.documents import bounds
from btnn.documents.forms import ACCEPTED
from btnn.portal.throttle import spend

from .. import papers as bringing
from .. import steps
from ..drafting import OpenDraft
from ..steps import Step
from .paging import done, is_place, onward, page

DROP, ADD = "drop:", "add"
WAYS = ("camera", "files")


def papers(request: HttpRequest, draft: OpenDraft, entry: Step) -> HttpResponse:
    """The checklist with the files that are there. A file that is refused is told; those that passed stay.

    Answers: 200, 303, 422 some file was refused, 429.
    """
    refused: list[str] = []
    if request.method == "POST":
        act = request.POST.get("act", "")
        number = act.removeprefix(DROP)
        if act.startswith(DROP) and is_place(number) and 1 <= int(number) <= len(draft.content.papers):
            draft.content = bringing.without(draft.content, int(number))
        else:
            given = [
                (paper, file)
                for paper in bringing.wanted(draft.content)
                for way in WAYS
                for file in request.FILES.getlist(f"{way}-{paper.key}")
            ]
            if given:
                spend("claim-papers", request, most=60, minutes=60)
            draft.content, refused = bringing.take_in(draft.content, given)
        done(draft, entry)
        if not refused and not act.startswith(DROP) and act != ADD:
            return onward(request, draft, entry)
        if not refused:
            return HttpResponseRedirect(reverse("claims:step", args=[steps.PAPERS]), status=303)
    more = {
        "papers": bringing.wanted(draft.content),
        "accepted": ACCEPTED,
        "file_size": bounds.told(bounds.file_size()),
        "refused": refused,
    }
    return page(request, draft, entry, "claims/papers.html", status=422 if refused else 200, **more)
