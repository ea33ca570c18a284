"""Steps of the work on a request, each only after the one before it (TT 09/2019 Đ12, Đ14, Đ15; TT 08/2019 Đ5.2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, Membership
from btnn.cases.contents import clean_text
from btnn.law.case import words
from btnn.law.work.guiding import entries, places

from ...errors import NotThere, NotYours, Unfit
from ..counting import PROPOSALS, REFUSE, Matter
from ..models import Done, LetterKind, PlannedSession, Step
from ..permissions import may_lead, side
from .letters import Content, send_letter
from .reading import held_by_worker

LONGEST = 10_000
WAYS_SENT = {"email": "Thư điện tử", "post": "Bưu chính", "direct": "Trao trực tiếp", "system": "Trên hệ thống"}
AFTER_CLOSING = (Done.RESULT, Done.SENT, Done.ARCHIVED)


@transaction.atomic
def record(
    key: int,
    done: str,
    *,
    on: date,
    text: str,
    membership: Membership,
    today: date,
    details: dict[str, Any] | None = None,
    told: Sequence[Agency] = (),
    planned: int | None = None,
    at: datetime | None = None,
) -> Step:
    """Write down that a step was done.

    Args:
        done: one of `Done`.
        details: `report` {field, proposal, ground_on?}; `papers` {reply_by}; `team` {ground, members}; `notified`
            {held_on, hour, place, where}; `held` {present, signed, handed}; `sent` {way}.
        told: agencies that the notice of a session goes to besides who asked (TT 08/2019 Đ5.2c).
        planned: the entry of the year's plan that the session carries out (Đ14.5).
    Refused: who was not appointed, a team not named by the head (`NotYours`); a step out of its order, words, days or
    choices that cannot be (`Unfit`); no such request or entry of the plan (`NotThere`).
    """
    found = held_by_worker(key, membership, today)
    if done not in Done.values:
        raise NotThere("Không có việc này.")
    if found.closed != (done in AFTER_CLOSING):
        raise Unfit(
            "Yêu cầu đã xử lý xong nên không ghi thêm việc này." if found.closed else "Chưa ban hành văn bản hướng dẫn."
        )
    if found.closed and found.standing.answer is None:
        raise Unfit("Yêu cầu này không có văn bản hướng dẫn.")
    first = found.steps[-1].on if found.steps else found.question.received_on
    if not first <= on <= today:
        raise Unfit(f"Ngày phải từ {first:%d/%m/%Y} (việc trước) đến hôm nay.")
    given = dict(details or {})
    kept = CHECKS[Done(done)](found, given, membership, on)
    entry = _planned(planned, membership, on) if planned else None
    if entry is not None and done != Done.TEAM:
        raise Unfit("Buổi theo kế hoạch được chọn khi cử nhóm công tác.")
    row = Step.objects.create(
        question=found.question,
        done=done,
        on=on,
        text=_text(text, needed=done not in (Done.SENT, Done.NOTIFIED)),
        details=kept,
        planned=entry,
        actor=membership.user,
        agency=membership.agency,
        at=at or timezone.now(),
    )
    if done == Done.NOTIFIED and told:
        day = date.fromisoformat(kept["held_on"])
        notice = Content(
            summary=f"Buổi hướng dẫn trực tiếp ngày {day:%d/%m/%Y}.",
            issue=_text(text, needed=False) or "Đề nghị cử người tham dự.",
            place=kept["where"],
            held_on=day,
        )
        send_letter(key, LetterKind.NOTICE, notice, told, on=on, membership=membership, today=today, at=at)
    return row


def _report(found: Matter, given: dict[str, Any], membership: Membership, on: date) -> dict[str, Any]:
    if given.get("proposal") not in PROPOSALS:
        raise Unfit("Hãy chọn đề xuất xử lý (Đ12.3).")
    kept = {"proposal": given["proposal"], "field": _field(given.get("field", ""))}
    if kept["proposal"] == REFUSE:
        day = given.get("ground_on") or on
        if not found.question.received_on <= day <= on:
            raise Unfit("Ngày có căn cứ từ chối, chấm dứt phải từ ngày vào sổ đến ngày báo cáo.")
        kept["ground_on"] = day.isoformat()
    return kept


def _papers(found: Matter, given: dict[str, Any], membership: Membership, on: date) -> dict[str, Any]:
    day = given.get("reply_by")
    if not isinstance(day, date) or day < on:
        raise Unfit("Hãy ghi ngày cuối để cung cấp giấy tờ, không trước ngày yêu cầu.")
    return {"reply_by": day.isoformat()}


def _team(found: Matter, given: dict[str, Any], membership: Membership, on: date) -> dict[str, Any]:
    if not may_lead(membership):
        raise NotYours("Nhóm công tác do Thủ trưởng cơ quan cử (TT 09/2019, Đ14.2a; TT 08/2019, Đ5.2a).")
    if found.session is not None and found.session.open:
        raise Unfit("Đang có một buổi hướng dẫn trực tiếp; hãy tiếp tục, hoặc ghi hoãn, hủy buổi đó.")
    members = [clean_text(str(one))[:200] for one in given.get("members", ()) if str(one).strip()]
    if not members:
        raise Unfit("Hãy ghi người trong nhóm công tác.")
    known = {"complex", "difficult"} if found.question.of_persons else {"professional"}
    if given.get("ground") not in known:
        raise Unfit("Hướng dẫn trực tiếp chỉ cho vụ việc phức tạp hoặc có khó khăn, vướng mắc (Đ14.1).")
    return {"members": members, "ground": given["ground"]}


def _prepared(found: Matter, given: dict[str, Any], membership: Membership, on: date) -> dict[str, Any]:
    _follows(found, Done.PREPARED)
    return {}


def _notified(found: Matter, given: dict[str, Any], membership: Membership, on: date) -> dict[str, Any]:
    _follows(found, Done.NOTIFIED)
    day, place = given.get("held_on"), str(given.get("place", ""))
    if not isinstance(day, date) or day < on:
        raise Unfit("Ngày tổ chức không thể trước ngày thông báo.")
    allowed = places(side(membership), person=found.question.of_persons)
    if place not in allowed:
        named = " hoặc ".join(_within(entries("place")[one].label) for one in allowed)
        raise Unfit(f"Buổi hướng dẫn trực tiếp được tổ chức tại {named} (TT 09/2019, Đ14.3; TT 08/2019, Đ5.1).")
    where = clean_text(str(given.get("where", "")))[:300]
    hour = clean_text(str(given.get("hour", "")))[:40]
    return {"held_on": day.isoformat(), "hour": hour, "place": place, "where": where}


def _held(found: Matter, given: dict[str, Any], membership: Membership, on: date) -> dict[str, Any]:
    _follows(found, Done.HELD)
    present = [clean_text(str(one))[:200] for one in given.get("present", ()) if str(one).strip()]
    if not present:
        raise Unfit("Hãy ghi những người tham gia buổi hướng dẫn.")
    if not given.get("signed") or not given.get("handed"):
        who = "người bị thiệt hại 01 bản (TT 09/2019, Đ14.2đ)"
        who = who if found.question.of_persons else "mỗi cơ quan 01 bản tại buổi hướng dẫn (TT 08/2019, Đ5.2đ)"
        raise Unfit(f"Biên bản phải có đủ chữ ký hoặc điểm chỉ và được giao cho {who}.")
    return {"present": present, "signed": True, "handed": True}


def _called_off(found: Matter, given: dict[str, Any], membership: Membership, on: date) -> dict[str, Any]:
    if found.session is None or not found.session.open:
        raise Unfit("Không có buổi hướng dẫn trực tiếp nào đang chuẩn bị.")
    return {}


def _result(found: Matter, given: dict[str, Any], membership: Membership, on: date) -> dict[str, Any]:
    if found.session is None or found.session.held is None:
        raise Unfit("Chưa có buổi hướng dẫn trực tiếp nào để báo cáo.")
    return {}


def _sent(found: Matter, given: dict[str, Any], membership: Membership, on: date) -> dict[str, Any]:
    if given.get("way") not in WAYS_SENT:
        raise Unfit("Hãy chọn cách gửi: thư điện tử, bưu chính hoặc trực tiếp (Đ15.1).")
    return {"way": given["way"]}


def _archived(found: Matter, given: dict[str, Any], membership: Membership, on: date) -> dict[str, Any]:
    if found.last(Done.ARCHIVED) is not None:
        raise Unfit("Hồ sơ này đã lưu.")
    return {}


CHECKS: dict[Done, Callable[[Matter, dict[str, Any], Membership, date], dict[str, Any]]] = {
    Done.REPORT: _report,
    Done.PAPERS: _papers,
    Done.TEAM: _team,
    Done.PREPARED: _prepared,
    Done.NOTIFIED: _notified,
    Done.HELD: _held,
    Done.CALLED_OFF: _called_off,
    Done.RESULT: _result,
    Done.SENT: _sent,
    Done.ARCHIVED: _archived,
}


def _follows(found: Matter, done: Done) -> None:
    """The session has come to this step; a notice may be given again with another day."""
    session = found.session
    again = done == Done.NOTIFIED and session is not None and session.open and session.step(Done.NOTIFIED) is not None
    if session is None or not session.open or (session.follows != done and not again):
        raise Unfit("Chưa đến việc này: cử nhóm công tác, chuẩn bị, thông báo, rồi hướng dẫn và lập biên bản.")


def _field(value: str) -> str:
    try:
        words.choice("field", value)
    except KeyError as problem:
        raise Unfit("Hãy chọn lĩnh vực phát sinh trách nhiệm bồi thường (Đ12.2).") from problem
    return value


def _planned(key: int, membership: Membership, on: date) -> PlannedSession:
    row = PlannedSession.objects.filter(
        pk=key, agency_id=membership.agency_id, dropped=False, replaced_by__isnull=True
    ).first()
    if row is None:
        raise NotThere("Kế hoạch không có buổi này.")
    if row.year != on.year:
        raise Unfit(f"Buổi này thuộc kế hoạch năm {row.year}.")
    return row


def _within(label: str) -> str:
    """A label in the middle of a sentence."""
    return label[:1].lower() + label[1:]


def _text(text: str, *, needed: bool) -> str:
    said = clean_text(text[: LONGEST + 1])
    if needed and not said:
        raise Unfit("Chưa ghi nội dung.")
    if len(said) > LONGEST:
        raise Unfit(f"Nội dung quá dài (tối đa {LONGEST} ký tự).")
    return said
