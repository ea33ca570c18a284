"""A picture of a lane, drawn from the rows of the lifecycle: stages below each other, ways beside them.

Each vertical line is one way that the rows share: it has a dot at every stage from which it may be
taken and an arrow into the stage where it leads. Ways that leave the stage as it is have no arrow.
Plain SVG; the same rows always give the same picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from btnn.law.case import lifecycle, words
from btnn.law.case.vocabulary import LANES

BOX, STEP, TOP, GAP, COLUMN = 300, 34, 92, 26, 30
INK, SOFT, PAPER, TIME = "#1f2933", "#9aa5b1", "#ffffff", "#8a5a00"


@dataclass(frozen=True, slots=True)
class Way:
    """Rows taken from the same stages to the same one; `recorded` is False for what time and data bring."""

    rows: tuple[str, ...]
    events: tuple[str, ...]
    sources: tuple[str, ...]
    target: str | None
    recorded: bool


def stages(lane: str) -> list[str]:
    """The stages of a lane that some row touches, in the order of the lane."""
    found = [row for row in lifecycle.rows() if row.lane == lane]
    touched = {source for row in found for source in row.sources} | {row.target for row in found if row.target}
    return [stage for stage in LANES[lane] if stage in touched]


def ways(lane: str) -> list[Way]:
    """The ways of a lane in the order of the lifecycle, rows that share one taken together."""
    shared: dict[tuple[tuple[str, ...], str | None, bool], list[lifecycle.Row]] = {}
    for row in lifecycle.rows():
        if row.lane == lane:
            shared.setdefault((row.sources, row.target, row.event is not None), []).append(row)
    return [
        Way(
            tuple(dict.fromkeys(row.row for row in rows)),
            tuple(dict.fromkeys(row.event or row.cause or "" for row in rows)),
            sources,
            target,
            recorded,
        )
        for (sources, target, recorded), rows in shared.items()
    ]


def svg(lane: str) -> str:
    """The picture of one lane as an SVG document."""
    places = {stage: TOP + number * STEP for number, stage in enumerate(stages(lane))}
    drawn = ways(lane)
    width = BOX + GAP + COLUMN * len(drawn) + GAP
    height = TOP + STEP * len(places) + GAP
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'font-family="sans-serif" font-size="12" role="img">',
        f"<title>{escape(words.lane(lane))}</title>",
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>',
    ]
    parts += [_box(lane, stage, y) for stage, y in places.items()]
    for number, way in enumerate(drawn):
        parts += _line(way, BOX + GAP + COLUMN * number + COLUMN // 2, places)
    return "\n".join((*parts, "</svg>", ""))


def _box(lane: str, stage: str, y: int) -> str:
    return (
        f'<rect x="8" y="{y}" width="{BOX - 16}" height="{STEP - 8}" rx="4" fill="none" stroke="{SOFT}"/>'
        f'<text x="18" y="{y + 17}" fill="{INK}">{escape(words.stage(lane, stage))}</text>'
    )


def _line(way: Way, x: int, places: dict[str, int]) -> list[str]:
    middle = (STEP - 8) // 2
    ends = [places[stage] + middle for stage in (*way.sources, *((way.target,) if way.target else ()))]
    colour = INK if way.recorded else TIME
    dashes = "" if way.recorded else ' stroke-dasharray="4 3"'
    label = " ".join(way.rows)
    told = f"{label}: {', '.join(way.events)}"
    parts = [
        f'<g stroke="{colour}" fill="{colour}"><title>{escape(told)}</title>'
        f'<line x1="{x}" y1="{TOP - 8}" x2="{x}" y2="{max(ends)}" stroke="{SOFT}" stroke-width="0.5"/>'
        f'<line x1="{x}" y1="{min(ends)}" x2="{x}" y2="{max(ends)}"{dashes}/>'
        f'<text x="{x}" y="{TOP - 12}" stroke="none" font-size="10" transform="rotate(-40 {x} {TOP - 12})">'
        f"{escape(label)}</text>"
    ]
    parts += [f'<circle cx="{x}" cy="{places[stage] + middle}" r="3"/>' for stage in way.sources]
    if way.target:
        y = places[way.target] + middle
        tip = BOX - 8
        parts.append(f'<line x1="{x}" y1="{y}" x2="{tip + 6}" y2="{y}" stroke-opacity="0.45"{dashes}/>')
        parts.append(f'<path stroke="none" d="M {tip} {y} l 8 -4 v 8 z"/>')
    return [*parts, "</g>"]
