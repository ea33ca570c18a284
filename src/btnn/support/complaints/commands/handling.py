"""What is done with one: named who handles it, accepted or not, verified, talked over, decided, told."""

from __future__ import annotations

from datetime import date, datetime
from uuid import uuid4

from django.db import connection, transaction
from django.utils import timezone

from btnn import entered
from btnn.agencies.queries import Agency, Membership, Role, User, people_of
from btnn.cases import wall
from btnn.law.complaint_terms import LONGEST_EXTENSION, MOST_EXTENSIONS
from btnn.refusals import NotThere, NotYours, Unfit

from ..models import Complaint, ComplaintStep, Kind, Outcome, Step
from ..permissions import BY_HEAD, directs, may_handle
from ..standing import CLOSING
from .registering import put_down

BY_HEAD_ONLY = frozenset({Step.ASSIGNED, Step.PASSED_ON, Step.DECIDED})
# What must have been done before, and what must not have been done.
AFTER: dict[str, tuple[str, ...]] = {
    Step.ACCEPTED: (Step.ASSIGNED,),
    Step.REFUSED: (Step.ASSIGNED,),
    Step.EXTENDED: (Step.ACCEPTED,),
    Step.VERIFIED: (Step.ACCEPTED,),
    Step.DIALOGUE: (Step.ACCEPTED,),
    Step.DECIDED: (Step.ACCEPTED,),
    Step.NOTIFIED: (Step.DECIDED,),
    Step.ACTED: (Step.DECIDED,),
}
NOT_AFTER: dict[str, tuple[str, ...]] = {
    Step.ASSIGNED: (Step.DECIDED,),
    Step.ACCEPTED: (Step.ACCEPTED,),
    Step.REFUSED: (Step.ACCEPTED,),
    Step.PASSED_ON: (Step.ACCEPTED,),
    Step.COMPLEX: (Step.COMPLEX, Step.DECIDED),
    Step.EXTENDED: (Step.DECIDED,),
    Step.VERIFIED: (Step.DECIDED,),
    Step.DIALOGUE: (Step.DECIDED,),
    Step.DECIDED: (Step.DECIDED,),
    Step.NOTIFIED: (Step.NOTIFIED,),
    Step.WITHDRAWN: (Step.DECIDED,),
}
NEEDS_TEXT = {
    Step.REFUSED: "Lý do không thụ lý",
    Step.PASSED_ON: "Lý do chuyển",
    Step.COMPLEX: "Vì sao phức tạp",
    Step.EXTENDED: "Lý do gia hạn",
    Step.VERIFIED: "Kết quả xác minh",
    Step.DIALOGUE: "Kết quả đối thoại",
    Step.DECIDED: "Nội dung chính",
    Step.ACTED: "Đã thực hiện gì",
}


def open_steps(complaint: Complaint, steps: list[ComplaintStep], membership: Membership) -> list[str]:
    """What this person may record now, in the order of the work."""
    done = {one.step for one in steps}
    if not may_handle(membership, complaint, steps):
        return []
    if done & CLOSING:
        return [Step.ACTED] if Step.NOTIFIED in done else []
    extensions = sum(one.step == Step.EXTENDED for one in steps)
    found = []
    for step in Step.values:
        if step in BY_HEAD_ONLY and not directs(membership):
            continue
        if step == Step.EXTENDED and (complaint.kind != Kind.DENUNCIATION or extensions >= MOST_EXTENSIONS):
            continue
        if step == Step.DIALOGUE and complaint.kind != Kind.COMPLAINT:
            continue
        if step == Step.COMPLEX and complaint.kind == Kind.PETITION:
            continue
        if step == Step.COMPLEX and complaint.kind == Kind.DENUNCIATION and Step.ACCEPTED in done:
            continue
        ready = not AFTER.get(step) or bool(done & set(AFTER[step]))
        if ready and not done & set(NOT_AFTER.get(step, ())):
            found.append(step)
    return found


@transaction.atomic
def take_step(
    key: int,
    step: str,
    *,
    on: date,
    text: str = "",
    number: str = "",
    officer: User | None = None,
    outcome: str = "",
    days: int = 0,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> ComplaintStep:
    """Record one step. Refused: not in this agency's register (`NotThere`); who neither directs nor handles it, or not
    the head where the head decides (`NotYours`); out of turn, a day that cannot be, a text, an officer or an outcome
    that is missing (`Unfit`). Passing on has a command of its own."""
    entered.one_of(step, [one for one in Step.values if one != Step.PASSED_ON], "Việc")
    complaint, steps = held(key, membership, step)
    if step not in open_steps(complaint, steps, membership):
        raise Unfit("Chưa đến hoặc đã qua bước này; hãy tải lại trang để xem việc tiếp theo.")
    if step == Step.ASSIGNED and (officer is None or officer not in officers_for(membership, today)):
        raise Unfit("Người được giao phải là người giải quyết, người theo dõi hoặc thủ trưởng của cơ quan.")
    if step == Step.EXTENDED and not 0 < days <= LONGEST_EXTENSION:
        raise Unfit(f"Mỗi lần gia hạn từ 1 đến {LONGEST_EXTENSION} ngày (Luật Tố cáo Đ30).")
    if step == Step.DECIDED:
        entered.one_of(outcome, Outcome.values, "Kết quả")
    return _write(
        complaint, steps, step, on, text, membership, today, at,
        number=entered.text(number, "Số văn bản", most=60, needed=step == Step.DECIDED),
        officer=officer if step == Step.ASSIGNED else None,
        outcome=outcome if step == Step.DECIDED else "",
        days=days if step == Step.EXTENDED else 0,
    )  # fmt: skip


@transaction.atomic
def pass_on(
    key: int, to: Agency, *, on: date, text: str, membership: Membership, today: date, at: datetime | None = None
) -> Complaint:
    """Hand it to the body whose it is: it stands in that body's register from the same moment, its sender sealed there
    too. Refused as `take_step`, and our own agency or one that is no more (`Unfit`)."""
    complaint, steps = held(key, membership, Step.PASSED_ON)
    if Step.PASSED_ON not in open_steps(complaint, steps, membership):
        raise Unfit("Đã thụ lý hoặc đã xử lý xong nên không chuyển nữa.")
    if to.pk == membership.agency_id or not to.exists_on(today):
        raise Unfit("Chọn cơ quan khác đang hoạt động để chuyển.")
    if complaint.against_head and to.pk == complaint.subject_id:
        raise Unfit("Đơn nói về thủ trưởng cơ quan đó nên không chuyển về đó; chuyển lên cơ quan cấp trên.")
    _write(complaint, steps, Step.PASSED_ON, on, text, membership, today, at, to_agency=to)
    with wall.acting_for(to.pk):
        same = Complaint(
            agency=to,
            year=on.year,
            received_on=on,
            received_by=complaint.received_by,
            kind=complaint.kind,
            level=complaint.level,
            theme=complaint.theme,
            urgency=complaint.urgency,
            remote=complaint.remote,
            subject=complaint.subject,
            against_head=complaint.against_head,
            summary=complaint.summary,
            case_id=complaint.case_id,
            origin_id=complaint.pk,
            registrar=membership.user,
            token=uuid4(),
            at=at or timezone.now(),
        )
        handed = put_down(same)
        with connection.cursor() as cursor:
            cursor.execute("SELECT complaints_pass_sender(%s)", [handed.pk])
    return handed


def officers_for(membership: Membership, today: date) -> list[User]:
    """Who can be named to handle one: officers, overseers and heads of the agency, by name."""
    roles = (Role.OFFICER, Role.OVERSEER, Role.HEAD)
    held_now = [
        row
        for row in people_of(membership.agency_id)
        if row.role in roles
        and row.user.is_active
        and row.valid_from <= today
        and (row.valid_to is None or today < row.valid_to)
    ]
    found = {row.user_id: row.user for row in held_now}
    return sorted(found.values(), key=lambda user: (user.full_name, user.pk))


def held(key: int, membership: Membership, step: str) -> tuple[Complaint, list[ComplaintStep]]:
    """The complaint of one's own register and its steps, held until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [0x4B54, key % 2**31])
    rows = Complaint.objects.select_related("agency", "subject", "received_by")
    complaint = rows.filter(pk=key, agency_id=membership.agency_id).first()
    if complaint is None:
        raise NotThere("Không có đơn này trong sổ của cơ quan.")
    steps = list(complaint.steps.order_by("pk"))
    if not may_handle(membership, complaint, steps):
        raise NotThere("Không có đơn này, hoặc bạn không được giao xử lý.")
    if step in BY_HEAD_ONLY and not directs(membership):
        raise NotYours(BY_HEAD)
    return complaint, steps


def _write(
    complaint: Complaint,
    steps: list[ComplaintStep],
    step: str,
    on: date,
    text: str,
    membership: Membership,
    today: date,
    at: datetime | None,
    **columns: object,
) -> ComplaintStep:
    after = max([complaint.received_on, *(one.on for one in steps)])
    return ComplaintStep.objects.create(
        complaint=complaint,
        step=step,
        on=entered.past(on, Step(step).label, today, after),
        text=entered.text(text, NEEDS_TEXT.get(Step(step), "Nội dung"), needed=step in NEEDS_TEXT),
        actor=membership.user,
        at=at or timezone.now(),
        **columns,
    )
