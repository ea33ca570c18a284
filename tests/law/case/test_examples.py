"""Golden cases: whole stories, every date counted by hand.

`golden/NAME.jsonl` is the story; each `golden/NAME[.DAY].expected.json` is how it stands on a day:
lanes, interruption, the limits in the order of opening (others may stand between them), exactly
these findings, these sums, events that must (`next`) and must not (`not_next`) be offered.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from btnn.law.case import read_lines, replay

GOLDEN = Path(__file__).parent / "golden"
EXPECTED = sorted(path.name.removesuffix(".expected.json") for path in GOLDEN.glob("*.expected.json"))


def _answer(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    wanted = json.loads((GOLDEN / f"{name}.expected.json").read_text(encoding="utf-8"))
    story = (GOLDEN / f"{name.split('.')[0]}.jsonl").read_text(encoding="utf-8")
    known_on = date.fromisoformat(wanted["known_on"]) if "known_on" in wanted else None
    view = replay(read_lines(story.splitlines()), as_of=date.fromisoformat(wanted["as_of"]), known_on=known_on)
    return wanted, view.as_json()


def test_every_story_is_told() -> None:
    assert {path.stem for path in GOLDEN.glob("*.jsonl")} == {name.split(".")[0] for name in EXPECTED}
    assert len(list(GOLDEN.glob("*.jsonl"))) >= 14


@pytest.mark.parametrize("name", EXPECTED)
def test_golden_case(name: str) -> None:
    wanted, got = _answer(name)
    assert got["as_of"] == wanted["as_of"]
    assert got["lanes"] == wanted["lanes"]
    assert got["interruption"] == wanted["interruption"]
    shown = [{key: limit[key] for key in ("id", "from", "due", "met_on", "status")} for limit in got["limits"]]
    rest = iter(shown)
    for limit in wanted["limits"]:
        assert limit in rest, f"{limit} is missing or out of order in {shown}"
    if "findings" in wanted:
        assert sorted(finding["code"] for finding in got["findings"]) == sorted(wanted["findings"])
    for name_of_sum, amount in wanted.get("money", {}).items():
        assert got["money"][name_of_sum] == amount, name_of_sum
    offered = {step["event"] for step in got["next"]}
    assert set(wanted.get("next", ())) <= offered
    assert not set(wanted.get("not_next", ())) & offered


@pytest.mark.parametrize("name", EXPECTED)
def test_the_answer_has_the_form_of_the_contract(name: str) -> None:
    _, got = _answer(name)
    assert list(got) == ["as_of", "law", "lanes", "interruption", "limits", "next", "findings", "money"]
    for limit in got["limits"]:
        assert {"id", "source", "by", "from", "due", "met_on", "status", "days"} <= set(limit)
        left = date.fromisoformat(limit["due"]) - date.fromisoformat(got["as_of"])
        assert limit["days"] == left.days
        assert limit["source"]
    assert all({"event", "by"} <= set(step) for step in got["next"])
    for finding in got["findings"]:
        assert {"code", "severity", "source", "text"} <= set(finding)
        assert finding["severity"] in ("violation", "warning", "information")
        assert finding["source"] and finding["text"].endswith(".")
    assert all(type(amount) is int for amount in got["money"].values())
    assert json.loads(json.dumps(got, ensure_ascii=False)) == got
