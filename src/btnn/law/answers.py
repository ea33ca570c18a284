"""An answer of the law that explains itself: the verdict, why, and what is still asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from btnn.law.decision_tables import known_facts

YES, NO, UNCLEAR = "yes", "no", "unclear"
WORST_LAST = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground of an answer in Vietnamese, with its article."""

    text: str
    source: str
    code: str = ""

    def as_json(self) -> dict[str, str]:
        return {"text": self.text, "source": self.source, "code": self.code}


@dataclass(frozen=True, slots=True)
class Question:
    """What must be known first: the fact, its words, its answers; `decided_by` when a body decides it."""

    fact: str
    text: str
    choices: dict[str, str]
    decided_by: str = ""
    source: str = ""

    def as_json(self) -> dict[str, object]:
        return {
            "fact": self.fact,
            "text": self.text,
            "choices": self.choices,
            "decided_by": self.decided_by,
            "source": self.source,
        }


@dataclass(frozen=True, slots=True)
class Verdict:
    """Yes, no or unclear, with every reason and every open question."""

    answer: str
    reasons: tuple[Reason, ...]
    questions: tuple[Question, ...] = ()
    confidence: str = "high"

    @property
    def sentence(self) -> str:
        """The answer in one line for a page or a letter."""
        head = {YES: "Có.", NO: "Không.", UNCLEAR: "Chưa rõ."}[self.answer]
        told = [f"{reason.text} ({reason.source})." for reason in self.reasons]
        asked = [f"Cần biết: {question.text}" for question in self.questions]
        return " ".join((head, *told, *asked))

    def as_json(self) -> dict[str, object]:
        return {
            "answer": self.answer,
            "reasons": [reason.as_json() for reason in self.reasons],
            "questions": [question.as_json() for question in self.questions],
            "confidence": self.confidence,
        }


def choice_lines(questions: Iterable[Question]) -> Iterator[str]:
    """The answers one may give to each open question, as `fact=answer` with its words."""
    for asked in questions:
        for value, words in asked.choices.items():
            yield f"    {asked.fact}={value}  {words}"


def question(fact: str, decided_by: str = "", source: str = "") -> Question:
    """The question of a known fact."""
    known = known_facts()[fact]
    return Question(fact, known.question, known.values, decided_by, source)


def least(*confidences: str) -> str:
    """The weakest of several confidences."""
    return max(confidences, key=WORST_LAST.index)
