"""Rows of the list of reimbursements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from btnn.law.case import words
from btnn.web.wording import days_left

from ..queries import ListRow


@dataclass(frozen=True, slots=True)
class Row:
    """One case in words."""

    code: str
    name: str
    agency: str
    officials: str
    stage: str
    due: date | None
    state: str
    due_word: str
    what: str
    owed: int
    paid: int
    left: int
    late: int
    behind: int


def rows(found: Sequence[ListRow], today: date) -> list[Row]:
    """The rows of a page."""
    return [_row(one, today) for one in found]


def _row(one: ListRow, today: date) -> Row:
    case, view = one.told.case, one.told.view
    running = [run for run in view.limits if run.lane == "reimbursement" and run.status in ("open", "overdue")]
    nearest = min(running, key=lambda run: run.due, default=None)
    due = nearest.due if nearest is not None else None
    return Row(
        code=case.code,
        name=case.claimant_name or case.code,
        agency=case.settling_agency.name if case.settling_agency else "",
        officials=", ".join(account.name for account in one.accounts),
        stage=words.stage("reimbursement", view.lanes["reimbursement"]),
        due=due,
        state=nearest.status if nearest is not None else "",
        due_word=days_left(due, today) if due is not None else "",
        what=nearest.title if nearest is not None else "",
        owed=sum(account.owed for account in one.accounts),
        paid=sum(account.paid for account in one.accounts),
        left=sum(max(0, account.left) for account in one.accounts),
        late=one.late,
        behind=one.behind,
    )
