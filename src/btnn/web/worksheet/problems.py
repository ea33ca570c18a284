"""What a person has to put right in a form, one sentence each, with the way to its place."""

from __future__ import annotations

from dataclasses import dataclass

from django import forms


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right, with the field it leads to."""

    text: str
    anchor: str


def problems_of(form: forms.Form, where: str = "") -> list[Problem]:
    """Everything wrong with a form, each told with its field; `where` stands before the name of the field."""
    found = []
    for name, errors in form.errors.items():
        field = form[name] if name in form.fields else None
        name_shown = str(field.label) if field else ""
        label = f"{where}{name_shown[:1].lower()}{name_shown[1:]}" if where else name_shown
        anchor = "" if field is None else f"{field.auto_id}_0" if field.use_fieldset else field.auto_id
        found += [Problem(f"{label[:1].upper()}{label[1:]}: {error}", anchor) for error in errors]
    return found
