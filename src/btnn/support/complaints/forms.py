"""Forms of complaints and denunciations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms

from btnn.agencies.queries import Agency, User
from btnn.cases.forms.fields import UNCHOSEN, UNWRITTEN, DayField, words_field
from btnn.law.complaint_terms import LONGEST_EXTENSION

from .commands import Given
from .commands.handling import NEEDS_TEXT
from .models import Kind, Outcome, Step, Theme, Urgency

FIRST_TIME, SECOND_TIME = "1", "2"


def sealed(label: str, most: int, *, required: bool = True, help_text: str = "") -> forms.CharField:
    """A line that no browser keeps for the next time."""
    field = words_field(label, most, required=required, help_text=help_text)
    field.widget.attrs["autocomplete"] = "off"
    return field


class RegisterForm(forms.Form):
    """What was received, and who sent it."""

    kind = forms.ChoiceField(
        label="Loại", choices=Kind.choices, widget=forms.RadioSelect, error_messages={"required": UNCHOSEN}
    )
    level = forms.ChoiceField(
        label="Khiếu nại lần",
        choices=[(FIRST_TIME, "Lần đầu"), (SECOND_TIME, "Lần hai")],
        widget=forms.RadioSelect,
        initial=FIRST_TIME,
        error_messages={"required": UNCHOSEN},
    )
    on = DayField(label="Ngày nhận")
    theme = forms.ChoiceField(label="Về việc", choices=Theme.choices, error_messages={"required": UNCHOSEN})
    subject = forms.ChoiceField(label="Cơ quan bị khiếu nại, tố cáo", error_messages={"required": UNCHOSEN})
    against_head = forms.BooleanField(label="Tố cáo chính thủ trưởng cơ quan đó", required=False)
    summary = words_field("Nội dung", 10_000, rows=5, help_text="Tóm tắt việc bị nêu. Không ghi tên người gửi ở đây.")
    case_code = words_field("Mã vụ việc liên quan", 24, required=False)
    remote = forms.BooleanField(label="Vùng sâu, vùng xa, đi lại khó khăn (thời hạn dài hơn)", required=False)
    urgency = forms.ChoiceField(label="Mức độ", choices=Urgency.choices, initial=Urgency.PLAIN)
    sender = sealed("Họ tên người gửi", 200, help_text="Được niêm lại: chỉ người xử lý mở xem, mỗi lần đều ghi lý do.")
    address = sealed("Địa chỉ người gửi", 300, required=False)
    contact = sealed("Điện thoại, thư điện tử", 200, required=False)
    token = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, bodies: Sequence[Agency], today: date, token: object, data: Any = None) -> None:
        first = str(bodies[0].pk) if bodies else ""
        super().__init__(data, initial={"on": today, "subject": first, "token": token})
        self.bodies = {str(body.pk): body for body in bodies}
        self.fields["subject"].choices = [(key, body.name) for key, body in self.bodies.items()]  # type: ignore[attr-defined]

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given."""
        given = self.cleaned_data
        same = ("kind", "theme", "summary", "sender", "address", "contact", "remote", "against_head", "urgency")
        told = Given(
            **{name: given[name] for name in same},
            subject=self.bodies[given["subject"]],
            level=int(given["level"]),
            case_code=given["case_code"],
        )
        return {"given": told, "on": given["on"], "token": given["token"]}


class StepForm(forms.Form):
    """One step: the day, and what goes with it."""

    def __init__(
        self, step: str, today: date, officers: Iterable[User], bodies: Iterable[Agency], proper: Agency | None,
        data: Any = None,
    ) -> None:  # fmt: skip
        super().__init__(data, initial={"on": today, "to": str(proper.pk) if proper else ""}, prefix=step)
        self.step, self.title = step, Step(step).label
        self.people = {str(user.pk): user for user in officers} if step == Step.ASSIGNED else {}
        self.bodies = {str(body.pk): body for body in bodies} if step == Step.PASSED_ON else {}
        if step == Step.ASSIGNED:
            named = [(key, user.full_name) for key, user in self.people.items()]
            self.fields["officer"] = _choice("Người xử lý", named)
        if step == Step.PASSED_ON:
            self.fields["to"] = _choice("Chuyển đến", [(key, body.name) for key, body in self.bodies.items()])
        self.fields["on"] = DayField(label="Ngày")
        if step == Step.DECIDED:
            self.fields["outcome"] = forms.ChoiceField(
                label="Kết quả",
                choices=Outcome.choices,
                widget=forms.RadioSelect,
                error_messages={"required": UNCHOSEN},
            )
        if step == Step.EXTENDED:
            self.fields["days"] = forms.IntegerField(
                label="Số ngày gia hạn",
                min_value=1,
                max_value=LONGEST_EXTENSION,
                error_messages={"required": UNWRITTEN, "invalid": "Ghi số ngày bằng chữ số."},
            )
        if step not in (Step.ASSIGNED, Step.COMPLEX, Step.WITHDRAWN):
            self.fields["number"] = words_field("Số văn bản", 60, required=step == Step.DECIDED)
        label = NEEDS_TEXT.get(Step(step))
        self.fields["text"] = words_field(label or "Ghi chú", 10_000, rows=3, required=label is not None)

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given."""
        given = dict(self.cleaned_data)
        if self.people:
            given["officer"] = self.people[given["officer"]]
        if self.bodies:
            given["to"] = self.bodies[given["to"]]
            given.pop("number", None)
        return given


class RevealForm(forms.Form):
    """Why one has to know who sent it."""

    reason = words_field("Lý do cần xem người gửi", 500, help_text="Được ghi lại cùng tên bạn và giờ xem.")


class AccessForm(forms.Form):
    """Let somebody of the agency see it, or no longer."""

    person = forms.ChoiceField(label="Người", error_messages={"required": UNCHOSEN})
    reason = words_field("Lý do", 500)

    def __init__(self, people: Iterable[User], prefix: str, data: Any = None) -> None:
        super().__init__(data, prefix=prefix)
        self.people = {str(user.pk): user for user in people}
        self.fields["person"].choices = [(key, user.full_name) for key, user in self.people.items()]  # type: ignore[attr-defined]

    @property
    def user(self) -> User:
        return self.people[self.cleaned_data["person"]]


def _choice(label: str, choices: list[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=[("", "Chọn…"), *choices], error_messages={"required": UNCHOSEN})
