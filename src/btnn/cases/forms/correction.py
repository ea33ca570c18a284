"""Putting an entry right: leave it out, or let it count as something else; always with a reason."""

from __future__ import annotations

from typing import Any

from django import forms

from btnn.law.case import words
from btnn.law.case.events import EVENTS

from ..models import CaseEvent
from .fields import UNCHOSEN, UNWRITTEN, DayField
from .known import Known
from .prefill import AGENCY_FIELDS, Start, start_of
from .step import StepForm

DROP, REPLACE = "drop", "replace"


class CorrectionForm(forms.Form):
    """How and why. What replaces the entry is typed in a `StepForm` of its own."""

    expected = forms.IntegerField(widget=forms.HiddenInput, required=False)
    way = forms.ChoiceField(
        label="Cách đính chính",
        choices=[
            (REPLACE, "Thay bằng nội dung đúng (ghi ở dưới)"),
            (DROP, "Bỏ mục này: việc đã ghi không xảy ra, hoặc ghi nhầm vụ việc"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )
    reason = forms.CharField(
        label=words.field("entry_corrected", "reason"),
        help_text="Nêu rõ sai ở đâu và căn cứ vào giấy tờ nào để sửa. Lý do được lưu trong lịch sử vụ việc.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": UNWRITTEN},
    )

    def __init__(self, entry: CaseEvent, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        if entry.type == "entry_corrected":  # it can only be taken back
            self.fields["way"].choices = [(DROP, "Bỏ mục đính chính này: nội dung cũ được tính lại")]  # type: ignore[attr-defined]
            self.fields["way"].initial = DROP

    @property
    def replaces(self) -> bool:
        return self.cleaned_data["way"] == REPLACE


def replacement_form(entry: CaseEvent, known: Known, data: Any = None) -> StepForm | None:
    """The form of the entry's own event, filled with what was recorded; None for a correction."""
    if entry.type == "entry_corrected":
        return None
    kind = EVENTS[entry.type]
    start = start_of(entry.type, known)
    form = StepForm(kind, _as_recorded(entry, start), known.today, data, prefix="moi")
    del form.fields["expected"]
    return form


def _as_recorded(entry: CaseEvent, start: Start) -> Start:
    """The start of the form with the entry's own words in place of suggestions."""
    days = {item.name for item in EVENTS[entry.type].fields if item.kind == "date"}
    read = DayField(required=False)
    given: dict[str, Any] = {
        name: read.clean("/".join(reversed(str(value).split("-")))) if name in days else value
        for name, value in entry.data.items()
    }
    if str(entry.named_user_id) in start.people:
        given["name"] = str(entry.named_user_id)
    if str(entry.named_agency_id) in start.agencies:
        given |= dict.fromkeys(AGENCY_FIELDS, str(entry.named_agency_id))
    for name, choices in start.choices.items():
        value = given.get(name)
        if isinstance(value, str) and value and all(value != offered for offered, _ in choices):
            choices.append((value, _label(name, value)))
    start.initial = {"on": entry.on, **given}
    start.left_out -= set(entry.data)  # what was recorded can be put right, whatever a new entry would be asked
    start.register_number = False
    start.suggestions = []
    return start


def _label(name: str, value: str) -> str:
    try:
        return words.choice(name, value)
    except KeyError:
        return value
