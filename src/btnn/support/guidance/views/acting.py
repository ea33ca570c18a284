"""One act on a request: its form, and what the button does. Every act stands in `ACTS`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.agencies.queries import Membership
from btnn.law.work.guiding import ADMINISTRATION, partners

from ... import commands as support
from ...forms import AssignForm, PassOnForm
from ...permissions import may_direct
from .. import act_forms as forms
from .. import commands, queries
from ..counting import Matter
from ..models import Done, LetterKind
from ..permissions import may_ask, may_lead, may_work, side
from .finding import crumbs, found, refusal_of

Make = Callable[[Matter, Membership, date, Any], Any]
Do = Callable[[Matter, Any, Membership, date], Any]


@dataclass(frozen=True, slots=True)
class Act:
    """An act: its name, the article, the form, what is done, who may, whether on a closed request."""

    title: str
    basis: str
    make: Make
    do: Do
    may: Callable[[Membership, Matter], bool]
    closed: bool = False


def works(membership: Membership, one: Matter) -> bool:
    """Whoever was appointed, and the head."""
    ours = one.question.agency_id == membership.agency_id
    return ours and one.standing.officer_id is not None and may_work(membership, one.standing.officer_id)


def _directs(membership: Membership, one: Matter) -> bool:
    return one.question.agency_id == membership.agency_id and may_direct(membership)


def _leads(membership: Membership, one: Matter) -> bool:
    return works(membership, one) and may_lead(membership)


def _asked(membership: Membership, one: Matter) -> bool:
    return one.question.asking_agency_id == membership.agency_id and may_ask(membership)


def _step(done: str, one: Matter, form: Any, membership: Membership, today: date) -> None:
    given = form.cleaned_data
    told = [form.bodies[key] for key in given.get("told", ())]
    commands.record(
        one.question.pk, done, on=given["on"], text=given["text"], details=form.details, told=told,
        planned=given.get("planned"), membership=membership, today=today,
    )  # fmt: skip


def _letter(kind: str, one: Matter, form: Any, membership: Membership, today: date) -> None:
    given = form.cleaned_data
    names = ("summary", "issue", "view", "papers", "number", "reply_by", "held_on", "place")
    content = commands.Content(**{name: given[name] for name in names if name in given})
    commands.send_letter(
        one.question.pk, kind, content, form.addressees, on=given["on"], membership=membership, today=today
    )


def _letter_form(kind: str, one: Matter, membership: Membership, today: date, data: Any) -> forms.LetterForm:
    report = one.report
    field = str(report.details.get("field", "")) if report else one.question.field
    told = partners(side(membership), field or ADMINISTRATION, person=one.question.of_persons)
    return forms.LetterForm(kind, told, one, membership, today, data)


def _assign(one: Matter, form: Any, membership: Membership, today: date) -> None:
    given = form.cleaned_data
    support.assign(one.question.pk, form.people[given["officer"]], on=given["on"], membership=membership, today=today)


def _answer(one: Matter, form: Any, membership: Membership, today: date) -> None:
    given = form.cleaned_data
    support.answer(
        one.question.pk, given["text"], citations=given["citations"], paper=given["paper"], on=given["on"],
        membership=membership, today=today,
    )  # fmt: skip


def _refuse(one: Matter, form: Any, membership: Membership, today: date) -> None:
    given = form.cleaned_data
    support.refuse(
        one.question.pk, given["ground"], given["text"], ground_on=given["ground_on"], paper=given["paper"],
        on=given["on"], membership=membership, today=today,
    )  # fmt: skip


def _pass_on(one: Matter, form: Any, membership: Membership, today: date) -> None:
    given = form.cleaned_data
    support.pass_on(
        one.question.pk,
        form.bodies[given["to"]],
        on=given["on"],
        text=given["text"],
        membership=membership,
        today=today,
    )


def _withdraw(one: Matter, form: Any, membership: Membership, today: date) -> None:
    given = form.cleaned_data
    commands.withdraw(one.question.pk, given["text"], on=given["on"], membership=membership, today=today)


def _plain(form: type) -> Make:
    """A form that hangs on nothing of the request."""
    return lambda one, membership, today, data: form(membership, today, data)


STEPS: dict[str, tuple[str, str, type[forms.DatedForm]]] = {
    Done.REPORT: ("Báo cáo, phân loại, đề xuất", "TT 09/2019, Đ12", forms.ReportForm),
    Done.PAPERS: ("Yêu cầu cung cấp giấy tờ", "TT 09/2019, Đ11.2c", forms.PapersForm),
    Done.TEAM: ("Cử nhóm công tác", "TT 09/2019, Đ14.2a; TT 08/2019, Đ5.2a", forms.TeamForm),
    Done.PREPARED: ("Chuẩn bị nội dung, tài liệu", "TT 09/2019, Đ14.2b; TT 08/2019, Đ5.2b", forms.PreparedForm),
    Done.NOTIFIED: ("Thông báo thời gian, địa điểm", "TT 09/2019, Đ14.2c; TT 08/2019, Đ5.2c", forms.NotifiedForm),
    Done.HELD: ("Hướng dẫn trực tiếp, biên bản", "TT 09/2019, Đ14.2đ; TT 08/2019, Đ5.2đ", forms.HeldForm),
    Done.CALLED_OFF: ("Hoãn, hủy buổi hướng dẫn", "TT 09/2019, Đ14", forms.DatedForm),
    Done.RESULT: ("Báo cáo kết quả hướng dẫn trực tiếp", "TT 09/2019, Đ14.2g", forms.DatedForm),
    Done.SENT: ("Gửi văn bản", "TT 09/2019, Đ15.1", forms.SentForm),
    Done.ARCHIVED: ("Lưu hồ sơ", "TT 09/2019, Đ15.2", forms.DatedForm),
}
LETTERS = {
    LetterKind.CONSULT: "TT 08/2019, Đ7.2; TT 09/2019, Đ13.2",
    LetterKind.MEETING: "TT 08/2019, Đ7.3; TT 09/2019, Đ13.3",
    LetterKind.INFORMATION: "TT 09/2019, Đ12.3c",
    LetterKind.OPINION: "TT 09/2019, Đ5.2",
    LetterKind.URGING: "TT 09/2019, Đ12.3c",
}
AFTER = (Done.RESULT, Done.SENT, Done.ARCHIVED)
ACTS: dict[str, Act] = {
    "assign": Act("Cử người hướng dẫn", "TT 09/2019, Đ10.2", _plain(AssignForm), _assign, _directs),
    "answer": Act("Ban hành văn bản", "TT 08/2019, Đ5; TT 09/2019, Đ12", forms.AnswerLetterForm, _answer, works),
    "refuse": Act("Từ chối, chấm dứt", "TT 09/2019, Đ11", forms.RefuseLetterForm, _refuse, _directs),
    "pass_on": Act("Chuyển cơ quan có thẩm quyền", "TT 08/2019, Đ4; TT 09/2019, Đ7", _plain(PassOnForm), _pass_on,
                   _directs),
    "withdraw": Act("Rút đề nghị", "", forms.WithdrawForm, _withdraw, _asked),
    **{name: Act(title, basis, form, partial(_step, name), _leads if name == Done.TEAM else works, name in AFTER)
       for name, (title, basis, form) in STEPS.items()},
    **{kind: Act(kind.label, basis, partial(_letter_form, kind), partial(_letter, kind), works)
       for kind, basis in LETTERS.items()},
}  # fmt: skip


def open_acts(membership: Membership, one: Matter) -> list[tuple[str, Act]]:
    """The acts that this person may do on a request now, as far as its state tells."""
    return [
        (name, act)
        for name, act in ACTS.items()
        if act.closed == one.closed and act.may(membership, one) and _fits(name, one)
    ]


def _fits(name: str, one: Matter) -> bool:
    """Has the request come to this act? What is not asked here, the command refuses."""
    session, persons = one.session, one.question.of_persons
    running = session is not None and session.open
    if name in (Done.REPORT, Done.PAPERS, LetterKind.INFORMATION, LetterKind.OPINION, LetterKind.URGING):
        return persons
    if name == Done.TEAM:
        return not running
    if name in (Done.PREPARED, Done.NOTIFIED, Done.HELD, Done.CALLED_OFF):
        return session is not None and running and name in (session.follows, Done.CALLED_OFF)
    if name in AFTER:
        return any(step.act == name for step in one.next)
    return True


@require_http_methods(["GET", "POST"])
def act(request: HttpRequest, key: int, act: str) -> HttpResponse:
    """The form of an act. Answers: 200; 303 done; 403 not this person's; 404 no such request or act; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = found(lambda: queries.matter(membership, key, today))
    told = ACTS.get(act)
    if told is None:
        raise Http404("Không có việc này.")
    if not told.may(membership, one):
        raise PermissionDenied("Việc này không thuộc vai trò của bạn, hoặc chưa cử người hướng dẫn.")
    form = told.make(one, membership, today, request.POST if request.method == "POST" else None)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        refusal = refusal_of(lambda: told.do(one, form, membership, today))
        if not refusal:
            messages.success(request, f"Đã ghi: {told.title.lower()}.")
            return HttpResponseRedirect(reverse("guidance:matter", args=[key]), status=303)
    context = {
        "one": one,
        "act": told,
        "form": form,
        "refusal": refusal,
        "cancel_url": reverse("guidance:matter", args=[key]),
        "crumbs": crumbs(told.title, question=one.question),
    }
    return render(request, "guidance/act.html", context, status=422 if request.method == "POST" else 200)
