"""A few counts as bars, one under the other: label, bar, figure. The table beside it says the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from btnn.web.drawing.svg import Value, box, element, group, text, words
from btnn.web.drawing.text_width import shortened, text_width

WIDTH = 380.0
ROW = 44.0
BAR = 16.0
TYPE = 16.0
FIGURE_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Count:
    """One bar; `value` None when the figure is kept back, told by `word`."""

    label: str
    value: int | None
    word: str


def draw_counts(counts: Sequence[Count], title: str) -> str:
    """The picture as SVG that fits any width; empty when there is nothing to draw."""
    if not counts:
        return ""
    most = max((count.value or 0 for count in counts), default=0) or 1
    figures = max(text_width(count.word, TYPE) for count in counts)
    room = WIDTH - figures - FIGURE_GAP - 2
    rows = [_row(count, number, room / most) for number, count in enumerate(counts)]
    height = ROW * len(counts)
    box = f"0 0 {WIDTH:.0f} {height:.0f}"
    attributes: dict[str, Value] = {"class": "bars", "viewBox": box, "role": "img", "aria-label": title}
    return element("svg", attributes, element("title", None, text(title)), *rows)


def _row(count: Count, number: int, scale: float) -> str:
    top = number * ROW
    long = (count.value or 0) * scale
    parts = [words("bars__label", 0, top + 15, shortened(count.label, TYPE, WIDTH))]
    if count.value is not None:
        parts.append(box("bars__bar", 0, top + 22, max(long, 2.0), BAR, 2))
    parts.append(words("bars__figure", long + FIGURE_GAP, top + 22 + BAR - 3, count.word))
    return group("bars__row", parts)
