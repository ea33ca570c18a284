"""Answers as the query of an address: closed codes and days, nothing that somebody wrote about themselves."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from btnn.law.scope import NOT_LISTED

from .judging import NO_PAPER
from .outcome import Outcome
from .walk import UnknownAnswer, Walk

CHANGES = "ask"  # the question that is to be answered again
LONGEST = 40


def given_in(query: QueryDict) -> dict[str, str]:
    """The answers of an address by the name of their question.

    Refused (`UnknownAnswer`): a question answered twice, an answer longer than any.
    """
    found: dict[str, str] = {}
    for name, values in query.lists():
        if len(values) != 1 or len(values[0]) > LONGEST:
            raise UnknownAnswer(_("Địa chỉ này không đọc được. Hãy bắt đầu lại hướng dẫn."))
        found[name] = values[0]
    return found


def address(answers: Mapping[str, str], **changed: str) -> str:
    """The query with these answers, some of them changed: `?happened=fined&…`."""
    query = urlencode({**answers, **changed})
    return f"?{query}" if query else "?"


def for_the_request(walk: Walk, outcome: Outcome) -> str:
    """What the request takes over (`claims:begin`): codes of the law, days, units, the agency if it is one."""
    facts = walk.facts
    told = {
        "field": facts.field,
        "act": "" if facts.act == NOT_LISTED else facts.act,
        "kind": (facts.situation.kind or "") if facts.situation else "",
        "basis": "" if facts.paper in NO_PAPER else facts.paper,
        "never_sent": "1" if facts.paper == "elsewhere" else "",
        "received": facts.received.isoformat() if facts.received else "",
        "province": facts.province,
        "commune": facts.commune,
        "agency": str(outcome.bodies.only.key) if outcome.bodies.only and outcome.bodies.only.key else "",
    }
    return address({name: value for name, value in told.items() if value})


def for_the_estimate(walk: Walk, outcome: Outcome) -> str:
    """What the estimate takes over: the act, and the other answers for the request that may follow it."""
    return for_the_request(walk, outcome)
