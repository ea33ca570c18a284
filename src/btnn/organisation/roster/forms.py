"""Forms of rosters."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms

from btnn.cases.forms.fields import UNCHOSEN, DayField, words_field

from .commands import Told
from .models import Degree, Part, Reason, Time, Way
from .queries import Staffing
from .standing import LABELS, Described, Person

TIME_TO_REVIEW = 10  # days that the form proposes
SILENT = "silent"


def choice(label: str, choices: Any, *, radio: bool = True, required: bool = True) -> forms.ChoiceField:
    """One of a closed list."""
    options: dict[str, Any] = {"widget": forms.RadioSelect} if radio else {}
    return forms.ChoiceField(
        label=label, choices=choices, required=required, error_messages={"required": UNCHOSEN}, **options
    )


class PersonForm(forms.Form):
    """Somebody of the roster, as they are from a day on."""

    full_name = words_field("Họ và tên", 120)
    position = words_field("Chức vụ", 150, help_text="Ví dụ: Phó Giám đốc, chuyên viên Phòng Hành chính tư pháp.")
    leads = forms.BooleanField(label="Là lãnh đạo phụ trách công tác bồi thường", required=False)
    time = choice("Bố trí", Time.choices)
    parts = forms.MultipleChoiceField(
        label="Phần việc",
        choices=Part.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": UNCHOSEN},
    )
    on = DayField(label="Từ ngày", help_text="Ngày được phân công, hoặc ngày thông tin này bắt đầu đúng.")
    degree = choice("Trình độ", Degree.choices, radio=False)
    speciality = words_field("Ngành đào tạo", 150, required=False)
    works_since = DayField(label="Làm công tác bồi thường từ", required=False, help_text="Kể cả ở cơ quan trước.")
    leaves_on = DayField(label="Dự kiến thôi làm", required=False, help_text="Nếu đã biết: nghỉ hưu, hết biệt phái.")
    phone = words_field("Điện thoại", 20, required=False)
    email = words_field("Thư điện tử", 120, required=False)

    def __init__(self, today: date, told: Described | None = None, data: Any = None, **initial: Any) -> None:
        start: dict[str, Any] = {"on": today, "degree": Degree.NONE} | initial
        if told is not None:
            same = ("leads", "position", "degree", "speciality", "works_since", "leaves_on", "phone", "email")
            start |= {name: getattr(told, name) for name in same}
            start |= {"full_name": told.name, "parts": list(told.parts)}
            start["time"] = Time.FULL if told.full_time else Time.PART
        super().__init__(data, initial=start)

    @property
    def told(self) -> Told:
        """What the command is given."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "on"}
        return Told(**given | {"parts": tuple(given["parts"])})


class LeavingForm(forms.Form):
    """The last day of somebody, who comes after them, what was handed over."""

    last_day = DayField(label="Ngày làm cuối")
    reason = choice("Lý do", Reason.choices)
    replaced_by = forms.TypedChoiceField(
        label="Người thay", required=False, coerce=int, empty_value=None, help_text="Người mới: ghi vào đội ngũ trước."
    )
    handed_over_on = DayField(label="Ngày bàn giao", required=False, help_text="Để trống nếu chưa bàn giao.")
    handed_over = words_field("Nội dung bàn giao", 500, rows=3, required=False, help_text="Hồ sơ, sổ, việc đang dở.")

    def __init__(self, person: Person, others: Iterable[Person], data: Any = None) -> None:
        before = person.leaves
        start: dict[str, Any] = {"last_day": person.last_day}
        if before is not None:
            same = ("reason", "replaced_by", "handed_over_on", "handed_over")
            start |= {name: getattr(before, name) for name in same}
        super().__init__(data, initial=start)
        self.fields["replaced_by"].choices = [  # type: ignore[attr-defined]
            ("", "Chưa có"),
            *((one.key, f"{one.told.name}, {one.told.position}") for one in others if one.key != person.key),
        ]


class TrainingForm(forms.Form):
    """Training that somebody had elsewhere or by themselves."""

    title = words_field("Nội dung bồi dưỡng", 300)
    on = DayField(label="Ngày")
    way = choice("Hình thức", Way.choices)
    organiser = words_field("Nơi tổ chức", 200, required=False)
    paper = words_field("Chứng nhận", 200, required=False)


class ConfirmForm(forms.Form):
    """The review of a year."""

    changed = forms.TypedChoiceField(
        label="Kết quả rà soát",
        choices=[("no", "Không thay đổi so với năm trước"), ("yes", "Đã cập nhật thay đổi")],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )
    note = words_field("Ghi chú", 1000, rows=2, required=False, help_text="Phải ghi khi chưa phân công ai.")


class RemindForm(forms.Form):
    """Which silent agencies are reminded, to have it done by which day."""

    agencies = forms.MultipleChoiceField(
        label="Cơ quan chưa rà soát",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Hãy chọn ít nhất một cơ quan."},
    )
    due_on = DayField(label="Đề nghị xong trước hết ngày")
    text = words_field("Nội dung nhắc", 1000, rows=2, required=False)

    def __init__(self, silent: Iterable[Staffing], today: date, data: Any = None) -> None:
        rows = [(str(one.agency.pk), _silent(one)) for one in silent]
        start = {"agencies": [key for key, _ in rows], "due_on": today + timedelta(days=TIME_TO_REVIEW)}
        super().__init__(data, initial=start)
        self.fields["agencies"].choices = rows  # type: ignore[attr-defined]


class FilterForm(forms.Form):
    """Which agencies are shown."""

    tim = forms.CharField(label="Tìm cơ quan", required=False, max_length=100)
    loc = forms.ChoiceField(
        label="Chỉ xem",
        required=False,
        choices=[("", "Tất cả"), (SILENT, "Chưa rà soát năm nay"), *LABELS.items()],
    )


def _silent(one: Staffing) -> str:
    told = one.review.reminders
    return f"{one.agency.name} (đã nhắc ngày {told[0].on:%d/%m/%Y})" if told else one.agency.name
