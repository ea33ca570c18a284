"""One activity: what was planned, who comes, what came of it; everything that is done about it is done here."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from btnn.organisation.roster import queries as rostered
from btnn.support.queries import published
from btnn.web.refusing import found, refusal_of

from .. import commands, queries
from ..forms import CancelForm, EvaluateForm, HoldForm, InviteForm, MaterialForm, MoveForm, PeopleForm, ReplyForm
from ..models import Invitation
from ..permissions import may_answer, may_hold
from ..queries import ActivityView
from ..standing import CANCELLED, HELD, QUESTIONS, average, decimal
from .acting import crumbs, done, who

DONE = {
    "invite": "Đã mời; lời mời hiện ở trang việc của các cơ quan ngay.",
    "reply": "Đã trả lời lời mời.",
    "send_own": "Đã ghi người của cơ quan bạn đã dự.",
    "move": "Đã dời ngày.",
    "cancel": "Đã ghi không tổ chức.",
    "hold": "Đã ghi kết quả tổ chức.",
    "material": "Đã thêm tài liệu.",
    "evaluate": "Đã ghi đánh giá.",
}


@require_http_methods(["GET", "POST"])
def activity(request: HttpRequest, key: int) -> HttpResponse:
    """One activity with what is open to this person (`viec`). Answers: 200; 303 done; 403, 404; 422."""
    membership, today = who(request), request.today  # type: ignore[attr-defined]
    one = found(lambda: queries.activity_seen(membership, key, today))
    sent = request.POST if request.method == "POST" else None
    act = sent.get("viec", "") if sent is not None else ""
    asked = queries.mine(membership, [key])
    open_to = _open_to(request, one, asked)
    if sent is not None and act not in open_to:
        raise PermissionDenied("Việc này không thuộc cơ quan hoặc vai trò của bạn, hoặc đã qua bước này.")
    invited = queries.invited_to(key, today, one.state in (HELD, CANCELLED))
    forms = {name: _form(request, name, one, invited, sent if name == act else None) for name in open_to}
    for name, form in forms.items():
        form.auto_id = f"{name}_%s"  # several forms on one page
    refusal = ""
    if act and forms[act].is_valid():
        refusal = refusal_of(lambda: _do(request, act, key, forms[act]))
        if not refusal:
            return done(request, DONE[act], key)
    people = rostered.by_keys(one.people, today)
    context = {
        "one": one,
        "ours": one.row.agency_id == membership.agency_id,
        "asked": asked,
        "reply": getattr(asked, "reply", None) if asked is not None else None,
        "invited": invited,
        "people": people,
        "materials": one.row.materials.order_by("pk"),
        "marks": _marks(one),
        "mark": decimal(one.mark),
        "exercises": queries.exercises_seen(membership, key),
        "forms": forms,
        "act": act,
        "refusal": refusal,
        "crumbs": crumbs((one.row.title, "")),
    }
    return render(request, "training/activity.html", context, status=422 if act else 200)


def _open_to(request: HttpRequest, one: ActivityView, asked: Invitation | None) -> list[str]:
    ours = may_hold(who(request), one.row.agency_id)
    over = one.state in (HELD, CANCELLED)
    answers = asked is not None and may_answer(who(request))
    found = {
        "reply": answers and not over and getattr(asked, "reply", None) is None,
        "send_own": answers and one.state == HELD,
        "hold": ours and one.state != CANCELLED,
        "invite": ours and not over,
        "material": ours,
        "evaluate": ours and one.state == HELD,
        "move": ours and not over,
        "cancel": ours and not over,
    }
    return [name for name, is_open in found.items() if is_open]


def _form(request: HttpRequest, name: str, one: ActivityView, invited: list[queries.Invited], data: Any) -> Any:
    membership, today = who(request), request.today  # type: ignore[attr-defined]
    key = one.row.pk
    if name == "invite":
        return InviteForm(queries.may_be_invited(membership, key, today), today, data)
    if name in ("reply", "send_own"):
        people = [who for who in rostered.of_agency(membership.agency_id, today) if who.works_on(one.day)]
        if name == "reply":
            return ReplyForm(people, data)
        return PeopleForm([who for who in people if who.key not in one.people], data)
    if name == "hold":
        return _hold_form(request, one, invited, data)
    if name == "material":
        answers = [(told.slug, told.question[:120]) for told in published()]
        return MaterialForm(answers, data)
    if name == "evaluate":
        return EvaluateForm(one.evaluation.counts if one.evaluation else None, data)
    return MoveForm(data) if name == "move" else CancelForm(data)


def _hold_form(request: HttpRequest, one: ActivityView, invited: list[queries.Invited], data: Any) -> HoldForm:
    """Who may be ticked: one's own people and those of the agencies invited; ticked: whom these said they send."""
    membership, today = who(request), request.today  # type: ignore[attr-defined]
    bodies = {membership.agency_id: "", **{asked.row.agency_id: asked.row.agency.name for asked in invited}}
    rosters = rostered.people(bodies, today)
    people = [who for rows in rosters.values() for who in rows if who.works_on(one.day) or who.key in one.people]
    ticked = {*one.people, *(key for asked in invited if asked.reply for key in asked.reply.people)}
    before = one.result
    start: dict[str, Any] = {"on": min(one.planned_on, today), "cost": one.row.planned_cost or None}
    if before is not None:
        start = {"on": before.on, "cost": before.cost or None, "text": before.text, "paper": before.paper}
        start |= {f"heads_{audience}": count for audience, count in before.reached.items()}
    return HoldForm(people, data, bodies=bodies, ticked=ticked, initial=start)


def _do(request: HttpRequest, act: str, key: int, form: Any) -> None:
    membership, today = who(request), request.today  # type: ignore[attr-defined]
    by: dict[str, Any] = {"membership": membership, "today": today}
    given = form.cleaned_data
    if act == "invite":
        commands.invite(key, [int(one) for one in given["agencies"]], reply_by=given["reply_by"], **by)
    elif act == "reply":
        told = {"attends": given["attends"], "others": given["others"] or 0, "text": given["text"]}
        commands.reply(key, people=form.chosen, **told, **by)
    elif act == "send_own":
        commands.send_own(key, form.chosen, **by)
    elif act == "hold":
        commands.hold(key, **form.told, **by)
    elif act == "material":
        commands.add_material(key, **given, membership=membership)
    elif act == "evaluate":
        commands.evaluate(key, form.counts, text=given["text"], **by)
    elif act == "move":
        commands.move(key, given["planned_on"], reason=given["reason"], **by)
    else:
        commands.cancel(key, reason=given["reason"], **by)


def _marks(one: ActivityView) -> list[dict[str, Any]]:
    if one.evaluation is None:
        return []
    counts = one.evaluation.counts
    return [
        {"label": label, "counts": counts[name], "mark": decimal(average(counts[name]))}
        for name, label in QUESTIONS.items()
        if name in counts
    ]
