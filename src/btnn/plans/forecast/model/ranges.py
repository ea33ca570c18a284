"""A distribution over counts and the ranges read from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.stats import nbinom  # type: ignore[import-untyped]

SURE = 0.99999  # how much of a distribution is carried along
LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Range:
    """What is expected, with the span in which the figure lies four times of five, and nineteen times of twenty."""

    mean: float
    low80: int
    high80: int
    low95: int
    high95: int

    def holds(self, figure: int) -> bool:
        """Does the figure lie in the 80 % range?"""
        return self.low80 <= figure <= self.high80

    def holds95(self, figure: int) -> bool:
        return self.low95 <= figure <= self.high95


def negative_binomial(shape: float, rate: float, exposure: float, dispersion: float = 1.0) -> Any:
    """Chances of 0, 1, 2 … events in `exposure` when their rate is Gamma(`shape`, `rate`).

    `dispersion` ≥ 1: how much more single quarters vary than chance alone would make them; it widens the range and
    leaves the mean. Out: a numpy array that sums to 1.
    """
    mean = shape * exposure / rate
    if mean <= 0:
        return np.ones(1)
    size = mean / (mean / shape + dispersion - 1)
    chance = size / (size + mean)
    top = int(min(nbinom.ppf(SURE, size, chance) + 1, LONGEST))
    masses = nbinom.pmf(np.arange(top + 1), size, chance)
    return masses / masses.sum()


def added(one: Any, other: Any) -> Any:
    """Chances of the sum of two independent counts."""
    return np.convolve(one, other)


def read(masses: Any) -> Range:
    """The mean and the ranges of a distribution: the narrowest quantiles that leave out at most a tenth (a fortieth)
    on each side."""
    upto = np.cumsum(masses)
    points: Iterable[float] = (0.1, 0.9, 0.025, 0.975)
    low80, high80, low95, high95 = (int(np.searchsorted(upto, point - 1e-12)) for point in points)
    return Range(float(np.arange(len(masses)) @ masses), low80, high80, low95, high95)
