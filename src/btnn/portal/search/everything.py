"""Everyday words, without accents, → what the public side has to say about them, in groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from btnn.catalogue import queries as procedures
from btnn.folding import fold
from btnn.law.limits import all_limits
from btnn.portal.guide import searching
from btnn.portal.guide.addresses import address
from btnn.portal.guide.editions import edition
from btnn.support import queries as answers

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

__all__ = ["LONGEST", "Found", "Group", "everything"]
LONGEST = 200
MOST = 8
# Words that stand in every question and tell nothing of it.
IDLE = frozenset(
    [
        "toi",
        "ong",
        "ba",
        "con",
        "chau",
        "bi",
        "co",
        "khong",
        "duoc",
        "la",
        "va",
        "thi",
        "ma",
        "o",
        "de",
        "cua",
        "cho",
        "voi",
        "nhu",
        "the",
        "nao",
        "bao",
        "lau",
        "gi",
        "ai",
    ]
)


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found: its words, where it stands, what is said besides. `vietnamese`: its words are, whatever the
    language of the page."""

    label: str
    url: str
    note: str = ""
    vietnamese: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind."""

    title: _StrPromise
    found: Sequence[Found]


def everything(text: str, today: date) -> list[Group]:
    """What there is about these words, by kind; kinds without anything are left out.

    Args:
        text: what somebody typed, with accents or without; what is beyond 200 letters is not read.
        today: what day it is: procedures and limits of that day.
    """
    typed = text[:LONGEST].strip()
    if not typed:
        return []
    kinds: tuple[tuple[_StrPromise, Callable[[str, date], list[Found]]], ...] = (
        (_("Có được bồi thường không"), _acts),
        (_("Câu trả lời"), _answers),
        (_("Thủ tục"), _procedures),
        (_("Thời hạn theo luật"), _limits),
    )
    groups = (Group(title, look(typed, today)[:MOST]) for title, look in kinds)
    return [group for group in groups if group.found]


def _acts(text: str, today: date) -> list[Found]:
    start = reverse("portal:guide")
    hits = searching.found(text, edition(today))
    return [Found(str(hit.act.text), start + address(dict(hit.path)), hit.act.entry.citation.article) for hit in hits]


def _answers(text: str, today: date) -> list[Found]:
    found = answers.published(get_language() or "vi", _telling(text))
    return [Found(one.question, reverse("support:answer", args=[one.slug]), vietnamese=one.foreign) for one in found]


def _procedures(text: str, today: date) -> list[Found]:
    found = procedures.found(_telling(text), today)
    return [
        Found(one.name, reverse("catalogue:procedure", args=[one.key]), one.get_level_display(), vietnamese=True)
        for one in found
    ]


def _limits(text: str, today: date) -> list[Found]:
    words = _telling(text).split()
    limits = [one for one in all_limits().values() if one.since <= today and (one.until is None or today < one.until)]
    told = ((one, fold(f"{one.title} {one.action}")) for one in limits)
    return [
        Found(one.title, reverse("law:limit", args=[one.id]), one.source, vietnamese=True)
        for one, known in told
        if words and all(word in known for word in words)
    ]


def _telling(text: str) -> str:
    """The words that tell something; all of them when none does."""
    words = fold(text).split()
    kept = [word for word in words if word not in IDLE]
    return " ".join(kept or words)
