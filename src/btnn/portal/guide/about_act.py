"""The first part of the walk: what happened, what the paragraph of that act asks for, what Đ32 takes out."""

from __future__ import annotations

from btnn.law.answers import NO
from btnn.law.scope import NOT_LISTED, conditions, exclusions

from . import judging
from .editions import text_of, words
from .questions import ACT, UNKNOWN, Choice, Question, asked, choices_of
from .tree import acts, tree
from .walk import Walk

BY_DOCUMENT = "unlawful"  # told by the basis document (`about_paper`)


def ask(walk: Walk) -> bool:
    """Whether there is more to ask: False when the answer is no already."""
    _what_happened(walk)
    if walk.facts.act == NOT_LISTED:
        return False
    for condition in conditions(walk.facts.act):
        if condition.fact == BY_DOCUMENT or condition.fact in walk.facts.told:
            continue
        answer = walk.ask(condition_question(walk, condition.fact, condition.article))
        if answer != UNKNOWN:
            walk.facts.told[condition.fact] = answer
        if judging.scope(walk.facts).answer == NO:
            return False
    return _none_excluded(walk)


def _what_happened(walk: Walk) -> None:
    questions = tree(walk.since)
    name = questions.first
    while name:
        branch = questions.branches[name]
        way = branch.ways[walk.ask(branch.question)]
        name = way.next
    walk.facts.field, walk.facts.act = way.field, way.act
    if way.act != NOT_LISTED:
        walk.facts.told.update(acts(walk.since)[way.act].implies)


def condition_question(walk: Walk, fact: str, article: str) -> Question:
    """The everyday question of a condition; everybody may answer that they don't know."""
    raw = words(walk.since, "facts")["conditions"][fact]
    return asked(fact, raw, ACT, (*choices_of(raw["answers"]), unknown(walk)), article)


def unknown(walk: Walk) -> Choice:
    """The answer "I don't know"."""
    return Choice(UNKNOWN, text_of(words(walk.since, "person")["unknown"]))


def _none_excluded(walk: Walk) -> bool:
    raw = words(walk.since, "facts")["exclusions"]
    entries = exclusions(walk.facts.field)
    choices = [Choice(entry.code, text_of(raw["answers"][entry.code]), law=entry) for entry in entries]
    question = asked("excluded", raw, ACT, (Choice("none", text_of(raw["none"])), *choices), "Đ32")
    answer = walk.ask(question)
    if answer != "none":
        walk.facts.excluded = (answer,)
    return judging.scope(walk.facts).answer != NO
