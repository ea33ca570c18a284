"""My day in words: duties with their step, what waits on others, what changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from btnn.agencies.queries import AgencyKind, Membership, Role
from btnn.law.case import words
from btnn.law.limits import all_limits

from ..models import Case, ScopeCapacity
from ..permissions import Standing, may_record
from ..queries import ChangeItem, DutyItem
from ..step_pages import step_url
from .overview import stage_chip

# Stage of a case without a running limit → the step that moves it on.
MOVES_ON = {
    "none": "dossier_received",
    "received": "claim_accepted",
    "valid": "claim_accepted",
    "supplementing": "document_delivered",
    "accepted": "officer_appointed",
    "reported": "negotiation_opened",
    "agreed": "decision_issued",
    "decided": "decision_handed_over",
    "effective": "funding_requested",
    "funded": "payment_notified",
    "payment_notified": "document_delivered",
    "paid": "accounts_settled",
}
POSTED = "apology_posted"
# Limit → (lane, stage) in which another step must come before the one that meets it.
NOT_YET = {
    "issue_and_hand_over_decision": ("settlement", "agreed", "decision_issued"),
    "determine_agency_dept_of_justice": ("competence", "at_justice_department", "agency_determined"),
}


@dataclass(frozen=True, slots=True)
class Duty:
    """One line: what, in which case, why, until when; `url` leads to the form of the step."""

    title: str
    case: Case
    stage: str
    who: str
    article: str
    due: date | None
    overdue: bool
    frozen: bool
    url: str
    act: str


@dataclass(frozen=True, slots=True)
class Change:
    """One entry that somebody recorded since yesterday."""

    title: str
    case: Case
    on: date
    at: datetime
    actor: str
    agency: str


def duty(item: DutyItem, membership: Membership) -> Duty:
    """A running limit that this person can meet, or (no events) one that waits on others."""
    row, case = item.limit, item.limit.case
    limit = all_limits()[row.limit_id]
    event = _event(item, membership)
    frozen = row.frozen
    return Duty(
        title=words.act(event) if event else limit.title,
        case=case,
        stage=stage_chip(case.settlement, case.competence)[1],
        who=words.by(row.by),
        article=limit.source,
        due=row.due,
        overdue=row.status == "overdue",
        frozen=frozen,
        url=step_url(case.code, event) if event and not frozen else "",
        act=words.act(event) if event else "",
    )


def _event(item: DutyItem, membership: Membership) -> str:
    if not item.events:
        return ""
    first = NOT_YET.get(item.limit.limit_id)
    if first is not None and getattr(item.limit.case, first[0]) == first[1]:
        return first[2]
    return item.events[0]


def quiet(cases: list[Case], membership: Membership) -> list[Duty]:
    """Cases without a running limit whose next step this person may record."""
    found = []
    for case in cases:
        event = MOVES_ON.get(case.settlement)
        standing = Standing(membership, frozenset({ScopeCapacity.SETTLING}), case.officer_id == membership.user_id)
        if event is None or case.interruption or not may_record(standing, event):
            continue
        found.append(_without_limit(case, event, stage_chip(case.settlement, case.competence)[1]))
    return found


def posting(cases: list[Case], membership: Membership) -> list[Duty]:
    """Apologies that this commune posts (NĐ 68 Đ25.5)."""
    standing = Standing(membership, frozenset({ScopeCapacity.COMMUNE}))
    if not may_record(standing, POSTED):
        return []
    return [_without_limit(case, POSTED, words.stage("honour", case.honour)) for case in cases]


def _without_limit(case: Case, event: str, stage: str) -> Duty:
    act = words.act(event)
    return Duty(act, case, stage, "", words.article(event), None, False, False, step_url(case.code, event), act)


def change(item: ChangeItem) -> Change:
    """One recorded entry in words."""
    event = item.event
    return Change(
        words.event(event.type), event.case, event.on, event.at, event.actor.full_name, event.actor_agency.name
    )


def nothing_to_do(membership: Membership) -> tuple[str, str]:
    """What an empty day says, and what this role can do next."""
    if membership.role == Role.OVERSEER:
        return (
            "Vai trò theo dõi không có việc phải ghi",
            "Hãy mở Sổ vụ việc, lọc “Có việc quá hạn” để xem nơi nào cần đôn đốc.",
        )
    if membership.agency.kind == AgencyKind.FINANCE_DEPARTMENT:
        return (
            "Chưa có đề nghị cấp kinh phí nào đang chờ",
            "Khi một cơ quan gửi hồ sơ đề nghị cấp kinh phí, việc và hạn cấp phát hiện ở đây.",
        )
    if membership.role == Role.RECEPTION:
        return (
            "Chưa có hồ sơ nào đang chờ tại bộ phận tiếp nhận",
            "Khi có người đến nộp hồ sơ, bấm “Nhận hồ sơ mới”. Hạn xử lý sẽ tự tính từ ngày nhận.",
        )
    if membership.role == Role.OFFICER:
        return (
            "Bạn chưa có việc nào đến hạn",
            "Khi thủ trưởng cử bạn giải quyết một vụ việc, hạn xác minh và thương lượng hiện ở đây.",
        )
    if membership.role == Role.HEAD:
        return (
            "Không có việc nào chờ thủ trưởng",
            "Hồ sơ mới nhận, quyết định cần ký sẽ hiện ở đây kèm hạn. Có thể xem toàn bộ trong Sổ vụ việc.",
        )
    return (
        "Chưa có khoản nào cần chi trả",
        "Khi quyết định bồi thường có hiệu lực hoặc kinh phí được cấp, việc hiện ở đây kèm hạn.",
    )
