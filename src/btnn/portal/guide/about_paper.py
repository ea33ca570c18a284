"""The third part of the walk: the document that the claim rests on, when it was received, the time that is left."""

from __future__ import annotations

from datetime import date

from btnn.law.basis_documents import documents

from . import judging
from .about_act import BY_DOCUMENT, unknown
from .editions import help_of, text_of, words
from .questions import DAY, EARLIEST, PAPER, UNKNOWN, Choice, Question, asked, choices_of
from .walk import Walk


def ask(walk: Walk) -> bool:
    """Whether there is more to ask: False while there is no document in force, and when the time is over."""
    facts = walk.facts
    facts.paper = walk.ask(_which(walk))
    if facts.paper != UNKNOWN:
        facts.told[BY_DOCUMENT] = "no" if facts.paper == judging.NONE else "yes"
    if facts.paper in judging.NO_PAPER:
        return facts.paper != judging.NONE
    raw = words(walk.since, "person")["enough"]
    facts.enough = walk.ask(asked("enough", raw, PAPER, (*choices_of(raw["answers"]), unknown(walk))))
    return facts.enough != "pending" and _in_time(walk)


def _which(walk: Walk) -> Question:
    raw, texts = words(walk.since, "person")["paper"], words(walk.since, "person")["documents"]
    entries = documents(walk.facts.field)
    kinds = [Choice(entry.code, text_of(texts[entry.code]), law=entry) for entry in entries]
    article = entries[0].citation.article.split(".")[0]
    return asked("paper", raw, PAPER, (*kinds, *choices_of(raw["answers"]), unknown(walk)), f"Đ7, {article}")


def _in_time(walk: Walk) -> bool:
    """Đ6: three years from receipt; when they are over, what does not count is asked for."""
    received = walk.ask(_day(walk, "received", "received", EARLIEST, or_unknown=True))
    if received == UNKNOWN:
        return True
    walk.facts.received = date.fromisoformat(received)
    if not is_over(walk):
        return True
    raw = words(walk.since, "person")["hindered"]
    if walk.ask(asked("hindered", raw, PAPER, choices_of(raw["answers"]))) == "none":
        return False
    start = date.fromisoformat(walk.ask(_day(walk, "hindered_from", "hindered_from", walk.facts.received)))
    end = date.fromisoformat(walk.ask(_day(walk, "hindered_to", "hindered_to", start)))
    walk.facts.hindered = ((start, end),)
    return not is_over(walk)


def is_over(walk: Walk) -> bool:
    """Has the last day for the claim passed?"""
    limit = judging.time(walk.facts)
    return limit is not None and limit.last_day is not None and limit.last_day < walk.today


def _day(walk: Walk, name: str, words_of: str, earliest: date, or_unknown: bool = False) -> Question:
    raw = words(walk.since, "person")[words_of]
    choices = (unknown(walk),) if or_unknown else ()
    return Question(
        name, text_of(raw), help_of(raw), PAPER, choices, DAY, raw["article"], earliest=earliest, latest=walk.today
    )
