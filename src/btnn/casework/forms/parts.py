"""Fields that several of these forms share: a chosen body or a written name, the way of sending, long texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from btnn.agencies.queries import Agency
from btnn.cases.forms.fields import UNCHOSEN, UNWRITTEN
from btnn.law.case import words
from btnn.law.case.vocabulary import DELIVERY_WAYS

NOBODY = "Chọn cơ quan trong danh sách, hoặc ghi tên nơi nhận."
OTHER_HELP = "Chỉ ghi khi nơi nhận không có trong danh sách: chuyên gia, tổ chức định giá, giám định, cá nhân."


def line(
    label: str, most: int = 200, *, required: bool = True, help_text: str = "", initial: str = ""
) -> forms.CharField:
    """One line of text."""
    return forms.CharField(
        label=label,
        max_length=most,
        required=required,
        help_text=help_text,
        initial=initial,
        error_messages={"required": UNWRITTEN, "max_length": f"Quá dài (tối đa {most} ký tự)."},
    )


def long(label: str, most: int, *, required: bool = True, rows: int = 4, help_text: str = "") -> forms.CharField:
    """Several lines of text."""
    return forms.CharField(
        label=label,
        max_length=most,
        required=required,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": UNWRITTEN, "max_length": f"Quá dài (tối đa {most} ký tự); hãy rút gọn."},
    )


def choice(
    label: str, choices: Sequence[tuple[str, str]], *, radio: bool = False, required: bool = True, help_text: str = ""
) -> forms.ChoiceField:
    """One of a closed list; nothing is chosen beforehand."""
    listed = list(choices) if radio else [("", "Chọn một mục"), *choices]
    return forms.ChoiceField(
        label=label,
        choices=listed,
        required=required,
        help_text=help_text,
        widget=forms.RadioSelect if radio else forms.Select,
        error_messages={"required": UNCHOSEN, "invalid_choice": "Chọn lại trong danh sách."},
    )


def sending() -> forms.ChoiceField:
    """By which way a paper was sent."""
    return choice("Cách gửi", [(way, words.choice("delivered_by", way)) for way in DELIVERY_WAYS])


def bodies(label: str, agencies: Sequence[Agency], *, required: bool = True) -> forms.ChoiceField:
    """One body of the list."""
    return choice(label, [(str(body.pk), body.name) for body in agencies], required=required)


def body_of(agencies: Sequence[Agency], chosen: Any) -> Agency | None:
    """The body that was chosen."""
    return next((body for body in agencies if str(body.pk) == str(chosen)), None)


def labels(entries: Mapping[str, Any], name: str = "title") -> list[tuple[str, str]]:
    """Choices from a catalogue of the law."""
    return [(code, getattr(entry, name)) for code, entry in entries.items()]
