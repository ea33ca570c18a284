"""What came of a meeting: who came, who said what, what was offered, the minutes (Đ46.7; NĐ 68 Đ32.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from btnn.agencies.queries import Membership
from btnn.cases.errors import Invalid
from btnn.law.case.vocabulary import ROLES
from btnn.law.work import meeting_kinds

from ..models import MeetingOutcome, MeetingRecord
from ..permissions import may_work
from .meetings import NOT_YOURS, found
from .writing import Pen, allow, amounts, chosen, past, text


@dataclass(frozen=True, slots=True)
class MinutesData:
    """What is kept of a meeting. `opinions`: {`who`, `text`}; `offers` and `asked`: figures by head of damage, what the
    agency offered and what the claimant asked for in this session; `minutes_on`: None when no minutes were made."""

    outcome: str
    on: date
    present: list[str] = field(default_factory=list)
    opinions: list[dict[str, str]] = field(default_factory=list)
    content: str = ""
    following: str = ""
    minutes_on: date | None = None
    offers: list[dict[str, Any]] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)


@transaction.atomic
def keep_minutes(
    case_code: str,
    number: int,
    given: MinutesData,
    *,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> MeetingRecord:
    """Keep what came of a meeting. A negotiation that was held is also the event `negotiation_session_held`, with
    roles and offers, where the law admits it now.

    Refused, with nothing written: `NotFound`, `Forbidden`, `Invalid` (kept already, nobody came, a day to come).
    """
    writer = Pen.take(case_code, membership, today, at)
    meeting = found(writer, number)
    kind = meeting_kinds()[meeting.kind]
    allow(may_work(writer.standing, kind.caller), NOT_YOURS)
    if hasattr(meeting, "record"):
        raise Invalid("Kết quả cuộc họp này đã được ghi; không ghi lại được.")
    outcome = chosen(given.outcome, tuple(MeetingOutcome.values), "Kết quả")
    on = past(given.on, "Ngày họp", today)
    was_held = outcome == MeetingOutcome.HELD
    if was_held and not given.present:
        raise Invalid("Đánh dấu những thành phần có mặt.")
    if not was_held and not given.content.strip():
        raise Invalid("Ghi lý do không họp vào mục “Diễn biến”.")
    row = MeetingRecord(
        meeting=meeting,
        outcome=outcome,
        on=on,
        present=[chosen(role, ROLES, "Thành phần có mặt") for role in given.present] if was_held else [],
        opinions=[_opinion(one) for one in given.opinions] if was_held else [],
        content=text(given.content, "Diễn biến", 8000, needed=False),
        following=text(given.following, "Việc tiếp theo", 2000, needed=False),
        minutes_on=past(given.minutes_on, "Ngày lập biên bản", today, on) if given.minutes_on else None,
        offers=amounts(given.offers, writer.case, "Cơ quan đề nghị"),
        asked=amounts(given.asked, writer.case, "Người yêu cầu bồi thường đề nghị"),
        **writer.written,
    )
    if was_held and kind.event:
        data: dict[str, Any] = {"minutes": row.minutes_on is not None, "participants": row.present}
        row.event_number = writer.also_record(kind.event, on, data | ({"offers": row.offers} if row.offers else {}))
    row.save(force_insert=True)
    return row


def _opinion(given: dict[str, str]) -> dict[str, str]:
    return {
        "who": text(given.get("who", ""), "Người có ý kiến", 200),
        "text": text(given.get("text", ""), "Ý kiến", 2000),
    }
