"""Forms of questions and answers. Those of the public side speak both languages."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from btnn.agencies.queries import AgencyKind, Membership, agencies_of_kinds, officers, provinces
from btnn.cases.forms.fields import UNCHOSEN, UNWRITTEN, DayField

from .commands import Asked
from .commands.asking import LONGEST
from .commands.publishing import Edition
from .grounds import ENDS, REFUSALS
from .models import Theme, Way
from .themes import theme_label

MISSING = _("Chưa ghi mục này.")
UNCHOSEN_PUBLIC = _("Chưa chọn mục này.")


def _themes() -> list[tuple[str, Any]]:
    return [("", _("Chọn…")), *((name, theme_label(name)) for name in Theme.values)]


class SearchForm(forms.Form):
    """What somebody looks for among the published answers."""

    tim = forms.CharField(label=_("Tìm trong câu trả lời"), max_length=200, required=False)
    noi_dung = forms.ChoiceField(
        label=_("Nội dung"), required=False, choices=lambda: [("", _("Tất cả")), *_themes()[1:]]
    )


class AskForm(forms.Form):
    """A question from the public side. `website` is a field that people do not see and machines fill in."""

    text = forms.CharField(
        label=_("Câu hỏi của ông/bà"),
        help_text=_("Kể ngắn gọn việc đã xảy ra và điều ông/bà muốn biết. Không ghi họ tên, số giấy tờ của ai."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": MISSING},
    )
    theme = forms.ChoiceField(label=_("Nội dung"), choices=_themes, error_messages={"required": UNCHOSEN_PUBLIC})
    province = forms.ChoiceField(
        label=_("Ông/bà ở tỉnh, thành phố nào?"),
        help_text=_("Sở Tư pháp nơi đó trả lời."),
        error_messages={"required": UNCHOSEN_PUBLIC},
    )
    contact = forms.EmailField(
        label=_("Thư điện tử"),
        help_text=_("Nếu muốn được báo khi có trả lời. Chỉ cơ quan trả lời thấy."),
        max_length=200,
        required=False,
        error_messages={"invalid": _("Địa chỉ thư điện tử chưa đúng, ví dụ: ten@example.vn.")},
    )
    website = forms.CharField(required=False, max_length=200)
    token = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, today: date, data: Any = None) -> None:
        super().__init__(data, initial={"token": uuid4()})
        named = [(unit.code, unit.name) for unit in provinces(today)]
        self.fields["province"].choices = [("", _("Chọn…")), *named]  # type: ignore[attr-defined]

    @property
    def asked(self) -> Asked:
        """What was asked."""
        given = self.cleaned_data
        return Asked(given["text"], given["theme"], province=given["province"], contact=given["contact"])

    @property
    def sent_by_a_machine(self) -> bool:
        return bool(self.cleaned_data.get("website"))


class CodeForm(forms.Form):
    """The code by which an answer is read."""

    code = forms.CharField(
        label=_("Mã câu hỏi"),
        help_text=_("10 chữ và số đã hiện khi ông/bà gửi câu hỏi, ví dụ K7M4Q-2Q9DF."),
        max_length=30,
        error_messages={"required": MISSING},
    )


class RegisterForm(forms.Form):
    """A question that came by the counter or by post."""

    way = forms.ChoiceField(
        label="Cách gửi",
        choices=[(way.value, way.label) for way in (Way.COUNTER, Way.POST)],
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )
    on = DayField(label="Ngày nhận")
    asked_by = forms.CharField(label="Người hỏi", max_length=200, required=False)
    contact = forms.CharField(label="Nơi nhận trả lời", max_length=200, required=False)
    theme = forms.ChoiceField(
        label="Nội dung",
        choices=[("", "Chọn…"), *((theme.value, theme.label) for theme in Theme)],
        error_messages={"required": UNCHOSEN},
    )
    text = forms.CharField(
        label="Câu hỏi", max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": UNWRITTEN},
    )  # fmt: skip
    token = forms.UUIDField(widget=forms.HiddenInput)

    @property
    def asked(self) -> Asked:
        """What was asked."""
        given = self.cleaned_data
        return Asked(given["text"], given["theme"], contact=given["contact"], asked_by=given["asked_by"])

    @property
    def sent(self) -> UUID:
        token: UUID = self.cleaned_data["token"]
        return token


class SourcesField(forms.CharField):
    """Articles that an answer rests on, one a line. Gives a list."""

    widget = forms.Textarea

    def __init__(self, **options: Any) -> None:
        super().__init__(
            label="Căn cứ pháp luật",
            help_text="Mỗi dòng một căn cứ, ví dụ: Luật 10/2017/QH14, Đ6.1",
            widget=forms.Textarea(attrs={"rows": 3}),
            error_messages={"required": UNWRITTEN},
            **options,
        )

    def clean(self, value: Any) -> list[str]:
        return [line for line in super().clean(value).splitlines() if line.strip()]


class _OnDay(forms.Form):
    on = DayField(label="Ngày")

    def __init__(self, membership: Membership, today: date, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["on"].initial = today


class AssignForm(_OnDay):
    """Who answers."""

    officer = forms.ChoiceField(label="Người trả lời", error_messages={"required": UNCHOSEN})
    field_order = ["officer", "on"]

    def __init__(self, membership: Membership, today: date, data: Any = None) -> None:
        super().__init__(membership, today, data, prefix="cu")
        self.people = {str(one.pk): one for one in [*officers(membership.agency_id, today), membership.user]}
        self.fields["officer"].choices = [(key, one.full_name) for key, one in self.people.items()]  # type: ignore[attr-defined]


class AnswerForm(_OnDay):
    """The answer with the articles it rests on, one a line."""

    text = forms.CharField(
        label="Trả lời",
        help_text="Viết cho người không biết luật: câu ngắn, việc phải làm, thời hạn.",
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": UNWRITTEN},
    )
    citations = SourcesField()
    field_order = ["text", "citations", "on"]

    def __init__(self, membership: Membership, today: date, data: Any = None) -> None:
        super().__init__(membership, today, data, prefix="tl")


class RefuseForm(_OnDay):
    """Refused or ended, by which ground, told how."""

    ground = forms.ChoiceField(
        label="Căn cứ",
        choices=[
            ("", "Chọn…"),
            ("Từ chối (Đ11.1)", [(one.code, one.text) for one in REFUSALS]),
            ("Chấm dứt (Đ11.2)", [(one.code, one.text) for one in ENDS]),
        ],
        error_messages={"required": UNCHOSEN},
    )
    text = forms.CharField(
        label="Lý do, và nơi người hỏi cần đến",
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": UNWRITTEN},
    )
    field_order = ["ground", "text", "on"]

    def __init__(self, membership: Membership, today: date, data: Any = None) -> None:
        super().__init__(membership, today, data, prefix="tc")


class PassOnForm(_OnDay):
    """To which body the question goes."""

    to = forms.ChoiceField(label="Chuyển đến", error_messages={"required": UNCHOSEN})
    text = forms.CharField(
        label="Lý do chuyển", widget=forms.Textarea(attrs={"rows": 2}), error_messages={"required": UNWRITTEN}
    )
    field_order = ["to", "text", "on"]

    def __init__(self, membership: Membership, today: date, data: Any = None) -> None:
        super().__init__(membership, today, data, prefix="ch")
        kinds = (AgencyKind.MINISTRY, AgencyKind.JUSTICE_DEPARTMENT)
        self.bodies = {str(one.pk): one for one in agencies_of_kinds(kinds, today) if one.pk != membership.agency_id}
        named = [(key, one.name) for key, one in self.bodies.items()]
        self.fields["to"].choices = [("", "Chọn…"), *named]  # type: ignore[attr-defined]


class PublishForm(forms.Form):
    """An answer for everybody."""

    theme = forms.ChoiceField(
        label="Nội dung", choices=[(theme.value, theme.label) for theme in Theme], error_messages={"required": UNCHOSEN}
    )
    question = forms.CharField(
        label="Câu hỏi", widget=forms.Textarea(attrs={"rows": 3}), error_messages={"required": UNWRITTEN}
    )
    answer = forms.CharField(
        label="Trả lời",
        help_text="Để trống một dòng giữa hai đoạn.",
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": UNWRITTEN},
    )
    citations = SourcesField()
    question_en = forms.CharField(
        label="Câu hỏi bằng tiếng Anh", required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    answer_en = forms.CharField(
        label="Trả lời bằng tiếng Anh", required=False, widget=forms.Textarea(attrs={"rows": 6})
    )
    reason = forms.CharField(label="Lý do thay bản đang công bố", required=False, max_length=500)
    names_checked = forms.BooleanField(
        label="Tôi đã xem: những chữ được nhắc không phải là thông tin của một người", required=False
    )

    @property
    def edition(self) -> Edition:
        """What is published."""
        given = self.cleaned_data
        told = (given[name] for name in ("question", "answer", "citations", "question_en", "answer_en"))
        return Edition(given["theme"], *told)


class WithdrawForm(forms.Form):
    """Why an answer is taken back."""

    reason = forms.CharField(
        label="Lý do rút", max_length=500, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": UNWRITTEN},
    )  # fmt: skip
