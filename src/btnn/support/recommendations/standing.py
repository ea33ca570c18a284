"""How a recommendation stands on a day: pure, from its turns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

SENT, OVERDUE, ACCEPTED, REFUSED = "sent", "overdue", "accepted", "refused"
DONE, NOT_DONE, WITHDRAWN = "done", "not_done", "withdrawn"
ENDS = frozenset({DONE, NOT_DONE, WITHDRAWN})
ANSWERS = frozenset({ACCEPTED, REFUSED})
OPEN = frozenset({SENT, OVERDUE, ACCEPTED, REFUSED})
# What its maker does next: wait, see whether it was carried out, write down how it ended.
WAIT, FOLLOW, CONCLUDE, CLOSED = "wait", "follow", "conclude", "closed"


def state(reply_by: date, turns: Sequence[str], today: date) -> str:
    """Where a recommendation stands. `turns` by name in the order of recording: an end stays, else the last answer
    counts, else the day until which an answer was asked for."""
    ended = next((one for one in turns if one in ENDS), None)
    if ended is not None:
        return ended
    answer = next((one for one in reversed(turns) if one in ANSWERS), None)
    if answer is not None:
        return answer
    return OVERDUE if today > reply_by else SENT


def next_act(where: str) -> str:
    """What its maker does next."""
    return {SENT: WAIT, ACCEPTED: FOLLOW, OVERDUE: CONCLUDE, REFUSED: CONCLUDE}.get(where, CLOSED)
