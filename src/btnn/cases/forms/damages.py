"""Whose figures an assessment of damages is, asked when it is saved."""

from __future__ import annotations

from typing import Any

from django import forms

from btnn.law.case import CaseView

from ..models import AssessmentKind

LABELS = {
    AssessmentKind.ASKED: "Số liệu người yêu cầu bồi thường đưa ra",
    AssessmentKind.VERIFIED: "Kết quả xác minh thiệt hại",
    AssessmentKind.OFFERED: "Mức cơ quan đề nghị khi thương lượng",
}
SHEET = "sheet"  # the id of the form that the question belongs to, wherever it stands on the page


class SaveForm(forms.Form):
    """In: what was sent, or the case as it stands, from which the likely kind is taken."""

    kind = forms.ChoiceField(
        label="Lưu bảng tính này vào hồ sơ với tư cách",
        choices=[(kind.value, label) for kind, label in LABELS.items()],
        widget=forms.RadioSelect(attrs={"form": SHEET}),
        error_messages={"required": "Chưa chọn mục này.", "invalid_choice": "Hãy chọn một trong các mục này."},
    )

    def __init__(self, view: CaseView, data: Any = None, **options: Any) -> None:
        super().__init__(data, initial={"kind": likely_kind(view)}, **options)


def likely_kind(view: CaseView) -> str:
    """What an officer reckons at this stage."""
    stage = view.lanes["settlement"]
    if stage in ("none", "received", "supplementing", "valid"):
        return AssessmentKind.ASKED
    return AssessmentKind.OFFERED if stage in ("reported", "negotiating") else AssessmentKind.VERIFIED
