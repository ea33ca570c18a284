"""One request: what it says, what stands against it, what comes next, what was done; its papers."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from btnn.cases.queries import case_is_visible
from btnn.law.work.guiding import for_person
from btnn.paper import TYPE

from ...permissions import may_direct
from .. import queries
from ..contents import FORMS, Known, Remark, remarks
from ..counting import PROPOSALS, Matter
from ..documenting import KINDS, document_of
from ..permissions import may_guide, side
from .acting import ACTS, open_acts
from .finding import crumbs, found

FOLLOWING = ("assign", "report", "answer")


@require_GET
def matter(request: HttpRequest, key: int) -> HttpResponse:
    """One request. Answers: 200; 404 neither our work nor our request."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = found(lambda: queries.matter(membership, key, today))
    question = one.question
    ours = question.agency_id == membership.agency_id and may_guide(membership)
    allowed = {name for name, _ in open_acts(membership, one)}
    known = Known(question.purpose, question.details)
    court = question.asking_agency is not None and question.asking_agency.kind == "court"
    context = {
        "one": one,
        "ours": ours,
        "details": question.details,
        "topics": known.topics(court),
        "capacity": known.capacity,
        "form_name": FORMS.get(question.purpose, ""),  # type: ignore[call-overload]
        "remarks": _remarks(one, side(membership)) if ours and not one.closed else [],
        "proposal": PROPOSALS.get(one.proposal, ""),
        "next": [(step, step.act in allowed) for step in one.next] if ours else [],
        "others": [(name, ACTS[name].title) for name in allowed if name not in {step.act for step in one.next}],
        "publishes": ours and may_direct(membership) and one.standing.answer is not None,
        "case_url": bool(question.case_code) and case_is_visible(membership, question.case_code),
        "documents": [
            (name, title) for name, title, there in KINDS.values() if there(one) and (ours or name != "report")
        ],
        "crumbs": crumbs(f"{question.get_purpose_display()} {question}"),
    }
    context["others"] = sorted(context["others"], key=lambda pair: list(ACTS).index(pair[0]))
    return render(request, "guidance/matter.html", context)


@require_GET
def document(request: HttpRequest, key: int, kind: str) -> HttpResponse:
    """A paper of the request as a Word document. Answers: 200 a file; 404 not there yet."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = found(lambda: queries.matter(membership, key, today))
    if kind not in KINDS or not KINDS[kind][2](one):
        raise Http404("Chưa có giấy tờ này.")
    answer = HttpResponse(document_of(one, kind), content_type=TYPE)
    answer["Content-Disposition"] = f'attachment; filename="{kind}-{one.question.received_on.year}-{key}.docx"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def _remarks(one: Matter, own: str) -> list[Remark]:
    details = one.question.details
    competent = for_person(
        one.question.purpose,
        guided_before=bool(details.get("guided_before")),
        central_in_hanoi=bool(details.get("central_in_hanoi")),
    )
    return remarks(one.question.purpose, details, competent, own)
