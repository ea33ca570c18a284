"""The story of an exercise, line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from btnn.cases.showing.contents import told
from btnn.law.case import words
from btnn.law.case.reader import Entry

REPLACED = re.compile(r"\[\d+\]")  # what stands for a name or a text


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One entry: its day, what happened, what was told of it."""

    on: date
    title: str
    by: str
    details: tuple[tuple[str, str], ...]


def lines(entries: Sequence[Entry]) -> list[StoryLine]:
    """What happened in the order of the days; what was replaced wholly is left out."""
    found = []
    for entry in entries:
        details = []
        for one in told(entry.type, entry.data):
            kept = [REPLACED.sub("…", line) for line in one.lines if not REPLACED.fullmatch(line)]
            if kept:
                details.append((one.label, "; ".join(kept)))
        found.append(StoryLine(entry.on, words.event(entry.type), words.by(entry.by), tuple(details)))
    return found
