"""Limits of reimbursement that run beside the events of the case: nominations, the recommendation, giving money back.

Each is a row of the table of limits counted from a fact that is known; one without its fact is not there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from btnn.law.limits import Limit, all_limits, due

OPEN, OVERDUE, MET, LATE = "open", "overdue", "met", "late"


@dataclass(frozen=True, slots=True)
class OwnLimit:
    """One limit: from which day it runs, its last day in time, when it was met if it was; `of` whose matter it is."""

    limit: Limit
    start: date
    due: date
    met: date | None
    of: str = ""

    def state(self, today: date) -> str:
        """How it stands: open, overdue, met, late."""
        if self.met is not None:
            return LATE if self.met > self.due else MET
        return OVERDUE if today > self.due else OPEN


@dataclass(frozen=True, slots=True)
class Nomination:
    """A body asked for members of the council: when it was asked, got the letter, answered."""

    body: str
    asked_on: date
    received_on: date | None = None
    answered_on: date | None = None


def nominations(
    paid_on: date | None, asked: Sequence[Nomination], formed_on: date | None, *, several: bool
) -> tuple[OwnLimit, ...]:
    """The three limits of NĐ 68 Đ28.2, where officials of several agencies caused the harm: to ask, to nominate, to set
    the council up once all have answered. None for one agency, which has the ten days of Đ28.1 alone."""
    if not several or paid_on is None:
        return ()
    first = min((one.asked_on for one in asked), default=formed_on)
    found = [_count("request_council_nominees", paid_on, first)]
    for one in asked:
        if one.received_on is not None:
            found.append(_count("nominate_council_members", one.received_on, one.answered_on, one.body))
    answered = [one.answered_on for one in asked]
    known = [day for day in answered if day is not None]
    if known and len(known) == len(answered):
        found.append(_count("establish_council_multi_agency", max(known), formed_on))
    return tuple(found)


def recommendation(voted_on: date | None, sent_on: date | None) -> tuple[OwnLimit, ...]:
    """The recommendation goes out at once after the ballot (NĐ 68 Đ29.5)."""
    return (_count("send_council_recommendation", voted_on, sent_on),) if voted_on is not None else ()


@dataclass(frozen=True, slots=True)
class Refund:
    """Money to give back to an official (Đ69.1): the decision; when the finance body was asked for it, got the request,
    granted it; when it was asked to make up what the agency had laid out, and did."""

    official: str
    decided_on: date
    funding_asked_on: date | None = None
    funding_received_on: date | None = None
    granted_on: date | None = None
    paid_on: date | None = None
    replenishment_received_on: date | None = None
    replenished_on: date | None = None


def refund(given: Refund) -> tuple[OwnLimit, ...]:
    """The limits of NĐ 68 Đ31.3 (own budget) or Đ31.4 (money asked for)."""
    who = given.official
    if given.funding_asked_on is None:
        found = [_count("refund_officer_own_budget", given.decided_on, given.paid_on, who)]
        if given.replenishment_received_on is not None:
            start = given.replenishment_received_on
            found.append(_count("finance_replenishes_refund", start, given.replenished_on, who))
        return tuple(found)
    found = [_count("request_refund_funding", given.decided_on, given.funding_asked_on, who)]
    if given.funding_received_on is not None:
        found.append(_count("finance_grants_refund", given.funding_received_on, given.granted_on, who))
    if given.granted_on is not None:
        found.append(_count("refund_officer_after_grant", given.granted_on, given.paid_on, who))
    return tuple(found)


def _count(limit_id: str, start: date, met: date | None, of: str = "") -> OwnLimit:
    return OwnLimit(all_limits()[limit_id], start, due(limit_id, start), met, of)
