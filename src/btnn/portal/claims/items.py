"""From the questions on what was suffered (`btnn.portal.estimate`) to the amounts of a request, and back to words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from btnn.law.damages.lines import Line
from btnn.law.damages.rules import HEAD, all_rules
from btnn.law.damages.snapshot import assess_claim
from btnn.law.damages.words import all_words, head_of
from btnn.law.errors import Refused
from btnn.portal.estimate.reckoning import claim_of, estimate
from btnn.portal.estimate.situations import Situation

from .content import ClaimContent, ClaimItem

MOST_ITEMS = 40


def reckoned(situation: Situation, answers: Mapping[str, Any], today: date) -> list[ClaimItem]:
    """The amounts that the law gives for one thing suffered, each with its rule and facts; what is only a range is
    left to the person (no amount yet).

    Refused (`Refused`): what the rules of damages refuse.
    """
    claim = claim_of([situation], {situation.key: answers}, today)
    found = estimate(claim, today)
    amounts = iter(found.low.lines if found.low else ())
    items = []
    for one in claim.taken:
        line = next(amounts) if one.low is not None else None
        facts = dict(one.low or one.high)
        items.append(
            ClaimItem(
                head_of(one.rule),
                amount=line.amount if line else None,
                rule=one.rule,
                facts=facts,
                title=all_words()[one.rule].everyday,
            )
        )
    return items


def carried(told: object, today: date) -> list[ClaimItem]:
    """The amounts of an estimate that was handed over, reckoned anew for today; none where it can't be read."""
    given = told.get("items") if isinstance(told, Mapping) else None
    items = []
    for one in given[:MOST_ITEMS] if isinstance(given, list) else ():
        item = _carried(one, today) if isinstance(one, Mapping) else None
        if item is not None:
            items.append(item)
    return items


def _carried(one: Mapping[str, Any], today: date) -> ClaimItem | None:
    rule, facts = one.get("rule"), one.get("facts")
    if rule not in all_rules() or all_rules()[rule].kind != HEAD or not isinstance(facts, dict):
        return None
    try:
        amount = amount_of(rule, facts, today)
    except Refused:
        return None
    return ClaimItem(head_of(rule), amount=amount, rule=rule, facts=facts, title=all_words()[rule].everyday)


def amount_of(rule: str, facts: Mapping[str, Any], today: date) -> int:
    """What a rule gives for these facts. Refused (`Refused`): what the rule refuses."""
    return _line(rule, facts, today).amount


def _line(rule: str, facts: Mapping[str, Any], today: date) -> Line:
    answer, _ = assess_claim({"items": [{"rule": rule, "facts": dict(facts)}], "valued_on": today.isoformat()})
    return answer.lines[0]


def by_law(item: ClaimItem, today: date) -> int | None:
    """What the law gives for the facts of an item; None when it rests on no rule."""
    try:
        return amount_of(item.rule, item.facts, today) if item.rule else None
    except Refused:
        return None


def steps_of(item: ClaimItem, today: date) -> tuple[str, ...]:
    """How the law reckons an item, step by step in words; nothing for one that the person reckoned."""
    if not item.rule:
        return ()
    try:
        return _line(item.rule, item.facts, today).steps
    except Refused:
        return ()


def with_item(content: ClaimContent, *items: ClaimItem) -> ClaimContent:
    """The content with more items, forty at most."""
    return msgspec.structs.replace(content, items=(*content.items, *items)[:MOST_ITEMS])


def without_item(content: ClaimContent, place: int) -> ClaimContent:
    """The content without the item at that place, from 1."""
    return msgspec.structs.replace(content, items=content.items[: place - 1] + content.items[place:])


def refusal_of_all(content: ClaimContent, today: date) -> str:
    """What the law says against all reckoned items together (some exclude each other); "" when nothing."""
    given = [{"rule": item.rule, "facts": dict(item.facts)} for item in content.items if item.rule and item.amount]
    if len(given) < 2:
        return ""
    try:
        assess_claim({"items": given, "valued_on": today.isoformat(), "victim_died": _died(content)})
    except Refused as refused:
        return refused.message
    return ""


def _died(content: ClaimContent) -> bool:
    return bool(content.harmed and content.harmed.died_on) or any(item.rule == "M-04" for item in content.items)
