"""What became of a question, for whoever holds its code."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from django.db import connection

from btnn.agencies.queries import agency_by_key
from btnn.law.limits import limit
from btnn.law.receipts import Receipt, receipt

from .. import codes
from ..counting import ANSWER, APPOINT
from ..models import Question, Turn


@dataclass(frozen=True, slots=True)
class Told:
    """A question and what was said to it. `by`: the latest day for what comes next, with its count."""

    asked_on: date
    agency: str
    text: str
    state: str
    on: date | None
    answer: str
    citations: list[str]
    ground: str
    next: Receipt | None

    @property
    def answered(self) -> bool:
        return self.state == Turn.ANSWERED

    @property
    def refused(self) -> bool:
        return self.state in (Turn.REFUSED, Turn.ENDED)


def first_due(question: Question) -> Receipt:
    """By when somebody is appointed to answer (Đ10.2), counted."""
    return receipt(limit(APPOINT), question.received_on)


def asked_about(code: str) -> Told | None:
    """The question of that code, at the agency that has it now; None for a code that opens nothing."""
    told = codes.digest(code)
    if not told:
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM support_question_asked(%s)", [told])
        row = cursor.fetchone()
    if row is None:
        return None
    asked_on, body, text, state, on, answer, citations, ground = row
    agency = agency_by_key(body)
    sources = json.loads(citations) if isinstance(citations, str) else citations
    counted = {"": (APPOINT, asked_on), Turn.ASSIGNED: (ANSWER, on)}.get(state)
    following = receipt(limit(counted[0]), counted[1]) if counted else None
    return Told(asked_on, agency.name if agency else "", text, state, on, answer, sources, ground, following)
