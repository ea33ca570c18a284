"""One bar of the clock: its span, frozen stretches, overhang, mark, label and receipt."""

from datetime import date

from btnn.web.drawing.drawn_limit import frozen_days
from btnn.web.drawing.rows import Placed
from btnn.web.drawing.svg import box, element, group, line, text, words
from btnn.web.drawing.time_window import Scale

HIGH = 14.0
MARK = 7.0
GLYPHS = {
    "met": "M-3.3 .2l2.3 2.4 4.3-4.8",
    "late": "M0 -3.6v4M0 2v1.6",
    "overdue": "M0 -4.2v4.8M0 2.4v1.8",
    "open": "M0 -3.4V0l2.2 1.6",
    "void": "M-3 0h6",
}


def draw_bar(bar: Placed, y: float, scale: Scale, hatch: str, tip: str) -> str:
    """The bar with its middle at ``y``; ``hatch`` is the id of the pattern, ``tip`` finished SVG."""
    limit = bar.limit
    baseline = y - HIGH / 2 - 7 if bar.above else y + 4.7
    left, right = bar.label_span
    # The ground breaks the line of today and the grid behind the words.
    shapes = [
        box("label-ground", left - 3, baseline - 13, right - left + 6, 17),
        _hit(bar, y),
        box("span", bar.left, y - HIGH / 2, max(bar.due - bar.left, 2), HIGH, 3),
    ]
    if limit.status == "open":
        now = min(scale.clipped(limit.today), bar.due)
        if now - bar.left > 2:
            shapes.append(box("elapsed", bar.left + 1, y - HIGH / 2 + 1, now - bar.left - 1, HIGH - 2, 2))
    if bar.right - bar.due > 0.5 and limit.end > limit.due:
        shapes.append(box("over", bar.due, y - HIGH / 2, bar.right - bar.due, HIGH, 2))
    for first, last in frozen_days(limit):
        x, width = _stretch(scale, first, last)
        if width > 0:
            shapes.append(
                element(
                    "rect",
                    {
                        "class": "frozen",
                        "x": x,
                        "y": y - HIGH / 2,
                        "width": width,
                        "height": HIGH,
                        "fill": f"url(#{hatch})",
                    },
                )
            )
    if limit.status in ("late", "overdue") and scale.window.holds(limit.due):
        shapes.append(line("due-edge", bar.due, y - HIGH / 2 - 2, bar.due, y + HIGH / 2 + 2))
    if limit.start < scale.window.first:
        shapes.append(element("path", {"class": "arrow", "d": f"M{bar.left + 11:.1f} {y - 5:.1f}l-6 5 6 5"}))
    shapes.append(_mark(bar, y, scale))
    label = element(
        "text",
        {"x": bar.label_x, "y": baseline, "text-anchor": bar.anchor if bar.anchor == "end" else None},
        element("tspan", {"class": "name"}, text(bar.name)),
        element("tspan", {"class": "word"}, text(bar.word)),
    )
    inside = [element("title", None, text(limit.spoken)), *shapes, label, tip]
    drawn = group(f"bar bar--{limit.status}", inside)
    return element("a", {"href": limit.href, "aria-label": limit.spoken}, drawn) if limit.href else drawn


def _stretch(scale: Scale, first: date, last: date) -> tuple[float, float]:
    x = max(scale.place(first) - scale.per_day / 2, scale.left)
    return x, min(scale.place(last) + scale.per_day / 2, scale.right) - x


def _hit(bar: Placed, y: float) -> str:
    """What the pointer and the focus ring take hold of: bar and label together."""
    left, right = bar.span
    top = y - 12 - (18 if bar.above else 0)
    return box("hit", left, top, right - left, y + 12 - top, 4)


def _mark(bar: Placed, y: float, scale: Scale) -> str:
    limit = bar.limit
    arrow = ""
    if limit.end > scale.window.last and not limit.met_on:
        arrow = element("path", {"class": "arrow", "d": f"M{bar.right - 9:.1f} {y - 5:.1f}l6 5-6 5"})
        if limit.status != "overdue":
            return arrow
    day = limit.met_on if limit.met_on else limit.end
    if day < scale.window.first:
        return ""
    x = scale.clipped(day) if limit.met_on else bar.right - (20 if arrow else 0)
    if limit.status == "late":
        ground = element("path", {"class": "mark-ground", "d": "M0 -8.2L8.2 0 0 8.2-8.2 0z"})
    elif limit.status == "overdue":
        ground = box("mark-ground", -MARK, -MARK, 2 * MARK, 2 * MARK, 2)
    else:
        ground = element("circle", {"class": "mark-ground", "r": MARK})
    glyph = element("path", {"class": "mark-glyph", "d": GLYPHS.get(limit.status, GLYPHS["void"])})
    return arrow + element("g", {"transform": f"translate({x:.1f} {y:.1f})"}, ground, glyph)


def draw_tip(bar: Placed, x: float, y: float, width: float) -> str:
    """The short receipt shown while the bar is pointed at or focused, always at the foot."""
    limit = bar.limit
    return group(
        "tip",
        [
            box("tip-ground", x, y - 16, width, 46),
            words("tip-name", x, y, f"{limit.title} · {limit.cause}"),
            words("tip-count", x, y + 21, limit.count),
        ],
    )
