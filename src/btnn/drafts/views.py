"""Bản nháp: saving what is typed, taking it away, the list of one's own; who else has a case open."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from btnn.cases.errors import Invalid
from btnn.cases.queries import visible_cases
from btnn.web.policies import POLICIES

from . import commands, queries
from .arriving import RESUME
from .typed import PAGE, TITLE, typed_in

NO_FILES = "Tệp đã chọn không lưu trong bản nháp; khi dùng lại hãy chọn lại tệp."


@require_safe
def drafts(request: HttpRequest) -> HttpResponse:
    """The person's own drafts."""
    rows = queries.drafts(request.membership)  # type: ignore[attr-defined]
    day = reverse("cases:my_day")
    crumbs = [{"label": "Việc của tôi", "url": day}, {"label": "Bản nháp của tôi"}]
    context = {"drafts": rows, "resume": RESUME, "crumbs": crumbs, "day_url": day}
    return render(request, "drafts/drafts.html", context)


@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Keep what the form holds. A script is answered in JSON; without one the form comes back as it was.

    Answers: 200 or 303 saved; 403, 404 a page that the person may not open; 413 too much.
    """
    page = _page(request)
    scripted = "application/json" in request.headers.get("Accept", "")
    try:
        title = request.POST.get(TITLE, "")
        draft = commands.save_draft(request.membership, page, title, typed_in(request.POST))  # type: ignore[attr-defined]
    except Invalid as problem:
        if scripted:
            return JsonResponse({"problem": problem.message}, status=413)
        messages.error(request, problem.message)
        return HttpResponseRedirect(page, status=303)
    if scripted:
        return JsonResponse({"at": f"{timezone.localtime():%H:%M}" if draft else ""})
    if draft is None:
        messages.info(request, "Chưa có nội dung nào để lưu nháp.")
        return HttpResponseRedirect(page, status=303)
    messages.success(request, "Đã lưu bản nháp; nội dung chưa được ghi vào vụ việc.")
    if request.FILES:
        messages.info(request, NO_FILES)
    return HttpResponseRedirect(f"{page}?{RESUME}=1", status=303)


@require_POST
def discard(request: HttpRequest) -> HttpResponse:
    """Take away the draft of a page. Answers: 303 to where the person was."""
    page = request.POST.get(PAGE, "")
    if commands.discard_draft(request.membership, page):  # type: ignore[attr-defined]
        messages.success(request, "Đã bỏ bản nháp.")
    back = reverse("drafts:drafts") if "list" in request.POST or not _leads_somewhere(page) else page
    return HttpResponseRedirect(back, status=303)


@require_POST
def here(request: HttpRequest, code: str) -> JsonResponse:
    """A page of the case is still open: who else has it, and how many entries the case has now."""
    others = commands.be_present(request.membership, code, lasting=commands.STILL_THERE)  # type: ignore[attr-defined]
    case = visible_cases(request.membership).filter(code=code).only("event_number").first()  # type: ignore[attr-defined]
    if case is None:
        raise Http404
    return JsonResponse({"others": [one.sentence for one in others], "entries": case.event_number})


def _page(request: HttpRequest) -> str:
    """The page that the form stands on. Refused: 404 one that is not ours, or 403, 404 as the page itself would."""
    page = request.POST.get(PAGE, "")
    if not _leads_somewhere(page):
        raise Http404
    match = resolve(page)
    policy = POLICIES.get(match.view_name)
    if policy is None or not policy.needs_role:
        raise Http404
    policy.check(request, match.kwargs)
    return page


def _leads_somewhere(page: str) -> bool:
    if not page.startswith("/") or page.startswith("//") or len(page) > 200:
        return False
    try:
        resolve(page)
    except Resolver404:
        return False
    return True
