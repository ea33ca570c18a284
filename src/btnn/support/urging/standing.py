"""How a letter stands on a day, and what its sender does next: pure, from its turns.

A letter waits for its answer until the day that it names; an answer may promise a day; in the end the sender says
whether the work was done. What was done in vain is followed by another letter or taken up to the Ministry.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

WAITING, OVERDUE, ANSWERED, PROMISED, BROKEN = "waiting", "overdue", "answered", "promised", "broken"
DECLINED, AGREED, FULFILLED, IN_VAIN, WITHDRAWN = "declined", "agreed", "fulfilled", "in_vain", "withdrawn"
ENDS = frozenset({DECLINED, FULFILLED, IN_VAIN, WITHDRAWN})
OPEN = frozenset({WAITING, OVERDUE, ANSWERED, PROMISED, BROKEN, AGREED})
URGE, ASK, REPORT = "urge", "ask", "report"
WAIT, JUDGE, AGAIN, ESCALATE, STEP_IN, CLOSED = "wait", "judge", "again", "escalate", "step_in", "closed"
LETTERS_BEFORE_ESCALATION = 2


@dataclass(frozen=True, slots=True)
class Told:
    """One turn of a letter, as the rule reads it."""

    turn: str
    on: date
    promised_on: date | None = None


def state(reply_by: date, turns: Sequence[Told], today: date, *, agreed: bool = False) -> str:
    """Where a letter stands. `turns` in the order of recording; `agreed`: a letter carries out what it asked for."""
    ended = next((one.turn for one in turns if one.turn in ENDS), None)
    if ended is not None:
        return ended
    if agreed:
        return AGREED
    answer = next((one for one in reversed(turns) if one.turn == ANSWERED), None)
    if answer is None:
        return OVERDUE if today > reply_by else WAITING
    if answer.promised_on is None:
        return ANSWERED
    return BROKEN if today > answer.promised_on else PROMISED


def awaited(reply_by: date, turns: Sequence[Told], today: date, *, agreed: bool = False) -> date | None:
    """The day by which the body must act: its answer's, or the one that it promised; None when nothing is awaited."""
    where = state(reply_by, turns, today, agreed=agreed)
    if where in (WAITING, OVERDUE):
        return reply_by
    if where in (PROMISED, BROKEN):
        return next(one.promised_on for one in reversed(turns) if one.turn == ANSWERED)
    return None


def next_act(kind: str, where: str, *, round: int, followed: bool, ministry: bool) -> str:
    """What the sender does next.

    Args:
        kind: of the letter; where: its state.
        round: which letter in the matter it is.
        followed: another letter came after it.
        ministry: the sender is the Ministry, which has nobody to take it up to.
    """
    if followed or where in (FULFILLED, WITHDRAWN):
        return CLOSED
    if where in (WAITING, PROMISED, AGREED):
        return WAIT
    if where == ANSWERED:
        return JUDGE
    if kind == ASK:
        if where == OVERDUE:
            return AGAIN if not ministry else STEP_IN
        return STEP_IN if ministry else CLOSED
    if where in (OVERDUE, BROKEN) and round < LETTERS_BEFORE_ESCALATION:
        return AGAIN
    if where == IN_VAIN and round < LETTERS_BEFORE_ESCALATION:
        return AGAIN
    return ESCALATE if not ministry else AGAIN
