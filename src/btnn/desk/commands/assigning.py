"""Giving many cases to one officer at once: each by the same event as one by one, with a report of what was refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from btnn.agencies.queries import Membership, User
from btnn.cases.commands import appoint_officer
from btnn.cases.errors import CaseProblem
from btnn.cases.queries import possible_conflict, visible_cases
from btnn.cases.queries.conflicts import DECLARED

SAME = "Người này đang giải quyết vụ việc; không phải cử lại."
RELATED = (
    "Người này đã khai là người thân thích hoặc có quyền lợi liên quan trong vụ việc nên không được"
    " giải quyết (Đ43.3b). Hãy cử người khác."
)
UNCONFIRMED = "{} Hãy kiểm tra rồi đánh dấu xác nhận tại vụ việc này (Đ43.3b)."


@dataclass(frozen=True, slots=True)
class Wanted:
    """A case to give away: its code, the number of the last entry that the head saw, and whether the head confirms
    that a name in common is chance."""

    code: str
    expected: int
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """A case that was not given away, and why."""

    code: str
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was done: the codes in which the officer is appointed now, and what was refused. When all or none was
    wanted and one was refused, nothing was done."""

    officer: User
    done: list[str]
    refused: list[Refusal]


@transaction.atomic
def assign(
    membership: Membership, wanted: Sequence[Wanted], officer: User, *, on: date, today: date, all_or_none: bool
) -> Report:
    """Appoint the officer in each case (Đ43.3). A case is refused, and the report says why, as `appoint_officer` does,
    when the officer settles it already, declared to be a relative, or bears a name in common that is not confirmed."""
    done: list[str] = []
    refused: list[Refusal] = []
    for one in wanted:
        try:
            with transaction.atomic():
                _appoint(membership, one, officer, on, today)
            done.append(one.code)
        except CaseProblem as problem:
            refused.append(Refusal(one.code, problem.message))
    if refused and all_or_none:
        transaction.set_rollback(True)
        done = []
    return Report(officer, done, refused)


def _appoint(membership: Membership, one: Wanted, officer: User, on: date, today: date) -> None:
    case = visible_cases(membership).filter(code=one.code).first()
    if case is not None:
        if case.officer_id == officer.pk:
            raise CaseProblem(SAME)
        reasons = possible_conflict(case, officer)
        if any(reason.kind == DECLARED for reason in reasons):
            raise CaseProblem(RELATED)
        if reasons and not one.confirmed:
            raise CaseProblem(UNCONFIRMED.format(" ".join(reason.sentence for reason in reasons)))
    appoint_officer(
        one.code,
        officer,
        related_to_parties=False,
        on=on,
        membership=membership,
        expected=one.expected,
        today=today,
    )
