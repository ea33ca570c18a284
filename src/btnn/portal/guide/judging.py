"""What the law says to the facts that a walk has told, question by question of the law (Đ5–7, Đ17–21, Đ32–40)."""

from __future__ import annotations

from datetime import date

from btnn.law.answers import UNCLEAR, Verdict
from btnn.law.basis_documents import Paper, basis
from btnn.law.competence import Competent, competent
from btnn.law.entitlement import entitled
from btnn.law.limitation import Limitation, limitation
from btnn.law.scope import compensable

from .questions import UNKNOWN
from .walk import Facts

ELSEWHERE, NONE = "elsewhere", "none"
NO_PAPER = ("", ELSEWHERE, NONE, UNKNOWN)


def scope(facts: Facts) -> Verdict:
    """Chương II and Đ32: is the damage one that the State compensates?"""
    return compensable(facts.field, facts.act or None, facts.told, facts.excluded)


def person(facts: Facts) -> Verdict:
    """Đ5: may whoever asks claim?"""
    return entitled(facts.situation) if facts.situation is not None else Verdict(UNCLEAR, ())


def document(facts: Facts) -> Verdict:
    """Đ7–12: is there a document to rest the claim on? Whether a competent body made it is left to the agency."""
    if facts.paper in NO_PAPER:
        return Verdict(UNCLEAR, ())
    clear = {"yes": True, "pending": True}.get(facts.enough)
    in_effect = {"yes": True, "pending": False, "vague": True}.get(facts.enough)
    return basis(facts.field, facts.paper, Paper(in_effect, True, clear, clear))


def time(facts: Facts) -> Limitation | None:
    """Đ6: the last day for the claim; None while the document was not received, or nobody knows when."""
    return limitation(facts.received, facts.hindered) if facts.received else None


def agency(facts: Facts, today: date) -> Competent:
    """Đ33–40: which agency settles the claim."""
    told = {"field": facts.field, "act": facts.act, **facts.told}
    return competent(told, harmed_on=facts.harmed_on, asked_on=today)
