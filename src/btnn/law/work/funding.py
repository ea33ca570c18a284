"""The money for a valuation or an expertise: who must do what within which limit (NĐ 68 Đ17.4).

Enough in the agency's own budget: the head pays within one working day, then asks the finance body to replenish.
Not enough: the head asks the finance body within two working days, which grants in five, and pays one day after.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.law.limits import all_limits
from btnn.law.receipts import Receipt, receipt


@dataclass(frozen=True, slots=True)
class Money:
    """What happened: the officer's proposal, the request to the finance body, its grant, the payment."""

    proposed_on: date
    own_budget: bool
    asked_on: date | None = None
    granted_on: date | None = None
    paid_on: date | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """One limit of the money: its count, and on which day it was met (None: not yet)."""

    receipt: Receipt
    met_on: date | None

    @property
    def late(self) -> bool:
        return self.met_on is not None and self.met_on > self.receipt.due


def owed(money: Money) -> tuple[Owed, ...]:
    """The agency's own limits in the order in which they run; the finance body's run with the request to it."""
    if money.own_budget:
        return (Owed(_count("fund_valuation_own_budget", money.proposed_on), money.paid_on),)
    found = [Owed(_count("request_valuation_funding", money.proposed_on), money.asked_on)]
    if money.granted_on is not None:
        found.append(Owed(_count("pay_valuation_after_grant", money.granted_on), money.paid_on))
    return tuple(found)


def _count(limit_id: str, start: date) -> Receipt:
    return receipt(all_limits()[limit_id], start)
