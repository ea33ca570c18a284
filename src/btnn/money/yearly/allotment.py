"""What a budget holds for whom: the sums of all acts of a year, line by line. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .accounts import Need, Row
from .vocabulary import COMPENSATION

Key = tuple[str, int]  # what for, which agency; 0: kept in common
ALL = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A line of the year: what it holds, what was used, what running cases will still take of it."""

    kind: str
    agency_id: int
    allotted: int = 0
    used: int = 0
    certain: int = 0
    possible: int = 0

    @property
    def left(self) -> int:
        """What remains; below nothing: the common reserve has to cover it."""
        return self.allotted - self.used


@dataclass(frozen=True, slots=True)
class Standing:
    """All lines of a year, by what they are for and agency; the common reserve of each kind last."""

    cells: tuple[Cell, ...]

    def of(self, kinds: Iterable[str]) -> Cell:
        """The sum of some kinds over all agencies."""
        wanted = set(kinds)
        held = [cell for cell in self.cells if cell.kind in wanted]
        return Cell("", ALL, *(sum(getattr(cell, name) for cell in held) for name in
                               ("allotted", "used", "certain", "possible")))  # fmt: skip

    @property
    def whole(self) -> Cell:
        return self.of({cell.kind for cell in self.cells})

    @property
    def compensation(self) -> Cell:
        return self.of(COMPENSATION)

    @property
    def missing(self) -> int:
        """What is decided already and exceeds what remains of the compensation money."""
        cell = self.compensation
        return max(cell.certain - cell.left, 0)

    @property
    def might_miss(self) -> int:
        """The same with what is asked for and not decided yet."""
        cell = self.compensation
        return max(cell.certain + cell.possible - cell.left, 0)

    def cell(self, kind: str, agency_id: int) -> Cell:
        return next(
            (one for one in self.cells if (one.kind, one.agency_id) == (kind, agency_id)), Cell(kind, agency_id)
        )


def allotted(lines: Iterable[tuple[str, int | None, int]]) -> dict[Key, int]:
    """What each line holds: the sum of (what for, agency, amount) over all acts."""
    sums: Counter[Key] = Counter()
    for kind, agency_id, amount in lines:
        sums[kind, agency_id or ALL] += amount
    return dict(sums)


def standing(held: Mapping[Key, int], rows: Iterable[Row], needs: Iterable[Need], order: Iterable[str]) -> Standing:
    """Where the year stands: acts, use and what is still to come side by side."""
    used: Counter[Key] = Counter()
    for row in rows:
        used[row.kind, row.agency_id] += row.used
    certain: Counter[Key] = Counter()
    possible: Counter[Key] = Counter()
    for need in needs:
        certain[need.kind, need.agency_id] += need.certain
        possible[need.kind, need.agency_id] += need.possible
    place = {kind: number for number, kind in enumerate(order)}
    keys = {key for sums in (held, used, certain, possible) for key, amount in sums.items() if amount or sums is held}
    return Standing(
        tuple(
            Cell(*key, held.get(key, 0), used[key], certain[key], possible[key])
            for key in sorted(keys, key=lambda key: (place[key[0]], key[1] == ALL, key[1]))
        )
    )
