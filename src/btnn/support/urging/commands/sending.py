"""Sending a letter: to the right addressee, on a ground of the closed list, seen by whom it concerns at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, Membership
from btnn.cases.errors import NotFound
from btnn.cases.queries.visible import visible_case
from btnn.entered import one_of, past, text
from btnn.law.work.management import (
    BY_ANOTHER,
    DIRECT,
    LOCAL,
    PROVINCE,
    THE_MINISTRY,
    Way,
    demanding_report,
    lists,
    urging,
)
from btnn.refusals import NotThere, NotYours, TooLate, Unfit

from .. import standing
from ..bodies import in_area, manager, position, reached_by, speaks_for, twins
from ..models import Kind, Letter, LetterParty, LetterTurn, Turn
from ..permissions import NOT_YOURS, may_watch
from ..queries.letters import SeenLetter, chain, letter

NOT_DONE = frozenset({standing.OVERDUE, standing.BROKEN, standing.ANSWERED, standing.IN_VAIN, standing.DECLINED})


@dataclass(frozen=True, slots=True)
class LetterData:
    """What a letter says. `about`: the body whose work it is; whom it goes to follows from the circular. `after`: the
    letter of ours that it follows; `agreed`: the request that it carries out; `case_code`, `task_id`, `demanded`: what
    it is about."""

    kind: str
    about: Agency
    subject: str
    text: str
    reply_by: date
    on: date
    signer: str
    contents: Sequence[str] = ()
    grounds: Sequence[str] = ()
    items: Sequence[str] = ()
    number: str = ""
    case_code: str = ""
    task_id: int | None = None
    demanded: int | None = None
    after: int | None = None
    agreed: int | None = None


@transaction.atomic
def send(data: LetterData, *, membership: Membership, today: date, at: datetime | None = None) -> Letter:
    """Send a letter; whoever it is for sees it at once (Đ15.3).

    Refused: who does not watch (`NotYours`); a case out of sight, a letter before it that is not ours (`NotThere`); one
    that was followed already (`TooLate`); a body that is not this manager's to reach so, no ground, days that cannot
    be, a letter before it that still waits for its answer (`Unfit`).
    """
    if not may_watch(membership):
        raise NotYours(NOT_YOURS)
    one_of(data.kind, Kind.values, "Loại văn bản")
    _check_body(data.about, membership.agency)
    before = _before(data, membership, today)
    request = _request(data, membership, today)
    way = way_to(data.kind, membership.agency, data.about, before)
    to, to_name = _addressee(way, data.about, today)
    if to is not None and to.pk == membership.agency_id:
        raise Unfit("Văn bản này gửi về chính cơ quan bạn; hãy chọn cách khác.")
    case_id = _case(data, membership)
    row = Letter(
        kind=data.kind, to_agency=to, to_name=to_name, about=data.about, case_id=case_id, case_code=data.case_code,
        task_id=data.task_id, demanded_id=data.demanded,
        subject=text(data.subject, "Về việc", most=300), contents=_known(data.contents, data.kind, "Nội dung"),
        grounds=_grounds(data), basis=way.source, items=list(data.items), text=text(data.text, "Nội dung văn bản"),
        reply_by=_reply_by(data), number=text(data.number, "Số, ký hiệu", most=60, needed=False),
        signer=text(data.signer, "Người ký", most=200), round=_round(data.kind, before),
        after_id=before.row.pk if before else None, agreed_id=request.pk if request else None,
        agency=membership.agency, actor=membership.user,
        on=past(data.on, "Ngày văn bản", today, before.row.on if before else None), at=at or timezone.now(),
    )  # fmt: skip
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as problem:
        raise TooLate("Đã có văn bản tiếp theo cho văn bản này; hãy tải lại trang.") from problem
    if before is not None and before.state not in standing.ENDS:
        LetterTurn.objects.create(
            letter=before.row, turn=Turn.IN_VAIN,
            text=f"Chưa có kết quả; đã gửi văn bản tiếp theo ngày {row.on:%d/%m/%Y}.",
            agency=membership.agency, actor=membership.user, on=row.on, at=row.at,
        )  # fmt: skip
    _tell(row, membership, request, today)
    return row


def way_to(kind: str, sender: Agency, about: Agency, before: SeenLetter | None) -> Way:
    """How the sender may write this letter. Refused (`Unfit`) with the article: not so, or not yet."""
    who, where = manager(sender), position(about)
    if kind == Kind.REPORT:
        way = demanding_report(who, where)
        if not way.open:
            raise Unfit(f"{way.why} ({way.source})")
        return way
    in_vain = before is not None and before.row.kind == Kind.ASK and before.state in NOT_DONE
    way = urging(who, where, asked_in_vain=in_vain)
    if kind == Kind.URGE:
        if way.how != DIRECT:
            raise Unfit(f"{way.why} ({way.source})")
        return way
    if way.how == BY_ANOTHER:
        return way
    if who == PROVINCE and where == LOCAL and before is not None and before.state in NOT_DONE:
        why = "Đã đôn đốc mà cơ quan không thực hiện; đề nghị Bộ Tư pháp đôn đốc."
        return Way(BY_ANOTHER, "Thông tư 08/2019/TT-BTP, Đ13.3, Đ15.1", why, THE_MINISTRY)
    raise Unfit(
        "Cơ quan này do chính cơ quan bạn đôn đốc; chỉ đề nghị cơ quan khác sau khi đã đôn đốc không có kết quả."
    )


def _check_body(about: Agency, sender: Agency) -> None:
    if about.pk == sender.pk:
        raise Unfit("Không đôn đốc chính cơ quan mình.")
    if not in_area(sender, about):
        raise Unfit("Cơ quan này không thuộc địa phương do cơ quan bạn quản lý (TT 08/2019/TT-BTP, Đ13.4).")


def _addressee(way: Way, about: Agency, on: date) -> tuple[Agency | None, str]:
    if way.how == DIRECT:
        return about, about.name
    return reached_by(way.by, about, on)


def _before(data: LetterData, membership: Membership, today: date) -> SeenLetter | None:
    if data.after is None:
        return None
    before = letter(membership, data.after, today)
    if before.row.agency_id != membership.agency_id:
        raise NotThere("Văn bản trước không phải của cơ quan bạn.")
    if before.row.followed_by.all():
        raise TooLate("Đã có văn bản tiếp theo cho văn bản này; hãy tải lại trang.")
    if before.state not in NOT_DONE:
        raise Unfit("Văn bản trước còn trong thời hạn trả lời, hoặc đã xong; chưa gửi văn bản tiếp theo.")
    return before


def _request(data: LetterData, membership: Membership, today: date) -> Letter | None:
    """The request to urge that this letter carries out (Đ15.3)."""
    if data.agreed is None:
        return None
    request = letter(membership, data.agreed, today)
    if request.row.kind != Kind.ASK or not addressed(request.row, membership.agency):
        raise NotThere("Văn bản đề nghị này không gửi đến cơ quan bạn.")
    if request.row.about_id != data.about.pk or not request.open:
        raise Unfit("Văn bản đề nghị này đã được trả lời, hoặc nói về cơ quan khác.")
    return request.row


def addressed(row: Letter, body: Agency) -> bool:
    """Is the letter this body's to answer?"""
    return speaks_for(body, row.to_agency)


def _case(data: LetterData, membership: Membership) -> int | None:
    if not data.case_code:
        return None
    try:
        return int(visible_case(membership, data.case_code).pk)
    except NotFound as missing:
        if data.after is not None or data.agreed is not None:
            return None  # taken up from a letter: the case itself may be out of sight
        raise NotThere("Không có vụ việc này trong phạm vi của cơ quan bạn.") from missing


def _known(codes: Sequence[str], kind: str, label: str) -> list[str]:
    name = "watched" if kind == Kind.REPORT else "urged"
    known = {one.code for one in lists()[name]}
    if not codes:
        raise Unfit(f"Chọn ít nhất một mục “{label}”.")
    return [one_of(code, known, label) for code in dict.fromkeys(codes)]


def _grounds(data: LetterData) -> list[str]:
    if data.kind == Kind.REPORT:
        return []
    known = {one.code for one in lists()["ground"]}
    if not data.grounds:
        raise Unfit("Chọn ít nhất một căn cứ đôn đốc (TT 08/2019/TT-BTP, Đ14).")
    return [one_of(code, known, "Căn cứ") for code in dict.fromkeys(data.grounds)]


def _reply_by(data: LetterData) -> date:
    if data.reply_by < data.on:
        raise Unfit("Ngày đề nghị trả lời không thể trước ngày văn bản.")
    return data.reply_by


def _round(kind: str, before: SeenLetter | None) -> int:
    return before.row.round + 1 if before is not None and before.row.kind == kind else 1


def _tell(row: Letter, membership: Membership, request: Letter | None, today: date) -> None:
    """Who sees the letter: its addressee; at the province committee and department alike; who asked for it. Who is
    asked for the first time is given the letters before it too."""
    own = membership.agency
    bodies = [row.to_agency, request.agency if request else None]
    bodies += twins(own, today)
    if row.to_agency is not None:
        bodies += twins(row.to_agency, today)
    told = [body for body in bodies if body is not None and body.pk != own.pk]
    _parties(row, told)
    if row.kind == Kind.ASK and row.to_agency is not None:
        for one in chain(membership, row, today):
            if one.row.pk != row.pk and one.row.agency_id == own.pk:
                _parties(one.row, [row.to_agency])


def _parties(row: Letter, bodies: Sequence[Agency]) -> None:
    rows = [LetterParty(letter=row, agency=body) for body in {body.pk: body for body in bodies}.values()]
    LetterParty.objects.bulk_create(rows, ignore_conflicts=True)
