"""Meetings as they stand: who was invited, which compulsory participant is missing, what came of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from btnn.agencies.queries import Membership
from btnn.cases.errors import NotFound
from btnn.law.case import words
from btnn.law.limits import all_limits
from btnn.law.receipts import Receipt, receipt
from btnn.law.work import MeetingKind, meeting_kinds

from ..models import Invitation, Meeting, MeetingOutcome, MeetingRecord
from .narrowing import Part, own_part, seen

MOST = 30
RESULT = "negotiation_result_minutes"


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting; `missing` are the words of compulsory participants who were not invited (before) or did not come
    (after), `minutes` the limit of the minutes where the law has one, `result` that of the minutes of the result, if
    this session is the last one (Đ46.7)."""

    row: Meeting
    kind: MeetingKind
    invitations: list[Invitation]
    record: MeetingRecord | None
    missing: tuple[str, ...]
    minutes: Receipt | None
    result: Receipt | None = None

    @property
    def held(self) -> bool:
        return self.record is not None and self.record.outcome == MeetingOutcome.HELD

    @property
    def minutes_late(self) -> bool:
        """Minutes were made after their limit, or not at all (Đ46.7)."""
        if self.minutes is None or self.record is None:
            return False
        return self.record.minutes_on is None or self.record.minutes_on > self.minutes.due

    @property
    def undelivered(self) -> list[Invitation]:
        return [one for one in self.invitations if not hasattr(one, "delivery")]


def view_of(row: Meeting) -> MeetingView:
    """A meeting with its invitations and record at hand."""
    kind = meeting_kinds()[row.kind]
    invitations = list(row.invitations.all())
    record: MeetingRecord | None = getattr(row, "record", None)
    there = frozenset(record.present if record is not None else (one.role for one in invitations))
    called_off = record is not None and record.outcome == MeetingOutcome.CANCELLED
    missing = () if called_off else kind.missing(row.case.field, there | _ours(kind, record))
    counted = result = None
    if kind.minutes is not None and record is not None and not called_off:
        counted = receipt(kind.minutes, record.on)
        result = receipt(all_limits()[RESULT], record.on)
    return MeetingView(row, kind, invitations, record, tuple(words.role(role) for role in missing), counted, result)


def _ours(kind: MeetingKind, record: MeetingRecord | None) -> frozenset[str]:
    """Those of the calling agency need no invitation to be expected: they count as missing only when they stay away."""
    if record is not None:
        return frozenset()
    return frozenset({"justice_department"} if kind.caller == "determining" else {"agency_leader", "officer"})


def meetings(membership: Membership, code: str) -> list[MeetingView]:
    """The meetings of a case, the latest first; none out of scope."""
    return _views(_visible(membership).filter(case__code=code).order_by("-on", "-number"))


def meeting(membership: Membership, code: str, number: int) -> MeetingView:
    """One meeting. Refused (`NotFound`): out of scope, without an invitation, no such meeting."""
    found = _views(_visible(membership).filter(case__code=code, number=number))
    if not found:
        raise NotFound("Vụ việc không có cuộc họp này.")
    return found[0]


def coming(membership: Membership, today: date, part: Part | None = None) -> list[MeetingView]:
    """Meetings from today on whose result nobody kept yet, in which the agency takes part, the nearest first. `part`:
    that of the agency, if it is at hand."""
    ours = part or own_part(membership)
    rows = _visible(membership, ours).filter(_takes_part(ours), on__gte=today, record__isnull=True)
    return _views(rows.order_by("on", "hour", "pk")[:MOST])


def _takes_part(part: Part) -> Q:
    invited = Invitation.objects.filter(part.of("to_agency_id", "meeting__case_id"), meeting_id=OuterRef("pk"))
    return part.of("agency_id") | Q(Exists(invited))


def _visible(membership: Membership, part: Part | None = None) -> QuerySet[Meeting]:
    rows = Meeting.objects.filter(seen(membership, _takes_part(part or own_part(membership))))
    return rows.select_related("case", "agency", "actor", "record__actor").prefetch_related(
        "invitations__delivery", "invitations__to_agency"
    )


def _views(rows: Iterable[Meeting]) -> list[MeetingView]:
    return [view_of(row) for row in rows]
