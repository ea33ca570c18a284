"""The stories, one module each. `tell_all` tells them for a day; each stays in time or in trouble as it promises."""

from __future__ import annotations

from datetime import date

from btnn.demonstration.days import Days
from btnn.demonstration.stories import (
    advance_awaiting_finance,
    at_justice_department,
    before_payment,
    before_the_court,
    decision_not_taken,
    failed_negotiation,
    frozen_over_tet,
    funding_asked,
    funding_returned,
    honour_restored,
    in_instalments,
    just_received,
    negotiating,
    officer_late,
    paid,
    paid_in_part,
    postponed,
    refused,
    suspended,
    verifying,
    waiting_for_effect,
    waiting_for_supplement,
)
from btnn.demonstration.tale import Story

_MODULES = (
    frozen_over_tet,
    in_instalments,
    refused,
    paid,
    paid_in_part,
    before_payment,
    funding_asked,
    funding_returned,
    honour_restored,
    decision_not_taken,
    suspended,
    waiting_for_effect,
    failed_negotiation,
    before_the_court,
    officer_late,
    negotiating,
    postponed,
    advance_awaiting_finance,
    verifying,
    waiting_for_supplement,
    at_justice_department,
    just_received,
)


def tell_all(today: date) -> list[Story]:
    """Every story as it has gone by `today`. Refused (`Refused`): a day outside the years of the calendar."""
    days = Days(today)
    return [module.tell(days) for module in _MODULES]
