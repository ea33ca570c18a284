"""What ought to be urged: proposed by itself from missed limits, silence, complaints, papers that were not sent, late
tasks of plans and reports that did not come. What a letter deals with, or was set aside for a reason, isn't proposed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from btnn.agencies.queries import Agency, Membership, agency_by_key
from btnn.cases.queries.watched import Case, LateLimit, silent_cases, watched_limits
from btnn.law.limits import all_limits
from btnn.law.work.management import Way, content_of, ground_of, urging
from btnn.plans.urging import ANSWERED
from btnn.portal.tracking.desk import complaints
from btnn.support.complaints.queries import matters

from .. import standing
from ..bodies import in_area, manager, position, who_is_late
from ..items import COMPLAINT, LIMIT, MATTER, PAPER, QUIET, REPORT, SILENCE, TASK, key
from ..models import Kind, Letter, LetterParty, LetterTurn, SetAside, Turn
from ..permissions import may_watch
from .letters import letters
from .papers import papers_missing
from .reasons import CIRCULAR, COMPLAINED, OF_MANAGEMENT, OF_SETTLEMENT, WATCHED, Reason

if TYPE_CHECKING:
    from btnn.plans.queries import Line

SILENT = 30  # calendar days without an entry in an unfinished case after which it is said to be silent
MOST = 100
COMPLAINT_OF_LAW, DENUNCIATION = "complaint", "denunciation"


@dataclass(slots=True)
class Proposal:
    """A letter that could be written: about what, to which body, for which reasons. `way`: directly or through another
    (TT 08/2019 Đ13)."""

    key: str
    body: Agency
    way: Way
    subject: str
    case_id: int | None = None
    case_code: str = ""
    task_id: int | None = None
    demanded: int | None = None
    link: tuple[str, tuple[object, ...]] = ("urging:home", ())
    reasons: list[Reason] = field(default_factory=list)

    @property
    def items(self) -> list[str]:
        return [one.item for one in self.reasons]

    @property
    def contents(self) -> list[str]:
        return sorted({one.content for one in self.reasons})

    @property
    def grounds(self) -> list[str]:
        return sorted({one.ground for one in self.reasons})

    @property
    def papers_only(self) -> bool:
        """Is it only about papers that did not come, while nothing else is wrong?"""
        return all(one.item.startswith(f"{PAPER}:") for one in self.reasons)

    @property
    def url(self) -> str:
        """Where the matter itself stands."""
        return reverse(self.link[0], args=self.link[1])

    @property
    def since(self) -> date:
        return min(one.since for one in self.reasons)


class _Heap:
    """Proposals as they come together; each body's position is asked once."""

    def __init__(self, membership: Membership, dealt: frozenset[str]) -> None:
        self.watcher, self.dealt = membership.agency, dealt
        self.manager = manager(membership.agency)
        self.found: dict[str, Proposal] = {}

    def add(self, name: str, body: Agency | None, reason: Reason, about: dict[str, Any]) -> None:
        if body is None or body.pk == self.watcher.pk or not in_area(self.watcher, body):
            return
        whole = f"{name}:{body.pk}"
        if whole not in self.found:
            way = urging(self.manager, position(body))
            self.found[whole] = Proposal(whole, body, way, **about)
        self.found[whole].reasons.append(reason)

    def told(self) -> list[Proposal]:
        fresh = [one for one in self.found.values() if any(reason.item not in self.dealt for reason in one.reasons)]
        return sorted(fresh, key=lambda one: (one.since, one.key))[:MOST]


def proposals(membership: Membership, today: date, *, whole: bool = True) -> list[Proposal]:
    """What this person's agency ought to urge, the oldest matter first; nothing for who does not watch. Without `whole`
    only what comes from cases, complaints and reports (for pages that are drawn often)."""
    if not may_watch(membership):
        return []
    heap = _Heap(membership, _dealt_with(membership, today))
    late_bodies: dict[tuple[int | None, str], Agency | None] = {}
    for limit in watched_limits(membership, today):
        _limit(heap, limit, late_bodies, today)
    for case, last in silent_cases(membership, today - timedelta(days=SILENT)):
        reason = Reason(
            key(SILENCE, case.code, case.event_number),
            f"Từ ngày {last:%d/%m/%Y} ({(today - last).days} ngày) không có việc nào được ghi, vụ việc chưa kết thúc",
            f"{CIRCULAR}, Đ8.2, Đ14.3", OF_SETTLEMENT, WATCHED, last,
            "Báo cáo lý do chưa có tiến triển; làm tiếp bước pháp luật yêu cầu.",
        )  # fmt: skip
        heap.add(case.code, case.settling_agency, reason, _of_case(case))
    for line in complaints(membership):
        if line.waits:
            reason = Reason(
                key(COMPLAINT, line.row.pk),
                f"Người yêu cầu bồi thường phản ánh ngày {line.row.on:%d/%m/%Y} việc giải quyết chậm",
                f"{CIRCULAR}, Đ14.1", OF_SETTLEMENT, COMPLAINED, line.row.on,
                "Xem xét nội dung phản ánh, giải quyết theo quy định.",
            )  # fmt: skip
            heap.add(line.row.case.code, line.row.case.settling_agency, reason, _of_case(line.row.case))
    _reports(heap, membership, today)
    if whole:
        _matters(heap, membership, today)
        for paper in papers_missing(membership, today):
            heap.add(paper.case.code, paper.case.settling_agency, paper.reason, _of_case(paper.case))
        _plans(heap, membership, today)
    return heap.told()


def proposal(membership: Membership, name: str, today: date) -> Proposal | None:
    """The proposal of that key, if it still stands."""
    return next((one for one in proposals(membership, today) if one.key == name), None)


def _of_case(case: Case) -> dict[str, Any]:
    told = f"Vụ việc {case.code}" + (f" (thụ lý số {case.register_number})" if case.register_number else "")
    return {"subject": told, "case_id": case.pk, "case_code": case.code, "link": ("urging:case", (case.code,))}


def _limit(heap: _Heap, late: LateLimit, bodies: dict[tuple[int | None, str], Agency | None], today: date) -> None:
    place = (late.case.settling_agency_id, late.by)
    if place not in bodies:
        bodies[place] = who_is_late(late.by, late.case.settling_agency, today)
    limit = all_limits()[late.limit_id]
    content = content_of(limit)
    reason = Reason(
        key(LIMIT, late.case.code, late.position),
        f"{limit.title}: hạn {late.due:%d/%m/%Y} (tính từ {late.start:%d/%m/%Y}), quá {(today - late.due).days} ngày",
        limit.source, content, ground_of(content, decided=late.case.decided_amount > 0), late.due,
        f"{limit.title} ({limit.source}).", late.position,
    )  # fmt: skip
    heap.add(late.case.code, bodies[place], reason, _of_case(late.case))


def _matters(heap: _Heap, membership: Membership, today: date) -> None:
    """Complaints and petitions that are not settled (Đ14.1). A denunciation is not told to whom it is about."""
    for one in matters(membership, today.year, today):
        if one.standing.closed or one.kind == DENUNCIATION:
            continue
        body = agency_by_key(one.subject_id)
        what = "Khiếu nại" if one.kind == COMPLAINT_OF_LAW else "Kiến nghị, phản ánh"
        reason = Reason(
            key(MATTER, one.subject_id, one.kind, one.received_on.isoformat(), one.case_code or "-"),
            f"{what} nhận ngày {one.received_on:%d/%m/%Y} về việc của cơ quan, chưa giải quyết xong",
            f"{CIRCULAR}, Đ14.1", OF_SETTLEMENT, COMPLAINED, one.received_on,
            "Xem xét nội dung khiếu nại, kiến nghị, giải quyết theo quy định.",
        )  # fmt: skip
        about: dict[str, Any] = {"subject": "Khiếu nại, kiến nghị về giải quyết bồi thường"}
        if one.case_code:
            about = {"subject": f"Vụ việc {one.case_code}", "case_code": one.case_code,
                     "link": ("urging:case", (one.case_code,))}  # fmt: skip
        heap.add(one.case_code or "matters", body, reason, about)


def _reports(heap: _Heap, membership: Membership, today: date) -> None:
    for one in letters(membership, today):
        row = one.row
        if row.kind == Kind.REPORT and one.state == standing.OVERDUE and row.agency_id == membership.agency_id:
            reason = Reason(
                key(REPORT, row.pk),
                f"Chưa báo cáo theo văn bản {row.number or ''} ngày {row.on:%d/%m/%Y}, hạn {row.reply_by:%d/%m/%Y}",
                row.basis, OF_MANAGEMENT, WATCHED, row.reply_by, "Gửi báo cáo đã được yêu cầu.",
            )  # fmt: skip
            heap.add(
                f"report-{row.pk}", row.to_agency, reason,
                {"subject": f"Báo cáo: {row.subject}"[:300], "demanded": row.pk, "link": ("urging:letter", (row.pk,))},
            )  # fmt: skip


def _plans(heap: _Heap, membership: Membership, today: date) -> None:
    """Late and silent tasks of the year's plan that we prepare or issued: whoever leads them is urged, unless that was
    done at the plan already."""
    from btnn.plans.queries import plans_seen, year_of  # plans in their turn count what was urged

    for seen in plans_seen(membership, today.year):
        if not (seen.ours and seen.plan.issued):
            continue
        year = year_of(seen.plan, membership, today)
        for line in year.late:
            if not _urged_there(line):
                heap.add(*_task(line, today, TASK), _of_task(line))
        for line in year.quiet:
            late = {one.occurrence.key for one in year.late if one.view is line.view}
            if line.occurrence.key not in late and not _urged_there(line):
                heap.add(*_task(line, today, QUIET), _of_task(line))


def _urged_there(line: Line) -> bool:
    lead = line.view.task.lead_agency_id
    return any(body.pk == lead and stands.state != ANSWERED for body, _, stands in line.urged)


def _of_task(line: Line) -> dict[str, Any]:
    task = line.view.task
    return {
        "subject": f"Nhiệm vụ {task.order} kế hoạch năm {task.plan.year}: {task.title}"[:300],
        "task_id": task.pk,
        "link": ("plans:task", (task.plan_id, task.order)),
    }


def _task(line: Line, today: date, kind: str) -> tuple[str, Agency | None, Reason]:
    one, task = line.occurrence, line.view.task
    if kind == TASK and one.due is not None:
        told, since = f"{one.title}: hạn {one.due:%d/%m/%Y}, quá {(today - one.due).days} ngày", one.due
        item = key(TASK, task.pk, one.key.replace(":", "."))
    else:
        since = line.report.on if line.report else one.first
        told = f"{one.title}: không có báo cáo nào từ ngày {since:%d/%m/%Y}"
        item = key(QUIET, task.pk, one.key.replace(":", "."), since.isoformat())
    reason = Reason(item, told, f"Kế hoạch; {CIRCULAR}, Đ13.2đ", OF_MANAGEMENT, WATCHED, since,
                    "Thực hiện nhiệm vụ và báo cáo kết quả, kèm văn bản chứng minh.")  # fmt: skip
    return f"task-{task.pk}", task.lead_agency, reason


def _dealt_with(membership: Membership, today: date) -> frozenset[str]:
    own = membership.agency_id
    party = LetterParty.objects.filter(letter_id=OuterRef("pk"), agency_id=own)
    gone = LetterTurn.objects.filter(letter_id=OuterRef("pk"), turn=Turn.WITHDRAWN)
    rows = Letter.objects.filter(Q(agency_id=own) | Exists(party)).filter(~Exists(gone)).exclude(kind=Kind.REPORT)
    aside = SetAside.objects.filter(agency_id=own).filter(Q(until=None) | Q(until__gte=today))
    return _flat(rows.values_list("items", flat=True)) | _flat(aside.values_list("items", flat=True))


def _flat(lists: Iterable[list[str]]) -> frozenset[str]:
    return frozenset(one for items in lists for one in items)
