"""What an exercise asks: the next lawful step and the last day for it. The law itself gives the answer. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from btnn.law.case import CaseView, event_from, replay, words
from btnn.law.case.events import EVENTS
from btnn.law.case.reader import Entry
from btnn.law.case.replay import LimitRun
from btnn.law.receipts import Receipt

from .disguise import Raw

CHOICES = 6


@dataclass(frozen=True, slots=True)
class Question:
    """A story told up to a day, and what has to be done next. `right`: every step that is in time by that limit."""

    told: tuple[Entry, ...]
    as_of: date
    right: frozenset[str]
    limit: LimitRun
    offered: tuple[str, ...]

    @property
    def due(self) -> date:
        return self.limit.due

    @property
    def receipt(self) -> Receipt:
        return self.limit.receipt()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What of an answer was right."""

    step_right: bool
    due_right: bool

    @property
    def right(self) -> bool:
        return self.step_right and self.due_right


def question(story: Sequence[Raw]) -> Question | None:
    """What the story asks after its last entry; None where no limit waits for a step then."""
    entries = [event_from(raw, place) for place, raw in enumerate(story, start=1)]
    if not entries:
        return None
    as_of = max(entry.on for entry in entries)
    view = replay(entries, as_of=as_of)
    waiting = [step for step in view.next if step.due is not None and step.ripe and step.due >= as_of]
    if not waiting:
        return None
    nearest = min(waiting, key=lambda step: (step.due or as_of, step.limit_id or ""))
    run = next(one for one in view.limits if one.id == nearest.limit_id and one.status == "open")
    right = frozenset(step.event for step in waiting if step.limit_id == nearest.limit_id)
    return Question(tuple(entries), as_of, right, run, _offered(right, view, entries))


def judge(asked: Question, step: str, due: date) -> Verdict:
    """Is the step one that the limit waits for, and the day its last?"""
    return Verdict(step in asked.right, due == asked.due)


def cuts(story: Sequence[Raw]) -> list[tuple[int, Question]]:
    """Where a story can be stopped with a question: how many entries are told, and what is asked then. Entries of one
    day are told together. A place is left out where none of the right steps was taken afterwards: what the officials
    saw and the story does not tell (a claim out of time, say) may have made another step the right one."""
    found = []
    for count in range(1, len(story)):
        if story[count]["on"] == story[count - 1]["on"]:
            continue
        asked = question(story[:count])
        if asked is not None and asked.right & {str(raw["type"]) for raw in story[count:]}:
            found.append((count, asked))
    return found


def _offered(right: frozenset[str], view: CaseView, entries: Sequence[Entry]) -> tuple[str, ...]:
    """The right steps among others that the law does not wait for now, by their words: the place tells nothing."""
    allowed = {step.event for step in view.next}
    lane = EVENTS[min(right)].lane
    others = [name for name, kind in EVENTS.items() if kind.lane == lane and name not in allowed]
    start = len(entries) % max(1, len(others))
    wrong = (others[start:] + others[:start])[: max(2, CHOICES - len(right))]
    return tuple(sorted({*right, *wrong}, key=words.act))
