"""What becomes of a request: it arrives, is answered, taken back, paid for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from btnn.cases.forms.fields import DayField, MoneyField
from btnn.cases.forms.rows import Rows, amount_rows
from btnn.law.work import RequestKind

from ..commands import AnswerData
from .parts import line, long


class TurnForm(forms.Form):
    """A form of one turn; `act` says which, so that several may stand on one page."""

    act = ""

    def __init__(self, today: date, data: Any = None, **options: Any) -> None:
        super().__init__(data, prefix=self.act, **options)
        if "on" in self.fields:
            self.fields["on"].initial = today


class ReceiptForm(TurnForm):
    act = "nhan"
    on = DayField(label="Ngày nhận được văn bản")
    proof = line("Giấy tờ chứng minh", required=False, help_text="Ví dụ: giấy báo phát, biên bản giao nhận.")


class WithdrawForm(TurnForm):
    act = "rut"
    on = DayField(label="Ngày rút lại")
    reason = long("Lý do rút lại", 4000, rows=2)


class PayForm(TurnForm):
    act = "cap"
    on = DayField(label="Ngày cấp kinh phí")
    amount = MoneyField(label="Số tiền đã cấp")
    voucher = line("Số chứng từ", required=False)


class AnswerForm(TurnForm):
    """The answer, with figures where this kind of request has them (`rows`)."""

    act = "tra-loi"
    on = DayField(label="Ngày trả lời")
    paper_number = line("Số văn bản trả lời", 60, required=False)
    text = long("Nội dung trả lời", 4000)

    def __init__(self, kind: RequestKind, claimants: Sequence[str], today: date, data: Any = None) -> None:
        super().__init__(today, data)
        self.rows: Rows | None = None
        if kind.figures == "money":
            self.fields["amount"] = MoneyField(label="Số tiền đã cấp")
        if kind.figures == "amounts":
            self.rows = amount_rows("so-lieu", "Số liệu theo loại thiệt hại (nếu có)", data=data, claimants=claimants)

    def is_valid(self) -> bool:
        rows_valid = self.rows is None or self.rows.is_valid()
        return super().is_valid() and rows_valid

    @property
    def given(self) -> AnswerData:
        """What was typed, as the command takes it."""
        typed = self.cleaned_data
        return AnswerData(
            on=typed["on"],
            text=typed["text"],
            paper_number=typed["paper_number"],
            amounts=self.rows.values() if self.rows is not None else [],
            amount=typed.get("amount"),
        )
