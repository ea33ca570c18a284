"""From cases to the table of a year, with small figures and what would give them away left out.

Pure. The true figures never leave this module's caller: what is kept and published is the table after suppression.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from .measures import COUNTS, FIELD_ORDER, MEASURES, NO_PROVINCE, TOTAL, UNKNOWN_FIELD
from .suppression import Sum, suppress

Place = tuple[str, str]  # field, province; TOTAL for all
Figures = dict[str, int | None]


class Counted(Protocol):
    """What one case brought (`btnn.cases.queries.yearly.YearOfCase`)."""

    @property
    def field(self) -> str: ...
    @property
    def province(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a published table; a figure that is kept back is None."""

    field: str
    province: str
    figures: Figures

    @property
    def says_something(self) -> bool:
        return any(value is not None for value in self.figures.values())

    def as_json(self) -> dict[str, object]:
        return {"field": self.field, "province": self.province, **self.figures}


def row_of(raw: Mapping[str, object]) -> Row:
    """A kept row back."""
    figures = {measure.name: _whole(raw.get(measure.name)) for measure in MEASURES}
    return Row(str(raw["field"]), str(raw["province"]), figures)


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


def tabulate(
    cases: Iterable[Counted],
    province: str = TOTAL,
    *,
    hidden: Mapping[str, Collection[Place]] | None = None,
    known: Mapping[str, Collection[Place]] | None = None,
) -> list[Row]:
    """The table of a year.

    Args:
        cases: what each case brought.
        province: of a department's table, which has the lines of its province only; TOTAL: the whole country.
        hidden: by measure, places that stay hidden (a wider table hides them).
        known: by measure, places that were published before.
    """
    exact = _added(cases)
    provinces = sorted({place[1] for place in exact} - {TOTAL}) if province == TOTAL else [province]
    fields = [field for field in FIELD_ORDER if field == TOTAL or (field, province) in exact]  # the others are empty
    places = [(field, one) for one in ([TOTAL] if province == TOTAL else []) + provinces for field in fields]
    sums = _sums(fields, provinces, province)
    shown: dict[str, frozenset[Place]] = {}
    for measure in COUNTS:
        values = {place: exact[place][measure.name] for place in places}
        kept_back = suppress(
            values,
            sums,
            hidden=set((hidden or {}).get(measure.name, ())) & set(places),
            known=set((known or {}).get(measure.name, ())) & set(places),
        )
        shown[measure.name] = frozenset(set(places) - kept_back)
    # Every field of the whole table is named, the empty ones too: that a field is named says nothing.
    named = [(field, place[1]) for place in places if place[0] == TOTAL for field in FIELD_ORDER]
    rows = [Row(place[0], place[1], _figures(place, exact[place], shown)) for place in named]
    return [row for row in rows if row.province == province or row.field == TOTAL or row.says_something]


def places_shown(rows: Iterable[Row]) -> dict[str, set[Place]]:
    """By measure, the places whose figure a table shows."""
    rows = list(rows)
    return {
        measure.name: {(row.field, row.province) for row in rows if row.figures[measure.name] is not None}
        for measure in COUNTS
    }


def _added(cases: Iterable[Counted]) -> dict[Place, dict[str, int]]:
    exact: dict[Place, dict[str, int]] = defaultdict(lambda: dict.fromkeys((one.name for one in MEASURES), 0))
    for case in cases:
        field, province = case.field or UNKNOWN_FIELD, case.province or NO_PROVINCE
        for place in ((field, province), (field, TOTAL), (TOTAL, province), (TOTAL, TOTAL)):
            for measure in MEASURES:
                exact[place][measure.name] += getattr(case, measure.name)
    return exact


def _sums(fields: list[str], provinces: list[str], province: str) -> list[Sum]:
    parts = [field for field in fields if field != TOTAL]
    lines = [TOTAL, *provinces] if province == TOTAL else provinces
    sums = [Sum((TOTAL, one), tuple((field, one) for field in parts)) for one in lines]
    if province == TOTAL:
        sums += [Sum((field, TOTAL), tuple((field, one) for one in provinces)) for field in fields]
    return sums


def _figures(place: Place, exact: Mapping[str, int], shown: Mapping[str, frozenset[Place]]) -> Figures:
    found: Figures = {}
    for measure in MEASURES:
        value = exact[measure.name]
        if measure.name == "in_time":
            value = round(100 * value / exact["decided"]) if exact["decided"] else 0
        found[measure.name] = value if place in shown[measure.counts] else None
    return found
