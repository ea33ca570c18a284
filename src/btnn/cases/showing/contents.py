"""The data of an entry in words: each field with its label, each value as people read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from btnn.law.case import words
from btnn.law.case.events import EVENTS, Field
from btnn.web.wording import dong, short_date

from ..forms.basis import kind_label

HIDDEN_WHEN_FALSE = frozenset({"asks_advance", "asks_honour", "honour_only", "asks_to_collect_basis", "complex"})
DAYS = frozenset({"days"})


@dataclass(frozen=True, slots=True)
class Told:
    """One field: its label and one or more lines."""

    label: str
    lines: tuple[str, ...]


def told(event_name: str, data: Mapping[str, Any]) -> list[Told]:
    """Every field that the entry carries, in the order of the event's definition. Wishes that were not
    made (no advance asked) are left out."""
    rows: list[Told] = []
    for field in EVENTS[event_name].fields:
        value = data.get(field.name)
        if value is None or value in ("", []) or (value is False and field.name in HIDDEN_WHEN_FALSE):
            continue
        lines = _lines(field, value)
        if lines:
            rows.append(Told(words.field(event_name, field.name), tuple(lines)))
    return rows


def _lines(field: Field, value: Any) -> list[str]:
    match field.kind:
        case "bool":
            return [words.answer(bool(value))]
        case "money":
            return [dong(value)]
        case "integer":
            return [f"{value} ngày" if field.name in DAYS else str(value)]
        case "date":
            return [short_date(date.fromisoformat(value))]
        case "choice":
            return [_choice(field.name, str(value))]
        case "amounts":
            return [_amount(item) for item in value]
        case "roles":
            return [words.role(role) for role in value]
        case "officers" | "list":
            return [_officer(item) for item in value]
        case "event":
            return _replacement(value)
        case "text" if field.name == "basis_kind":
            return [kind_label(str(value))]
        case _:
            return (
                [str(line) for line in value]
                if isinstance(value, Sequence) and not isinstance(value, str)
                else [str(value)]
            )


def _choice(name: str, value: str) -> str:
    found = words.grounds().get(value)
    return f"{found.label} ({found.article})" if found else words.choice(name, value)


def _amount(item: Mapping[str, Any]) -> str:
    receiver = f" ({item['claimant']})" if item.get("claimant") else ""
    return f"{words.head(item['head'])}{receiver}: {dong(item['amount'])}"


def _officer(item: Any) -> str:
    if not isinstance(item, Mapping):
        return str(item)
    parts = [str(item.get("name", ""))]
    if item.get("fault"):
        parts.append(words.choice("fault", item["fault"]).lower())
    for name in ("monthly_salary", "amount", "instalment"):
        if item.get(name) is not None:
            label = words.item(name).removesuffix(" (đồng)").lower()
            parts.append(f"{label} {dong(item[name])}")
    return ", ".join(part for part in parts if part)


def _replacement(value: Mapping[str, Any]) -> list[str]:
    lines = [words.event(value["type"])] if value.get("type") else []
    if value.get("on"):
        lines.append(f"Ngày {short_date(date.fromisoformat(value['on']))}")
    return lines


def replacement_rows(event_name: str, replacement: Mapping[str, Any]) -> list[Told]:
    """What an entry counts as after its correction: its own fields in words."""
    kind = str(replacement.get("type", event_name))
    data = replacement.get("data")
    return told(kind, data) if isinstance(data, Mapping) else []
