"""The pictures and pages of the lanes are those of the rows."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from btnn.law.case import lifecycle
from btnn.law.case.lane_drawings import stages, svg, ways
from btnn.law.case.lane_pages import pages
from btnn.law.case.vocabulary import LANES

DRAWN = Path(__file__).parents[3] / "docs/lanes"


def test_the_pages_in_the_documents_are_those_drawn_from_the_rows() -> None:
    """Mended by `btnn law transitions --draw docs/lanes`."""
    wanted = pages()
    assert {path.name for path in DRAWN.iterdir()} == set(wanted)
    for name, text in wanted.items():
        assert (DRAWN / name).read_text(encoding="utf-8") == text, name


@pytest.mark.parametrize("lane", LANES)
def test_a_picture_holds_every_stage_and_every_row_of_its_lane(lane: str) -> None:
    tree = ElementTree.fromstring(svg(lane))  # noqa: S314 - our own
    told = "".join(tree.itertext())
    for row in lifecycle.rows():
        if row.lane == lane:
            assert row.row in told
    dots = sum(1 for element in tree.iter() if element.tag.endswith("circle"))
    assert dots == sum(len(way.sources) for way in ways(lane))
    assert set(stages(lane)) <= set(LANES[lane])
