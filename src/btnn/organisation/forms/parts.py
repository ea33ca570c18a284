"""Fields that the forms share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from btnn.agencies.queries import Agency, Role, User
from btnn.cases.forms.fields import UNCHOSEN, UNWRITTEN


def text(label: str, most: int, **options: Any) -> forms.CharField:
    """One line of text."""
    return forms.CharField(label=label, max_length=most, error_messages={"required": UNWRITTEN}, **options)


def choice(label: str, choices: Iterable[tuple[Any, str]], **options: Any) -> forms.ChoiceField:
    """One out of a list, none chosen beforehand."""
    first = [("", "Chọn…")]
    messages = {"required": UNCHOSEN, "invalid_choice": "Hãy chọn một mục trong danh sách."}
    return forms.ChoiceField(label=label, choices=[*first, *choices], error_messages=messages, **options)


def roles() -> list[tuple[str, str]]:
    """The roles in words that people are appointed to."""
    return [(str(value), str(label)) for value, label in Role.choices if value != Role.PORTAL]


def people(users: Iterable[User]) -> list[tuple[str, str]]:
    """People by key, each once, with their user names: two may have one name."""
    return list({str(user.pk): f"{user.full_name} ({user.username})" for user in users}.items())


def bodies(agencies: Iterable[Agency]) -> list[tuple[str, str]]:
    """Agencies by key."""
    return [(str(agency.pk), agency.name) for agency in agencies]
