"""What the tree and the list of units are filtered by."""

from __future__ import annotations

from django import forms

from btnn.cases.forms.fields import DayField


class TreeFilter(forms.Form):
    """A name without accents, and the day of which the tree is told."""

    tim = forms.CharField(label="Tên hoặc mã cơ quan", max_length=100, required=False)
    ngay = DayField(label="Vào ngày", required=False)


class UnitFilter(forms.Form):
    """A name without accents, and the day; without a day all time."""

    tim = forms.CharField(label="Tên đơn vị hành chính", max_length=100, required=False)
    ngay = DayField(label="Vào ngày", required=False, help_text="Để trống: cả đơn vị không còn.")
