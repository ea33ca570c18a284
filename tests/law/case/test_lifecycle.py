"""Every row of the lifecycle is bound to an event, or to what time or other data bring about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from btnn.law.case import lifecycle
from btnn.law.case.events import EVENTS
from btnn.law.case.transitions import TRANSITIONS
from btnn.law.case.vocabulary import LANES
from btnn.law.limits import SIDES

WANTED = [
    *(f"A{number}" for number in range(7)),
    *(f"B{number}" for number in range(1, 48)),
    "B1p",
    *(f"C{number}" for number in range(1, 15)),
    *(f"E{number}" for number in range(1, 17)),
]
# Rows that nobody records: time, other data or somebody outside the case brings them.
WITHOUT_EVENT = {"A5", "B42", "C9", "C10", "E9"}


@pytest.mark.parametrize("row", WANTED)
def test_the_row_is_bound(row: str) -> None:
    found = [one for one in lifecycle.rows() if one.row == row]
    assert found
    assert all(one.event in EVENTS if one.event else one.cause in lifecycle.CAUSES for one in found)
    assert any(one.event for one in found) or row in WITHOUT_EVENT | {"B25"}


def test_no_row_is_there_that_the_lifecycle_does_not_know() -> None:
    assert {one.row for one in lifecycle.rows()} - set(WANTED) == {"D1", "D2", "D3"}


def test_every_transition_of_the_table_is_bound_and_no_stage_of_it_is_forgotten() -> None:
    bound: dict[tuple[str, str], set[str]] = {}
    for one in lifecycle.rows():
        if one.event and not one.cause:  # money follows a judgment from whatever stage
            bound.setdefault((one.event, one.lane), set()).update(one.sources)
    for transition in TRANSITIONS:
        key = (transition.event, transition.lane)
        assert transition.sources == bound[key], key


def test_each_way_names_one_stage_before_and_one_after() -> None:
    for way in lifecycle.as_json():
        stages = LANES[str(way["lane"])]
        assert way["from"] in stages and way["to"] in stages
        assert way["actor"] in SIDES and way["article"]
        assert way["event"] is None or way["event"] in EVENTS


def test_a_row_against_the_table_is_named() -> None:
    row = next(one for one in lifecycle.rows() if one.row == "B6")
    for broken in (
        replace(row, sources=("paid",)),
        replace(row, event="khong_co"),
        replace(row, lane="settlment"),
        replace(row, event=None),
        replace(row, target="apologised"),
    ):
        rest = tuple(one for one in lifecycle.rows() if one is not row)
        assert any("B6" in fault or "khong_co" in fault for fault in lifecycle.faults((*rest, broken)))


def test_a_transition_without_a_row_is_named() -> None:
    without = tuple(one for one in lifecycle.rows() if one.event != "forfeited")
    assert list(lifecycle.faults(without)) == ["forfeited: không gắn với dòng nào của vòng đời vụ việc"]


def test_the_lines_are_vietnamese() -> None:
    lines = lifecycle.lines()
    assert any(line.startswith("B14") and "kéo dài" in line for line in lines)
    assert all("Đ" in line for line in lines)
