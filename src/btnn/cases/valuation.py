"""At which day the damage of a case is valued: the day of acceptance (Đ22.2); before it, today as an estimate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries
from btnn.law.damages.principles import valuation_day


@dataclass(frozen=True, slots=True)
class Valuation:
    """The day, and whether it is only an estimate because the claim was not accepted yet."""

    on: date
    estimated: bool


def valuation(entries: Sequence[Entry], today: date) -> Valuation:
    """The day for a case from its entries in order of recording; corrections count."""
    accepted = [entry.on for entry in counted_entries(list(entries)) if entry.type == "claim_accepted"]
    if not accepted:
        return Valuation(today, True)
    return Valuation(valuation_day("agency", accepted[-1], None), False)
