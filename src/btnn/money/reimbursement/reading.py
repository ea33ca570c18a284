"""The account of one official, for writers and readers alike."""

from __future__ import annotations

from datetime import date

from btnn.agencies.queries import Membership
from btnn.cases.queries import case_file
from btnn.cases.queries.funds import entries_of
from btnn.law.reimbursement.accounts import Account, accounts


def account_of(membership: Membership, code: str, officer: str, today: date) -> Account | None:
    """The account of that name; None when nobody of the case bears it. Refused (`NotFound`): out of scope."""
    entries = entries_of(case_file(membership, code, today))
    return next((one for one in accounts(entries) if one.name == officer), None)
