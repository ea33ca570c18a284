"""Small figures kept back, and others with them, so that nobody can reckon them back from what is shown.

Pure. A table is a set of cells with values and sums: "this total is these parts". A cell below the threshold is
hidden; then further cells are hidden until every hidden cell could, for all that the shown ones say, hold another
value. Shown and hidden cells look the same to a reader whichever reason a cell was hidden for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

THRESHOLD = 5
MANY = 12  # exposed cells, from which on they are dealt with together
Cell = tuple[str, str]  # two names: of its line and of its column
Vector = dict[Cell, Fraction]


@dataclass(frozen=True, slots=True)
class Sum:
    """`total` is the sum of `parts`."""

    total: Cell
    parts: tuple[Cell, ...]


def suppress(
    values: Mapping[Cell, int],
    sums: Sequence[Sum],
    *,
    hidden: Iterable[Cell] = (),
    known: Iterable[Cell] = (),
    threshold: int = THRESHOLD,
) -> frozenset[Cell]:
    """The cells that are not shown.

    Args:
        values: every cell, none negative, the sums among them true.
        hidden: cells that stay hidden whatever they hold (they were hidden elsewhere).
        known: cells that were shown before; hiding them protects nothing, so that others are hidden in their place.

    Out: at least the cells below the threshold (and `hidden`), and so many others that no hidden cell save one that
    the known ones give away can be found out from the shown.
    """
    settled = frozenset(known)
    kept_back = {cell for cell, value in values.items() if value < threshold} | set(hidden)
    while True:
        exposed = exposed_cells(values, sums, kept_back - settled)
        left = set(values) - kept_back - settled
        if not exposed or not left:
            return frozenset(kept_back)
        # Nothing near helps: all that can be hidden is.
        kept_back |= _beside(exposed, values, sums, left) or left


def exposed_cells(values: Mapping[Cell, int], sums: Sequence[Sum], hidden: Iterable[Cell]) -> set[Cell]:
    """The hidden cells for which no other value is known to be possible.

    A cell is safe when another table with the same shown cells, whole numbers and none negative holds something else
    in its place: one step along a vector that changes no sum.
    """
    unknown = set(hidden)
    safe: set[Cell] = set()
    for step in _steps(_order(unknown, values, sums), sums):
        forth = all(values[cell] + change >= 0 for cell, change in step.items())
        back = all(values[cell] - change >= 0 for cell, change in step.items())
        if forth or back:
            safe |= set(step)
    return unknown - safe


def _order(unknown: set[Cell], values: Mapping[Cell, int], sums: Sequence[Sum]) -> list[Cell]:
    """Totals first, then parts, the largest first: so steps go along parts, and small figures change at the cost of
    large ones, which can bear it."""
    totals = {one.total for one in sums}
    return sorted(unknown, key=lambda cell: (cell not in totals, -values[cell], repr(cell)))


def _steps(order: Sequence[Cell], sums: Sequence[Sum]) -> list[dict[Cell, int]]:
    """A basis of the changes of hidden cells that leave every sum true, in whole numbers."""
    place = {cell: number for number, cell in enumerate(order)}
    rows = _reduced([_row(one, place) for one in sums], order)
    free = [cell for cell in order if cell not in rows]
    steps = []
    for cell in free:
        step = {cell: Fraction(1)} | {pivot: -row[cell] for pivot, row in rows.items() if cell in row}
        scale = lcm(*(change.denominator for change in step.values()))
        steps.append({one: int(change * scale) for one, change in step.items()})
    return steps


def _row(one: Sum, place: Mapping[Cell, int]) -> Vector:
    row: Vector = {}
    for cell, sign in ((one.total, 1), *((part, -1) for part in one.parts)):
        if cell in place:
            row[cell] = row.get(cell, Fraction(0)) + sign
    return {cell: factor for cell, factor in row.items() if factor}


def _reduced(rows: list[Vector], order: Sequence[Cell]) -> dict[Cell, Vector]:
    """The rows by their leading cell, each leading cell in one row only."""
    found: dict[Cell, Vector] = {}
    left = [row for row in rows if row]
    for cell in order:
        lead = next((row for row in left if cell in row), None)
        if lead is None:
            continue
        left.remove(lead)
        lead = {one: factor / lead[cell] for one, factor in lead.items()}
        left = [shorter for row in left if (shorter := _less(row, lead, cell))]
        found = {pivot: _less(row, lead, cell) for pivot, row in found.items()}
        found[cell] = lead
    return found


def _less(row: Vector, lead: Vector, cell: Cell) -> Vector:
    factor = row.get(cell)
    if not factor:
        return row
    result = dict(row)
    for one, other in lead.items():
        changed = result.get(one, Fraction(0)) - factor * other
        if changed:
            result[one] = changed
        else:
            result.pop(one, None)
    return result


def _beside(exposed: set[Cell], values: Mapping[Cell, int], sums: Sequence[Sum], left: set[Cell]) -> set[Cell]:
    """What to hide beside exposed cells: one that stands in most sums with them, a part before a total, the smallest
    first. One cell; where many are exposed, one for each sum, which is quicker and may hide a little more."""
    touched = [{one.total, *one.parts} for one in sums if exposed & {one.total, *one.parts}]
    totals = {one.total for one in sums}
    near = {cell for cells in touched for cell in cells if cell in left}
    met = {cell: sum(cell in cells for cells in touched) for cell in near}

    def cost(cell: Cell) -> tuple[int, bool, int, str]:
        return -met[cell], cell in totals, values[cell], repr(cell)

    if len(exposed) <= MANY:
        return {min(near, key=cost)} if near else set()
    return {min(cells & left, key=cost) for cells in touched if cells & left}
