"""Every receipt that a release kept is told the same today, day by day and word by word."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from btnn.law.limits import limit
from tests.law import naive
from tests.law.golden_receipts.counts import COUNTS, kept, told

FOLDER = Path(__file__).with_name("golden_receipts")
KEPT = sorted(FOLDER.glob("[0-9]*/*.json"))


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_kept_receipt_is_told_the_same(path: Path) -> None:
    before = json.loads(path.read_text(encoding="utf-8"))
    assert json.loads(json.dumps(kept(before["count"]))) == before


def test_every_release_keeps_forty_receipts_and_more() -> None:
    releases = [folder for folder in FOLDER.iterdir() if folder.name[0].isdigit()]
    assert releases
    assert all(len(list(folder.glob("*.json"))) >= 40 for folder in releases)


def test_the_counts_rest_on_published_days_only() -> None:
    assert [name for name, count in COUNTS.items() if not told(count).certain] == []


FORWARD = [name for name, count in COUNTS.items() if limit(count["limit"]).countable]


@pytest.mark.parametrize("name", FORWARD)
def test_the_kept_counts_are_the_naive_ones(name: str) -> None:
    count = COUNTS[name]
    found = limit(count["limit"])
    stretches = [
        (date.fromisoformat(after), date.fromisoformat(until)) for after, until in count.get("not_counted", ())
    ]
    amount = count.get("amount", found.count)
    start = date.fromisoformat(count["from"])
    assert told(count).due == naive.due(start, amount, found.unit, count.get("extension", 0), stretches)
