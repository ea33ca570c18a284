"""One part of a request: asked, kept at once, whether it was understood or not."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.utils.formats import time_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from btnn.portal.errors import PortalProblem

from .. import steps
from ..drafting import OpenDraft
from ..forms.step import MORE, RowsForm, StepForm
from ..steps import Step
from . import items, papers
from .opened import with_draft
from .paging import LEAVE, done, onward, page

LIST, LATER = "list", "later"  # buttons: show the bodies of a province; go on although something is wrong


@require_http_methods(["GET", "POST"])
@with_draft
def step(request: HttpRequest, draft: OpenDraft, step: str) -> HttpResponse:
    """One part.

    Answers: 200, 303 kept and on to the next part, 404, 422 kept as typed and asked again.
    """
    entry = steps.BY_SLUG.get(step)
    if entry is None:
        raise Http404("no such part")
    if entry.slug == steps.ITEMS:
        return items.items(request, draft, entry)
    if entry.slug == steps.PAPERS:
        return papers.papers(request, draft, entry)
    if request.method == "GET":
        return page(request, draft, entry, form=_form(request, draft, entry, draft.typed_data(entry.slug)))
    return _keep(request, draft, entry)


@require_POST
@with_draft
def keep(request: HttpRequest, draft: OpenDraft, step: str) -> HttpResponse:
    """Keep what is being typed, asked for by the script of the page every few seconds and on leaving.

    Answers: 200 with the words to show, 404, 409 when a later answer stands already, 422 what could not be kept.
    """
    entry = steps.BY_SLUG.get(step)
    if entry is None or entry.form is None or not entry.form.kept_unasked:
        raise Http404("no such part")
    stale = JsonResponse({"problem": _("Chưa lưu phần vừa ghi. Bấm “Lưu và tiếp tục” để lưu.")}, status=409)
    if request.POST.get("turn", str(draft.turn)) != str(draft.turn):
        return stale  # sent from a page that was sent by its button in the meantime
    _take(request, draft, entry)
    try:
        if not draft.save_unasked():
            return stale
    except PortalProblem as problem:
        return JsonResponse({"problem": problem.message}, status=422)
    return JsonResponse({"said": _("Đã lưu lúc %(time)s.") % {"time": time_format(localtime(draft.saved_at), "H:i")}})


def _take(request: HttpRequest, draft: OpenDraft, entry: Step) -> tuple[StepForm, bool]:
    """Put the answers into the draft, as they were typed when they are not understood; whether they are."""
    form = _form(request, draft, entry, request.POST)
    understood = form.is_valid()
    if understood:
        draft.content = form.put()
        draft.typed.pop(entry.slug, None)
    else:
        draft.keep_typed(entry.slug, request.POST)
        if isinstance(form, RowsForm):
            draft.typed[entry.slug]["rows"] = [str(form.count)]
    return form, understood


def _keep(request: HttpRequest, draft: OpenDraft, entry: Step) -> HttpResponse:
    act = request.POST.get("act", "")
    form, understood = _take(request, draft, entry)
    try:
        done(draft, entry)
    except PortalProblem as problem:
        return page(request, draft, entry, form=form, refusal=problem.message, status=422)
    if act in (MORE, LIST):
        form.forget_errors()  # nothing is missing yet: the person goes on typing
        return page(request, draft, entry, form=form)
    if not understood and act not in (LATER, LEAVE):
        return page(request, draft, entry, form=form, status=422)
    return onward(request, draft, entry)


def _form(request: HttpRequest, draft: OpenDraft, entry: Step, data: QueryDict | None) -> StepForm:
    assert entry.form is not None
    return entry.form(draft.content, request.today, data)  # type: ignore[attr-defined]
