"""What the person must or may do, and what they may do when the agency is late or says no."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from btnn.law.case import CaseView, words
from btnn.law.case.reader import Entry
from btnn.law.case.suing import OPEN, SuitWay, ways_to_court
from btnn.web.wording import short_date

from ..replies.kinds import KINDS
from ..wording import duties, suits
from .headline import left

# A limit of the person's own → the reply that meets it, which can be sent from here.
ANSWERS = {
    "claimant_supplements_dossier": "supplement",
    "claimant_requests_resumption": "resume",
    "victim_replies_honour_notice": "honour_reply",
}
ENDS = frozenset({"refused", "stopped", "terminated", "cancelled", "closed_no_agreement"})
MAY_DISAGREE = ENDS | {"failed", "handed_over", "not_received"}
GROUNDS_OF_ENDS = {
    "refused": "acceptance_refused",
    "stopped": "handling_stopped",
    "terminated": "terminated",
    "cancelled": "decision_cancelled",
}
# The court has the claim already, or has decided it: no second suit (Đ43.2e, g, h).
BEFORE_A_COURT = frozenset({"KTL-43.2e", "KTL-43.2g", "KTL-43.2h"})
RIGHT_TO_COMPLAIN = "Đ13.1b; Luật Khiếu nại 02/2011/QH13, Đ9"
# Codes of findings that are the person's to know; those beginning so.
THEIRS = (
    "accepted_incomplete", "advance_below_half", "conflict_of_interest", "decided_differs_from_agreed",
    "issues_not_consecutive", "lengthened_after_end:", "missing_minutes", "missing_participant:", "posted_too_short",
    "too_few_issues", "too_few_papers", "underpaid", "copy_not_sent:to_victim",
)  # fmt: skip
TO_PAY_BACK = frozenset({"advance_to_recover", "money_to_recover"})


@dataclass(frozen=True, slots=True)
class Yours:
    """One thing to do until a day; `reply` is the address word of the reply that does it, where one can be sent;
    `items` are the papers that the agency asked for."""

    do: str
    otherwise: str
    since: str
    day: str
    left: str
    article: str
    place: int
    passed: bool
    reply: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Missed:
    """One limit that somebody other than the person has let pass and that still waits."""

    title: str
    day: str
    late: str
    article: str
    place: int


@dataclass(frozen=True, slots=True)
class Ground:
    """Why the case ended, in the law's own words."""

    label: str
    consequence: str
    article: str


@dataclass(frozen=True, slots=True)
class Remedy:
    """What may be done by who does not agree."""

    text: str
    article: str


def yours(view: CaseView, entries: list[Entry]) -> list[Yours]:
    """The person's own running limits, the nearest first."""
    found = []
    for place, run in enumerate(view.limits, start=1):
        duty = duties().get(run.id)
        if duty is None or run.status not in ("open", "overdue"):
            continue
        days = (run.due - view.as_of).days
        since = short_date(run.start) if run.start > view.as_of else ""
        passed = run.status == "overdue"
        told = _("đã hết hạn") if passed else left(days)
        reply = KINDS[ANSWERS[run.id]].slug if run.id in ANSWERS else ""
        day = short_date(run.due)
        one = Yours(
            str(duty.do),
            str(duty.otherwise),
            since,
            day,
            told,
            run.source,
            place,
            passed,
            reply,
            _items(run.id, entries),
        )
        found.append((run.due, one))
    return [one for _due, one in sorted(found, key=lambda pair: pair[0])]


def _items(limit_id: str, entries: list[Entry]) -> tuple[str, ...]:
    """What the agency wrote down as missing, the last time it asked."""
    asked = next((one for one in reversed(entries) if one.type == "supplement_requested"), None)
    items = asked.data.get("items") if asked is not None and limit_id == "claimant_supplements_dossier" else None
    return tuple(str(item) for item in items) if isinstance(items, list) else ()


def missed(view: CaseView) -> list[Missed]:
    """The limits that others have let pass, what is owed to the State left out."""
    found = []
    for place, run in enumerate(view.limits, start=1):
        if run.status == "overdue" and run.by not in ("claimant", "system") and run.lane != "reimbursement":
            days = (view.as_of - run.due).days
            late = ngettext("đã trễ %(n)s ngày", "đã trễ %(n)s ngày", days) % {"n": days}
            found.append(Missed(run.title, short_date(run.due), late, run.source, place))
    return found


def ground(view: CaseView, entries: list[Entry]) -> Ground | None:
    """The ground on which the case ended or stands still."""
    event = "suspended" if view.interruption == "suspended" else GROUNDS_OF_ENDS.get(view.lanes["settlement"], "")
    if view.interruption == "postponed":
        event = "postponed"
    entry = next((one for one in reversed(entries) if one.type == event), None)
    code = None if entry is None else entry.data.get("ground") or entry.data.get("reason")
    known = words.grounds().get(str(code))
    return Ground(known.label, known.consequence, known.article) if known is not None else None


def remedies(view: CaseView, entries: list[Entry]) -> list[Remedy]:
    """What who does not agree may still do; nothing while there is nothing to disagree with."""
    stage = view.lanes["settlement"]
    if stage not in MAY_DISAGREE or view.lanes["court"] in ("filed", "accepted", "judged"):
        return []
    found = [_suit(way.basis, way.until, way.article) for way in _ways(view, entries)]
    if stage in ENDS - {"closed_no_agreement"}:
        complaint = _("Khiếu nại quyết định, việc làm của cơ quan: trong 90 ngày kể từ ngày nhận được hoặc biết được")
        found.append(Remedy(complaint, RIGHT_TO_COMPLAIN))
    return found


def _ways(view: CaseView, entries: list[Entry]) -> list[SuitWay]:
    data = next((entry.data for entry in entries if entry.type == "dossier_received"), {})
    refusal = next((e.data.get("ground") for e in reversed(entries) if e.type in GROUNDS_OF_ENDS.values()), None)
    if refusal in BEFORE_A_COURT:
        return []
    received = data.get("basis_document_received_on")
    begun, ended = data.get("obstacle_from"), data.get("obstacle_until")
    obstacles = [(date.fromisoformat(str(begun)), date.fromisoformat(str(ended)))] if begun and ended else []
    ways = ways_to_court(view, date.fromisoformat(str(received)) if received else None, obstacles)
    return [way for way in ways if way.state == OPEN and way.basis in suits()]


def _suit(basis: str, until: date | None, article: str) -> Remedy:
    text = str(suits()[basis])
    if until is not None:
        text = _("%(what)s, chậm nhất hết ngày %(day)s") % {"what": text, "day": short_date(until)}
    return Remedy(text, article)


def noticed(view: CaseView) -> list[tuple[str, str]]:
    """What went wrong and is the person's to know, in the law's words with its source."""
    return [(one.text, one.source) for one in view.findings if one.code.startswith(THEIRS)]


def to_pay_back(view: CaseView) -> str:
    """The article by which money already paid must be given back; empty when not."""
    return next((one.source for one in view.findings if one.code in TO_PAY_BACK), "")
