"""Văn bản yêu cầu, đề nghị: what is asked, of whom, sent when and how."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from btnn.agencies.queries import Agency
from btnn.cases.forms.fields import DayField, FlagField, MoneyField
from btnn.law.work import RequestKind

from ..commands import RequestData
from ..commands.requests import FOR_VALUATION
from ..queries import RequestView
from .parts import NOBODY, OTHER_HELP, bodies, body_of, choice, line, long, sending


class RequestForm(forms.Form):
    """A request of one kind: only the fields that this kind needs."""

    def __init__(
        self,
        kind: RequestKind,
        today: date,
        agencies: Sequence[Agency],
        valuations: Sequence[RequestView],
        data: Any = None,
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        self.kind, self.agencies = kind, agencies
        if kind.addressee != "claimant":
            self.fields["to_agency"] = bodies("Nơi nhận", agencies, required=False)
        if kind.addressee in ("other", "joining", "agency"):
            self.fields["to_name"] = line("Nơi nhận khác", required=False, help_text=OTHER_HELP)
        self.fields["subject"] = long(
            "Nội dung yêu cầu", 2000, help_text="Hỏi gì, cần gì; không ghi số giấy tờ tùy thân, số điện thoại."
        )
        if kind.figures == "money":
            self.fields["cost"] = MoneyField(label="Số tiền đề nghị")
        if kind.kind in FOR_VALUATION:
            told = [(str(one.row.number), f"{one.kind.title}: {one.row.to_name}") for one in valuations]
            self.fields["about"] = choice("Cho việc định giá, giám định nào", told)
        if kind.costs:
            self.fields["cost"] = MoneyField(label="Chi phí dự kiến")
            self.fields["own_budget"] = FlagField(
                label="Cơ quan còn đủ dự toán quản lý hành chính để chi?",
                help_text="Còn đủ: cấp kinh phí trong 01 ngày làm việc. Không đủ: trong 02 ngày làm việc đề nghị cơ "
                "quan tài chính cấp (NĐ 68 Đ17.4).",
            )
        self.fields["paper_number"] = line("Số văn bản", 60, required=False)
        self.fields["sent_on"] = DayField(label="Ngày gửi", initial=today)
        self.fields["way"] = sending()
        if kind.limit is None:
            self.fields["reply_by"] = DayField(
                label="Đề nghị trả lời trước ngày",
                required=False,
                help_text="Luật không ấn định thời hạn trả lời; cơ quan gửi có thể đề nghị một ngày.",
            )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if "to_agency" in self.fields and not given.get("to_agency") and not (given.get("to_name") or "").strip():
            self.add_error("to_agency", NOBODY)
        return given

    @property
    def given(self) -> RequestData:
        """What was typed, as the command takes it."""
        typed = self.cleaned_data
        return RequestData(
            kind=self.kind.kind,
            subject=typed["subject"],
            sent_on=typed["sent_on"],
            way=typed["way"],
            to_agency=body_of(self.agencies, typed.get("to_agency")),
            to_name=typed.get("to_name") or "",
            paper_number=typed["paper_number"],
            reply_by=typed.get("reply_by"),
            cost=typed.get("cost"),
            own_budget=typed.get("own_budget"),
            about=int(typed["about"]) if typed.get("about") else None,
        )
