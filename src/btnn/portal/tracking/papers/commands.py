"""The only writers of papers sent to people of a case.

    send_paper(...)   an official sends a kept paper to one or several of them
    open_paper(...)   the person opens it: from now on it counts as received

Refusals are those of `btnn.cases.errors`; nothing is written then.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.cases.commands import held, record_event
from btnn.cases.commands.writing import allow
from btnn.cases.errors import Invalid, NotFound
from btnn.cases.queries import case_file
from btnn.documents.queries import paper
from btnn.law.case import CaseView
from btnn.law.case.intake import CAUSE_OF_DELIVERY

from ..models import PaperOpening, SentPaper
from ..people import Recipient, recipients
from ..permissions import NOT_YOURS, deals_with_people
from ..proof import Proved
from ..seat import seat_of
from ..wishes import last_wishes
from .kinds import KINDS, Kind

AGREEMENTS = {
    "claim": "Ghi trong văn bản yêu cầu bồi thường",
    "counter": "Nói hoặc viết tại nơi tiếp nhận",
    "portal": "Đồng ý trên trang theo dõi yêu cầu",
}


@transaction.atomic
def send_paper(
    case_code: str,
    number: int,
    to: Sequence[int],
    *,
    document: str,
    agreed: str,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> list[SentPaper]:
    """Send a paper of the case to people of it.

    Args:
        case_code: such as `BT-2026-000123`; number: the paper; to: keys of parties, each told and opened by itself.
        document: what the paper is (`kinds.KINDS`); agreed: how these people agreed to be sent papers so.

    Refused: `NotFound` (out of scope, no such paper), `Forbidden` (not who deals with people), `Invalid` (nobody
    named, somebody who takes no part or could never open it, sent before, a paper that was not issued yet).
    """
    case, standing = held(case_code, membership, today)
    allow(deals_with_people(standing), NOT_YOURS)
    kept = paper(membership, case_code, number).paper
    kind = KINDS.get(document)
    if kind is None or agreed not in AGREEMENTS:
        raise Invalid("Hãy chọn loại văn bản và việc người nhận đồng ý nhận qua cổng.")
    people = _chosen(recipients(case, today), to)
    if kept.personal and len(people) > 1:
        raise Invalid("Giấy tờ nhân thân, y tế chỉ gửi cho chính người đó; hãy chọn một người nhận.")
    if kind.document and not _issued(kind, case_file(membership, case_code, today).view):
        raise Invalid(
            f"Trong hồ sơ chưa ghi việc ban hành “{kind.title}”. Hãy ghi việc đó trước, để ngày người nhận mở được "
            "tính vào thời hạn."
        )
    _check_wishes(people, agreed)
    before = SentPaper.objects.filter(paper=kept, party_id__in=[one.party.pk for one in people])
    if before.exists():
        raise Invalid("Giấy tờ này đã gửi qua cổng cho người được chọn; không cần gửi lại.")
    last = SentPaper.objects.filter(case=case).aggregate(last=Max("number"))["last"] or 0
    moment = at or timezone.now()
    rows = [
        SentPaper(
            case=case,
            number=last + place,
            paper=kept,
            party=one.party,
            document=document,
            agreed=agreed,
            on=today,
            at=moment,
            actor=membership.user,
            agency=membership.agency,
        )
        for place, one in enumerate(people, start=1)
    ]
    return SentPaper.objects.bulk_create(rows)


@transaction.atomic
def open_paper(held_by: Proved, number: int, *, today: date, at: datetime | None = None) -> SentPaper:
    """The person opens a paper: once, and the case says so where a limit of the law runs from it. Opening again
    changes nothing. Refused: `NotFound` (not sent to this person, withdrawn)."""
    seat = seat_of(held_by)
    case, _standing = held(held_by.case_code, seat, today)
    rows = SentPaper.objects.select_related("paper", "party", "opening")
    sent = rows.filter(case=case, party_id=held_by.party_id, number=number, paper__withdrawal__isnull=True).first()
    if sent is None:
        raise NotFound("Không có giấy tờ này gửi cho ông/bà.")
    if hasattr(sent, "opening"):
        return sent
    kind = KINDS[sent.document]
    entry = None
    if kind.document and counts(kind, sent, case_file(seat, case.code, today).view):
        data = {
            "document": kind.document,
            "delivered_by": "electronic",
            "received_by": "representative" if sent.party.capacity == "representative" else "claimant",
            "proof": f"Mở trên cổng, giấy tờ gửi số {sent.number}",
        }
        done = record_event(
            case.code,
            "document_delivered",
            on=today,
            data=data,
            membership=seat,
            expected=case.event_number,
            today=today,
            at=at,
        )
        entry = done.event.number
    sent.opening = PaperOpening.objects.create(sent=sent, on=today, at=at or timezone.now(), event_number=entry)
    return sent


def _chosen(people: list[Recipient], to: Sequence[int]) -> list[Recipient]:
    by_key = {one.party.pk: one for one in people}
    if not to:
        raise Invalid("Hãy chọn ít nhất một người nhận.")
    if not set(to) <= set(by_key):
        raise Invalid("Người được chọn không còn là người yêu cầu hoặc người đại diện trong vụ việc; hãy chọn lại.")
    chosen = [by_key[key] for key in dict.fromkeys(to)]
    unreachable = next((one for one in chosen if not one.may_come_in), None)
    if unreachable is not None:
        raise Invalid(
            f"{unreachable.party.full_name} chưa có số điện thoại hay số định danh trong hồ sơ nên không vào được "
            "trang theo dõi. Hãy ghi thêm, hoặc gửi bằng cách khác."
        )
    return chosen


def _check_wishes(people: list[Recipient], agreed: str) -> None:
    """What each of them last said on the public side of receiving papers so."""
    said = last_wishes([one.party.pk for one in people])
    for one in people:
        wish = said.get(one.party.pk)
        if wish is not None and not wish.content["agree"]:
            raise Invalid(
                f"{one.party.full_name} không nhận giấy tờ qua cổng từ ngày {wish.on:%d/%m/%Y}; hãy gửi qua bưu chính "
                "hoặc giao trực tiếp."
            )
        if wish is None and agreed == "portal":
            raise Invalid(f"{one.party.full_name} chưa chọn nhận giấy tờ trên trang theo dõi; hãy chọn cách khác.")


def _issued(kind: Kind, view: CaseView) -> bool:
    return CAUSE_OF_DELIVERY[kind.document] in view.state.happened


def counts(kind: Kind, sent: SentPaper, view: CaseView) -> bool:
    """Is this opening a delivery for the case? Of several people the first receipt lets the limit begin; a later one
    is recorded while that limit runs, and must not let one begin again that was met meanwhile."""
    if not _issued(kind, view):
        return False  # put right meanwhile: there was no such paper
    earlier = PaperOpening.objects.filter(sent__paper_id=sent.paper_id, event_number__isnull=False)
    if not earlier.exists():
        return True
    limit = kind.mine or kind.theirs
    return not limit or view.state.running(limit) is not None
