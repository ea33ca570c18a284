"""How a finding can be mended: by whom, how, by which step: the rows of `data/finding_ways.csv`, each with a source."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from btnn.law.case.events import EVENTS
from btnn.law.limits import SIDES


@dataclass(frozen=True, slots=True)
class Mending:
    """`code` of the finding, or its beginning up to the colon; `who` acts, empty when it is the side that was late;
    `how` in one or two sentences; `event` that mends it, None when none does, `entry_corrected` when the entry that
    shows it must say something else."""

    code: str
    who: str
    how: str
    event: str | None
    source: str


@cache
def ways() -> dict[str, Mending]:
    """Every row by its code. A row that is not whole is a `ValueError`."""
    text = files("btnn.law.data").joinpath("finding_ways.csv").read_text(encoding="utf-8")
    found: dict[str, Mending] = {}
    for row in csv.DictReader(text.splitlines()):
        code, event = row["code"], row["event"] or None
        if code in found or not row["how"].endswith(".") or "Đ" not in row["source"]:
            raise ValueError(f"finding_ways.csv: {code}: written twice, or without a way or a source")
        if (row["who"] and row["who"] not in SIDES) or (event and event not in EVENTS):
            raise ValueError(f"finding_ways.csv: {code}: unknown side or event")
        found[code] = Mending(code, row["who"], row["how"], event, row["source"])
    return found


def mending(code: str) -> Mending | None:
    """How a finding of that code is mended; None for a code that has no row."""
    return ways().get(code) or ways().get(code.partition(":")[0] + ":")


def meets(limit_id: str) -> str | None:
    """The event that meets a limit, for what is late and still to be done."""
    return next((name for name, kind in EVENTS.items() if limit_id in kind.meets), None)
