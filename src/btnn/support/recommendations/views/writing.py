"""Making a recommendation: from a finding of a case, after urging or another one in vain, or afresh."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.agencies.queries import SETTLING_KINDS, AgencyKind, Membership, agencies_of_kinds
from btnn.cases.errors import NotFound
from btnn.cases.queries import case_file
from btnn.support.urging.bodies import in_area
from btnn.support.urging.queries import letter
from btnn.web.refusing import found, refusal_of

from .. import commands, queries, wording
from ..forms import RecommendationForm
from ..lists import grounds_of
from ..models import Kind
from .reading import crumbs

COPIED = ("decision", "decided_on", "court", "procedure", "effective_on", "decision_kind", "known_on")
KNOW = {
    Kind.PROTEST: ("Thông tư 08/2019/TT-BTP, Đ28", "Bên bị kiện ở địa phương: Ủy ban nhân dân cấp tỉnh kiến nghị; ở "
                   "trung ương: Bộ Tư pháp."),
    Kind.CANCEL: ("Thông tư 08/2019/TT-BTP, Đ29", "Chỉ khi có căn cứ của khoản 1 hoặc điểm a khoản 3 Điều 48 mà thủ "
                  "trưởng cơ quan không tự hủy trong 02 ngày làm việc."),
    Kind.REVIEW: ("Luật 10/2017/QH14, Đ67.2", "Khi quyết định hoàn trả, giảm mức hoàn trả không phù hợp với Điều 65, "
                  "Điều 66."),
    Kind.VIOLATION: ("Luật 10/2017/QH14, Đ16", "Gửi cơ quan có thẩm quyền xử lý; tỉnh kiến nghị trong phạm vi do mình "
                     "quản lý (Đ73.3g)."),
}  # fmt: skip


@require_http_methods(["GET", "POST"])
def write(request: HttpRequest, kind: str) -> HttpResponse:
    """The recommendation, prefilled. Answers: 200; 303 sent; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    if kind not in Kind.values:
        raise Http404("Không có loại kiến nghị này.")
    initial, tied = _start(request, kind, membership)
    sent = request.POST if request.method == "POST" else None
    bodies = [
        one
        for one in agencies_of_kinds([*SETTLING_KINDS, AgencyKind.FINANCE_DEPARTMENT], today)
        if in_area(membership.agency, one) and one.pk != membership.agency_id
    ]
    form = RecommendationForm(kind, bodies, _receivers(kind, membership, today), initial=initial, data=sent)
    refusal = ""
    if sent is not None and form.is_valid():
        data = commands.RecommendationData(kind=kind, **form.told, **tied)
        made: list[int] = []
        refusal = refusal_of(lambda: made.append(commands.recommend(data, membership=membership, today=today).pk))
        if not refusal:
            messages.success(request, "Đã gửi; cơ quan nhận thấy kiến nghị ngay.")
            return HttpResponseRedirect(reverse("recommendations:one", args=made), status=303)
    context = {
        "title": Kind(kind).label,
        "know": KNOW[Kind(kind)],
        "case_code": tied.get("case_code", ""),
        "form": form,
        "refusal": refusal,
        "crumbs": crumbs(str(Kind(kind).label)),
    }
    return render(request, "recommendations/write.html", context, status=422 if sent is not None else 200)


def _receivers(kind: str, membership: Membership, today: Any) -> list[Any]:
    kinds = [AgencyKind.COURT, AgencyKind.PROCURACY]
    if kind == Kind.VIOLATION:
        kinds = [*SETTLING_KINDS]
    return [one for one in agencies_of_kinds(kinds, today) if one.pk != membership.agency_id]


def _start(request: HttpRequest, kind: str, membership: Membership) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the form begins with, and what the recommendation is tied to."""
    today, asked = request.today, request.GET  # type: ignore[attr-defined]
    initial: dict[str, Any] = {"on": today, "reply_by": wording.answer_day(today), "signer": membership.user.full_name}
    tied: dict[str, Any] = {}
    facts: list[str] = []
    code, about = asked.get("vu-viec", ""), None
    if asked.get("sau", "").isdigit():
        before = found(lambda: queries.recommendation(membership, int(asked["sau"]), today)).row
        if before.agency_id != membership.agency_id:
            raise Http404("Kiến nghị trước không phải của cơ quan bạn.")
        about, code = before.about, before.case_code
        tied["after"] = before.pk
        facts.append(f"Đã có {before.get_kind_display().lower()} ngày {before.on:%d/%m/%Y}, chưa được thực hiện")
        if before.kind == kind:
            initial |= {name: getattr(before, name) for name in COPIED} | {"grounds": before.grounds}
    if asked.get("don-doc", "").isdigit():
        urged = found(lambda: letter(membership, int(asked["don-doc"]), today)).row
        about, code = urged.about, urged.case_code
        tied["letter"] = urged.pk
        facts.append(f"Đã đôn đốc ngày {urged.on:%d/%m/%Y} (lần {urged.round}), chưa thực hiện: {urged.subject}")
    if code:
        about = _of_case(request, kind, code, membership, initial, tied, facts) or about
    if about is not None:
        initial["about"] = str(about.pk)
    grounds = [one for one in grounds_of(kind) if one.code in initial.get("grounds", ())]
    name = about.name if about is not None else "…"
    initial |= {
        "subject": wording.subject(kind, code),
        "text": wording.of(kind, name, code, facts, grounds, today),
    }
    if kind == Kind.VIOLATION and about is not None and about.parent is not None:
        initial["to_agency"] = str(about.parent.pk)
    return initial, tied


def _of_case(
    request: HttpRequest, kind: str, code: str, membership: Membership, initial: dict[str, Any], tied: dict[str, Any],
    facts: list[str],
) -> Any:  # fmt: skip
    """What the case gives: whose it is, the finding that is named, the decision that it is about."""
    today = request.today  # type: ignore[attr-defined]
    try:
        file = case_file(membership, code, today)
    except NotFound as missing:
        raise Http404(missing.message) from missing
    tied["case_code"] = code
    named = request.GET.get("diem", "")
    for one in queries.from_case(file):
        if one.code == named and one.kind == kind:
            tied["finding"] = one.code
            initial.setdefault("grounds", [one.ground])
            facts.append(f"{one.text.rstrip('.')} ({one.source})")
    decided = queries.decision_in(file, kind)
    if decided is not None:
        initial.setdefault("decision", decided.number)
        initial.setdefault("decided_on", decided.on)
        if kind == Kind.REVIEW:
            initial.setdefault("decision_kind", "reduction" if decided.reduces else "reimbursement")
        if kind == Kind.PROTEST:
            initial.setdefault("effective_on", decided.on)
    return file.case.settling_agency
