"""How many claims come of papers on which a claim may rest: Beta–binomial, by what became of earlier ones.

A claim may be made within three years (Đ6.1); what came of papers younger than a year is not known well enough to learn
from, unless it is known already. What is usual stands in the rate of claims itself; only papers beyond the usual number
are added to the forecast, so that nothing is counted twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.stats import betabinom  # type: ignore[import-untyped]

from .ranges import Range, read

A, B = 1.0, 9.0  # before anything is known: one claim of ten papers, worth ten papers of trust
RIPE = 4  # quarters after which one learns from a paper
LIFE = 12  # quarters in which a claim may come (Đ6.1: three years)
IN_A_YEAR = 0.6  # of the claims that will come of a paper, those that come within a year of now


@dataclass(frozen=True, slots=True)
class Papers:
    """Papers of one quarter with the claims that came of them so far; `closed`: no more will come."""

    quarter: int
    papers: int
    claims: int = 0
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Conversion:
    """What is learnt: the Beta of the chance that a paper becomes a claim, and what is still open."""

    a: float
    b: float
    learnt_from: int
    claims: int
    pending: int
    recent: int
    usual: int | None

    @property
    def chance(self) -> float:
        return self.a / (self.a + self.b)

    @property
    def beyond_usual(self) -> int:
        """Papers of the last four quarters above what earlier years had; 0 while there is no earlier year."""
        return max(0, self.recent - self.usual) if self.usual is not None else 0

    def of_pending(self) -> Range:
        """How many claims are still to come of what is open, over all the time that is left."""
        return read(self._masses(self.pending, 1.0))

    def added(self) -> Any:
        """Chances of so many claims in the next four quarters beyond the usual."""
        return self._masses(self.beyond_usual, IN_A_YEAR)

    def _masses(self, papers: int, part: float) -> Any:
        if papers == 0:
            return np.ones(1)
        trust, chance = self.a + self.b, self.chance * part
        return betabinom.pmf(np.arange(papers + 1), papers, chance * trust, (1 - chance) * trust)


def learn(papers: Iterable[Papers], now: int) -> Conversion:
    """From papers by quarter, as things stand after quarter `now`."""
    rows = [one for one in papers if one.quarter <= now]
    ripe = [one for one in rows if one.closed or now - one.quarter >= RIPE]
    known, came = sum(one.papers for one in ripe), sum(min(one.claims, one.papers) for one in ripe)
    open_ = [one for one in rows if not one.closed and now - one.quarter < LIFE]
    pending = sum(max(0, one.papers - one.claims) for one in open_)
    recent = sum(one.papers for one in rows if now - one.quarter < 4)
    earlier = [one for one in rows if now - one.quarter >= 4]
    years = (now - min(one.quarter for one in earlier)) // 4 if earlier else 0
    usual = -(-sum(one.papers for one in earlier) // max(1, years)) if years else None
    return Conversion(A + came, B + known - came, known, came, pending, recent, usual)
