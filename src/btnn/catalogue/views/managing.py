"""Thủ tục hành chính at the agencies: decisions entered, posted, checked."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.agencies.queries import AgencyKind
from btnn.documents import store

from .. import commands, queries
from ..errors import CatalogueProblem, Forbidden, NotThere
from ..managing import posting
from ..managing.forms import AssignForm, CheckForm, ProofForm
from ..models import PublishingDecision
from ..permissions import may_check, may_keep, may_post


def crumbs(*labels: str) -> list[dict[str, str]]:
    """The way here."""
    home = {"label": "Thủ tục hành chính", "url": reverse("catalogue:keeping")}
    return [home, *({"label": label} for label in labels)]


@require_GET
def keeping(request: HttpRequest) -> HttpResponse:
    """What one's agency must post; for those who keep or check, how far the province is. Answers: 200."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    province = membership.agency.province
    keeps, checks = may_keep(membership), may_check(membership, province)
    context = {
        "mine": posting.of_agency(membership, today),
        "keeps": keeps,
        "checks": checks,
        "province": posting.of_province(province, today) if (keeps or checks) and province else [],
        "decisions": [one for one in queries.decisions() if one.province in ("", province)],
        "ministry": membership.agency.kind == AgencyKind.MINISTRY,
    }
    return render(request, "catalogue/managing/keeping.html", context)


@require_http_methods(["GET", "POST"])
def postings(request: HttpRequest, key: str) -> HttpResponse:
    """Who must post a decision, and whether it hangs there; more agencies are told to. Answers: 200; 303; 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    decision = _decision(key)
    province = membership.agency.province
    form = AssignForm(
        posting.not_asked_yet(decision, province, today), request.POST if request.method == "POST" else None
    )
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            commands.assign_postings(
                form.chosen, due=form.cleaned_data["due"], today=today, by=membership, decision=decision
            )
        except CatalogueProblem as problem:
            refusal = _refused(problem)
        else:
            messages.success(request, "Đã giao niêm yết; các cơ quan thấy việc này tại trang Thủ tục của mình.")
            return HttpResponseRedirect(request.path, status=303)
    context = {
        "decision": decision,
        "postings": posting.of_decision(decision, today),
        "form": form,
        "refusal": refusal,
        "crumbs": crumbs(decision.number),
    }
    return render(request, "catalogue/managing/postings.html", context, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "POST"])
def task(request: HttpRequest, key: int) -> HttpResponse:
    """One agency and what it must post: proof, and what the Committee's office found. Answers: 200; 303; 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    try:
        found = posting.one(membership, key, today)
    except NotThere as problem:
        raise Http404(problem.message) from problem
    sent, act = request.POST if request.method == "POST" else None, request.POST.get("viec", "")
    proof = ProofForm(membership, today, sent if act == "prove" else None, request.FILES if act == "prove" else None)
    check = CheckForm(today, sent if act == "check" else None)
    refusal = ""
    chosen: Any = {"prove": proof, "check": check}.get(act)
    if chosen is not None and chosen.is_valid():
        try:
            _record(act, found, chosen, request)
        except CatalogueProblem as problem:
            refusal = _refused(problem)
        else:
            messages.success(request, "Đã ghi.")
            return HttpResponseRedirect(request.path, status=303)
    context = {
        "found": found,
        "posts": may_post(membership, found.task.agency_id),
        "checks": may_check(membership, found.task.agency.province),
        "proof": proof,
        "check": check,
        "refusal": refusal,
        "crumbs": crumbs(found.task.agency.name),
    }
    return render(request, "catalogue/managing/task.html", context, status=422 if act else 200)


@require_GET
def picture(request: HttpRequest, key: int, proof: int) -> FileResponse:
    """The photograph of a place where it hangs. Answers: 200 a file to save; 404."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    try:
        found = posting.one(membership, key, today)
    except NotThere as problem:
        raise Http404(problem.message) from problem
    kept = next((one.paper_hash for one in found.proofs if one.pk == proof and one.paper_hash), "")
    path = store.path_of(kept) if kept else None
    if path is None or not path.is_file():
        raise Http404("Không có ảnh này.")
    answer = FileResponse(path.open("rb"), as_attachment=True, filename=f"niem-yet-{proof}")
    answer["Content-Type"] = "application/octet-stream"
    return answer


def _record(act: str, found: posting.Posting, form: Any, request: HttpRequest) -> None:
    given = form.cleaned_data
    who: dict[str, Any] = {"today": request.today, "by": request.membership}  # type: ignore[attr-defined]
    if act == "prove":
        picture = form.handed[0].sha256 if form.handed else ""
        commands.prove_posting(
            found.task,
            done_on=given["done_on"],
            where=given["where"],
            proof=given["proof"],
            paper_hash=picture,
            **who,
        )
    else:
        commands.check_posting(
            found.task,
            on=given["on"],
            ok=given["ok"],
            found=given["found"],
            follow_up_by=given["follow_up_by"],
            **who,
        )


def _decision(key: str) -> PublishingDecision:
    found = queries.decision_by_key(key)
    if found is None:
        raise Http404("Không có quyết định công bố này.")
    return found


def _refused(problem: CatalogueProblem) -> str:
    if isinstance(problem, Forbidden):
        raise PermissionDenied(problem.message) from problem
    return problem.message
