"""The last part of the walk: which agency settles the claim (Đ33–40), and where it stands."""

from __future__ import annotations

from datetime import date

from btnn.agencies.queries import communes, provinces
from btnn.law.answers import Question as LawQuestion
from btnn.law.catalogue import code
from btnn.law.competence import Competent
from btnn.law.competence.succession import CHANGED_ON

from . import judging
from .about_act import unknown
from .editions import text_of, words
from .questions import AGENCY, PLACE, SKIP, UNKNOWN, Choice, Question, asked, choices_of
from .walk import Walk

MOST = 20  # more questions than the tables of the law can ask in one case
COMMUNE_COMMITTEE = "Ủy ban nhân dân cấp xã"
BEFORE = date(2025, 6, 30)


def ask(walk: Walk) -> bool:
    """Asks what the law needs to name the agency, as far as people know it, then the place."""
    found = _which_agency(walk)
    _where(walk, found)
    return True


def _which_agency(walk: Walk) -> Competent:
    for _turn in range(MOST):
        found = judging.agency(walk.facts, walk.today)
        wanted = found.questions[0] if found.agency is None and found.questions else None
        if wanted is None or not _answered(walk, wanted):
            break
    return found


def _answered(walk: Walk, wanted: LawQuestion) -> bool:
    """Whether the person knows what the law wants to know; what only a body can decide is not asked."""
    facts = words(walk.since, "facts")
    name = wanted.fact
    if name == "level" and walk.facts.harmed_on is None:
        raw = facts["reform"]
        answer = walk.ask(asked("reform", raw, AGENCY, (*choices_of(raw["answers"]), unknown(walk)), "Đ40.1a"))
        if answer != UNKNOWN:
            walk.facts.harmed_on = CHANGED_ON if answer == "since" else BEFORE
            return True
    raw = facts["agency"].get(name) or facts["conditions"].get(name)
    if raw is None or name in walk.facts.told:
        return False
    offered = {
        value: entry
        for value, entry in raw["answers"].items()
        if walk.facts.field in entry.get("fields", walk.facts.field).split()
    }
    article = code(walk.facts.field).citation.article.split(", ")[-1]  # that on the agencies of the field
    answer = walk.ask(asked(name, raw, AGENCY, (*choices_of(offered), unknown(walk)), article))
    if answer == UNKNOWN:
        return False
    walk.facts.told[name] = answer
    return True


def _where(walk: Walk, found: Competent) -> None:
    units = provinces(walk.today)
    if not units:
        return
    answer = walk.ask(_place(walk, "province", tuple(Choice(unit.code, unit.name) for unit in units)))
    if answer == SKIP:
        return
    walk.facts.province = answer
    if found.agency != COMMUNE_COMMITTEE:
        return
    below = communes(answer, walk.today)
    if below:
        answer = walk.ask(_place(walk, "commune", tuple(Choice(unit.code, unit.name) for unit in below)))
        walk.facts.commune = "" if answer == SKIP else answer


def _place(walk: Walk, name: str, choices: tuple[Choice, ...]) -> Question:
    raw = words(walk.since, "person")
    skip = Choice(SKIP, text_of(raw["skip"]))
    question = asked(name, raw[name], AGENCY, (*choices, skip))
    return Question(question.name, question.text, question.help, AGENCY, question.choices, PLACE, question.article)
