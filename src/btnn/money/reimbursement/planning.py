"""The plan of an official as it stands: the terms that count, what came in before them, how far it has come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from btnn.law.errors import Refused
from btnn.law.reimbursement.accounts import Account
from btnn.law.reimbursement.plan import Instalment, Progress, Terms, plan, progress

if TYPE_CHECKING:
    from ..models import InstalmentTerms


@dataclass(frozen=True, slots=True)
class Standing:
    """A plan on a day. `before`: what had come in before its first month; `given`: the terms were written down, not
    taken from the decision alone."""

    terms: Terms
    instalments: tuple[Instalment, ...]
    progress: Progress
    before: int
    given: bool


def standing_plan(account: Account, kept: Iterable[InstalmentTerms], today: date) -> Standing | None:
    """The plan of an official; None without a decision, without instalments in it and terms, or where the decided sum
    lies outside the bounds of Đ68.2."""
    if account.decided is None or account.decided_on is None:
        return None
    last = next((row for row in reversed(list(kept)) if row.officer == account.name), None)
    if last is not None:
        terms = Terms(last.income, last.monthly, last.first_month)
    elif account.instalment and account.salary:
        first = (account.decided_on.replace(day=28) + timedelta(days=4)).replace(day=1)
        terms = Terms(account.salary, account.instalment, first)
    else:
        return None
    before = collected_before(account, terms.first) if last is not None else 0
    try:
        found = plan(max(0, account.owed - before), terms, account.deferrals(today))
    except Refused:
        return None
    return Standing(terms, found, progress(found, account.paid - before, today), before, last is not None)


def collected_before(account: Account, day: date) -> int:
    """What had come in before that day."""
    return sum(one.amount for one in account.movements if one.kind == "reimbursement_collected" and one.on < day)
