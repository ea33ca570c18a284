"""The only writer of requests that are sent: case, people, papers and what was sent, all or nothing.

    send(content, ...)   a ready request becomes a case of the body that receives it

Refusals are those of `btnn.cases.errors`, and `PortalProblem` where no body of this system can take the request in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from btnn.agencies.commands import portal_seat
from btnn.agencies.queries import Agency, Membership
from btnn.cases import commands as cases
from btnn.cases import wall
from btnn.cases.commands import Recorded
from btnn.cases.errors import Invalid
from btnn.cases.queries.filed import case_filed
from btnn.documents import store
from btnn.documents.commands import Told, keep_papers
from btnn.documents.handing import Handed
from btnn.law.catalogue import codes
from btnn.law.damages.snapshot import assess_claim
from btnn.law.errors import Refused
from btnn.portal.errors import PortalProblem

from ..content import ClaimContent, PaperEntry, as_json
from . import mapping
from .canonical import digest
from .models import SentClaim
from .routing import AGENCY, receiver

FROM = "Người yêu cầu bồi thường (qua cổng)"


@dataclass(frozen=True, slots=True)
class Sent:
    """A request that has become a case: its code in the books, the code by which the person follows it, where it is.
    `again`: it had been sent before, and nothing was written now."""

    case_id: int
    code: str
    tracking_code: str
    agency: Agency
    again: bool = False


def token_of(digest: str) -> UUID:
    """What makes the sending of a draft safe to repeat: the same draft, the same token."""
    return UUID(hex=digest[:32])


def send(content: ClaimContent, *, token: UUID, today: date, at: datetime | None = None, language: str = "vi") -> Sent:
    """Send a request: it becomes a case of the body that receives it, on that day.

    Args:
        content: checked before (`checks`); token: of its draft (`token_of`); language: for what we write to the person.

    Refused, with nothing written: no body that can take it in (`PortalProblem`), what the law or the books of the case
    refuse (`CaseProblem`), a paper that is no longer in the store (`Invalid`).
    """
    where = receiver(content, today)
    if where.agency is None:
        raise PortalProblem(_("Chưa có cơ quan nào trên hệ thống nhận được hồ sơ này; hãy in ra và gửi qua bưu chính."))
    seat = portal_seat(where.agency)
    with wall.acting_for(where.agency.pk):
        before = case_filed(seat, token)
        if before is None:
            try:
                return _sent(content, where.kind, seat, token, today, at or timezone.now(), language)
            except Invalid:
                before = case_filed(seat, token)  # sent twice at once: the first has opened the case meanwhile
                if before is None:
                    raise
    return Sent(before.pk, before.code, before.tracking_code or "", where.agency, again=True)


@transaction.atomic
def _sent(
    content: ClaimContent, kind: str, seat: Membership, token: UUID, today: date, at: datetime, language: str
) -> Sent:
    people, acting_for = mapping.parties(content)
    done = cases.open_case(
        parties=people,
        on=today,
        data=mapping.event_data(content, kind),
        membership=seat,
        today=today,
        at=at,
        token=token,
        acting_for=acting_for,
    )
    case = done.case
    if kind == AGENCY:
        done = _honour(content, done, seat, today, at)
        _figures(content, case.code, seat, today, at)
    for entry, files in _papers(content.papers):
        told = Told("in", _title(entry), event_number=1, personal=entry.personal, other_side=FROM)
        keep_papers(case.code, files, told, membership=seat, today=today, at=at)
    plain = as_json(content)
    row = SentClaim.objects.create(
        case=case, agency=seat.agency, content=plain, sha256=digest(plain), language=language, sent_at=at
    )
    if content.contact.email:
        _queue_receipt(row.pk)
    return Sent(case.pk, case.code, case.tracking_code or "", seat.agency)


def _honour(content: ClaimContent, done: Recorded, seat: Membership, today: date, at: datetime) -> Recorded:
    """The wish to have honour restored is an event of its own where the law has one (Đ56–59), as at the counter."""
    wanted = content.asks_honour or content.honour_only
    if not wanted or not any(step.event == "honour_requested" for step in done.view.next):
        return done
    return cases.record_event(
        done.case.code,
        "honour_requested",
        on=today,
        data={},
        membership=seat,
        expected=done.event.number,
        today=today,
        at=at,
    )


def _figures(content: ClaimContent, code: str, seat: Membership, today: date, at: datetime) -> None:
    """How the person reckoned what they ask, kept as the worksheet of the request: only where every amount rests on a
    rule of the law and the worksheet gives the very sum that is asked."""
    items = [item for item in content.items if item.amount]
    if content.honour_only or not items or not all(item.rule for item in items):
        return
    given: dict[str, Any] = {"items": [_figure(content, item.rule, item.facts, item.claimant) for item in items]}
    try:
        answer, _snapshot = assess_claim(given | {"valued_on": today.isoformat()})
    except Refused:
        return
    if answer.after_fault == content.claimed:
        cases.save_assessment(code, kind="asked", given=given, membership=seat, today=today, at=at)


def _figure(content: ClaimContent, rule: str, facts: Mapping[str, Any], place: int) -> dict[str, Any]:
    told: dict[str, Any] = {"rule": rule, "facts": dict(facts)}
    if place and content.several_heirs:
        told["claimant"] = content.claimants[place - 1].full_name
    return told


def _papers(papers: Iterable[PaperEntry]) -> list[tuple[PaperEntry, list[Handed]]]:
    """The files by paper, in their order. Refused (`Invalid`): one that is no longer in the store."""
    found: dict[tuple[str, str, bool], tuple[PaperEntry, list[Handed]]] = {}
    for entry in papers:
        if not entry.handed:
            continue
        handed = Handed(**entry.handed)
        if not store.path_of(handed.sha256).is_file():
            raise Invalid(_("Tệp “%(name)s” không còn trong hệ thống; hãy tải lên lại.") % {"name": handed.name})
        key = (entry.code, entry.title, entry.personal)
        found.setdefault(key, (entry, []))[1].append(handed)
    return list(found.values())


def _title(entry: PaperEntry) -> str:
    known = codes().get(entry.code)
    if known is None:
        return entry.title
    return f"{known.label} – {entry.title}"[:200] if entry.title and entry.title != known.label else known.label


def _queue_receipt(sent: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT claims_queue_receipt(%s)", [sent])
