"""What the rule would have said at the end of earlier years, and what came."""

from __future__ import annotations

from dataclasses import dataclass

from .counts import LEAST_QUARTERS, History, fit
from .ranges import Range, read

MOST = 6


@dataclass(frozen=True, slots=True)
class Trial:
    """One stretch: what it is called, what was foretold from all before it, what came."""

    label: str
    told: Range
    came: int

    @property
    def hit(self) -> bool:
        return self.told.holds(self.came)

    @property
    def hit95(self) -> bool:
        return self.told.holds95(self.came)


def trials(history: History, ends: str = "4 quý đến hết {}") -> list[Trial]:
    """The last years of a history, each foretold from what was known before it, the earliest first."""
    from ..quarters import said

    found: list[Trial] = []
    last = history.last - 4
    while last - history.first + 1 >= LEAST_QUARTERS and len(found) < MOST:
        before = fit(history.until(last))
        told = read(before.chances(range(last + 1, last + 5)))
        found.append(Trial(ends.format(said(last + 4)), told, history.within(last + 1, last + 4)))
        last -= 4
    return found[::-1]
