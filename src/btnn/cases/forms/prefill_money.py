"""How the forms of money begin: with the base of an advance, and with what the ledger says is due, held or to come
back. Registered by `prefill`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from btnn.law.amounts import dong
from btnn.law.case import words

from .known import Known

if TYPE_CHECKING:
    from .prefill import Choices, Start


def _advance_proposed(known: Known, start: Start) -> None:
    """The base and its half, when the officer has reckoned the damage (Đ44.1a, Đ44.4)."""
    if known.advance is not None:
        start.initial |= {"base": known.advance.base, "amount": known.advance.least}


def _advance_asked(known: Known, start: Start) -> None:
    start.initial["amount"] = known.said("advance_proposed", "amount")


def _advance_granted(known: Known, start: Start) -> None:
    start.initial["amount"] = known.said("advance_funding_requested", "amount")


def _advance_paid(known: Known, start: Start) -> None:
    proposed = known.said("advance_proposed", "amount")
    start.initial["amount"] = known.said("advance_funding_granted", "amount", proposed)
    start.choices["paid_by"] = _by_bank_or_cash()


def _funding(known: Known, start: Start) -> None:
    start.initial["amount"] = max(known.money["decided"] - known.money["advanced"], 0) or None


def _granted(known: Known, start: Start) -> None:
    start.initial["amount"] = known.said("funding_requested", "amount")


def _paid(known: Known, start: Start) -> None:
    """What is still due to the claimant whose row was chosen, to all together otherwise; the last payment is the one
    that leaves nothing due to anybody."""
    book = known.book
    rows = [row for row in book.shares if row.who]
    chosen = book.shares[known.share - 1] if 0 < known.share <= len(book.shares) else None
    if rows:
        start.choices["claimant"] = [
            ("", "Chọn người"),
            *((row.who, f"{row.who} – còn {dong(max(row.due, 0))}") for row in rows),
        ]
        chosen = chosen or next((row for row in rows if row.due > 0), None)
    due = chosen.due if chosen is not None else book.due
    if chosen is not None and chosen.who:
        start.initial["claimant"] = chosen.who
    start.initial["amount"] = max(due, 0) or None
    start.initial["final"] = due > 0 and due == book.due
    start.choices["paid_by"] = _by_bank_or_cash()


def _recovered(known: Known, start: Start) -> None:
    """All that has not come back yet (Đ48.2, Đ51.4)."""
    start.initial["amount"] = known.money["paid"] or None
    start.choices["paid_by"] = _by_bank_or_cash()


def _settled(known: Known, start: Start) -> None:
    start.initial["returned"] = max(known.book.held, 0) or None


def _forfeited(known: Known, start: Start) -> None:
    start.initial["amount"] = max(known.book.due, 0) or None


def _by_bank_or_cash() -> Choices:
    """How money reaches a claimant or comes back from one; a salary is no way of theirs."""
    return [(way, words.choice("paid_by", way)) for way in ("transfer", "cash")]


MONEY_FILLERS: dict[str, Callable[[Known, Start], None]] = {
    "advance_proposed": _advance_proposed,
    "advance_funding_requested": _advance_asked,
    "advance_funding_granted": _advance_granted,
    "advance_paid": _advance_paid,
    "funding_requested": _funding,
    "funding_granted": _granted,
    "compensation_paid": _paid,
    "advance_recovered": _recovered,
    "accounts_settled": _settled,
    "forfeited": _forfeited,
}
