"""Money that came in, the plan of instalments, reduction and deferral."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import forms

from btnn.cases.forms.fields import DayField, MoneyField
from btnn.casework.forms.parts import choice, line
from btnn.law.case import words
from btnn.law.case.vocabulary import PAYMENT_WAYS
from btnn.law.reimbursement.relief import HARDSHIPS

_MONTH = re.compile(r"(\d{1,2})[/. -](\d{4})", re.ASCII)


class MonthField(forms.CharField):
    """A month as 12/2026. Gives its first day."""

    def __init__(self, **options: Any) -> None:
        shape = {"class": "date", "inputmode": "numeric", "autocomplete": "off", "placeholder": "tháng/năm"}
        super().__init__(widget=forms.TextInput(attrs=shape), **options)

    def to_python(self, value: Any) -> Any:
        told = str(value or "").strip()
        found = _MONTH.fullmatch(told)
        if found is None or not 1 <= int(found[1]) <= 12 or not 2018 <= int(found[2]) <= 2099:
            raise forms.ValidationError("Ghi tháng theo dạng tháng/năm, ví dụ 12/2026.")
        return date(int(found[2]), int(found[1]), 1)

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%m/%Y}" if isinstance(value, date) else value


class CollectForm(forms.Form):
    """Money that came in from one official."""

    expected = forms.IntegerField(widget=forms.HiddenInput, required=False)
    on = DayField(label="Ngày thu")
    amount = MoneyField(label="Số tiền đã thu")
    paid_by = forms.ChoiceField(
        label="Cách thu",
        widget=forms.RadioSelect,
        choices=[(way, words.choice("paid_by", way)) for way in PAYMENT_WAYS],
        error_messages={"required": "Chưa chọn mục này."},
    )
    voucher = line("Số chứng từ nộp ngân sách", 100, required=False)


class TermsForm(forms.Form):
    """What is taken of the salary each month."""

    income = MoneyField(
        label="Thu nhập từ tiền lương hằng tháng", help_text="Khung 10% – 30% tính trên số này (Đ68.2)."
    )
    monthly = MoneyField(label="Mức trừ mỗi tháng")
    first_month = MonthField(label="Tháng trừ đầu tiên")


class ReductionForm(forms.Form):
    """A reduction with its conditions (Đ65.4; NĐ 68 Đ27)."""

    expected = forms.IntegerField(widget=forms.HiddenInput, required=False)
    on = DayField(label="Ngày ký quyết định giảm")
    amount = MoneyField(label="Số tiền được giảm")
    remedied = forms.BooleanField(
        label="Đã chủ động khắc phục hậu quả: tự nguyện bồi thường, khắc phục một phần thiệt hại (Đ65.4a; NĐ 68 Đ27.1)",
        required=False,
    )
    full_duties = forms.BooleanField(
        label="Đã thực hiện đầy đủ nghĩa vụ trong quá trình giải quyết yêu cầu bồi thường (Đ65.4b)", required=False
    )
    hardship = choice(
        "Hoàn cảnh kinh tế khó khăn (Đ65.4c; NĐ 68 Đ27.2)",
        [(code, word[:1].upper() + word[1:]) for code, word in HARDSHIPS.items()],
        radio=True,
    )
    proof = line(
        "Giấy tờ chứng minh",
        500,
        help_text="Tên, số, ngày của giấy tờ; không ghi bệnh tật, hoàn cảnh riêng (mục ghi không xóa được).",
    )


class DeferralForm(forms.Form):
    """A deferral with its reason (Đ68.3)."""

    expected = forms.IntegerField(widget=forms.HiddenInput, required=False)
    on = DayField(label="Ngày ký quyết định hoãn")
    pregnant = forms.BooleanField(label="Người hoàn trả đang mang thai", required=False)
    child_born_on = DayField(
        label="Hoặc ngày sinh của con dưới 36 tháng tuổi",
        required=False,
        help_text="Chỉ dùng để tính ngày hết hoãn; không lưu vào hồ sơ.",
    )
