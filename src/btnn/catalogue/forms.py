"""The form over the list of procedures."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class ListForm(forms.Form):
    """What is looked for, as of which day."""

    tim = forms.CharField(
        label=_("Tìm thủ tục"),
        help_text=_("Gõ không dấu cũng được, ví dụ: phuc hoi danh du."),
        max_length=100,
        required=False,
    )
    ngay = forms.DateField(
        label=_("Danh mục của ngày"),
        help_text=_("Để trống là hôm nay. Hồ sơ cũ: ghi ngày nộp, ví dụ 01/09/2018."),
        required=False,
        input_formats=["%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d"],
        widget=forms.DateInput(
            attrs={"class": "date", "inputmode": "numeric", "autocomplete": "off"}, format="%d/%m/%Y"
        ),
        error_messages={"invalid": _("Ngày không đúng; hãy ghi theo ngày/tháng/năm, ví dụ 01/09/2018.")},
    )
