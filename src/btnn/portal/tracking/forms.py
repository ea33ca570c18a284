"""The form of proof: the code of the request, and four signs that only its people know."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from btnn.cases.identity import normal_identity
from btnn.cases.tracking_code import read

END = 4


class FindForm(forms.Form):
    """Code and last signs. What has not the shape of a code can be said to be none: it tells nothing of any case."""

    ma = forms.CharField(
        label=_("Mã tra cứu"),
        help_text=_("8 chữ và số in trên giấy nhận hồ sơ, ví dụ K7M4-2Q9D."),
        max_length=40,
        error_messages={"required": _("hãy nhập mã in trên giấy nhận hồ sơ.")},
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "class": "track-code"}
        ),
    )
    cuoi = forms.CharField(
        label=_("4 số cuối điện thoại"),
        help_text=_("Số điện thoại đã ghi trong hồ sơ. Nếu hồ sơ không ghi điện thoại: 4 số cuối căn cước."),
        max_length=40,
        error_messages={"required": _("hãy nhập 4 số cuối.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric", "class": "track-code"}),
    )

    def clean_ma(self) -> str:
        """The code in its one spelling."""
        code = read(self.cleaned_data["ma"])
        if code is None:
            raise forms.ValidationError(_("mã có 8 chữ và số, không có chữ O, I, L và số 0, 1."))
        return code

    def clean_cuoi(self) -> str:
        """Four signs; who typed the whole number is not asked again."""
        end = normal_identity(self.cleaned_data["cuoi"])[-END:]
        if len(end) < END:
            raise forms.ValidationError(_("cần đủ 4 số."))
        return end

    def refuse(self, message: Any) -> None:
        """Say of the whole form that it did not fit, whichever part was wrong."""
        self.add_error(None, message)
