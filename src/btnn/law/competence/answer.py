"""The answer to "which agency?": an agency with its reasons, or the open question and who decides it."""

from __future__ import annotations

from dataclasses import dataclass

from btnn.law.answers import Question, Reason
from btnn.law.decision_tables import known_facts


@dataclass(frozen=True, slots=True)
class Competent:
    """Which agency settles the claim.

    Attributes:
        agency: its name or kind in Vietnamese; None while a question is open.
        kind: the kind of body in English words of the tables; None while open.
        reasons: the rows that lead there, each with its article.
        questions: what must be known first, each with who answers it.
        decided_by: who decides when the parties can't (Đ40.1; NĐ 68 Đ32–33).
        confidence: high, medium or low: the weakest of the rows used.
        assumed: facts nobody told that were taken as given.
    """

    agency: str | None
    kind: str | None
    reasons: tuple[Reason, ...]
    questions: tuple[Question, ...]
    decided_by: str | None
    confidence: str
    assumed: dict[str, str]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the rows that lead to the answer."""
        return tuple(reason.code for reason in self.reasons if reason.code)

    def lines(self) -> list[str]:
        """The answer as plain text: agency or question, reasons, who decides, what was assumed."""
        words = {"high": "chắc chắn", "medium": "khá chắc chắn, cần đối chiếu văn bản", "low": "chưa đủ nguồn"}
        told = [f"Cơ quan giải quyết bồi thường: {self.agency or 'chưa xác định được'}."]
        told += [f"- {reason.text} ({reason.source})." for reason in self.reasons]
        told += [f"- Cần biết: {question.text}" for question in self.questions]
        if self.decided_by:
            told.append(f"Nơi xác định: {self.decided_by}.")
        facts = known_facts()
        for name, value in self.assumed.items():
            told.append(f"- Coi như: {facts[name].question} {facts[name].values[value]}.")
        return [*told, f"Mức tin cậy: {words[self.confidence]}."] if self.agency else told

    def as_json(self) -> dict[str, object]:
        return {
            "agency": self.agency,
            "kind": self.kind,
            "reasons": [reason.as_json() for reason in self.reasons],
            "questions": [question.as_json() for question in self.questions],
            "decided_by": self.decided_by,
            "confidence": self.confidence,
            "assumed": self.assumed,
        }
