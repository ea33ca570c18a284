"""The past quarters and the ranges of the next ones, drawn: one row a quarter. A table beside it says the same."""

from __future__ import annotations

from collections.abc import Sequence

from btnn.web.drawing.svg import box, element, group, line, text, words

from ..queries.expected import Line

WIDTH, ROW, LABEL, FIGURE = 380.0, 30.0, 96.0, 92.0


def draw(past: Sequence[tuple[str, int]], ahead: Sequence[Line], title: str) -> str:
    """The picture as SVG. A full bar: what came. A pale bar: the 80 % range, a thin line: the 95 % range, a mark: what
    is expected. Empty when there is nothing to draw."""
    if not ahead:
        return ""
    most = max([count for _, count in past] + [one.told.high95 for one in ahead]) or 1
    scale = (WIDTH - LABEL - FIGURE) / most
    rows = [_came(label, count, place, scale) for place, (label, count) in enumerate(past)]
    rows += [_told(one, place, scale) for place, one in enumerate(ahead, len(past))]
    height = ROW * (len(past) + len(ahead))
    shape = {"class": "bars", "viewBox": f"0 0 {WIDTH:.0f} {height:.0f}", "role": "img", "aria-label": title,
             "font-size": "14"}  # fmt: skip
    return element("svg", dict(shape), element("title", None, text(title)), *rows)


def _came(label: str, count: int, place: int, scale: float) -> str:
    top = place * ROW
    return group(
        "bars__row",
        [
            words("bars__label", 0, top + 19, label),
            _bar(LABEL, top + 7, max(count * scale, 1.5), 14, 1),
            words("bars__figure", LABEL + count * scale + 6, top + 19, str(count)),
        ],
    )


def _told(one: Line, place: int, scale: float) -> str:
    top, told = place * ROW, one.told
    middle = LABEL + told.mean * scale
    return group(
        "bars__row",
        [
            words("bars__label", 0, top + 19, one.label),
            element("g", {"stroke": "currentColor", "stroke-width": 1.5},
                    line("bars__span", LABEL + told.low95 * scale, top + 14, LABEL + told.high95 * scale, top + 14)),
            _bar(LABEL + told.low80 * scale, top + 6, max((told.high80 - told.low80) * scale, 3), 16, 0.35),
            element("g", {"stroke": "currentColor", "stroke-width": 3},
                    line("bars__mean", middle, top + 4, middle, top + 24)),
            words("bars__figure", LABEL + told.high95 * scale + 6, top + 19, f"{told.low80}–{told.high80}"),
        ],
    )  # fmt: skip


def _bar(left: float, top: float, width: float, height: float, opacity: float) -> str:
    return element("g", {"fill-opacity": opacity}, box("bars__bar", left, top, width, height, 2))
