"""Everyday words without accents → the acts that they may mean ("giu 9 ngay", "pha nha")."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache

from btnn.folding import fold

from .editions import words
from .tree import Act, Path, acts, tree

MOST = 6
LONGEST = 200
OWN, SAID, PHRASE = 2.0, 1.0, 5.0  # a word people look for, a word of our sentence, a whole phrase
_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """An act that may be meant, with the answers that lead to it."""

    act: Act
    field: str
    path: Path


@dataclass(frozen=True, slots=True)
class _Known:
    own: frozenset[str]
    said: frozenset[str]
    phrases: tuple[str, ...]


def found(text: str, today_edition: date) -> list[Hit]:
    """The acts that the words fit, best first, at most six; those of two fields in both.

    Args:
        text: what somebody typed, with accents or without; what is beyond 200 letters is not read.
        today_edition: the edition of the guide.
    """
    typed = _words(text[:LONGEST])
    told = " ".join(typed)
    weighed = ((_weight(typed, told, name, today_edition), name) for name in acts(today_edition))
    best = sorted(((weight, name) for weight, name in weighed if weight > 0), key=lambda pair: -pair[0])
    least = best[0][0] / 3 if best else 0
    hits = [hit for weight, name in best if weight >= least for hit in _ways_to(today_edition)[name]]
    return hits[:MOST]


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


@cache
def _idle(since: date) -> frozenset[str]:
    """Words that stand in every story and tell nothing of it."""
    return frozenset(words(since, "search")["idle"].split())


@cache
def _known(since: date) -> dict[str, _Known]:
    known = {}
    for name, act in acts(since).items():
        phrases = tuple(" ".join(_words(phrase)) for phrase in act.words)
        own = frozenset(word for phrase in phrases for word in phrase.split())
        said = frozenset(_words(f"{act.text.vi} {act.text.en} {act.entry.label}"))
        known[name] = _Known(own, said - own, phrases)
    return known


@cache
def _rarity(since: date) -> dict[str, float]:
    """How much a word tells: the fewer acts it stands in, the more."""
    known = _known(since)
    counts = Counter(word for one in known.values() for word in one.own | one.said)
    return {word: math.log(1 + len(known) / count) for word, count in counts.items()}


def _weight(typed: list[str], told: str, name: str, since: date) -> float:
    one, rarity = _known(since)[name], _rarity(since)
    weight = 0.0
    for word in {*typed} - _idle(since):
        weight += rarity.get(word, 0) * (OWN if word in one.own else SAID if word in one.said else 0)
    padded = f" {told} "
    return weight + PHRASE * sum(len(phrase.split()) - 1 for phrase in one.phrases if f" {phrase} " in padded)


@cache
def _ways_to(since: date) -> dict[str, list[Hit]]:
    """The shortest way to each act, in each of its fields."""
    ways: dict[tuple[str, str], Hit] = {}
    for path, way in tree(since).ends():
        if way.act in acts(since):
            known = ways.get((way.act, way.field))
            if known is None or len(path) < len(known.path):
                ways[(way.act, way.field)] = Hit(acts(since)[way.act], way.field, path)
    by_act: dict[str, list[Hit]] = {name: [] for name in acts(since)}
    for (name, _field), hit in ways.items():
        by_act[name].append(hit)
    return by_act
