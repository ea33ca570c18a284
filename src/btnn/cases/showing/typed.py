"""What a person typed into a form that can't be recorded any more: to be read again, copied, told to the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms

from ..forms.rows import Rows


def typed_lines(form: forms.Form, rows: Rows | None = None) -> list[tuple[str, str]]:
    """Label and words of every field of a bound form that says something, then those of its rows."""
    lines = list(_lines(form.visible_fields()))
    for row in rows.forms if rows is not None else ():
        said = list(_lines(row.visible_fields()))
        if said:
            head = getattr(row, "given_label", "")
            lines.append((head or said[0][1], "; ".join(text for _, text in (said if head else said[1:]))))
    return lines


def _lines(fields: Iterable[forms.BoundField]) -> Iterator[tuple[str, str]]:
    for field in fields:
        text = _words(field)
        if text:
            yield str(field.label), text


def _words(field: forms.BoundField) -> str:
    value: Any = field.data
    values = value if isinstance(value, list) else [value]
    choices = {str(key): str(label) for key, label in _flat(getattr(field.field, "choices", ()))}
    if isinstance(field.field, forms.BooleanField):
        return "Có" if value else ""
    return ", ".join(choices.get(str(one), str(one)) for one in values if one not in (None, ""))


def _flat(choices: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    for key, label in choices:
        if isinstance(label, list | tuple):
            yield from _flat(label)
        else:
            yield key, label
