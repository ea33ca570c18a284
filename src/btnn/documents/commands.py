"""The only writers of papers.

    keep_papers(...)     put files with a case, all or none; inside the caller's transaction when there is one
    withdraw_paper(...)  a paper was put there by mistake: told with its reason, its content no longer shown

Refusals are those of `btnn.cases.errors`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.cases.commands.entering import held
from btnn.cases.contents import clean_text
from btnn.cases.errors import Forbidden, Invalid, NotFound
from btnn.cases.queries import case_frame
from btnn.cases.standing import in_force

from . import bounds
from .checking.names import stem
from .handing import Handed
from .models import Direction, Paper, PaperWithdrawal
from .permissions import may_keep, may_see, may_withdraw
from .queries import taken_by_case

__all__ = ["Told", "keep_papers", "withdraw_paper"]


@dataclass(frozen=True, slots=True)
class Told:
    """What a person says of the papers; the title of each is that of its file when left out."""

    direction: str = Direction.OWN
    title: str = ""
    dated: date | None = None
    number: str = ""
    other_side: str = ""
    description: str = ""
    event_number: int | None = None
    personal: bool = False


@transaction.atomic
def keep_papers(
    case_code: str,
    files: Sequence[Handed],
    told: Told,
    *,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> list[Paper]:
    """Put files, which are in the store already, with a case.

    Args:
        case_code: such as `BT-2026-000123`; files: checked ones (`handing.take`); told: what is said of them.
        membership: the role acted under; today: what day it is; at: moment of recording, now when left out.

    Refused, with nothing written: `NotFound` (out of scope), `Forbidden` (who only watches), `Invalid` (no file, too
    much for one case, a day still to come, an entry that is not there, a text too long).
    """
    in_force(membership, today)
    frame = case_frame(membership, case_code)
    if not may_keep(frame.standing):
        raise Forbidden("Vai trò của bạn chỉ theo dõi vụ việc, không lưu giấy tờ vào hồ sơ.")
    if not files:
        raise Invalid("Hãy chọn ít nhất một tệp.")
    _check_told(told, frame.case.event_number, today)
    held(case_code, membership, today)  # what others put there meanwhile is counted
    room = bounds.case_size() - taken_by_case(frame.case.pk)
    if sum(file.size for file in files) > room:
        raise Invalid(
            f"Giấy tờ của một vụ việc được tối đa {bounds.told(bounds.case_size())}; còn {bounds.told(max(0, room))}. "
            "Hãy quét lại ở độ phân giải thấp hơn (200 dpi, đen trắng)."
        )
    papers = [
        Paper(
            case_id=frame.case.pk,
            direction=told.direction,
            title=_title(told.title, file, several=len(files) > 1),
            dated=told.dated,
            number=_short(told.number, "number"),
            other_side=_short(told.other_side, "other_side"),
            description=_short(told.description, "description"),
            event_number=told.event_number,
            personal=told.personal,
            file_name=file.name,
            sha256=file.sha256,
            size=file.size,
            media_type=file.media_type,
            pages=file.pages,
            actor=membership.user,
            agency=membership.agency,
            on=today,
            at=at or timezone.now(),
        )
        for file in files
    ]
    return Paper.objects.bulk_create(papers)


@transaction.atomic
def withdraw_paper(
    case_code: str, paper_id: int, *, reason: str, membership: Membership, today: date, at: datetime | None = None
) -> PaperWithdrawal:
    """Withdraw a paper. Refused: `NotFound`, `Forbidden` (not whoever kept it nor their head), `Invalid` (no reason,
    withdrawn already)."""
    in_force(membership, today)
    frame = case_frame(membership, case_code)
    held(case_code, membership, today)  # two who withdraw at once: the second is told
    paper = Paper.objects.select_related("withdrawal").filter(pk=paper_id, case_id=frame.case.pk).first()
    if paper is None or not may_see(frame.standing, paper):
        raise NotFound("Vụ việc không có giấy tờ này.")
    if not may_withdraw(frame.standing, paper):
        raise Forbidden("Chỉ người đã lưu giấy tờ hoặc thủ trưởng cơ quan đã lưu mới được rút.")
    if hasattr(paper, "withdrawal"):
        raise Invalid("Giấy tờ này đã được rút trước đó.")
    said = clean_text(reason)
    if not said:
        raise Invalid("Hãy ghi lý do rút giấy tờ.")
    if len(said) > 500:
        raise Invalid("Lý do quá dài (tối đa 500 ký tự).")
    return PaperWithdrawal.objects.create(paper=paper, reason=said, actor=membership.user, at=at or timezone.now())


def _check_told(told: Told, entries: int, today: date) -> None:
    if told.direction not in Direction.values:
        raise Invalid("Hãy chọn giấy tờ đến, đi hay lập tại cơ quan.")
    if told.dated is not None and told.dated > today:
        raise Invalid(f"Ngày {told.dated:%d/%m/%Y} trên giấy tờ chưa đến; hãy kiểm tra lại.")
    if told.event_number is not None and not 1 <= told.event_number <= entries:
        raise Invalid("Vụ việc không có mục ghi mang số này.")


def _title(said: str, file: Handed, *, several: bool) -> str:
    title = " ".join(_short(said, "title").split())
    own = stem(file.name)
    if not title:
        return own[:200]
    return f"{title} – {own}"[:200] if several else title


def _short(text: str, column: str) -> str:
    said, field = clean_text(text), Paper._meta.get_field(column)
    most = getattr(field, "max_length", 0)
    if len(said) > most:
        raise Invalid(f"Mục “{getattr(field, 'verbose_name', column)}” quá dài (tối đa {most} ký tự).")
    return said
