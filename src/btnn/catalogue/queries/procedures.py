"""Procedures by level on a day, and one procedure with its versions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from btnn.folding import fold

from ..models import GovernmentLevel, Procedure, ProcedureVersion, VersionLimit

SEVERAL = 20
# The order of published lists; what the centre does is rare and stands last.
ORDER = (GovernmentLevel.PROVINCE, GovernmentLevel.DISTRICT, GovernmentLevel.COMMUNE, GovernmentLevel.CENTRAL)


@dataclass(frozen=True, slots=True)
class Row:
    """A procedure and its versions of a day: the one of the whole country first, then those of provinces."""

    procedure: Procedure
    versions: tuple[ProcedureVersion, ...]


@dataclass(frozen=True, slots=True)
class LevelRows:
    """The procedures of one level."""

    level: GovernmentLevel
    rows: tuple[Row, ...]


def by_level(day: date, search: str = "") -> list[LevelRows]:
    """What was in force on `day`, by level of government in the order of published lists; `search` looks in names,
    codes and publishers without regard to marks. A level without procedures is left out."""
    words = fold(search).split()
    rows = [row for one in every_procedure() if (row := _row(one, day)) and _fits(row, words)]
    return [
        LevelRows(level, here)
        for level in ORDER
        if (here := tuple(row for row in rows if row.procedure.level == level))
    ]


def found(search: str, day: date) -> list[Procedure]:
    """The procedures of today that fit the words, for the search over everything; at most twenty."""
    if not search.strip():
        return []
    return [row.procedure for level in by_level(day, search) for row in level.rows][:SEVERAL]


def procedure_by_key(key: str) -> Procedure | None:
    """One procedure with all its versions."""
    return next((one for one in every_procedure() if one.key == key), None)


def version_shown(procedure: Procedure, number: int | None, day: date) -> ProcedureVersion | None:
    """The version of that number; without one the version of `day`, that of the whole country before those of
    provinces; without any on that day the last one. None: no such number."""
    versions = list(procedure.versions.all())
    if number is not None:
        return next((one for one in versions if one.number == number), None)
    of_day = sorted((one for one in versions if one.holds_on(day)), key=lambda one: (bool(one.province), one.number))
    return of_day[0] if of_day else max(versions, key=lambda one: one.valid_from, default=None)


def every_procedure() -> list[Procedure]:
    """Every procedure with all its versions and their limits."""
    limits = Prefetch("limits", VersionLimit.objects.order_by("position"))
    versions = Prefetch(
        "versions", ProcedureVersion.objects.order_by("number").prefetch_related(limits, "entries__decision")
    )
    return list(Procedure.objects.prefetch_related(versions).order_by("pk"))


def _row(procedure: Procedure, day: date) -> Row | None:
    versions = [one for one in procedure.versions.all() if one.holds_on(day)]
    versions.sort(key=lambda one: (bool(one.province), one.number))
    return Row(procedure, tuple(versions)) if versions else None


def _fits(row: Row, words: list[str]) -> bool:
    told = " ".join(
        (row.procedure.folded, row.procedure.code, *(fold(f"{one.publisher} {one.place}") for one in row.versions))
    )
    return all(word in told for word in words)
