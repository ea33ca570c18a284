"""Papers that a body which settles owes to those who manage (TT 08/2019 Đ12.1): which, to whom, what has come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from btnn.agencies.queries import Agency, Membership
from btnn.cases.queries import CaseFrame
from btnn.cases.queries.watched import Case, Recorded, recorded_of, watched_cases
from btnn.law.work.management import Owed, owed, receivers

from ..bodies import manager, position
from ..items import PAPER, key
from ..models import PaperSent
from .reasons import CIRCULAR, OF_MANAGEMENT, WATCHED, Reason

REMIND_AFTER = 15  # calendar days: the Law names no day, or says “ngay”; after these a paper is asked for
LATEST = 365  # days back that are looked at over all cases
MOST_CASES = 500
NAMES = {"province": "Ủy ban nhân dân cấp tỉnh (Sở Tư pháp)", "ministry": "Bộ Tư pháp"}


@dataclass(frozen=True, slots=True)
class OwedPaper:
    """A paper of a case: the entry that it tells, to whom it goes, when it was sent there."""

    entry: Recorded
    paper: Owed
    receiver: str
    sent: PaperSent | None

    @property
    def to(self) -> str:
        return NAMES[self.receiver]

    @property
    def place(self) -> str:
        """Its name in a form."""
        return f"{self.entry.number}-{self.receiver}"


@dataclass(frozen=True, slots=True)
class Missing:
    """A paper that did not come, in a case watched over."""

    case: Case
    owed: OwedPaper
    reason: Reason


def papers_of(frame: CaseFrame) -> list[OwedPaper]:
    """The papers that were owed in one case up to now, in the order of the entries; none while nobody settles it."""
    entries = recorded_of([frame.case.pk], tuple(owed())).get(frame.case.pk, [])
    sent = _sent([frame.case.pk])
    return _owed(frame.case.pk, frame.case.settling_agency, entries, sent)


def papers_missing(membership: Membership, today: date) -> list[Missing]:
    """What was owed to this person's agency (or, at the province, to its committee) for more than a while and has not
    come, over all cases of the last year. Four queries."""
    ours = manager(membership.agency)
    since = today - timedelta(days=LATEST)
    cases = {
        case.pk: case
        for case in watched_cases(membership).filter(settling_agency__isnull=False, opened_on__gte=since)[:MOST_CASES]
    }
    entries, sent = recorded_of(list(cases), tuple(owed())), _sent(cases)
    found = []
    for case_id, case in cases.items():
        for one in _owed(case_id, case.settling_agency, entries.get(case_id, []), sent):
            if one.receiver != ours or one.sent is not None or (today - one.entry.on).days <= REMIND_AFTER:
                continue
            reason = Reason(
                key(PAPER, case.code, one.entry.number),
                f"{one.paper.document} ngày {one.entry.on:%d/%m/%Y}: chưa gửi {one.to}",
                f"{CIRCULAR}, Đ12.1; {one.paper.source}", OF_MANAGEMENT, WATCHED,
                one.entry.on, f"Gửi {one.paper.document.lower()} cho {one.to}.",
            )  # fmt: skip
            found.append(Missing(case, one, reason))
    return found


def _owed(
    case_id: int, body: Agency | None, entries: Iterable[Recorded], sent: dict[tuple[int, int, str], PaperSent]
) -> list[OwedPaper]:
    if body is None:
        return []
    known = owed()
    return [
        OwedPaper(entry, known[entry.type], receiver, sent.get((case_id, entry.number, receiver)))
        for entry in entries
        for receiver in receivers(position(body))
    ]


def _sent(case_ids: Iterable[int]) -> dict[tuple[int, int, str], PaperSent]:
    rows = PaperSent.objects.filter(case_id__in=list(case_ids)).select_related("agency").order_by("pk")
    return {(row.case_id, row.entry, row.receiver): row for row in rows}
