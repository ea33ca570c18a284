"""Writing a letter: from a proposal, after another letter, at a request, or to demand a report."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.agencies.queries import Agency, Membership
from btnn.cases.errors import NotFound
from btnn.cases.queries import case_frame
from btnn.law.work.management import BY_ANOTHER, Way
from btnn.refusals import Unfit
from btnn.web.refusing import found, refusal_of

from .. import commands, queries, standing, wording
from ..commands.sending import way_to
from ..forms import LetterForm
from ..models import Kind
from .home import crumbs

TITLES = {Kind.URGE: "Văn bản đôn đốc", Kind.ASK: "Văn bản đề nghị đôn đốc", Kind.REPORT: "Yêu cầu báo cáo"}


@dataclass
class Start:
    """Where a letter begins: what it is, about which body, its prefilled words, what it is tied to."""

    kind: str
    about: Agency
    subject: str
    text: str
    contents: list[str]
    grounds: list[str]
    tied: dict[str, Any] = field(default_factory=dict)
    reasons: list[queries.Reason] = field(default_factory=list)
    before: queries.SeenLetter | None = None


@require_http_methods(["GET", "POST"])
def write(request: HttpRequest) -> HttpResponse:
    """The letter, prefilled. Answers: 200; 303 sent; 403, 404 nothing to begin with; 409; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    start = _start(request, membership)
    way, closed = _way(start, membership)
    sent = request.POST if request.method == "POST" else None
    initial = {
        "subject": start.subject, "text": start.text, "contents": start.contents, "grounds": start.grounds,
        "reply_by": wording.answer_day(today), "on": today, "signer": membership.user.full_name,
    }  # fmt: skip
    form, refusal = LetterForm(reports=start.kind == Kind.REPORT, data=sent, initial=initial), closed
    if sent is not None and form.is_valid() and not closed:
        data = commands.LetterData(kind=start.kind, about=start.about, **start.tied, **form.cleaned_data)
        made: list[int] = []
        refusal = refusal_of(lambda: made.append(commands.send(data, membership=membership, today=today).pk))
        if not refusal:
            messages.success(request, "Đã gửi; cơ quan nhận thấy văn bản ngay.")
            return HttpResponseRedirect(reverse("urging:letter", args=made), status=303)
    context = {
        "start": start,
        "title": TITLES[Kind(start.kind)],
        "way": way,
        "form": form,
        "refusal": refusal,
        "closed": bool(closed),
        "crumbs": crumbs(TITLES[Kind(start.kind)]),
    }
    return render(request, "urging/write.html", context, status=422 if sent is not None or closed else 200)


def _way(start: Start, membership: Membership) -> tuple[Way | None, str]:
    try:
        return way_to(start.kind, membership.agency, start.about, start.before), ""
    except Unfit as problem:
        return None, problem.message


def _start(request: HttpRequest, membership: Membership) -> Start:
    asked = request.GET
    if asked.get("de-xuat"):
        return _of_proposal(request, membership, asked["de-xuat"])
    if asked.get("sau", "").isdigit():
        return _after(request, membership, int(asked["sau"]), asked.get("loai", ""))
    if asked.get("theo", "").isdigit():
        return _at_request(request, membership, int(asked["theo"]))
    if asked.get("bao-cao"):
        return _report(request, membership, asked["bao-cao"])
    raise Http404("Mở trang này từ một đề xuất, một văn bản hoặc một vụ việc.")


def _of_proposal(request: HttpRequest, membership: Membership, name: str) -> Start:
    today = request.today  # type: ignore[attr-defined]
    one = queries.proposal(membership, name, today)
    if one is None:
        raise Http404("Đề xuất này không còn nữa: đã có văn bản, đã gác lại hoặc việc đã xong.")
    kind = Kind.ASK if one.way.how == BY_ANOTHER else Kind.URGE
    subject = f"đôn đốc công tác bồi thường nhà nước: {one.subject}"[:300]
    tied = {"items": one.items, "case_code": one.case_code, "task_id": one.task_id, "demanded": one.demanded}
    text = wording.of_proposal(one, kind, today)
    return Start(kind, one.body, subject, text, one.contents, one.grounds, tied, one.reasons)


def _after(request: HttpRequest, membership: Membership, key: int, wanted: str) -> Start:
    """The next letter in a matter; the kind that the rule proposes unless the address asks for another."""
    today = request.today  # type: ignore[attr-defined]
    before = found(lambda: queries.letter(membership, key, today))
    row = before.row
    if row.agency_id != membership.agency_id:
        raise Http404("Văn bản trước không phải của cơ quan bạn.")
    proposed = {standing.ESCALATE: Kind.ASK, standing.STEP_IN: Kind.URGE}.get(before.next, Kind(row.kind))
    kind = Kind(wanted) if wanted in (Kind.URGE, Kind.ASK) else proposed
    if row.kind == Kind.REPORT:
        kind = Kind.REPORT
    still = {one.position: one for one in queries.named_limits(row) if one.shape == "overdue"}
    told = [
        queries.Reason(
            f"limit:{one.code}:{one.position}", f"{one.title}: {one.word}", one.source, "", "", row.on,
            f"{one.title} ({one.source}).", one.position,
        )
        for one in still.values()
    ]  # fmt: skip
    tied = {
        "items": row.items, "case_code": row.case_code, "task_id": row.task_id, "demanded": row.demanded_id,
        "after": row.pk,
    }  # fmt: skip
    text = wording.of_next(before, kind, told, today)
    return Start(kind, row.about, row.subject, text, row.contents, row.grounds, tied, told, before)


def _at_request(request: HttpRequest, membership: Membership, key: int) -> Start:
    today = request.today  # type: ignore[attr-defined]
    asked = found(lambda: queries.letter(membership, key, today))
    row = asked.row
    if row.kind != Kind.ASK:
        raise Http404("Văn bản này không phải đề nghị đôn đốc.")
    tied = {"items": row.items, "case_code": row.case_code, "task_id": row.task_id, "agreed": row.pk}
    grounds = sorted({*row.grounds, "14.2"})
    return Start(Kind.URGE, row.about, row.subject, wording.of_request(asked, today), row.contents, grounds, tied)


def _report(request: HttpRequest, membership: Membership, code: str) -> Start:
    try:
        case = case_frame(membership, code).case
    except NotFound as missing:
        raise Http404(missing.message) from missing
    if case.settling_agency is None:
        raise Http404("Vụ việc chưa có cơ quan giải quyết bồi thường để yêu cầu báo cáo.")
    subject, body = f"báo cáo về vụ việc {case.code}", case.settling_agency
    text = wording.of_report(f"Vụ việc {case.code}", body.name, request.today)  # type: ignore[attr-defined]
    return Start(Kind.REPORT, body, subject, text, list(wording.OF_REPORTS), [], {"case_code": case.code})
