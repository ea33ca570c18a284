"""When is an obligation of a plan done: by what the system holds, and by the word of whoever answers for the task.

Pure: no clock, no tables. The word of the lead stands over what was computed, either way, and says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Computed:
    """What recorded work says of an obligation: done on which day (None: not yet), and what shows it, line by line."""

    done_on: date | None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """The last word of whoever answers for the task: on which day, whether it says done."""

    on: date
    done: bool


def settled(computed: Computed | None, word: Word | None) -> date | None:
    """The day on which the obligation was done; None while it is not.

    Without a word the computed day counts. A word of done counts from its own day, or from the computed one where that
    is earlier. A word of not done overrules a computed day on or before it; one before the computed day does not.
    """
    counted = computed.done_on if computed is not None else None
    if word is None:
        return counted
    if word.done:
        return min(word.on, counted) if counted is not None else word.on
    return counted if counted is not None and counted > word.on else None


def overruled(computed: Computed | None, word: Word | None) -> bool:
    """Does the lead say that it is not done, though the records say so?"""
    return computed is not None and computed.done_on is not None and settled(computed, word) is None
