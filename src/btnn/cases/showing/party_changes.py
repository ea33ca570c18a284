"""Who changed what about a party, as lines; and two versions of one party side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from btnn.web.wording import short_date

from ..commands import PartyData
from ..models import Party
from ..queries.party_history import PartyStep

TITLES = {"added": "Ghi vào vụ việc", "changed": "Sửa thông tin", "found": "Đã có trước khi lưu lịch sử sửa"}
EMPTY = "(trống)"


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change: what, by whom, when, and each column as `(label, before, after)`."""

    title: str
    at: datetime
    actor: str
    agency: str
    rows: list[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Difference:
    """One column in which two versions of a party differ."""

    label: str
    now: str
    yours: str


def change_lines(steps: Sequence[PartyStep], names: Mapping[int, str]) -> list[ChangeLine]:
    """The history, latest first. `names` are those of the case's parties by primary key."""
    return [
        ChangeLine(
            "Ghi thôi tham gia" if _is_end(step) else TITLES[step.label],
            step.at,
            step.actor,
            step.agency,
            [(_label(one.label), _value(one.name, one.before, names), _value(one.name, one.after, names))
             for one in step.alterations],
        )
        for step in reversed(steps)
    ]  # fmt: skip


def differences(now: Party, yours: PartyData, names: Mapping[int, str]) -> list[Difference]:
    """Where what somebody else has written meanwhile differs from what this person sends. Bank data are compared only
    where the person could see them (they are empty in `now` otherwise)."""
    found = []
    for field in Party._meta.concrete_fields:
        if field.name not in PartyData.__dataclass_fields__:
            continue
        stored, sent = getattr(now, field.attname), getattr(yours, field.name)
        if stored != sent:
            label = _label(str(field.verbose_name))
            found.append(Difference(label, _value(field.name, stored, names), _value(field.name, sent, names)))
    return found


def _is_end(step: PartyStep) -> bool:
    return any(one.name == "ended_on" for one in step.alterations)


def _label(word: str) -> str:
    return word[:1].upper() + word[1:]


def _value(name: str, value: Any, names: Mapping[int, str]) -> str:
    if name == "represents":
        return names.get(value, "Tất cả người yêu cầu")
    if value is None or value == "":
        return EMPTY
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, date):
        return short_date(value)
    choices = dict(Party._meta.get_field(name).flatchoices)  # type: ignore[union-attr]
    return str(choices.get(value, value))
