"""The same rule on the published figures of the country: each stretch foretold from those that ended before it began.

Stretches are of unlike length; a rate per year is learnt, what is older weighs less.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from .backtest import Trial
from .counts import PRIOR
from .ranges import negative_binomial, read

KEEP = 0.9  # weight that a year keeps after another year
UNSTEADY = 2.0  # the country's years vary about twice as much as chance alone makes them


@dataclass(frozen=True, slots=True)
class Stretch:
    """Claims received in a stretch of time, as published. Money in thousand đồng, 0 where it was not told."""

    label: str
    begins: date
    ends: date
    claims: int
    amount: int
    source: str
    note: str

    @property
    def years(self) -> float:
        return ((self.ends - self.begins).days + 1) / 365.25

    @property
    def middle(self) -> float:
        return (self.begins.toordinal() + self.ends.toordinal()) / 2 / 365.25


@cache
def stretches() -> tuple[Stretch, ...]:
    """Every published stretch; one without source or with its ends the wrong way round is a `ValueError`."""
    text = files("btnn.plans.forecast.data").joinpath("published_years.csv").read_text(encoding="utf-8")
    found = []
    for row in csv.DictReader(text.splitlines()):
        one = Stretch(
            row["label"], date.fromisoformat(row["from"]), date.fromisoformat(row["to"]), int(row["claims"]),
            int(row["amount_thousand"] or 0), row["source"], row["note"],
        )  # fmt: skip
        if not one.source or one.ends <= one.begins or one.claims < 0:
            raise ValueError(f"published years: {one.label} has no source or no length")
        found.append(one)
    return tuple(found)


def trials() -> list[Trial]:
    """Every stretch that has others before it, foretold from them; the last left out last."""
    found: list[Trial] = []
    for one in stretches():
        before = [other for other in stretches() if other.ends < one.begins]
        if before:
            weights = [KEEP ** (one.middle - other.middle) for other in before]
            shape = PRIOR + sum(w * other.claims for w, other in zip(weights, before, strict=True))
            rate = sum(w * other.years for w, other in zip(weights, before, strict=True))
            found.append(Trial(one.label, read(negative_binomial(shape, rate, one.years, UNSTEADY)), one.claims))
    return found
