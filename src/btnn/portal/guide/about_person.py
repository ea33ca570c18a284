"""The second part of the walk: who was harmed, and who may put the claim (Đ5, Đ13, Đ41.2)."""

from __future__ import annotations

from btnn.law.answers import NO
from btnn.law.entitlement import AUTHORISED, HEIR, INJURED, REPRESENTATIVE, SUCCESSOR, Situation

from . import judging
from .about_act import unknown
from .editions import words
from .questions import PERSON, UNKNOWN, asked, choices_of
from .tree import acts
from .walk import Walk

TRUTH = {"yes": True, "no": False, UNKNOWN: None}
OWN = Situation(INJURED, victim_died=False, needs_representative=False)


def ask(walk: Walk) -> bool:
    """Whether there is more to ask: False when this person may not claim."""
    organisation_only = acts(walk.since)[walk.facts.act].of_organisations
    who = "organisation" if organisation_only else _ask(walk, "who")
    if who == "self":
        walk.facts.situation = OWN
    elif who == "ward":
        parent = TRUTH[_ask(walk, "represents", or_unknown=True)]
        walk.facts.situation = Situation(REPRESENTATIVE, needs_representative=True, is_representative=parent)
    elif who == "adult":
        _for_an_adult(walk)
    elif who == "dead":
        _for_the_dead(walk)
    else:
        _for_an_organisation(walk)
    return judging.person(walk.facts).answer != NO


def _ask(walk: Walk, name: str, or_unknown: bool = False) -> str:
    raw = words(walk.since, "person")[name]
    choices = choices_of(raw["answers"])
    return walk.ask(asked(name, raw, PERSON, (*choices, unknown(walk)) if or_unknown else choices))


def _for_an_adult(walk: Walk) -> None:
    """Without an authorisation the harmed person claims in their own name, so the answer goes on for them."""
    if _ask(walk, "authorised") == "yes":
        walk.facts.situation = Situation(AUTHORISED, authorised_by=INJURED, authorisation_valid=True)
    else:
        walk.facts.situation, walk.facts.own_name = OWN, True


def _for_the_dead(walk: Walk) -> None:
    inherits = TRUTH[_ask(walk, "inherits", or_unknown=True)]
    walk.facts.situation = Situation(HEIR, victim_died=True, inherits=inherits)
    if inherits is False:
        return
    heirs = _ask(walk, "heirs")
    walk.facts.situation = Situation(
        HEIR, victim_died=True, inherits=inherits, several_heirs=heirs != "one", heirs_named_one=heirs == "named"
    )


def _for_an_organisation(walk: Walk) -> None:
    state = _ask(walk, "organisation")
    if state == "stands":
        walk.facts.situation = OWN
    else:
        walk.facts.situation = Situation(SUCCESSOR, organisation_ended=True, takes_over=state == "taken_over")
