"""What the rows of plans make of a day for one agency, in the shape of all duties of the year's work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.duties import Duty

from .deriving import wanted
from .models import Plan
from .occurrences import DEMAND_KEY, occurrences
from .permissions import may_issue, may_prepare
from .queries.ours import ASKED, LED, PART, THEIRS, Owed, owed, silent_parts
from .queries.working import Working
from .urging import ANSWERED, NOT_URGED, RAISED, UNANSWERED, WAITING

THE_PLAN = "Kế hoạch"
NAMES = 3  # agencies that a duty names before it only counts them


def draft_duties(plan: Plan, found: Working, membership: Membership, today: date) -> Iterator[Duty]:
    """A draft that is out for opinions: ours to give, those that we wait for, and then the issue."""
    asked = found.asked.get(plan.pk, [])
    url, about = reverse("plans:plan", args=[plan.pk]), f"{plan.title} ({plan.agency.name})"
    waiting = [one for one in asked if not hasattr(one, "opinion")]
    for one in waiting:
        if one.agency_id == membership.agency_id:
            yield Duty(f"opinion:{plan.pk}", "Góp ý dự thảo kế hoạch", url, one.due_on, THE_PLAN, about=about)
    if not may_prepare(membership, plan.prepared_by_id):
        return
    if waiting:
        due = min(one.due_on for one in waiting)
        names = _names([one.agency.name for one in waiting])
        yield Duty(f"opinions:{plan.pk}", "Góp ý dự thảo kế hoạch", url, due, THE_PLAN, names, about)
    if asked and not any(one.due_on >= today for one in waiting):
        yield Duty(f"issue:{plan.pk}", "Tiếp thu ý kiến, trình ban hành kế hoạch", url, None, THE_PLAN, about=about)


def plan_duties(plan: Plan, found: Working, membership: Membership, today: date) -> Iterator[Duty]:
    """The obligations of an issued plan: those that we lead, our parts (one duty for all that are due on a day), what
    was asked of us or urged, what others owe where we make the plan."""
    told = owed(plan, found.found, membership, today)
    for one in told:
        if one.how in (LED, ASKED) or one.urged.state not in (NOT_URGED, ANSWERED):
            yield from _single(one, plan, membership)
        elif one.how == THEIRS:
            yield _theirs(one, plan)
    yield from _parts([one for one in told if one.how == PART and one.urged.state in (NOT_URGED, ANSWERED)], plan)
    if may_prepare(membership, plan.prepared_by_id):
        yield from _urge(plan, found, today)


def _single(one: Owed, plan: Plan, membership: Membership) -> Iterator[Duty]:
    name = f"{one.task.order}. {one.task.title}"
    url, about = reverse("plans:task", args=[plan.pk, one.task.order]), f"{_short(name)}; {one.occurrence.title}"
    key = f"task:{one.task.pk}:{one.occurrence.key}"
    if one.how == THEIRS:
        yield _urged_other(one, plan, membership, url, about, f"{key}:{one.waits_on}")
    elif one.urged.state in (WAITING, UNANSWERED, RAISED) and one.urged.last is not None:
        title = "Trả lời đôn đốc: báo cáo nhiệm vụ của kế hoạch"
        yield Duty(key, title, f"{url}#bao-cao", one.urged.last.answer_by, "Văn bản đôn đốc", about=about)
    elif one.how == ASKED:
        yield Duty(key, "Báo cáo đột xuất theo yêu cầu", f"{url}#bao-cao", one.occurrence.due, one.occurrence.source,
                   about=about)  # fmt: skip
    else:
        title = "Báo cáo nhiệm vụ đã lâu chưa có tin" if one.quiet else "Thực hiện, báo cáo nhiệm vụ của kế hoạch"
        yield Duty(key, title, url, one.occurrence.due, one.occurrence.source, about=about)


def _urged_other(one: Owed, plan: Plan, membership: Membership, url: str, about: str, key: str) -> Duty:
    """Somebody who was urged: we wait, or the matter goes up, or, gone up, the agency whose plan it is directs them."""
    last = one.urged.last
    due = last.answer_by if last is not None else None
    ours = membership.agency_id == plan.agency_id
    if one.urged.state == RAISED and ours and plan.agency_id != plan.prepared_by_id:
        return Duty(
            key, f"Chỉ đạo {one.waits_on} thực hiện nhiệm vụ", url, due, "Báo cáo của cơ quan soạn", about=about
        )
    if one.urged.ought_to_rise and not ours:
        title = f"Báo cáo {plan.agency.name}: {one.waits_on} chưa trả lời đôn đốc"
        return Duty(key, title, url, one.urged.raise_from, THE_PLAN, about=about)
    return Duty(key, "Trả lời đôn đốc về nhiệm vụ của kế hoạch", url, due, "Văn bản đôn đốc", one.waits_on, about)


def _theirs(one: Owed, plan: Plan) -> Duty:
    url = reverse("plans:task", args=[plan.pk, one.task.order])
    about = f"{_short(f'{one.task.order}. {one.task.title}')}; {one.occurrence.title}"
    key = f"task:{one.task.pk}:{one.occurrence.key}:{one.waits_on}"
    asked = one.occurrence.key.startswith(DEMAND_KEY)
    title = "Báo cáo đột xuất theo yêu cầu" if asked else "Thực hiện, báo cáo nhiệm vụ của kế hoạch"
    return Duty(key, title, url, one.occurrence.due, one.occurrence.source, one.waits_on, about)


def _parts(told: Sequence[Owed], plan: Plan) -> Iterator[Duty]:
    days: dict[date | None, list[Owed]] = {}
    for one in told:
        days.setdefault(one.occurrence.due, []).append(one)
    for due, rows in days.items():
        title = f"Báo cáo phần việc của cơ quan mình ({len(rows)} nhiệm vụ)"
        about = f"{plan.title} ({plan.agency.name}): nhiệm vụ {', '.join(str(one.task.order) for one in rows)}"
        yield Duty(f"part:{plan.pk}:{due}", title, reverse("plans:part", args=[plan.pk]), due, THE_PLAN, about=about)


def _urge(plan: Plan, found: Working, today: date) -> Iterator[Duty]:
    silent = silent_parts(plan, found.found, found.bodies.get(plan.pk, []), today)
    if silent:
        bodies = set().union(*silent.values())
        about = f"{plan.title}: {len(bodies)} cơ quan ở nhiệm vụ {', '.join(str(order) for order in silent)}"
        yield Duty(f"silent:{plan.pk}", "Đôn đốc cơ quan một quý chưa báo cáo",
                   f"{reverse('plans:plan', args=[plan.pk])}#tre", None, THE_PLAN, about=about)  # fmt: skip


def carried_out_duties(plan: Plan, found: Working, membership: Membership, today: date) -> Iterator[Duty]:
    """The plan of one's own by which an issued plan is carried out, until the day that it sets."""
    if plan.derive_by is None:
        return
    there, groups = found.carrying.get(plan.pk, set()), found.groups.get(plan.pk, set())
    about = f"{plan.title} ({plan.agency.name})"
    key, url = f"derive:{plan.pk}", reverse("plans:plan", args=[plan.pk])
    if wanted(plan, groups, membership.agency) and membership.agency_id not in there:
        yield Duty(key, "Lập kế hoạch triển khai, riêng hoặc lồng", f"{url}#trien-khai", plan.derive_by, THE_PLAN,
                   about=about)  # fmt: skip
    if may_prepare(membership, plan.prepared_by_id) and today > plan.derive_by:
        missing = [body.name for body in found.bodies.get(plan.pk, []) if wanted(plan, groups, body)
                   and body.pk not in there]  # fmt: skip
        if missing:
            yield Duty(key, "Lập kế hoạch triển khai", f"{url}#trien-khai", plan.derive_by, THE_PLAN, _names(missing),
                       about)  # fmt: skip


def year_end_duties(plan: Plan, found: Working, membership: Membership, today: date) -> Iterator[Duty]:
    """The account of the year, from December on, due with the year's official figures."""
    if today < date(plan.year, 12, 1):
        return
    prepares = may_prepare(membership, plan.prepared_by_id)
    if prepares or may_issue(membership, plan.agency, plan.prepared_by_id):
        official = next(one for one in occurrences("half_year_year_on_demand", plan.year) if one.key == "official")
        waits = "" if prepares else plan.prepared_by.name
        url = reverse("plans:account", args=[plan.pk])
        title = "Lập báo cáo kết quả thực hiện kế hoạch"
        yield Duty(f"account:{plan.pk}", title, url, official.due, THE_PLAN, waits, plan.title)


def _names(names: Sequence[str]) -> str:
    told = ", ".join(names[:NAMES])
    return told if len(names) <= NAMES else f"{told} và {len(names) - NAMES} cơ quan khác"


def _short(text: str) -> str:
    return text if len(text) <= 110 else f"{text[:108].rsplit(' ', 1)[0]}…"
