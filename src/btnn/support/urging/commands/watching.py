"""What whoever watches writes down: proposals not followed, information, papers that came."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, Membership
from btnn.cases.errors import NotFound
from btnn.cases.permissions import sees_whole_case
from btnn.cases.queries import case_frame
from btnn.entered import one_of, past, text
from btnn.law.work.management import lists
from btnn.refusals import NotThere, NotYours, Unfit

from ..bodies import in_area
from ..models import Note, PaperSent, SetAside
from ..permissions import NOT_YOURS, may_answer, may_watch
from ..queries.papers import papers_of
from ..queries.proposals import proposal


@transaction.atomic
def set_aside(
    name: str,
    *,
    reason: str,
    until: date | None,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> SetAside:
    """Leave a proposal unfollowed, for a reason; it comes back after `until`, and when something else is added to it.
    Refused: who does not watch (`NotYours`); one that stands no more (`NotThere`); no reason, a day gone by (`Unfit`).
    """
    if not may_watch(membership):
        raise NotYours(NOT_YOURS)
    found = proposal(membership, name, today)
    if found is None:
        raise NotThere("Đề xuất này không còn nữa: đã có văn bản, đã gác lại hoặc việc đã xong.")
    if until is not None and until <= today:
        raise Unfit("Ngày nhắc lại phải sau hôm nay.")
    return SetAside.objects.create(
        items=found.items, subject=f"{found.subject} – {found.body.name}"[:300],
        reason=text(reason, "Lý do", most=2000), until=until,
        agency=membership.agency, actor=membership.user, on=today, at=at or timezone.now(),
    )  # fmt: skip


@transaction.atomic
def note(
    *,
    source: str,
    content: str,
    words: str,
    paper: str = "",
    case_code: str = "",
    about: Agency | None = None,
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> Note:
    """Write down what came to one's knowledge (Đ9.1) about a case or a body. Refused: who does not watch (`NotYours`);
    a case out of sight (`NotThere`); an unknown source or content, about nothing, a day to come (`Unfit`)."""
    if not may_watch(membership):
        raise NotYours(NOT_YOURS)
    case = None
    if case_code:
        try:
            case = case_frame(membership, case_code).case
        except NotFound as missing:
            raise NotThere("Không có vụ việc này trong phạm vi của cơ quan bạn.") from missing
        about = case.settling_agency or about
    elif about is None:
        raise Unfit("Chọn cơ quan hoặc ghi mã vụ việc mà thông tin nói đến.")
    elif not in_area(membership.agency, about):
        raise Unfit("Cơ quan này không thuộc địa phương do cơ quan bạn quản lý.")
    return Note.objects.create(
        case=case, case_code=case.code if case else "", about=about,
        source=one_of(source, {one.code for one in lists()["source"]}, "Nguồn"),
        content=one_of(content, {one.code for one in lists()["watched"]}, "Nội dung theo dõi"),
        text=text(words, "Thông tin", most=4000), paper=text(paper, "Văn bản, bài báo", most=300, needed=False),
        agency=membership.agency, actor=membership.user, on=past(on, "Ngày biết", today), at=at or timezone.now(),
    )  # fmt: skip


@transaction.atomic
def note_papers_sent(
    code: str,
    places: Sequence[str],
    *,
    paper: str,
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> int:
    """Note that papers of a case were sent to those who manage (Đ12.1), by the body that sends them or by who received
    them; how many. Refused: others (`NotYours`); a case out of sight (`NotThere`); none chosen, one that is not owed, a
    day before the paper (`Unfit`)."""
    try:
        frame = case_frame(membership, code)
    except NotFound as missing:
        raise NotThere("Không có vụ việc này trong phạm vi của cơ quan bạn.") from missing
    settles = frame.case.settling_agency_id == membership.agency_id and may_answer(membership)
    if not settles and not (may_watch(membership) and sees_whole_case(frame.standing)):
        raise NotYours("Việc này do cơ quan giải quyết bồi thường hoặc cơ quan quản lý nhà nước ghi.")
    owed = {one.place: one for one in papers_of(frame)}
    if not places:
        raise Unfit("Chọn ít nhất một văn bản đã gửi.")
    rows = []
    for place in dict.fromkeys(places):
        if place not in owed:
            raise Unfit("Văn bản này không có trong danh sách phải gửi; hãy tải lại trang.")
        one = owed[place]
        past(on, "Ngày gửi", today, one.entry.on)
        rows.append(
            PaperSent(
                case=frame.case, entry=one.entry.number, receiver=one.receiver,
                paper=text(paper, "Số văn bản, cách gửi", most=200, needed=False),
                agency=membership.agency, actor=membership.user, on=on, at=at or timezone.now(),
            )
        )  # fmt: skip
    PaperSent.objects.bulk_create(rows)
    return len(rows)
