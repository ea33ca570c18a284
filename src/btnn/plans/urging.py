"""Where an agency stands that was urged: is the urging answered, and what may be done next.

Pure: no clock, no tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

NOT_URGED, WAITING, UNANSWERED, RAISED, ANSWERED = "not_urged", "waiting", "unanswered", "raised", "answered"
TIME_TO_ANSWER = 10  # calendar days that the form proposes
RAISED_AFTER = 10  # calendar days past the answer's last day after which the matter ought to go up
URGED_TWICE = 2  # urgings without an answer after which it ought to go up at once
WORDS = {
    NOT_URGED: "chưa đôn đốc",
    WAITING: "đã đôn đốc, chờ trả lời",
    UNANSWERED: "đôn đốc chưa được trả lời",
    RAISED: "đã báo cáo cơ quan ban hành",
    ANSWERED: "đã trả lời",
}


@dataclass(frozen=True, slots=True)
class Note:
    """One urging, or one raising of the matter: when, when recorded, until when to be answered."""

    on: date
    at: datetime
    answer_by: date
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Urged:
    """How the matter stands: `times` urged since the last answer, `overdue` days past the last answer's day."""

    state: str
    times: int = 0
    last: Note | None = None
    overdue: int = 0

    @property
    def word(self) -> str:
        return WORDS[self.state]

    @property
    def may_raise(self) -> bool:
        """Was an urging left without an answer, so that the matter can go up?"""
        return self.state == UNANSWERED

    @property
    def ought_to_rise(self) -> bool:
        """Was it urged twice, or left long enough, so that it should go up now?"""
        return self.may_raise and (self.times >= URGED_TWICE or self.overdue > RAISED_AFTER)

    @property
    def raise_from(self) -> date | None:
        """The day from which it should go up without another urging."""
        return self.last.answer_by + timedelta(days=RAISED_AFTER + 1) if self.last is not None else None


def urged(notes: Sequence[Note], words: Sequence[tuple[date, datetime]], today: date) -> Urged:
    """How an urging stands on a day.

    Args:
        notes: the urgings and raisings of one agency on one obligation.
        words: when this agency reported on it: the day told and the moment of recording.
    """
    told = sorted((note for note in notes if note.on <= today), key=lambda note: (note.on, note.at))
    if not told:
        return Urged(NOT_URGED)
    said = [word for word in words if word[0] <= today]
    if any(word > (told[-1].on, told[-1].at) for word in said):
        return Urged(ANSWERED, last=told[-1])
    since = [note for note in told if not any(word > (note.on, note.at) for word in said)]
    asked = [note for note in since if not note.raised]
    overdue = max(0, (today - since[-1].answer_by).days)
    if since[-1].raised:
        return Urged(RAISED, len(asked), since[-1], overdue)
    return Urged(UNANSWERED if overdue else WAITING, len(asked), since[-1], overdue)
