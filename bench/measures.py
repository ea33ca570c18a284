"""What a measure is, and the shortest time of several runs."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table: what was measured, the figure, the budget, whether it held."""

    what: str
    figure: str
    budget: str
    held: bool


def shortest(work: Callable[[], object], *, rounds: int = 5, times: int = 1) -> float:
    """Seconds for one call of `work`: the best of several rounds of `times` calls."""
    best = float("inf")
    for _ in range(rounds):
        began = time.perf_counter()
        for _ in range(times):
            work()
        best = min(best, (time.perf_counter() - began) / times)
    return best


def percentile(values: list[float], share: float) -> float:
    """The value below which `share` (0–1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def as_markdown(measures: list[Measure]) -> str:
    """The table, ready for `docs/measures.md`."""
    lines = ["| measure | figure | budget | held |", "|---|---|---|---|"]
    lines += [f"| {one.what} | {one.figure} | {one.budget} | {'yes' if one.held else 'NO'} |" for one in measures]
    return "\n".join(lines)
