"""Forms of recommendations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from btnn.agencies.queries import Agency
from btnn.cases.forms.fields import UNCHOSEN, DayField
from btnn.support.urging.forms import typed

from .lists import grounds_of
from .models import DecisionKind, Kind, Procedure

OF_KIND: dict[str, tuple[str, ...]] = {
    Kind.PROTEST: ("procedure", "court", "decision", "decided_on", "effective_on", "to_agency", "to_name"),
    Kind.CANCEL: ("decision", "decided_on", "known_on"),
    Kind.REVIEW: ("decision_kind", "decision", "decided_on"),
    Kind.VIOLATION: ("to_agency", "to_name"),
}
DECISIONS = {Kind.PROTEST: "Số bản án, quyết định", Kind.CANCEL: "Số quyết định giải quyết bồi thường",
             Kind.REVIEW: "Số quyết định"}  # fmt: skip
TO = {
    Kind.PROTEST: "Người có thẩm quyền kháng nghị: Chánh án, Viện trưởng theo luật tố tụng (với bản án của Tòa án khu "
    "vực: cấp tỉnh; của Tòa án cấp tỉnh: tối cao).",
    Kind.VIOLATION: "Cơ quan quản lý trực tiếp hoặc cấp trên của cơ quan, người vi phạm.",
}


class RecommendationForm(forms.Form):
    """One recommendation of a kind: only the fields that it needs, in the order of the paper."""

    about = forms.ChoiceField(label="Cơ quan", error_messages={"required": UNCHOSEN})
    procedure = forms.ChoiceField(
        label="Loại vụ án", choices=Procedure.choices, widget=forms.RadioSelect, error_messages={"required": UNCHOSEN}
    )
    court = typed("Tòa án đã xét xử", 200)
    decision_kind = forms.ChoiceField(
        label="Loại quyết định",
        choices=DecisionKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )
    decision = typed("Số quyết định", 100)
    decided_on = DayField(label="Ngày bản án, quyết định")
    effective_on = DayField(label="Ngày có hiệu lực pháp luật", required=False)
    known_on = DayField(
        label="Ngày thủ trưởng cơ quan biết căn cứ phải hủy",
        help_text="Từ ngày này thủ trưởng có 02 ngày làm việc để tự hủy (Đ48.1, Đ48.3).",
    )
    grounds = forms.MultipleChoiceField(
        label="Căn cứ", widget=forms.CheckboxSelectMultiple, error_messages={"required": UNCHOSEN}
    )
    to_agency = forms.ChoiceField(label="Gửi cơ quan trong hệ thống", required=False)
    to_name = typed("Hoặc gửi", 200, required=False, help_text="Khi nơi nhận không có trong hệ thống.")
    subject = typed("Về việc", 300)
    text = typed("Nội dung văn bản", 10_000, rows=12, help_text="Soạn sẵn từ hồ sơ; sửa được.")
    reply_by = DayField(label="Đề nghị trả lời trước hết ngày")
    number = typed("Số, ký hiệu", 60, required=False, help_text="Bỏ trống khi văn thư chưa cho số.")
    on = DayField(label="Ngày văn bản")
    signer = typed("Người ký", 200)

    def __init__(self, kind: str, bodies: Sequence[Agency], receivers: Sequence[Agency], *, initial: Any,
                 data: Any = None) -> None:  # fmt: skip
        super().__init__(data, initial=initial)
        self.known = {str(body.pk): body for body in (*bodies, *receivers)}
        self._offer("about", [(str(one.pk), one.name) for one in bodies])
        self._offer("to_agency", [(str(one.pk), one.name) for one in receivers])
        self.fields["about"].label = "Cơ quan bị kiện" if kind == Kind.PROTEST else "Cơ quan"
        self.fields["grounds"].choices = [  # type: ignore[attr-defined]
            (one.code, f"{one.text} ({one.source.partition(', ')[2]})") for one in grounds_of(kind)
        ]
        self.fields["decision"].label = DECISIONS.get(Kind(kind), "")
        self.fields["to_agency"].help_text = TO.get(Kind(kind), "")
        for name in {name for names in OF_KIND.values() for name in names} - set(OF_KIND[kind]):
            del self.fields[name]

    def _offer(self, name: str, known: Sequence[tuple[str, str]]) -> None:
        self.fields[name].choices = [("", "Chọn…"), *known]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if "to_name" in self.fields and not given.get("to_agency") and not given.get("to_name"):
            self.add_error("to_name", "Chọn nơi nhận trong danh sách hoặc ghi tên.")
        return given

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given."""
        given = dict(self.cleaned_data)
        given["about"] = self.known[given["about"]]
        if "to_agency" in given:
            given["to_agency"] = self.known.get(given["to_agency"])
        return given


class AnswerForm(forms.Form):
    """Accepted or not."""

    accepted = forms.TypedChoiceField(
        label="Kết quả xem xét",
        choices=[("yes", "Chấp nhận, sẽ thực hiện"), ("no", "Không chấp nhận")],
        coerce=lambda given: given == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )
    words = typed("Nêu rõ việc đã làm, hoặc lý do", 4000, rows=4)
    paper = typed("Số, ngày văn bản trả lời", 200, required=False)
    on = DayField(label="Ngày trả lời")


class FollowForm(forms.Form):
    """What happened next."""

    words = typed("Diễn biến", 4000, rows=3)
    paper = typed("Số, ngày văn bản", 200, required=False)
    on = DayField(label="Ngày")


class ConcludeForm(forms.Form):
    """How it ended."""

    done = forms.TypedChoiceField(
        label="Kiến nghị đã được thực hiện chưa",
        choices=[("yes", "Đã thực hiện"), ("no", "Không thực hiện")],
        coerce=lambda given: given == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )
    words = typed("Kết quả", 4000, rows=3)
    paper = typed("Số, ngày văn bản cho thấy kết quả", 200, required=False, help_text="Bắt buộc khi đã thực hiện.")
    on = DayField(label="Ngày")


class ReasonForm(forms.Form):
    """Why it is taken back."""

    words = typed("Lý do", 4000, rows=3)
