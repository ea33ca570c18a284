"""A request comes in: from an agency to the body that is competent, from a person into the register."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, AgencyKind, Membership, agencies_of_kinds, department
from btnn.cases import wall
from btnn.cases.queries import case_is_visible
from btnn.folding import fold
from btnn.law.work.guiding import MINISTRY, entries, for_agency, for_clarification

from ...commands import Asked, register
from ...commands.asking import put_down
from ...errors import NotThere, NotYours, Unfit
from ...models import Purpose, Question, QuestionTurn, Turn, Way
from ..contents import THEMES, AgencyForm, PersonForm, stored, topics_of
from ..permissions import may_ask

OF_AGENCIES = (Purpose.PROFESSIONAL, Purpose.CLARIFICATION)


@transaction.atomic
def request_guidance(
    text: str,
    form: AgencyForm,
    *,
    purpose: str,
    on: date,
    membership: Membership,
    today: date,
    token: UUID,
    case_code: str = "",
    at: datetime | None = None,
) -> Question:
    """Ask for guidance in one's work or for a clarification; it stands at the competent body at once.

    Args:
        purpose: `professional` (TT 08/2019 Đ3.1) or `clarification` (Đ3.2, always the Ministry).
        case_code: the case it is about; a clarification is about none.
    Refused: who does not speak for the agency (`NotYours`); a case that the agency does not see (`NotThere`); unknown
    topics, a day to come, no competent body known to the system (`Unfit`).
    """
    if not may_ask(membership):
        raise NotYours("Đề nghị hướng dẫn do thủ trưởng hoặc người làm công tác bồi thường của cơ quan gửi.")
    if purpose not in OF_AGENCIES:
        raise Unfit("Hãy chọn hướng dẫn nghiệp vụ hoặc giải đáp vướng mắc.")
    _fit_topics(form.topics, purpose, membership.agency.kind == AgencyKind.COURT)
    if on > today:
        raise Unfit(f"Ngày {on:%d/%m/%Y} chưa đến; chỉ ghi việc đã làm.")
    if case_code and purpose == Purpose.CLARIFICATION:
        raise Unfit("Giải đáp vướng mắc không gắn với vụ việc (TT 08/2019, Đ3.2); hãy chọn hướng dẫn nghiệp vụ.")
    if case_code and not case_is_visible(membership, case_code):
        raise NotThere("Cơ quan của bạn không có vụ việc này.")
    body = guiding_body(membership.agency, purpose, today, guided_before=form.guided_before)
    theme = THEMES.get(form.topics[0] if form.topics else "other", "other")
    asked = Asked(
        text,
        theme,
        asked_by=membership.agency.name,
        purpose=purpose,
        asking_agency=membership.agency,
        case_code=case_code,
        details=stored(form),
    )
    with wall.acting_for(body.pk):
        question, _ = put_down(asked, body, Way.POST, on, token, at, code_hash="")
    return question


def guiding_body(agency: Agency, purpose: str, on: date, *, guided_before: bool = False) -> Agency:
    """The body that guides this agency. Refused (`Unfit`): the system knows none, or it is the agency itself."""
    clarifies = purpose == Purpose.CLARIFICATION
    told = for_clarification() if clarifies else for_agency(agency.kind, agency.level, guided_before=guided_before)
    if told.body == MINISTRY:
        ministries = agencies_of_kinds([AgencyKind.MINISTRY], on)
        body = next((one for one in ministries if fold(one.name).startswith("bo tu phap")), None)
        name = "Bộ Tư pháp"
    else:
        body, name = department(agency.province, AgencyKind.JUSTICE_DEPARTMENT, on), "Sở Tư pháp của tỉnh"
    if body is None:
        raise Unfit(f"{told.why} ({told.source}) Hệ thống chưa có {name}; hãy gửi bằng văn bản giấy.")
    if body.pk == agency.pk:
        raise Unfit("Cơ quan của bạn là cơ quan hướng dẫn; hãy tự nghiên cứu hoặc lấy ý kiến cơ quan phối hợp.")
    return body


@transaction.atomic
def register_request(
    text: str,
    form: PersonForm,
    *,
    purpose: str,
    name: str,
    contact: str,
    field: str,
    way: str,
    on: date,
    membership: Membership,
    today: date,
    token: UUID,
    case_code: str = "",
    at: datetime | None = None,
) -> tuple[Question, str]:
    """Put a harmed person's request in the register at once (TT 09/2019 Đ10.1), whatever stands against it: that is
    weighed afterwards. Out: the request and the code by which its answer is read.

    Refused: who does not keep the register (`NotYours`); an unknown form, capacity or topic, no name (`Unfit`).
    """
    if purpose not in (Purpose.GUIDANCE, Purpose.SUPPORT):
        raise Unfit("Hãy chọn yêu cầu hướng dẫn (Mẫu số 02) hoặc yêu cầu hỗ trợ (Mẫu số 01).")
    if form.capacity not in entries("asker"):
        raise Unfit("Hãy chọn tư cách của người yêu cầu (Đ2.3, Đ2.4).")
    _fit_topics(form.topics, purpose, False)
    if not name.strip():
        raise Unfit("Chưa ghi họ tên người yêu cầu hoặc tên tổ chức.")
    if case_code and not case_is_visible(membership, case_code):
        raise NotThere("Cơ quan của bạn không thấy vụ việc này; hãy để trống mã vụ việc.")
    asked = Asked(
        text,
        THEMES.get(form.topics[0] if form.topics else "other", "other"),
        field=field,
        contact=contact,
        asked_by=name,
        purpose=purpose,
        case_code=case_code,
        details=stored(form),
    )
    return register(asked, way=way, on=on, membership=membership, today=today, token=token, at=at)


@transaction.atomic
def withdraw(
    key: int, reason: str, *, on: date, membership: Membership, today: date, at: datetime | None = None
) -> None:
    """Take back what one's own agency asked. Refused: another's request (`NotThere`), who does not speak for the
    agency (`NotYours`), one that is closed, no reason, a day that cannot be (`Unfit`)."""
    if not may_ask(membership):
        raise NotYours("Việc rút do thủ trưởng hoặc người làm công tác bồi thường của cơ quan ghi.")
    row = Question.objects.filter(pk=key, asking_agency_id=membership.agency_id).first()
    if row is None:
        raise NotThere("Cơ quan của bạn không có đề nghị này.")
    last = row.turns.order_by("-pk").first()
    if last is not None and last.turn != Turn.ASSIGNED:
        raise Unfit("Đề nghị này đã được xử lý xong.")
    if not reason.strip():
        raise Unfit("Hãy ghi lý do rút đề nghị.")
    first = last.on if last else row.received_on
    if not first <= on <= today:
        raise Unfit(f"Ngày rút phải từ {first:%d/%m/%Y} đến hôm nay.")
    QuestionTurn.objects.create(
        question=row,
        turn=Turn.ENDED,
        on=on,
        ground="",
        text=reason.strip()[:2000],
        actor=membership.user,
        agency=membership.agency,
        at=at or timezone.now(),
    )


def _fit_topics(topics: tuple[str, ...], purpose: str, court: bool) -> None:
    known = topics_of(purpose, court=court)
    if not topics or set(topics) - set(known):
        raise Unfit("Hãy chọn ít nhất một nội dung trong danh sách.")
