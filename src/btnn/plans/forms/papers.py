"""Forms of the papers that follow a plan: amendments, the account of the year, what is taken over into the next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from btnn.cases.forms.fields import DayField, words_field

from ..queries import AccountView, LeftOver


class ReasonForm(forms.Form):
    """Why a plan is amended, and what changes."""

    reason = words_field("Lý do, nội dung sửa đổi", 4000, rows=4)


class SignedForm(forms.Form):
    """Number, day and signer of a paper that was signed."""

    number = words_field("Số, ký hiệu", 60)
    on = DayField(label="Ngày ban hành")
    signer = words_field("Người ký", 200)

    def __init__(self, today: date, data: Any = None) -> None:
        super().__init__(data, initial={"on": today})


class AccountForm(forms.Form):
    """The words of the account; each begins with what the records propose."""

    overall = words_field("Đánh giá chung", 10_000, rows=4, required=False)

    def __init__(self, view: AccountView, data: Any = None) -> None:
        rows = view.rows
        told = {f"task{task.order}": said for task, said in rows}
        told |= {"overall": view.overall, "difficulties": view.difficulties, "proposals": view.proposals}
        super().__init__(data, initial=told)
        self.orders = [task.order for task, _ in rows]
        for order in self.orders:
            self.fields[f"task{order}"] = words_field(f"Kết quả nhiệm vụ {order}", 4000, rows=3, required=False)
        self.fields["difficulties"] = words_field("Khó khăn, vướng mắc", 10_000, rows=4, required=False)
        self.fields["proposals"] = words_field("Đề xuất, kiến nghị", 10_000, rows=3, required=False)

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given."""
        given = self.cleaned_data
        told = {name: given[name] for name in ("overall", "difficulties", "proposals")}
        return told | {"task_words": {order: given[f"task{order}"] for order in self.orders}}


class CarryOverForm(forms.Form):
    """Work of the year before that was not done, to be taken over."""

    def __init__(self, left: Sequence[LeftOver], data: Any = None) -> None:
        super().__init__(data)
        self.fields["orders"] = forms.TypedMultipleChoiceField(
            label="Đưa vào bản soạn",
            choices=[(one.order, f"{one.title} ({one.why})") for one in left],
            coerce=int,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": "Chưa chọn việc nào."},
        )
