"""What the law lets each official pay back (Đ65.2), beside the form of the reimbursement decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from btnn.law.errors import Refused
from btnn.law.reimbursement import assess
from btnn.law.reimbursement.assess import Share
from btnn.law.reimbursement.bands import FAULTS
from btnn.law.reimbursement.rules import BandWords, bands_told

READ = ("name", "fault", "monthly_salary")


@dataclass(frozen=True, slots=True)
class Bands:
    """`shares` of the officials of whom fault and pay are known; `general` the bands in words, with their fault;
    `warning` where several officials may be reckoned in two ways (R-05); `refusal` why nothing could be reckoned."""

    compensated: int
    shares: tuple[Share, ...] = ()
    general: list[tuple[str, BandWords]] = field(default_factory=list)
    warning: str = ""
    refusal: str = ""

    @property
    def total(self) -> int | None:
        amounts = [share.amount for share in self.shares]
        return sum(amount for amount in amounts if amount is not None) if amounts and None not in amounts else None


def bands_for(compensated: int, officials: Iterable[Mapping[str, Any]]) -> Bands:
    """The bands for a claim of which `compensated` đồng were paid, and for each official with name, fault, pay."""
    general = [(FAULTS[band.fault], band) for band in bands_told()]
    known = [{name: one[name] for name in READ} for one in officials if all(one.get(name) for name in READ)]
    if not known:
        return Bands(compensated, general=general)
    try:
        found = assess({"compensated": compensated, "officers": known})
    except Refused as refused:
        return Bands(compensated, general=general, refusal=refused.message)
    warning = (found.warning or "").replace(" (“chosen_months”)", "")
    return Bands(compensated, found.shares, general, warning)
