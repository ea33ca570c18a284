"""Meetings of the council, their secret ballot, and what it recommends (NĐ 68 Đ29)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from btnn.agencies.queries import Membership
from btnn.cases.errors import Invalid
from btnn.law.case.vocabulary import FAULTS
from btnn.law.reimbursement.votes import AMOUNT, FAULT, QUESTIONS, WHO, Ballot, carried, check_meeting

from ...models import Council, CouncilMeeting
from ..ballots import StandingBallot, standing_ballots, to_row
from ..permissions import may_keep_council
from .writing import Pen, allow, lawful, past, text

NOT_YOURS = "Cuộc họp, kết quả bỏ phiếu của Hội đồng do người giải quyết bồi thường hoặc thủ trưởng cơ quan ghi."


@dataclass(frozen=True, slots=True)
class MeetingData:
    """One meeting: who was there (places of members), what was voted on, the minutes. `salaries`: the monthly salary
    on which each proposal was reckoned."""

    on: date
    present: tuple[int, ...]
    ballots: tuple[Ballot, ...] = ()
    salaries: tuple[int, ...] = ()
    minutes_signed: bool = False
    content: str = ""


@transaction.atomic
def hold_meeting(
    case_code: str, given: MeetingData, *, membership: Membership, today: date, at: datetime | None = None
) -> CouncilMeeting:
    """Keep a meeting with the counts of its ballots.

    Refused: `NotFound`, `Forbidden`, `Invalid` (no council at work, fewer than two thirds there, more votes than
    people, somebody who is no official of the case, a ballot without signed minutes).
    """
    writer = Pen.take(case_code, membership, today, at)
    allow(may_keep_council(writer.standing), NOT_YOURS)
    council = _working(writer)
    places = set(council.members.values_list("place", flat=True))
    present = sorted(set(given.present))
    if not set(present) <= places:
        raise Invalid("Có người được đánh dấu có mặt mà không phải thành viên Hội đồng.")
    lawful(lambda: check_meeting(len(places), len(present), given.ballots))
    names = {one.name for one in writer.people}
    for ballot in given.ballots:
        text(ballot.official, "Người thi hành công vụ", 300)
        if names and ballot.official not in names:
            raise Invalid(
                f"“{ballot.official}” không phải người gây thiệt hại của vụ việc này (trang Người liên quan)."
            )
        if ballot.fault not in FAULTS or ballot.amount <= 0:
            raise Invalid(f"{ballot.official}: ghi mức độ lỗi và mức hoàn trả được đưa ra bỏ phiếu.")
    if len({ballot.official for ballot in given.ballots}) != len(given.ballots):
        raise Invalid("Mỗi người thi hành công vụ chỉ bỏ phiếu một lần trong một cuộc họp.")
    if given.ballots and not given.minutes_signed:
        raise Invalid(
            "Kết quả bỏ phiếu phải nằm trong biên bản có chữ ký của các thành viên tham gia cuộc họp "
            "(NĐ 68/2018/NĐ-CP, Đ29.4); hãy lập biên bản rồi ghi."
        )
    salaries = given.salaries or (0,) * len(given.ballots)
    return CouncilMeeting.objects.create(
        council=council,
        number=council.meetings.count() + 1,
        on=past(given.on, "Ngày họp", today, council.formed_on),
        present=present,
        minutes_signed=given.minutes_signed,
        content=text(given.content, "Nội dung, ý kiến", 8000, needed=False),
        ballots=[to_row(ballot, salary) for ballot, salary in zip(given.ballots, salaries, strict=True)],
        **writer.written,
    )


@transaction.atomic
def recommend(
    case_code: str,
    *,
    on: date,
    membership: Membership,
    expected: int,
    today: date,
    at: datetime | None = None,
) -> None:
    """What the council agreed on goes to the head, at once (NĐ 68 Đ29.5): `reimbursement_recommended`. The last ballot
    on each official counts; whoever was not found to have caused the harm is left out.

    Refused as `hold_meeting` does, and `Invalid` when nothing was agreed on, or views on somebody are still open.
    """
    writer = Pen.take(case_code, membership, today, at)
    allow(may_keep_council(writer.standing), NOT_YOURS)
    council = _working(writer)
    meetings = list(council.meetings.all())
    ballots = standing_ballots(meetings)
    size = council.members.count()
    liable = [one for one in ballots if carried(one.ballot.agreed[WHO], size)]
    if not liable:
        raise Invalid(
            "Hội đồng chưa bỏ phiếu, hoặc không ai được trên 50% tổng số thành viên xác định là người gây thiệt hại; "
            "hãy ghi cuộc họp có kết quả bỏ phiếu trước (NĐ 68/2018/NĐ-CP, Đ29.3)."
        )
    _check_agreed(liable, size)
    _check_everybody(writer, ballots)
    last = max(one.meeting_number for one in liable)
    meeting = next(one for one in meetings if one.number == last)
    past(on, "Ngày gửi kiến nghị", today, meeting.on)
    officers = [
        {
            "name": one.ballot.official,
            "fault": one.ballot.fault,
            "amount": one.ballot.amount,
            "votes": one.ballot.least,
        }
        | ({"monthly_salary": one.salary} if one.salary else {})
        for one in liable
    ]
    writer.record("reimbursement_recommended", on, {"officers": officers, "present": len(meeting.present)}, expected)


def _working(writer: Pen) -> Council:
    council = Council.objects.filter(case=writer.case).order_by("-number").first()
    if council is None or writer.case.reimbursement != "council":
        raise Invalid("Vụ việc không có Hội đồng đang làm việc, hoặc danh sách thành viên chưa được ghi.")
    return council


def _check_agreed(liable: list[StandingBallot], size: int) -> None:
    for one in liable:
        for question in (FAULT, AMOUNT):
            if not carried(one.ballot.agreed[question], size):
                title, article = QUESTIONS[question]
                raise Invalid(
                    f"{one.ballot.official}: “{title}” ({article}) chưa được trên 50% tổng số {size} thành viên đồng "
                    "ý; Hội đồng phải họp, bỏ phiếu lại (NĐ 68/2018/NĐ-CP, Đ29.3)."
                )


def _check_everybody(writer: Pen, ballots: list[StandingBallot]) -> None:
    voted = {one.ballot.official for one in ballots}
    left = [one.name for one in writer.people if one.name not in voted]
    if left:
        raise Invalid(
            f"Hội đồng chưa bỏ phiếu về: {', '.join(left)}. Phải xác định từng người gây thiệt hại (NĐ 68/2018/NĐ-CP, "
            "Đ28.6a); người không phải xét nữa thì kết thúc ở trang Người liên quan."
        )
