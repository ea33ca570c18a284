"""The clock as words: rows for its table and for the list on a narrow screen.

Each row also has a strip, the limit's own small bar on the time scale of the whole case.
A strip holds no text, so that it may be stretched to any width.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from btnn.web.drawing.drawn_limit import DrawnLimit, LimitLike, frozen_days
from btnn.web.drawing.svg import box, element
from btnn.web.drawing.time_window import Scale, choose_window


@dataclass(frozen=True, slots=True)
class ClockRow:
    """One limit in words. ``strip`` is finished SVG."""

    id: str
    title: str
    lane: str
    lane_name: str
    source: str
    side: str
    start: date
    due: date
    met_on: date | None
    status: str
    word: str
    freezes: str
    href: str | None
    strip: str

    @property
    def is_running(self) -> bool:
        return self.status in ("open", "overdue")


def clock_table(
    limits: Sequence[LimitLike],
    lanes: Mapping[str, str],
    today: date,
    *,
    href: Callable[[LimitLike], str | None] | None = None,
    side: Callable[[str], str] | None = None,
) -> list[ClockRow]:
    """Rows lane by lane in the order of ``lanes``, each lane in the order in which limits began."""
    drawn = [
        DrawnLimit(limit, today, href(limit) if href else None, side(limit.by) if side else "")
        for limit in limits
        if limit.lane in lanes
    ]
    scale = Scale(choose_window(drawn, today), 0, 1000)
    order = list(lanes)
    drawn.sort(key=lambda limit: (order.index(limit.lane), limit.start))
    return [_row(limit, lanes[limit.lane], scale) for limit in drawn]


def _row(limit: DrawnLimit, lane_name: str, scale: Scale) -> ClockRow:
    return ClockRow(
        id=limit.id, title=limit.title, lane=limit.lane, lane_name=lane_name, source=limit.source,
        side=limit.side, start=limit.start, due=limit.due, met_on=limit.met_on, status=limit.status,
        word=limit.days_word, freezes=limit.freezes_text, href=limit.href, strip=draw_strip(limit, scale),
    )  # fmt: skip


def draw_strip(limit: DrawnLimit, scale: Scale) -> str:
    """The limit's bar alone, 1000 wide and 14 high, without text."""
    left, due, end = (scale.clipped(day) for day in (limit.start, limit.due, limit.end))
    if end - left < 14:
        left = max(min(left, scale.right - 14), 0)
        due = end = left + 14
    shapes = [box("ground", 0, 6, 1000, 2), box("span", left, 2, max(due - left, 4), 10)]
    if limit.status == "open":
        now = min(scale.clipped(limit.today), due)
        shapes.append(box("elapsed", left, 2, now - left, 10)) if now > left else None
    if end > due:
        shapes.append(box("over", due, 2, end - due, 10))
    for first, last in frozen_days(limit):
        x, stop = scale.clipped(first), scale.clipped(last)
        shapes += [box("frozen", place, 2, 4, 10) for place in _stripes(x, stop)]
    if limit.met_on and scale.window.holds(limit.met_on):
        shapes.append(box("done", scale.clipped(limit.met_on) - 5, 0, 10, 14))
    if scale.window.holds(limit.today):
        shapes.append(box("today", scale.place(limit.today) - 2, 0, 4, 14))
    return element(
        "svg",
        {
            "class": f"strip strip--{limit.status}", "viewBox": "0 0 1000 14",
            "preserveAspectRatio": "none", "aria-hidden": "true", "focusable": "false",
        },
        *shapes,
    )  # fmt: skip


def _stripes(start: float, stop: float) -> list[float]:
    return [start + step for step in range(0, max(int(stop - start) - 3, 1), 12)]
