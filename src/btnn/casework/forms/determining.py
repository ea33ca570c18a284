"""Determining the agency: the facts that the law asks for, and the determination itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from btnn.agencies.queries import Agency
from btnn.cases.forms.fields import DayField

from ..queries import Determination
from .parts import bodies, body_of, choice, line


def facts_form(found: Determination) -> forms.Form:
    """The facts told so far and the one question still open, each with its closed list of answers."""
    form = forms.Form()
    for known in found.known:
        form.fields[known.name] = choice(known.question, list(known.choices.items()), required=False)
        form.initial[known.name] = known.value
    if found.open is not None:
        form.fields[found.open.fact] = choice(found.open.text, list(found.open.choices.items()), required=False)
    return form


class DetermineForm(forms.Form):
    """The agency, why, by which paper, on which day; `expected` is the last entry that the person saw."""

    expected = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, agencies: Sequence[Agency], expected: int, today: date, data: Any = None) -> None:
        super().__init__(data)
        self.agencies = agencies
        self.fields["agency"] = bodies("Cơ quan giải quyết bồi thường", agencies)
        self.fields["reason"] = line(
            "Lý do xác định",
            500,
            help_text="Ghi căn cứ và kết quả thống nhất, cuộc họp; mục này không sửa được và không ghi tên người.",
        )
        self.fields["number"] = line("Số văn bản chuyển hồ sơ", 60, required=False)
        self.fields["on"] = DayField(label="Ngày xác định và chuyển hồ sơ", initial=today)
        self.fields["expected"].initial = expected

    @property
    def agency(self) -> Agency:
        """The body that was chosen."""
        found = body_of(self.agencies, self.cleaned_data["agency"])
        assert found is not None  # the field's choices are these bodies
        return found
