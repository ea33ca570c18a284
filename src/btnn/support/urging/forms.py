"""Forms of watching and urging."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from btnn.agencies.queries import Agency
from btnn.cases.forms.fields import UNCHOSEN, UNWRITTEN, DayField
from btnn.law.work.management import lists

from .queries import OwedPaper


def typed(label: str, most: int, *, rows: int = 0, required: bool = True, help_text: str = "") -> forms.CharField:
    """A line, or with `rows` a box, of at most so many signs."""
    options: dict[str, Any] = {"widget": forms.Textarea(attrs={"rows": rows})} if rows else {}
    return forms.CharField(
        label=label,
        max_length=most,
        required=required,
        help_text=help_text,
        error_messages={"required": UNWRITTEN, "max_length": f"Dài quá {most} ký tự; hãy viết gọn lại."},
        **options,
    )


def choices(name: str) -> list[tuple[str, str]]:
    """The entries of a closed list, each with its article."""
    return [(one.code, f"{one.text} ({one.source.partition(', ')[2]})") for one in lists()[name]]


class LetterForm(forms.Form):
    """A letter before it is sent. `reports`: it demands a report, and has no ground of urging."""

    subject = typed("Về việc", 300)
    text = typed("Nội dung văn bản", 10_000, rows=14, help_text="Soạn sẵn từ hồ sơ; sửa được.")
    contents = forms.MultipleChoiceField(
        label="Nội dung đôn đốc", widget=forms.CheckboxSelectMultiple, error_messages={"required": UNCHOSEN}
    )
    grounds = forms.MultipleChoiceField(
        label="Căn cứ đôn đốc",
        choices=choices("ground"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": UNCHOSEN},
    )
    reply_by = DayField(label="Đề nghị trả lời trước hết ngày")
    number = typed("Số, ký hiệu", 60, required=False, help_text="Bỏ trống khi văn thư chưa cho số.")
    on = DayField(label="Ngày văn bản")
    signer = typed("Người ký", 200)

    def __init__(self, *, reports: bool = False, data: Any = None, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        self.fields["contents"].choices = choices("watched" if reports else "urged")  # type: ignore[attr-defined]
        if reports:
            self.fields["contents"].label = "Nội dung báo cáo"
            del self.fields["grounds"]


class AnswerForm(forms.Form):
    """The answer of the body that got a letter; `asked`: a request to urge, which one may not agree with."""

    outcome = forms.ChoiceField(label="Kết quả", widget=forms.RadioSelect, error_messages={"required": UNCHOSEN})
    words = typed("Nêu rõ việc đã làm, hoặc lý do", 4000, rows=5)
    promised_on = DayField(label="Sẽ xong trước hết ngày", required=False, help_text="Khi chưa xong.")
    paper = typed("Số, ngày văn bản trả lời", 200, required=False)
    on = DayField(label="Ngày trả lời")

    def __init__(self, asked: bool, data: Any = None, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        told = [("done", "Đã thực hiện xong"), ("later", "Đang thực hiện, sẽ xong vào ngày ghi dưới đây")]
        if asked:
            told = [("done", "Nhất trí, sẽ đôn đốc"), ("declined", "Không nhất trí, lý do ghi dưới đây")]
        self.fields["outcome"].choices = told  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        later, day = given.get("outcome") == "later", given.get("promised_on")
        if later and day is None and "promised_on" not in self.errors:
            self.add_error("promised_on", "Ghi ngày sẽ xong.")
        if not later:
            given["promised_on"] = None
        return given


class JudgeForm(forms.Form):
    """Was what was urged done?"""

    done = forms.TypedChoiceField(
        label="Cơ quan đã thực hiện chưa",
        choices=[("yes", "Đã thực hiện"), ("no", "Không thực hiện, hoặc thực hiện không đúng")],
        coerce=lambda given: given == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )
    words = typed("Căn cứ đánh giá", 4000, rows=3)


class ReasonForm(forms.Form):
    """Why a letter is taken back."""

    words = typed("Lý do", 4000, rows=3)


class SetAsideForm(forms.Form):
    """Why a proposal is not followed."""

    reason = typed("Vì sao không đôn đốc", 2000, rows=4)
    until = DayField(label="Nhắc lại sau ngày", required=False, help_text="Bỏ trống nếu không cần nhắc lại.")


class NoteForm(forms.Form):
    """Something that came to one's knowledge."""

    source = forms.ChoiceField(label="Nguồn thông tin", error_messages={"required": UNCHOSEN})
    content = forms.ChoiceField(label="Nội dung theo dõi", error_messages={"required": UNCHOSEN})
    case_code = typed("Mã vụ việc", 24, required=False, help_text="Ví dụ BT-2026-000012; bỏ trống nếu chỉ về cơ quan.")
    about = forms.ChoiceField(label="Cơ quan", required=False)
    words = typed("Thông tin", 4000, rows=4)
    paper = typed("Văn bản, bài báo", 300, required=False)
    on = DayField(label="Ngày biết")

    def __init__(self, bodies: Sequence[Agency], today: date, *, of_case: bool = False, data: Any = None) -> None:
        super().__init__(data, initial={"on": today})
        for name in ("source", "content"):
            known = choices("source" if name == "source" else "watched")
            self.fields[name].choices = [("", "Chọn…"), *known]  # type: ignore[attr-defined]
        self.bodies = {str(body.pk): body for body in bodies}
        self.fields["about"].choices = [("", "Chọn…"), *((key, one.name) for key, one in self.bodies.items())]  # type: ignore[attr-defined]
        if of_case:
            del self.fields["case_code"], self.fields["about"]

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given."""
        given = dict(self.cleaned_data)
        if "about" in given:
            given["about"] = self.bodies.get(given["about"])
        return given


class PapersForm(forms.Form):
    """Which papers of a case were sent to those who manage, and when."""

    places = forms.MultipleChoiceField(
        label="Văn bản đã gửi", widget=forms.CheckboxSelectMultiple, error_messages={"required": UNCHOSEN}
    )
    on = DayField(label="Ngày gửi")
    paper = typed("Số văn bản, cách gửi", 200, required=False)

    def __init__(self, owed: Sequence[OwedPaper], today: date, data: Any = None) -> None:
        super().__init__(data, initial={"on": today})
        self.fields["places"].choices = [  # type: ignore[attr-defined]
            (one.place, f"{one.paper.document} ngày {one.entry.on:%d/%m/%Y}, gửi {one.to}")
            for one in owed
            if one.sent is None
        ]
