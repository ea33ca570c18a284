"""A real case made unrecognisable for an exercise: days moved, money scaled, every word that people wrote replaced.

Pure. What is not known to be harmless is left out: only closed lists, yes and no, counts, days and money go over, and
days and money not as they were. Texts become `[1]`, `[2]` …, the same text the same number, so that who was asked is
still who answered. The moment of recording, who recorded, the people and bodies of the case are not looked at at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

from btnn.law.case import Refused, event_from, replay
from btnn.law.case.event_types import Field
from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries
from btnn.law.limits import parse_day

Raw = dict[str, object]
# Whole weeks, so that a Monday stays a Monday; never near the true day, never so far that the law was another.
NEAREST, FARTHEST = 9, 130
TENTHS = (3, 4, 6, 7, 8, 12, 13, 14, 16, 17, 18, 23, 26, 29)
TRIES = 200
# Their words say what the case rests on and by which paper; nothing in an exercise asks for them.
LEFT_OUT = frozenset({"basis_kind", "basis_number", "basis_issuer", "limitation_note", "reason", "content", "proof"})
PLAIN = frozenset({"bool", "integer", "choice", "roles"})


class NotToBeDisguised(Exception):
    """No shift and scale was found with which the story is still lawful and shares nothing with the true one."""


@dataclass(slots=True)
class _Cloak:
    days: int
    scale: Fraction
    names: dict[str, str] = field(default_factory=dict)

    def text(self, value: object) -> str:
        return self.names.setdefault(" ".join(str(value).split()).lower(), f"[{len(self.names) + 1}]")

    def day(self, value: object) -> str:
        return (parse_day(value) + timedelta(days=self.days)).isoformat()

    def money(self, value: object) -> int:
        scaled = Fraction(int(str(value))) * self.scale
        if scaled.denominator != 1:
            raise NotToBeDisguised
        return scaled.numerator


def disguised(entries: Sequence[Entry], seed: int) -> list[Raw]:
    """The story of a case as one that nobody knows again, in the order of its days.

    Args:
        entries: all entries of the case; corrections are applied and leave no trace.
        seed: any whole number; the same seed gives the same disguise.
    Refused (`NotToBeDisguised`): a story for which no disguise is found.
    """
    counted = counted_entries(list(entries))
    true_sums, true_days = _sums(counted), _days(counted)
    for attempt in range(TRIES):
        cloak = _Cloak(7 * _weeks(seed, attempt), Fraction(TENTHS[(seed // 7 + attempt) % len(TENTHS)], 10))
        try:
            story = [_entry(entry, cloak) for entry in counted]
            fresh = [event_from(raw, place) for place, raw in enumerate(story, start=1)]
            if _sums(fresh) & true_sums or _days(fresh) & true_days:
                continue
            replay(fresh, as_of=fresh[-1].on)
        except (Refused, NotToBeDisguised, OverflowError):
            continue
        return story
    raise NotToBeDisguised


def _weeks(seed: int, attempt: int) -> int:
    span = FARTHEST - NEAREST
    place = (seed * 2_654_435_761 + attempt * 40_503) % (2 * span)
    return NEAREST + place if place < span else -(NEAREST + place - span)


def _entry(entry: Entry, cloak: _Cloak) -> Raw:
    data = {
        one.name: _value(one, entry.data[one.name], cloak)
        for one in entry.kind.fields
        if one.name in entry.data and (one.required or one.name not in LEFT_OUT)
    }
    return {"type": entry.type, "on": cloak.day(entry.on.isoformat()), "by": entry.by, "data": data}


def _value(one: Field, value: object, cloak: _Cloak) -> object:
    if one.kind in PLAIN:
        return value
    if one.kind == "date":
        return cloak.day(value)
    if one.kind == "money":
        return cloak.money(value)
    if one.kind == "papers" and isinstance(value, int):
        return value
    if one.kind in ("texts", "list", "papers") and isinstance(value, list):
        return [_named(item, cloak) for item in value]
    if one.kind == "amounts" and isinstance(value, list):
        return [_sum_of(item, cloak, ("head",), ("amount",), "claimant") for item in value]
    if one.kind == "officers" and isinstance(value, list):
        return [_sum_of(item, cloak, ("fault",), ("monthly_salary", "amount", "instalment"), "name") for item in value]
    return cloak.text(value)


def _named(item: object, cloak: _Cloak) -> object:
    return {"name": cloak.text(item.get("name"))} if isinstance(item, Mapping) else cloak.text(item)


def _sum_of(
    item: Mapping[str, object], cloak: _Cloak, kept: Sequence[str], sums: Sequence[str], name: str
) -> dict[str, object]:
    told: dict[str, object] = {key: item[key] for key in kept if key in item}
    told |= {key: cloak.money(item[key]) for key in sums if item.get(key) is not None}
    return told | ({name: cloak.text(item[name])} if item.get(name) is not None else {})


def _sums(entries: Sequence[Entry]) -> set[int]:
    """Every sum of a story but nothing."""
    found: set[int] = set()
    for entry in entries:
        for one in entry.kind.fields:
            value = entry.data.get(one.name)
            if one.kind == "money" and isinstance(value, int):
                found.add(value)
            elif one.kind in ("amounts", "officers") and isinstance(value, list):
                found |= {sum_ for item in value for sum_ in item.values() if type(sum_) is int}
    return found - {0}


def _days(entries: Sequence[Entry]) -> set[date]:
    """The first and the last day of a story: a case is known by them."""
    return {entries[0].on, entries[-1].on} if entries else set()
