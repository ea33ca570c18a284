"""Determining the agency: what the law proposes from the facts, and the Department's own limits (NĐ 68 Đ32–33)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Agency, settling_agencies
from btnn.cases.queries import CaseFile
from btnn.law.answers import Question
from btnn.law.competence import Competent, competent
from btnn.law.decision_tables import known_facts
from btnn.law.errors import Refused
from btnn.law.scope import acts
from btnn.law.work.forwarding import HIGHER, SEVERAL, SINGLE, Way, ways

# The words of the case's field of activity, as the law's tables name it.
FIELDS = {
    "administration": "QLHC",
    "criminal_procedure": "TTHS",
    "civil_procedure": "TTDS",
    "administrative_procedure": "TTHC",
    "criminal_enforcement": "THAHS",
    "civil_enforcement": "THADS",
}
# Asked of everybody at the beginning: the answers turn the way (Đ40; NĐ 68 Đ33).
FIRST = ("several", "agency_gone")


@dataclass(frozen=True, slots=True)
class Known:
    """One fact with its question and the answer that was given."""

    name: str
    question: str
    choices: dict[str, str]
    value: str


@dataclass(frozen=True, slots=True)
class Determination:
    """What the law says from the facts told so far: the answer, the question still open, the way of NĐ 68 Đ33 with its
    limit; `agencies` are those of the province that can be named. `refusal`: facts that do not fit together."""

    answer: Competent | None
    refusal: str
    known: list[Known]
    open: Question | None
    ways: tuple[Way, ...]
    way: str
    agencies: list[Agency]


def determination(file: CaseFile, told: Mapping[str, str], today: date) -> Determination:
    """From the case and the facts told on the page."""
    facts = {"field": FIELDS[file.case.field]} if file.case.field in FIELDS else {}
    facts |= {name: value for name, value in told.items() if value and name in known_facts()}
    answer, refusal = None, ""
    try:
        answer = competent(facts, asked_on=file.case.opened_on)
    except Refused as refused:
        refusal = refused.message
    asked = answer.questions[0] if answer is not None and answer.questions else None
    question = asked if asked is not None and asked.choices else None
    return Determination(
        answer=answer,
        refusal=refusal,
        known=[_known(name, facts) for name in dict.fromkeys((*FIRST, *facts)) if name != "field"],
        open=question if question is not None and question.fact not in (*FIRST, "determination") else None,
        ways=ways(file.case.opened_on, today),
        way=_way(facts, answer),
        agencies=settling_agencies(file.standing.membership.agency.province, today),
    )


def _known(name: str, facts: Mapping[str, str]) -> Known:
    """A fact with its answers; for the act, the acts of the case's field."""
    fact = known_facts()[name]
    choices = fact.values
    if name == "act" and "field" in facts:
        choices = {entry.code: entry.label for entry in acts(facts["field"])}
    return Known(name, fact.question, choices, facts.get(name) or (fact.assumed if name in FIRST else ""))


def _way(facts: Mapping[str, str], answer: Competent | None) -> str:
    if answer is not None and answer.agency is None and any(one.fact == "determination" for one in answer.questions):
        return HIGHER
    return SEVERAL if facts.get("several", "no") != "no" else SINGLE
