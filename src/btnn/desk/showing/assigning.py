"""Lines of the pages of assignment and of the hand-over sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.http import QueryDict

from btnn.law.case import words
from btnn.law.limits import all_limits
from btnn.web.wording import days_left, short_date

from ..queries.handing_over import CaseInHand
from ..queries.workload import Chosen

if TYPE_CHECKING:
    from btnn.cases.models import Case


@dataclass(frozen=True, slots=True)
class ChosenRow:
    """One case on the page: `ticked` to be given away, `confirmed` that a name in common is chance; `reasons` why
    somebody may not be fit for it."""

    case: Case
    stage: str
    ticked: bool
    confirmed: bool
    reasons: list[str]


@dataclass(frozen=True, slots=True)
class HandRow:
    """One case of the sheet; `limits` (what, until when, who) and `requests` in words."""

    case: Case
    stage: str
    limits: list[str]
    requests: list[str]


def chosen_rows(chosen: Sequence[Chosen], ticked: set[str], sent: QueryDict) -> list[ChosenRow]:
    """The cases as they were ticked."""
    confirmed = set(sent.getlist("xac_nhan"))
    found = []
    for one in chosen:
        case = one.case
        reasons = [reason.sentence for known in one.conflicts.values() for reason in known]
        found.append(
            ChosenRow(case, _stage(case), case.code in ticked, case.code in confirmed, list(dict.fromkeys(reasons)))
        )
    return found


def hand_rows(cases: Sequence[CaseInHand], today: date) -> list[HandRow]:
    """The lines of the hand-over sheet."""
    return [
        HandRow(
            one.case,
            _stage(one.case),
            [
                f"{all_limits()[limit.limit_id].title}: {short_date(limit.due)}"
                f" ({'đang tạm dừng' if limit.frozen else days_left(limit.due, today)}), {words.by(limit.by)}"
                for limit in one.limits
                if limit.due is not None
            ],
            [
                f"{view.kind.title}, gửi {view.row.sent_on:%d/%m/%Y}"
                + (f", hạn trả lời {short_date(view.due)}" if view.due else "")
                for view in one.requests
            ],
        )
        for one in cases
    ]


def _stage(case: Case) -> str:
    stage = words.stage("settlement", case.settlement)
    return f"{stage} · {words.interruption(case.interruption)}" if case.interruption else stage
