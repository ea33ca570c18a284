"""What these pages share: the reimbursement of a case or 404, a command tried, the answer with what was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from btnn.cases.errors import CaseProblem, Changed, Forbidden, NotFound
from btnn.cases.queries import CaseFrame

from ..queries import CaseReimbursement, OfficialState, case_reimbursement

HERE = "money:reimbursement"
CHANGED = (
    "Có người vừa ghi thêm vào hồ sơ khi bạn đang soạn. Những gì bạn đã gõ vẫn còn dưới đây; xem lại hồ sơ (Lịch sử) "
    "rồi bấm ghi lần nữa."
)


def reimbursement_of(request: HttpRequest, code: str) -> CaseReimbursement:
    """The reimbursement of the case. Refused: 404 out of scope."""
    try:
        return case_reimbursement(request.membership, code, request.today)  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404(missing.message) from missing


def official_of(found: CaseReimbursement, place: int) -> OfficialState:
    """The official at a place. Refused: 404 nobody there."""
    official = next((one for one in found.officials if one.place == place), None)
    if official is None:
        raise Http404("Vụ việc không có người này.")
    return official


def framed(found: CaseReimbursement, here: str, title: str) -> dict[str, Any]:
    """The context of a page of the case; pages below lead back to the reimbursement."""
    context = CaseFrame(found.file.case, found.file.standing).context(here, title)
    if here != HERE:
        back = {"label": "Hoàn trả", "url": reverse(HERE, args=[found.file.case.code])}
        context["crumbs"] = [*context["crumbs"][:-1], back, {"label": title}]
        context["cancel_url"] = back["url"]
    return context


def told(request: HttpRequest) -> dict[str, Any]:
    """Who acts and when, as commands take it."""
    return {"membership": request.membership, "today": request.today}  # type: ignore[attr-defined]


def seen(request: HttpRequest) -> int:
    """The number of the last entry that the person had seen."""
    number = request.POST.get("expected", "")
    return int(number) if number.isascii() and number.isdigit() and len(number) < 9 else -1


def attempt(command: Callable[[], object]) -> tuple[str, int]:
    """Try a command: the sentence of its refusal, empty when it was done, and the status that goes with it. Refused:
    403 not this person's, 404."""
    try:
        command()
    except NotFound as missing:
        raise Http404(missing.message) from missing
    except Forbidden as problem:
        raise PermissionDenied(problem.message) from problem
    except Changed:
        return CHANGED, 409
    except CaseProblem as problem:
        return problem.message, 422
    return "", 200


def done(request: HttpRequest, sentence: str, url: str) -> HttpResponse:
    """Said and on to the next page."""
    messages.success(request, sentence)
    return HttpResponseRedirect(url, status=303)


def page(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """The page."""
    return render(request, f"money/reimbursement/{template}", context, status=status)


def fresh_number(data: Any, found: CaseReimbursement) -> Any:
    """What was sent, with the number of the last entry as it is now: a second try is about the case as shown."""
    copy = data.copy()
    copy["expected"] = str(found.file.expected)
    return copy
