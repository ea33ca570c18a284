"""One act of verification."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from btnn.cases.forms.fields import DayField
from btnn.law.work import verification_ways

from ..commands import ActData
from ..models import VerificationAct
from .parts import choice, line, long


class ActForm(forms.Form):
    """How, when, where, by whom and with whom, what it showed."""

    way = choice(
        "Cách thức xác minh",
        [(key, f"{way.title} ({way.citation.article})") for key, way in verification_ways().items()],
        radio=True,
        help_text="Một hoặc một số cách thức của khoản 1 Điều 14 Nghị định 68/2018/NĐ-CP; mỗi lần ghi một cách thức.",
    )
    on = DayField(label="Ngày xác minh")
    place = line("Địa điểm", 300, required=False)
    who = line("Người thực hiện")
    others = line("Cùng với", 500, required=False, help_text="Người, cơ quan cùng tham gia.")
    result = long("Kết quả", 4000, rows=6)
    minutes = forms.BooleanField(label="Đã lập biên bản", required=False)
    signed = forms.BooleanField(
        label="Những người tham gia đã ký hoặc điểm chỉ vào biên bản",
        required=False,
        help_text="Trao đổi ý kiến trực tiếp phải có biên bản, có chữ ký hoặc điểm chỉ (NĐ 68 Đ14.1c). Biên bản thỏa "
        "thuận kéo dài thời hạn phải ký vào từng trang (NĐ 68 Đ14.2).",
    )

    def __init__(self, who: str, earlier: Sequence[VerificationAct], today: date, data: Any = None) -> None:
        super().__init__(data)
        self.fields["on"].initial = today
        self.fields["who"].initial = who
        if earlier:
            told = [(str(act.number), f"Lần {act.number}, ngày {act.on:%d/%m/%Y}") for act in earlier]
            self.fields["corrects"] = choice(
                "Ghi thay cho lần ghi sai", told, required=False, help_text="Lần ghi sai vẫn đọc được."
            )

    @property
    def given(self) -> ActData:
        """What was typed, as the command takes it."""
        typed = dict(self.cleaned_data)
        corrects = typed.pop("corrects", "")
        return ActData(**typed, corrects=int(corrects) if corrects else None)
