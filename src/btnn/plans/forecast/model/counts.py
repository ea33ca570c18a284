"""How many claims to expect: a rate that is Gamma, counts that are Poisson, a prediction that is negative binomial.

All claims of a province together give the rate; older quarters weigh less (`forgetting`). The rate is shared out to
fields and agencies by what came to them, drawn towards the shares of the whole field and the whole agency (partial
pooling), the more so the less is known. Since shape follows shares and the rate is one, the parts of a sum have exactly
the sum's distribution. The season multiplies, drawn towards one. How far forgetting and pooling go, the figures decide:
of a short list the value is taken that would have foretold the past best.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import lgamma
from typing import Any

from scipy.stats import nbinom  # type: ignore[import-untyped]

from .ranges import negative_binomial

Cell = tuple[str, int]  # field of activity, primary key of an agency (0: not known)
FORGETTING = (1.0, 0.98, 0.95, 0.92, 0.88)  # weight that a quarter keeps after another quarter
POOLING = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0)  # claims' worth of trust in the shares of field and agency
PRIOR = 0.5  # Jeffreys' prior of a Poisson rate
SEASON = 10.0  # claims' worth of trust in a year without seasons
STEADY = 8.0  # quarters' worth of trust that quarters vary by chance alone
LEAST_QUARTERS, LEAST_CLAIMS, LEAST_OF_PART = 4, 5, 3


@dataclass(frozen=True, slots=True)
class History:
    """Claims by field, agency and quarter (`quarters.quarter_of`); `first` to `last` quarter, watched whole."""

    first: int
    last: int
    counts: Mapping[tuple[str, int, int], int]

    @property
    def length(self) -> int:
        return max(0, self.last - self.first + 1)

    def by_quarter(self) -> list[int]:
        """The claims of each quarter from the first to the last."""
        totals = [0] * self.length
        for (_, _, quarter), count in self.counts.items():
            if self.first <= quarter <= self.last:
                totals[quarter - self.first] += count
        return totals

    def until(self, last: int) -> History:
        """What was known at the end of an earlier quarter."""
        kept = {key: count for key, count in self.counts.items() if key[2] <= last}
        return History(self.first, last, kept)

    def within(self, first: int, last: int, fields: str | None = None, agency: int | None = None) -> int:
        """How many claims came in those quarters, of a field or an agency where one is told."""
        return sum(
            count
            for (of_field, of_agency, quarter), count in self.counts.items()
            if first <= quarter <= last and fields in (None, of_field) and agency in (None, of_agency)
        )


@dataclass(frozen=True)
class Fitted:
    """A rate with its shares. `shape` and `rate` are those of the Gamma of all claims of a quarter."""

    history: History
    forgetting: float
    pooling: float
    dispersion: float
    shape: float
    rate: float
    shares: Mapping[Cell, float]
    season: tuple[float, float, float, float] = field(default=(1.0, 1.0, 1.0, 1.0))

    @property
    def enough(self) -> bool:
        """Are there figures enough to speak of more than a guess?"""
        return self.history.length >= LEAST_QUARTERS and sum(self.history.by_quarter()) >= LEAST_CLAIMS

    def enough_of(self, fields: str | None = None, agency: int | None = None) -> bool:
        """The same for a part."""
        part = self.history.within(self.history.first, self.history.last, fields, agency)
        return self.enough and part >= LEAST_OF_PART

    @cached_property
    def quarters(self) -> range:
        """The next four quarters."""
        return range(self.history.last + 1, self.history.last + 5)

    def share(self, fields: str | None = None, agency: int | None = None) -> float:
        """The part of all claims that a field, an agency or a cell has."""
        return sum(
            share
            for (of_field, of_agency), share in self.shares.items()
            if fields in (None, of_field) and agency in (None, of_agency)
        )

    def chances(self, quarters: Iterable[int], fields: str | None = None, agency: int | None = None) -> Any:
        """Chances of 0, 1, 2 … claims in those quarters together."""
        exposure = sum(self.season[quarter % 4] for quarter in quarters)
        part = max(self.share(fields, agency), 1e-9)
        extra = 1 + (self.dispersion - 1) * part  # a small part of a clumped sum is nearly Poisson again
        return negative_binomial(self.shape * part, self.rate, exposure, extra)


def fit(history: History) -> Fitted:
    """The rate, its shares and its season from a history; an empty one gives a wide guess about little."""
    totals = history.by_quarter()
    forgetting = _best_forgetting(totals)
    weights = [forgetting ** (history.length - 1 - place) for place in range(history.length)]
    rate = sum(weights) or 1.0
    weighed = sum(weight * total for weight, total in zip(weights, totals, strict=True))
    cells: dict[Cell, float] = {}
    for (of_field, of_agency, quarter), count in history.counts.items():
        if history.first <= quarter <= history.last:
            cell = (of_field, of_agency)
            cells[cell] = cells.get(cell, 0.0) + weights[quarter - history.first] * count
    base = _base(cells)
    pooling = _best_pooling(cells, base)
    whole = weighed + pooling
    shares = {cell: (cells.get(cell, 0.0) + pooling * part) / whole for cell, part in base.items()}
    return Fitted(
        history, forgetting, pooling, _dispersion(totals, weights), PRIOR + weighed, rate, shares,
        _season(history, totals, weights),
    )  # fmt: skip


def _base(cells: Mapping[Cell, float]) -> dict[Cell, float]:
    """The share that each field at each agency would have if agencies differed in number only."""
    fields = sorted({name for name, _ in cells})
    agencies = sorted({key for _, key in cells})
    whole = sum(cells.values())
    of_field = {f: (sum(n for (a, _), n in cells.items() if a == f) + 0.5) for f in fields}
    of_agency = {a: (sum(n for (_, b), n in cells.items() if b == a) + 0.5) for a in agencies}
    below = (whole + 0.5 * len(fields)) * (whole + 0.5 * len(agencies)) or 1.0
    return {(f, a): of_field[f] * of_agency[a] / below for f in fields for a in agencies}


def _best_forgetting(totals: list[int]) -> float:
    """The weight under which each quarter would have been foretold best from those before it."""

    def foretold(keep: float) -> float:
        shape, rate, told = PRIOR, 0.0, 0.0
        for place, total in enumerate(totals):
            if place >= LEAST_QUARTERS:
                told += float(nbinom.logpmf(total, shape, rate / (rate + 1)))
            shape, rate = PRIOR + keep * (shape - PRIOR) + total, keep * rate + 1
        return told

    return max(FORGETTING, key=foretold) if len(totals) > 2 * LEAST_QUARTERS else 0.95


def _best_pooling(cells: Mapping[Cell, float], base: Mapping[Cell, float]) -> float:
    """The trust in the base under which the counts of the cells are likeliest (Dirichlet–multinomial)."""
    whole = sum(cells.values())
    if whole < LEAST_CLAIMS or len(base) < 2:
        return POOLING[-2]

    def likely(trust: float) -> float:
        told = lgamma(trust) - lgamma(trust + whole)
        return told + sum(lgamma(trust * base[c] + n) - lgamma(trust * base[c]) for c, n in cells.items() if n > 0)

    return max(POOLING, key=likely)


def _dispersion(totals: list[int], weights: list[float]) -> float:
    """How much more quarters vary than chance alone makes them (Pearson), drawn towards not at all."""
    if len(totals) < LEAST_QUARTERS or not sum(totals):
        return 1.0
    mean = sum(w * t for w, t in zip(weights, totals, strict=True)) / sum(weights)
    if mean <= 0:
        return 1.0
    squares = sum(w * (t - mean) ** 2 for w, t in zip(weights, totals, strict=True)) / mean
    return max(1.0, (squares + STEADY) / (sum(weights) - 1 + STEADY))


def _season(history: History, totals: list[int], weights: list[float]) -> tuple[float, float, float, float]:
    """How much more than usual comes in each quarter of the year; the four have the mean one."""
    watched, seen = [0.0] * 4, [0.0] * 4
    for place, (total, weight) in enumerate(zip(totals, weights, strict=True)):
        quarter = (history.first + place) % 4
        watched[quarter] += weight
        seen[quarter] += weight * total
    mean = sum(seen) / sum(watched) if sum(watched) else 0.0
    raw = [(seen[q] + SEASON) / (watched[q] * mean + SEASON) for q in range(4)]
    one, two, three, four = (value * 4 / sum(raw) for value in raw)
    return one, two, three, four
