"""The column of time limits, sentence by sentence, each bound to the limit of the law that it tells.

A sentence is bound when it says the same act (its words against the law's) and nothing else fits as well; a sentence
that fits none stays unbound and is shown, for a person to judge.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from btnn.folding import fold
from btnn.law.limits import all_limits

from ..comparing import expected, law_words, read_figure

BREAK = re.compile(r"(?<=[.;])\s+(?=[A-ZĐÀ-Ỹ(-])|\n+|\s+(?=- [A-ZĐÀ-Ỹ])|(?<=:)\s+(?=\(\d\))")
IDLE = frozenset(
    fold("ngày làm việc kể từ nhận được phải trong thời hạn cơ quan giải quyết bồi thường người của và việc").split()
)
NEAR = 0.12
FIGURE, START, LEAST = (
    0.35,
    0.6,
    0.75,
)  # what the same length and the same first day weigh; less than LEAST binds nothing


@dataclass(frozen=True, slots=True)
class Bound:
    """One sentence with its first length of time and the limit it tells, if one fits."""

    wording: str
    figure: tuple[int, str] | None
    limit_id: str
    opens: bool


def bound(text: str, kind: str) -> tuple[Bound, ...]:
    """The sentences of a cell for a procedure of that kind."""
    taken: set[str] = set()
    found = []
    for piece in BREAK.split(text):
        wording = piece.strip()
        if not wording:
            continue
        opens = wording.startswith("-")
        wording = wording.lstrip("- ").strip()
        figure = read_figure(wording)
        limit_id = _fits(wording, figure, kind, taken) if figure is not None else ""
        taken.add(limit_id)
        found.append(Bound(wording, figure, limit_id, opens))
    return tuple(found)


def _fits(wording: str, figure: tuple[int, str] | None, kind: str, taken: set[str]) -> str:
    said = frozenset(fold(wording).split())
    scores = []
    for name in expected(kind):
        law = all_limits()[name]
        words = _words(name)
        if name in taken:
            continue
        told = [len(start) for start in law_words()[name].starts if start in fold(wording)]
        score = len(words & said) / max(1, len(words)) + max(told, default=0) / 1000
        score += FIGURE if figure == (law.count, law.unit) else 0
        score += START if told or len(expected(kind)) == 1 else 0
        scores.append((score, name))
    best = max(scores, default=(0.0, ""))[0]
    close = (name for score, name in scores if score > best - NEAR)  # of several that fit alike the law's first
    return next(close, "") if best >= LEAST else ""


@cache
def _words(name: str) -> frozenset[str]:
    law = all_limits()[name]
    return frozenset(fold(f"{law.title} {law.action}").replace(",", " ").split()) - IDLE
