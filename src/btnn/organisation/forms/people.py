"""Forms of people, roles and who stands in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from btnn.agencies.queries import User
from btnn.cases.forms.fields import DayField

from .parts import choice, people, roles, text


class EnrolForm(forms.Form):
    """A new person with their first role."""

    full_name = text("Họ và tên", 120)
    username = text(
        "Tên đăng nhập", 60, help_text="Chữ thường không dấu, chữ số, dấu chấm; ví dụ: an.tranthi.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )  # fmt: skip
    email = forms.CharField(label="Thư điện tử công vụ", max_length=200, required=False)
    role = choice("Vai trò", roles())
    valid_from = DayField(label="Từ ngày")

    def __init__(self, today: date, data: Any = None) -> None:
        super().__init__(data, initial={"valid_from": today})


class AppointForm(forms.Form):
    """Another role for somebody who has an account."""

    username = text("Tên đăng nhập của người được giao", 150)
    role = choice("Vai trò", roles())
    valid_from = DayField(label="Từ ngày")

    def __init__(self, today: date, data: Any = None) -> None:
        super().__init__(data, initial={"valid_from": today})


class RelieveForm(forms.Form):
    """The last day of a role."""

    last_day = DayField(label="Ngày cuối cùng giữ vai trò")

    def __init__(self, today: date, data: Any = None) -> None:
        super().__init__(data, initial={"last_day": today})


class AccountForm(forms.Form):
    """What is done with an account."""

    act = choice("Việc cần làm", [
        ("reset", "Đặt lại mật khẩu (mật khẩu mới hiện một lần)"),
        ("lock", "Khóa tài khoản"),
        ("unlock", "Mở lại tài khoản"),
    ])  # fmt: skip


class DelegateForm(forms.Form):
    """From which head to whom, by which paper, for which days."""

    head = choice("Thủ trưởng ủy quyền", [])
    deputy = choice("Người được ủy quyền", [])
    document = text("Văn bản ủy quyền", 120, help_text="Số, ký hiệu và ngày, ví dụ: 05/GUQ-SXD ngày 16/11/2026.")
    valid_from = DayField(label="Từ ngày")
    last_day = DayField(label="Đến hết ngày")

    def __init__(self, heads: Iterable[User], deputies: Iterable[User], today: date, data: Any = None) -> None:
        given = people(heads)
        start = {"valid_from": today, "head": given[0][0] if len(given) == 1 else ""}
        super().__init__(data, initial=start)
        self.fields["head"].choices = [("", "Chọn…"), *given]  # type: ignore[attr-defined]
        self.fields["deputy"].choices = [("", "Chọn…"), *people(deputies)]  # type: ignore[attr-defined]


class AbsenceForm(forms.Form):
    """Who is away when."""

    person = choice("Người vắng mặt", [])
    first_day = DayField(label="Từ ngày")
    last_day = DayField(label="Đến hết ngày")
    reason = text("Lý do", 120, required=False, help_text="Ghi ngắn, ví dụ: nghỉ phép. Không ghi thông tin sức khỏe.")

    def __init__(self, users: Iterable[User], own: User, today: date, data: Any = None) -> None:
        given = people(users)
        start = {"first_day": today, "person": str(own.pk)}
        super().__init__(data, initial=start)
        self.fields["person"].choices = [("", "Chọn…"), *given]  # type: ignore[attr-defined]
