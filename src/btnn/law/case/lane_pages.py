"""The pages of `docs/lanes/`: one for each lane, its picture and its rows with actor and article."""

from __future__ import annotations

from btnn.law.case import lifecycle, words
from btnn.law.case.lane_drawings import svg
from btnn.law.case.vocabulary import LANES

_HEAD = """# Lanes of a case

Drawn by `btnn law transitions --draw docs/lanes` from the same rows that bind every event to its article; a test
holds these pages against them. In a picture each vertical line is one way: a dot at every stage from which it may be
taken, an arrow into the stage where it leads; a dashed line is brought by time or by other data, not by a recorded
event; a line without an arrow leaves the stage as it is. The labels are the rows of the lifecycle.

| lane | rows |
|---|---|
"""


def pages() -> dict[str, str]:
    """Every file of the folder by its name."""
    found = {"README.md": _index()}
    for lane in LANES:
        found[f"{lane}.svg"] = svg(lane)
        found[f"{lane}.md"] = page(lane)
    return found


def _index() -> str:
    lines = []
    for lane in LANES:
        names = dict.fromkeys(row.row for row in lifecycle.rows() if row.lane == lane)
        lines.append(f"| [{lane}]({lane}.md) ({words.lane(lane)}) | {', '.join(names)} |")
    return _HEAD + "\n".join(lines) + "\n"


def page(lane: str) -> str:
    """One lane: its picture and the table of its rows."""
    lines = [
        f"# {lane} ({words.lane(lane)})",
        "",
        f"![{words.lane(lane)}]({lane}.svg)",
        "",
        "| row | event | actor | from | to | article |",
        "|---|---|---|---|---|---|",
    ]
    for row in lifecycle.rows():
        if row.lane == lane:
            what = f"`{row.event}`" if row.event else f"*{lifecycle.CAUSES[row.cause or '']}*"
            over = f" ({row.interruption})" if row.interruption else ""
            target = f"`{row.target}`" if row.target else "–"
            sources = ", ".join(f"`{source}`" for source in row.sources)
            lines.append(f"| {row.row} | {what} | {row.actor} | {sources} | {target}{over} | {row.article} |")
    return "\n".join(lines) + "\n"
