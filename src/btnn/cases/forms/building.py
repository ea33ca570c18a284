"""From the definition of an event to the fields of its form: kind by kind, in the words of `btnn.law.case.words`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms

from btnn.law.case import vocabulary, words
from btnn.law.case.events import EventType, Field

from .fields import UNCHOSEN, UNWRITTEN, DayField, FlagField, LinesField, MoneyField, WholeField
from .prefill import Start

LONG_TEXTS = frozenset({"reason"})
IN_ROWS = frozenset({"amounts", "officers"})
NOT_TYPED = frozenset({"event"})
LONGEST_RADIO_LIST = 9
UNKNOWN = "Chưa rõ"

Built = tuple[EventType, Field, Start, dict[str, Any]]


def build(kind: EventType, start: Start) -> dict[str, forms.Field]:
    """The fields of the event by name, rows left aside; labels without the unit that stands beside the field."""
    built: dict[str, forms.Field] = {}
    for item in kind.fields:
        if item.kind in IN_ROWS or item.kind in NOT_TYPED or item.name in start.left_out:
            continue
        told = words.field_words(kind.name, item.name)
        options: dict[str, Any] = {
            "label": told.label.removesuffix(" (đồng)") if item.kind == "money" else told.label,
            "help_text": told.help,
            "required": item.required,
            "initial": start.initial.get(item.name),
        }
        built[item.name] = MAKERS[item.kind]((kind, item, start, options))
    return built


def rows_field(kind: EventType) -> Field | None:
    """The one field of the event that is typed in rows, if it has one."""
    return next((item for item in kind.fields if item.kind in IN_ROWS), None)


def _text(built: Built) -> forms.Field:
    _, item, start, options = built
    if item.name in start.choices:
        return _list_of(start.choices[item.name], options)
    if item.name in LONG_TEXTS:
        options["widget"] = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(max_length=2000, error_messages={"required": UNWRITTEN}, **options)


def _flag(built: Built) -> forms.Field:
    field = FlagField(**built[3])
    if not field.required:
        field.choices = [("true", words.answer(True)), ("false", words.answer(False)), ("", UNKNOWN)]
    return field


def _whole(built: Built) -> forms.Field:
    _, item, _, options = built
    if item.minimum is not None and item.maximum is not None and not options["help_text"]:
        options["help_text"] = f"Từ {item.minimum} đến {item.maximum}."
    return WholeField(minimum=item.minimum, maximum=item.maximum, **options)


def _money(built: Built) -> forms.Field:
    return MoneyField(**built[3])


def _day(built: Built) -> forms.Field:
    return DayField(**built[3])


def _choice(built: Built) -> forms.Field:
    _, item, start, options = built
    given = start.choices.get(item.name)
    return _list_of(given or [(value, choice_label(item.name, value)) for value in item.choices], options)


def choice_label(name: str, value: str) -> str:
    """The label of a value; a ground with its article."""
    label = words.choice(name, value)
    return f"{label} ({words.ground(value).article})" if value in words.grounds() else label


def _list_of(choices: list[tuple[str, str]], options: dict[str, Any]) -> forms.Field:
    """Radio buttons for a short list, a drop-down for one that begins with “Chọn …” or is long."""
    errors = {"required": UNCHOSEN, "invalid_choice": "Mục này không có trong danh sách; hãy chọn lại."}
    drop_down = len(choices) > LONGEST_RADIO_LIST or (bool(choices) and choices[0][0] == "")
    if len(choices) == 1 and options["initial"] is None:
        options["initial"] = choices[0][0]
    if not options["required"] and not drop_down:
        choices = [*choices, ("", UNKNOWN)]
    widget = forms.Select if drop_down else forms.RadioSelect
    return forms.ChoiceField(choices=choices, widget=widget, error_messages=errors, **options)


def _roles(built: Built) -> forms.Field:
    _, item, start, options = built
    offered = start.choices.get(item.name) or [(role, words.role(role)) for role in vocabulary.ROLES]
    choices = [(role, _role_label(role, label, start)) for role, label in offered]
    return forms.MultipleChoiceField(
        choices=choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Đánh dấu ít nhất một thành phần."},
        **options,
    )


def _role_label(role: str, label: str, start: Start) -> str:
    article, invited = start.compulsory.get(role), start.invited.get(role)
    if article:
        return f"{label} – bắt buộc ({article})"
    return f"{label} – {invited}" if invited else label


def _lines(built: Built) -> forms.Field:
    _, item, _, options = built
    options["help_text"] = options["help_text"] or "Mỗi dòng ghi một mục."
    return LinesField(rows=3 if item.kind in ("papers", "list") else 5, **options)


MAKERS: dict[str, Callable[[Built], forms.Field]] = {
    "text": _text,
    "bool": _flag,
    "integer": _whole,
    "money": _money,
    "date": _day,
    "choice": _choice,
    "roles": _roles,
    "texts": _lines,
    "list": _lines,
    "papers": _lines,
}
