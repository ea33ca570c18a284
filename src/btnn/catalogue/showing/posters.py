"""A procedure as a poster on the wall shows it: few words, large."""

from __future__ import annotations

from dataclasses import dataclass

from ..queries import Row
from .limits import LimitShown, limits_shown
from .pages import name


@dataclass(frozen=True, slots=True)
class PosterRow:
    """One procedure: what it is called, how long each step takes, where, for how much."""

    name: str
    code: str
    limits: list[LimitShown]
    place: str
    fee: str


def poster_row(row: Row) -> PosterRow:
    """The version that holds for the whole country, else the one there is."""
    version = row.versions[0]
    return PosterRow(
        name(row.procedure), row.procedure.code, limits_shown(version, compared=False), version.place, version.fee
    )
