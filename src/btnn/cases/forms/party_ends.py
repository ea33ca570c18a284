"""Two short forms about a party: it ends; an official went elsewhere."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from ..models import PostKind
from .fields import UNCHOSEN, UNWRITTEN, DayField


class _PastDay(forms.Form):
    """A day that has come."""

    def __init__(self, data: Any = None, *, today: date, **options: Any) -> None:
        super().__init__(data, **options)
        self.today = today

    def _past(self, name: str) -> date:
        day: date = self.cleaned_data[name]
        if day > self.today:
            raise forms.ValidationError(f"Ngày {day:%d/%m/%Y} chưa đến; chỉ ghi việc đã xảy ra.")
        return day


class EndForm(_PastDay):
    """A party takes part no longer."""

    expected = forms.IntegerField(widget=forms.HiddenInput, required=False)
    on = DayField(label="Thôi tham gia từ ngày")
    reason = forms.CharField(
        label="Lý do",
        help_text="Ví dụ: rút yêu cầu; chấm dứt ủy quyền theo văn bản số …; ghi nhầm người.",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": UNWRITTEN, "max_length": "Nội dung quá dài (tối đa %(limit_value)s ký tự)."},
    )

    def clean_on(self) -> date:
        return self._past("on")


class PostForm(_PastDay):
    """Where an official works, or what became of them, from a day on."""

    kind = forms.ChoiceField(
        label="Tình trạng", choices=PostKind.choices, widget=forms.RadioSelect, error_messages={"required": UNCHOSEN}
    )
    employer = forms.CharField(
        label="Nơi công tác, hoặc cơ quan bảo hiểm xã hội trả lương hưu",
        help_text="Nơi này cử người tham gia Hội đồng xem xét trách nhiệm hoàn trả (NĐ 68/2018/NĐ-CP, Đ28.3).",
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"max_length": "Nội dung quá dài (tối đa %(limit_value)s ký tự)."},
    )
    since = DayField(label="Từ ngày")
    note = forms.CharField(
        label="Căn cứ",
        help_text="Ví dụ: quyết định điều động, quyết định nghỉ hưu số …",
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"max_length": "Nội dung quá dài (tối đa %(limit_value)s ký tự)."},
    )

    def clean_since(self) -> date:
        return self._past("since")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("kind") in (PostKind.WORKING, PostKind.RETIRED) and not given.get("employer"):
            self.add_error("employer", "Ghi nơi công tác, hoặc cơ quan bảo hiểm xã hội trả lương hưu.")
        return given
