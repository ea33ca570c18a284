"""The only writer of what people of a case send by themselves.

send_reply(...)   one reply: checked, kept, and where the law has an entry for it recorded, all or nothing
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from btnn.cases.commands import held, record_event
from btnn.cases.commands.writing import text
from btnn.cases.errors import Invalid, Unlawful
from btnn.documents.commands import Told, keep_papers
from btnn.documents.handing import Handed
from btnn.notices.commands import reply_sent

from ..models import Reply, ReplyPaper
from ..proof import Proved
from ..seat import seat_of
from .contents import checked, entry_data
from .kinds import KINDS, Kind
from .offered import Situation, why_not
from .offered import offered as offered_now
from .queries import situation

MOST_WORDS = 4000
FROM = "Người yêu cầu gửi qua cổng"


@transaction.atomic
def send_reply(
    held_by: Proved,
    name: str,
    given: Mapping[str, Any],
    *,
    words: str = "",
    files: Sequence[Handed] = (),
    today: date,
    at: datetime | None = None,
) -> Reply:
    """Keep a reply and do what the law ties to it.

    Args:
        held_by: who was proved to be somebody of the case; name: one of `kinds.KINDS`.
        given: the answers of that kind (`contents`); words: what is said besides; files: checked ones in the store.

    Refused, with nothing written: `Unlawful` (the law does not admit it now), `Invalid` (an answer that does not fit,
    papers missing), and as `documents.commands.keep_papers` refuses.
    """
    kind = KINDS[name]
    seat = seat_of(held_by)
    case, _standing = held(held_by.case_code, seat, today)
    now = situation(held_by, today)
    if kind not in offered_now(now):
        raise Unlawful(why_not(kind, now) or _("Việc này hiện không thực hiện được trong vụ việc của ông/bà."))
    said = text(words, _("Lời ghi thêm"), MOST_WORDS, needed=False)
    content = checked(name, given, said, now)
    if kind.needs_files and not files:
        raise Invalid(_("Hãy chọn ít nhất một tệp."))
    moment = at or timezone.now()
    entry = None
    if kind.event and _speaks_for_all(kind, held_by, now):
        done = record_event(
            case.code,
            kind.event,
            on=today,
            data=entry_data(name, content),
            membership=seat,
            expected=case.event_number,
            today=today,
            by="claimant",
            at=at,
        )
        entry = done.event.number
    last = Reply.objects.filter(case=case).aggregate(last=Max("number"))["last"] or 0
    reply = Reply.objects.create(
        case=case,
        number=last + 1,
        party_id=held_by.party_id,
        kind=name,
        content=content,
        words=said,
        event_number=entry,
        to_agency=now.department if name == "complaint" else None,
        on=today,
        at=moment,
        agency=seat.agency,
    )
    if files:
        with override("vi"):  # the case is kept in Vietnamese, whatever the person reads
            title = str(kind.title)
        told = Told(
            direction="in",
            title=title,
            other_side=FROM,
            event_number=entry,
            personal=True,
        )
        kept = keep_papers(case.code, files, told, membership=seat, today=today, at=at)
        ReplyPaper.objects.bulk_create([ReplyPaper(reply=reply, paper=paper) for paper in kept])
    reply_sent(reply.pk)
    return reply


def _speaks_for_all(kind: Kind, held_by: Proved, now: Situation) -> bool:
    """A claim ends only when all who claim withdraw it, and by themselves: what one of several or a representative
    withdraws is for the agency to look at first."""
    if kind.name != "withdraw":
        return True
    return [party.pk for party in now.claiming] == [held_by.party_id]
