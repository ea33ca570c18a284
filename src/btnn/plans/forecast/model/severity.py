"""How much money the claims of a year come to: log-normal amounts with what is not known of them left open.

The log of an amount is normal; mean and variance of a field are drawn towards those of all fields, and are themselves
drawn anew for each of the made years, so that few amounts give a wide range. Numbers of claims are drawn from the
forecast of counts. The seed is fixed: the same records give the same figures on every machine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np

SEED = 20180701
YEARS = 4000  # made years
LEAST = 5  # amounts below which nothing is said
TRUST = 4.0  # amounts' worth of trust in the other fields
SPREAD = 1.0  # variance of the log of an amount where nothing is known
MOST = 10**15
ROUND = 1_000_000  # đồng


@dataclass(frozen=True, slots=True)
class MoneyRange:
    """The middle one of the made years and the ranges, in đồng, rounded to the million."""

    middle: int
    low80: int
    high80: int
    low95: int
    high95: int


def money_of_year(
    chances: Mapping[str, Any], amounts: Mapping[str, Sequence[int]], names: Sequence[str]
) -> tuple[MoneyRange, dict[str, MoneyRange]] | None:
    """The money of the claims of the next four quarters, of all fields and of each.

    Args:
        chances: by field, the chances of 0, 1, 2 … claims.
        amounts: by field, the amounts of claims that were settled (đồng, above 0).
    Out: None when fewer than five amounts are known.
    """
    logs = {name: np.array([log(one) for one in amounts.get(name, ()) if one > 0]) for name in names}
    every = np.concatenate([*logs.values(), np.zeros(0)])
    if every.size < LEAST:
        return None
    dice = np.random.default_rng(SEED)
    centre = float(every.mean())
    spread = float((every.var() * every.size + SPREAD * TRUST) / (every.size + TRUST))
    whole = np.zeros(YEARS)
    parts: dict[str, MoneyRange] = {}
    for name in names:
        masses = chances[name]
        counts = dice.choice(len(masses), size=YEARS, p=masses / masses.sum())
        sums = _sums(counts, logs[name], centre, spread, dice)
        whole += sums
        parts[name] = _read(sums)
    return _read(whole), parts


def _sums(counts: Any, logs: Any, centre: float, spread: float, dice: Any) -> Any:
    known = logs.size
    trust = TRUST + known
    mean = (TRUST * centre + float(logs.sum())) / trust
    off = float(((logs - mean) ** 2).sum()) + TRUST * (centre - mean) ** 2 if known else 0.0
    degrees = TRUST + known
    variances = (spread * TRUST + off) / dice.chisquare(degrees, YEARS)
    means = mean + np.sqrt(variances / trust) * dice.standard_normal(YEARS)
    year = np.repeat(np.arange(YEARS), counts)
    drawn = np.exp(np.minimum(means[year] + np.sqrt(variances[year]) * dice.standard_normal(year.size), log(MOST)))
    return np.bincount(year, weights=drawn, minlength=YEARS)


def _read(sums: Any) -> MoneyRange:
    points = np.quantile(sums, (0.5, 0.1, 0.9, 0.025, 0.975))
    middle, *ends = (ROUND * round(float(value) / ROUND) for value in points)  # no false exactness
    return MoneyRange(middle, *ends)
