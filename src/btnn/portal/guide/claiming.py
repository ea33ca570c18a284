"""What may be claimed for an act (Đ23–31), and the papers to bring (Đ41)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.law.damages import assess
from btnn.law.dossier import IN_PERSON, Paper, checklist
from btnn.law.entitlement import AUTHORISED, INJURED
from btnn.law.errors import Refused

from .editions import Raw, Text, Told, cited, text_of, told_of, words
from .judging import ELSEWHERE
from .tree import acts
from .walk import Walk


@dataclass(frozen=True, slots=True)
class Head:
    """One head of damage in everyday words; `rate` is what one day (`once`: one time) gives today, in đồng."""

    text: Text
    article: str
    rate: int | None = None
    once: bool = False

    @property
    def source(self) -> str:
        return cited(self.article)


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper to bring, in everyday words."""

    paper: Paper
    text: Text


def heads(walk: Walk) -> tuple[Head, ...]:
    """What may be claimed: the mental damage that Đ27 gives for this act first, then what any act may cause."""
    texts = words(walk.since, "outcome")
    act = acts(walk.since)[walk.facts.act]
    if act.of_organisations or walk.answers.get("who") == "organisation":
        return tuple(_head(texts["heads"][name]) for name in texts["organisation_heads"])
    mental = [_mental(name, texts["mental"][name], walk.today) for name in act.mental]
    return (*mental, *(_head(raw) for raw in texts["heads"].values()))


def _head(raw: Raw) -> Head:
    return Head(text_of(raw), raw["article"])


def _mental(rule: str, raw: Raw, today: date) -> Head:
    fact = raw.get("fact")
    return Head(text_of(raw), raw["article"], rate(raw.get("as", rule), fact, today), once=fact == "holds")


def rate(rule: str, fact: str | None, today: date) -> int | None:
    """What a rule of Đ27 gives for one day or one time on a day; None when the base salary of that day is not known."""
    item = {"rule": rule, "facts": {fact: 1} if fact else {}}
    try:
        return assess({"valued_on": today.isoformat(), "items": [item]}).subtotal
    except Refused:
        return None


def honour(walk: Walk) -> Told | None:
    """Whether honour is restored for this act (Đ31.1), and how."""
    texts = words(walk.since, "outcome")
    if walk.facts.field != "TTHS" and walk.facts.act not in texts["honour_acts"]:
        return None
    return told_of(texts["honour"][walk.facts.field])


def papers(walk: Walk) -> tuple[PaperLine, ...]:
    """The papers of Đ41 for whoever claims; as long as nobody told who, those of the harmed person."""
    situation = walk.facts.situation
    kind = (situation.kind if situation else None) or INJURED
    found = checklist(
        kind,
        IN_PERSON,
        several_heirs=bool(situation and situation.several_heirs),
        authorised_by=INJURED if kind == AUTHORISED else None,
        basis_never_sent=walk.facts.paper == ELSEWHERE,
    )
    texts = words(walk.since, "outcome")["papers"]
    return tuple(PaperLine(paper, text_of(texts[paper.item.code])) for paper in found.papers)
