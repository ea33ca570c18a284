"""What is due for a question, and by when: put in the register at once, an officer within 01 working day, guidance
within 05 working days of the officer's appointment, a refusal within 02 (TT 09/2019 Đ10–12)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from btnn.law.limits import limit as limit_of
from btnn.law.receipts import Receipt, receipt

from .models import Question, QuestionTurn, Turn

APPOINT, ANSWER, NOTIFY = "assign_support_officer", "carry_out_support", "notify_support_refusal_or_end"
OPEN, OVERDUE, MET, LATE = "open", "overdue", "met", "late"
CLOSING = frozenset({Turn.ANSWERED, Turn.REFUSED, Turn.ENDED, Turn.PASSED_ON})


@dataclass(frozen=True, slots=True)
class Due:
    """One limit of a question with its count; `met_on` the day on which it was done."""

    receipt: Receipt
    met_on: date | None
    state: str

    @property
    def title(self) -> str:
        return self.receipt.limit.title

    @property
    def due(self) -> date:
        return self.receipt.due


@dataclass(frozen=True, slots=True)
class Standing:
    """How a question stands on a day."""

    question: Question
    turns: tuple[QuestionTurn, ...]
    dues: tuple[Due, ...]

    @property
    def last(self) -> QuestionTurn | None:
        return self.turns[-1] if self.turns else None

    @property
    def closed(self) -> bool:
        return self.last is not None and self.last.turn in CLOSING

    @property
    def officer_id(self) -> int | None:
        """Who was appointed last."""
        return next((turn.officer_id for turn in reversed(self.turns) if turn.turn == Turn.ASSIGNED), None)

    @property
    def officer(self) -> str:
        named = (turn.officer for turn in reversed(self.turns) if turn.turn == Turn.ASSIGNED)
        first = next(named, None)
        return first.full_name if first is not None else ""

    @property
    def answer(self) -> QuestionTurn | None:
        return next((turn for turn in self.turns if turn.turn == Turn.ANSWERED), None)

    @property
    def running(self) -> Due | None:
        """The limit that runs now, if any."""
        return next((due for due in self.dues if due.met_on is None), None)


def standing(question: Question, turns: Sequence[QuestionTurn], today: date) -> Standing:
    """Count a question for `today`. The limits run one after the other: who appoints late takes no day from the answer
    (Đ12 counts from the appointment). A refusal or an end is told within 02 working days of its ground (Đ11.3). TT
    08/2019 sets no such limits for what agencies ask."""
    if not question.of_persons:
        return Standing(question, tuple(turns), ())
    appointed = next((turn.on for turn in turns if turn.turn == Turn.ASSIGNED), None)
    closed = next((turn.on for turn in turns if turn.turn in CLOSING), None)
    dues = [due(APPOINT, question.received_on, appointed or closed, today)]
    if appointed is not None:
        dues.append(due(ANSWER, appointed, closed, today))
    told = next((turn for turn in turns if turn.turn in (Turn.REFUSED, Turn.ENDED) and turn.ground_on), None)
    if told is not None and told.ground_on is not None:
        dues.append(due(NOTIFY, told.ground_on, told.on, today))
    return Standing(question, tuple(turns), tuple(dues))


def due(limit: str, start: date, met_on: date | None, today: date) -> Due:
    """One limit counted from its event, met on a day or not yet."""
    counted = receipt(limit_of(limit), start)
    if met_on is not None:
        state = LATE if met_on > counted.due else MET
    else:
        state = OVERDUE if today > counted.due else OPEN
    return Due(counted, met_on, state)
