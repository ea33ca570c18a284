"""A difficulty, and an answer to it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from btnn.cases.forms.fields import DayField
from btnn.law.work import difficulty_kinds, difficulty_stages

from ..models import DifficultyState
from .parts import choice, labels, long


class DifficultyForm(forms.Form):
    """Stage, kind, what is difficult, what is proposed."""

    stage = choice("Giai đoạn phát sinh", labels(difficulty_stages(), "label"))
    kind = choice("Loại vướng mắc", labels(difficulty_kinds(), "label"))
    on = DayField(label="Ngày phát sinh")
    difficulty = long(
        "Khó khăn, vướng mắc",
        4000,
        help_text="Nội dung này được tổng hợp vào báo cáo; không ghi thông tin riêng của người yêu cầu bồi thường.",
    )
    proposal = long("Đề xuất, kiến nghị", 4000, required=False)

    def __init__(self, today: date, data: Any = None) -> None:
        super().__init__(data)
        self.fields["on"].initial = today


class DifficultyAnswerForm(forms.Form):
    """What was answered, or that it was taken up."""

    state = choice("Kết quả", DifficultyState.choices, radio=True)
    on = DayField(label="Ngày giải đáp, tiếp thu")
    answer = long("Nội dung", 4000)

    def __init__(self, today: date, data: Any = None) -> None:
        super().__init__(data)
        self.fields["on"].initial = today
