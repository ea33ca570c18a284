"""Where bars and their labels go: no label overlaps another thing or leaves the picture.

A label stands to the right of its bar, else to its left, else on a line of its own above
it. Bars of one lane share a row (the latest that has room)
when both bars and labels keep clear of one another.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from btnn.web.drawing.drawn_limit import DrawnLimit
from btnn.web.drawing.text_width import shortened, text_width
from btnn.web.drawing.time_window import Scale

TYPE = 13.5
GAP = 11.0  # between a bar with its mark and its label
CLEAR = 18.0  # between two things on one row
SHORTEST_BAR = 8.0
PLAIN_ROW, TALL_ROW = 28.0, 46.0


@dataclass(frozen=True, slots=True)
class Placed:
    """One bar with the place of its label; x only, the row gives y."""

    limit: DrawnLimit
    left: float
    due: float
    right: float
    label_x: float
    anchor: str
    above: bool
    name: str

    @property
    def word(self) -> str:
        return f" · {self.limit.word}"

    @property
    def label_span(self) -> tuple[float, float]:
        """From where to where the label reaches at the most."""
        width = text_width(self.name + self.word, TYPE)
        if self.anchor == "end":
            return self.label_x - width, self.label_x
        return self.label_x, self.label_x + width

    @property
    def span(self) -> tuple[float, float]:
        """What the bar and its label take of the row."""
        label = self.label_span
        return min(self.left - 8, label[0]), max(self.right + 8, label[1])


@dataclass(frozen=True, slots=True)
class Row:
    """Bars that stand beside one another."""

    bars: tuple[Placed, ...]

    @property
    def height(self) -> float:
        return TALL_ROW if any(bar.above for bar in self.bars) else PLAIN_ROW


def placed(limit: DrawnLimit, scale: Scale) -> Placed:
    """The bar of one limit and the best place for its label."""
    left = scale.clipped(limit.start)
    right = scale.clipped(limit.end)
    due = scale.clipped(limit.due)
    if right - left < SHORTEST_BAR:
        right = min(left + SHORTEST_BAR, scale.right)
        left = right - SHORTEST_BAR
        due = max(due, right) if limit.end == limit.due else due
    word = text_width(f" · {limit.word}", TYPE)
    name = shortened(limit.title, TYPE, scale.right - scale.left - word)
    width = text_width(name, TYPE) + word
    if right + GAP + width <= scale.right:
        return Placed(limit, left, due, right, right + GAP, "start", False, name)
    if left - GAP - width >= scale.left:
        return Placed(limit, left, due, right, left - GAP, "end", False, name)
    label_x = min(left, scale.right - width)
    return Placed(limit, left, due, right, max(label_x, scale.left), "start", True, name)


def packed(limits: Sequence[DrawnLimit], scale: Scale) -> list[Row]:
    """The bars of one lane in rows, in the order in which the limits began."""
    rows: list[list[Placed]] = []
    for bar in (placed(limit, scale) for limit in limits):
        for row in reversed(rows):
            if not bar.above and all(_clear(bar, other) for other in row):
                row.append(bar)
                break
        else:
            rows.append([bar])
    return [Row(tuple(row)) for row in rows]


def _clear(one: Placed, other: Placed) -> bool:
    (a, b), (c, d) = one.span, other.span
    return not other.above and (b + CLEAR <= c or d + CLEAR <= a)
