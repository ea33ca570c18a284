"""Provinces in order, by the Ministry's points where it told them, else by their own."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from btnn.agencies.queries import Membership

from ..criteria import RANKS, UNRANKED, WEAK
from ..models import ScoreSheet, Turn
from ..states import WORDS, state_of
from .seen import sheets


@dataclass(frozen=True, slots=True)
class Ranked:
    """One province: points of each side, its rank, groups under 70 %."""

    row: ScoreSheet
    place: int
    own: Fraction
    ministry: Fraction | None
    rank: str
    weak: tuple[str, ...]
    word: str

    @property
    def difference(self) -> Fraction | None:
        return self.ministry - self.own if self.ministry is not None else None


@dataclass(frozen=True, slots=True)
class Ranking:
    """A year: provinces in order, how many of each rank (word, number, per cent with two decimals)."""

    year: int
    rows: list[Ranked]
    ranks: list[tuple[str, int, str]]


def ranking(membership: Membership, year: int) -> Ranking:
    """The sheets of a year that were scored at least by themselves, as far as this person sees them. Equal points share
    a place. Two queries."""
    told = []
    for row in sheets(membership, year):
        turns = list(row.turns.all())
        own = next((one for one in reversed(turns) if one.turn in (Turn.SENT, Turn.SELF_SCORED)), None)
        theirs = next((one for one in reversed(turns) if one.turn == Turn.SCORED), None)
        if own is not None and own.snapshot is not None:
            told.append((row, own.snapshot["total"], theirs.snapshot["total"] if theirs and theirs.snapshot else None,
                         WORDS[state_of(one.turn for one in turns)]))  # fmt: skip
    counting = [(Fraction((theirs or own)["points"]), row, own, theirs, word) for row, own, theirs, word in told]
    counting.sort(key=lambda one: (-one[0], one[1].agency.name))
    rows = [
        Ranked(
            row,
            1 + sum(other > points for other, *_ in counting),
            Fraction(own["points"]),
            Fraction(theirs["points"]) if theirs else None,
            (theirs or own)["rank"],
            tuple(code for code, (got, most) in (theirs or own)["groups"].items() if Fraction(got) < WEAK * most),
            word,
        )
        for points, row, own, theirs, word in counting
    ]
    words = [word for _, word in RANKS] + [UNRANKED]
    numbers = {word: sum(one.rank == word for one in rows) for word in words}
    shares = [(word, n, f"{100 * n / len(rows):.2f}".replace(".", ",")) for word, n in numbers.items() if rows]
    return Ranking(year, rows, shares)
