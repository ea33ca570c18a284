"""The form of each act on a request: only the fields that the act needs, closed lists where the circulars have them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from btnn.agencies.queries import Agency, AgencyKind, Membership, agencies_of_kinds
from btnn.cases.forms.fields import UNCHOSEN, DayField, FlagField, LinesField
from btnn.law.work.guiding import Partners, entries, places

from ..forms import AnswerForm, RefuseForm
from .commands.stepping import WAYS_SENT
from .counting import PROPOSALS, Matter
from .forms import box, fields_of_activity
from .models import LetterKind
from .permissions import side
from .queries import planned

CHOOSE = {"required": UNCHOSEN}


class DatedForm(forms.Form):
    """An act of a day, with words."""

    text = box("Nội dung", 4)
    on = DayField(label="Ngày")

    def __init__(self, found: Matter, membership: Membership, today: date, data: Any = None) -> None:
        super().__init__(data, initial={"on": today})
        self.found, self.membership, self.today = found, membership, today
        self.prepare()

    def prepare(self) -> None:
        """Fill in lists that hang on the request."""

    @property
    def details(self) -> dict[str, Any]:
        """What goes with the step besides words and day."""
        return {
            name: value for name, value in self.cleaned_data.items() if name not in ("text", "on", "planned", "told")
        }


class ReportForm(DatedForm):
    """Đ12.1–3: the matter reported, put into its field, a proposal."""

    field = forms.ChoiceField(label="Lĩnh vực phát sinh trách nhiệm bồi thường (Đ12.2)", error_messages=CHOOSE)
    proposal = forms.ChoiceField(
        label="Đề xuất (Đ12.3)", choices=list(PROPOSALS.items()), widget=forms.RadioSelect, error_messages=CHOOSE
    )
    ground_on = DayField(
        label="Ngày có căn cứ từ chối, chấm dứt",
        required=False,
        help_text="Khi đề xuất từ chối: hạn 02 ngày tính từ đó.",
    )
    field_order = ["text", "field", "proposal", "ground_on", "on"]

    def prepare(self) -> None:
        self.fields["text"].label = "Báo cáo về vụ việc (Đ12.1)"
        self.fields["field"].choices = fields_of_activity()  # type: ignore[attr-defined]
        self.initial["field"] = self.found.question.field


class PapersForm(DatedForm):
    """Papers that the person is asked for; without them guidance may end (Đ11.2c)."""

    reply_by = DayField(label="Cung cấp trước hết ngày")
    field_order = ["text", "reply_by", "on"]

    def prepare(self) -> None:
        self.fields["text"].label = "Giấy tờ, tài liệu yêu cầu cung cấp"


class TeamForm(DatedForm):
    """The team of a session, and why it is held."""

    ground = forms.ChoiceField(label="Căn cứ", widget=forms.RadioSelect, error_messages=CHOOSE)
    members = LinesField(label="Người trong nhóm công tác", help_text="Mỗi dòng một người, chức vụ.")
    planned = forms.TypedChoiceField(label="Theo kế hoạch năm", required=False, coerce=int, empty_value=None)
    field_order = ["ground", "members", "planned", "text", "on"]

    def prepare(self) -> None:
        self.fields["text"].label = "Nhiệm vụ của nhóm"
        known = ("complex", "difficult") if self.found.question.of_persons else ("professional",)
        self.fields["ground"].choices = [(one, entries("direct")[one].label) for one in known]  # type: ignore[attr-defined]
        if len(known) == 1:
            self.initial["ground"] = known[0]
        rows = planned(self.membership, self.today.year, self.today)
        self.fields["planned"].choices = [  # type: ignore[attr-defined]
            ("", "Không theo buổi nào"),
            *((one.row.pk, f"Quý {one.row.quarter}: {one.row.about[:70]}") for one in rows if not one.row.dropped),
        ]


class PreparedForm(DatedForm):
    """What was made ready."""

    def prepare(self) -> None:
        self.fields["text"].label = "Nội dung, tài liệu đã chuẩn bị"


class NotifiedForm(DatedForm):
    """Day and place of a session, told to those concerned."""

    held_on = DayField(label="Ngày tổ chức")
    hour = forms.CharField(label="Giờ", max_length=40, required=False)
    place = forms.ChoiceField(label="Nơi tổ chức", widget=forms.RadioSelect, error_messages=CHOOSE)
    where = forms.CharField(label="Địa chỉ cụ thể", max_length=300, required=False)
    told = forms.MultipleChoiceField(
        label="Thông báo cho cơ quan khác", required=False, widget=forms.SelectMultiple(attrs={"size": 6})
    )
    field_order = ["held_on", "hour", "place", "where", "told", "text", "on"]

    def prepare(self) -> None:
        self.fields["text"].label, self.fields["text"].required = "Nội dung thông báo", False
        allowed = places(side(self.membership), person=self.found.question.of_persons)
        self.fields["place"].choices = [(one, entries("place")[one].label) for one in allowed]  # type: ignore[attr-defined]
        self.bodies = others(self.membership, self.today)
        self.fields["told"].choices = [(key, one.name) for key, one in self.bodies.items()]  # type: ignore[attr-defined]


class HeldForm(DatedForm):
    """The session and its minutes."""

    present = LinesField(label="Người tham gia", help_text="Mỗi dòng một người.")
    signed = FlagField(label="Biên bản đã đủ chữ ký, điểm chỉ")
    handed = FlagField(label="Đã giao biên bản, mỗi bên 01 bản")
    field_order = ["present", "text", "signed", "handed", "on"]

    def prepare(self) -> None:
        self.fields["text"].label = "Nội dung biên bản"


class SentForm(DatedForm):
    """How the letter went out (Đ15.1)."""

    way = forms.ChoiceField(
        label="Cách gửi", choices=list(WAYS_SENT.items()), widget=forms.RadioSelect, error_messages=CHOOSE
    )
    field_order = ["way", "text", "on"]

    def prepare(self) -> None:
        self.fields["text"].label, self.fields["text"].required = "Gửi đến đâu", False


class LetterForm(DatedForm):
    """A letter to other agencies; who is proposed stands first."""

    to = forms.MultipleChoiceField(
        label="Gửi đến", widget=forms.SelectMultiple(attrs={"size": 8}), error_messages=CHOOSE
    )
    summary = box("Tóm tắt vụ việc", 4, help_text="Không ghi thông tin cá nhân mà cơ quan nhận không cần.")
    issue = box("Vấn đề", 4)
    view = box("Quan điểm của cơ quan", 4, required=False)
    papers = box("Tài liệu gửi kèm", 2, required=False)
    number = forms.CharField(label="Số văn bản", max_length=60, required=False)
    reply_by = DayField(label="Đề nghị trả lời trước hết ngày", required=False)
    held_on = DayField(label="Ngày họp", required=False)
    place = forms.CharField(label="Nơi họp", max_length=300, required=False)
    field_order = ["to", "summary", "issue", "view", "papers", "number", "reply_by", "held_on", "place", "on"]

    def __init__(
        self, kind: str, told: Partners | None, found: Matter, membership: Membership, today: date, data: Any = None
    ) -> None:
        self.kind, self.told = kind, told
        super().__init__(found, membership, today, data)

    def prepare(self) -> None:
        del self.fields["text"]
        self.bodies = others(self.membership, self.today)
        first = [key for key, one in self.bodies.items() if self.told and one.kind in self.told.kinds]
        order = [*first, *(key for key in self.bodies if key not in first)]
        self.fields["to"].choices = [(key, self.bodies[key].name) for key in order]  # type: ignore[attr-defined]
        if self.told and self.kind in (LetterKind.CONSULT, LetterKind.MEETING):
            self.fields["to"].help_text = f"Theo lĩnh vực: {self.told.words} ({self.told.source})."
        self.fields["on"].label = "Ngày gửi"
        meeting, asks = self.kind == LetterKind.MEETING, self.kind in (LetterKind.CONSULT, LetterKind.INFORMATION)
        for name, kept in {
            "held_on": meeting, "place": meeting, "reply_by": asks, "view": meeting or self.kind == LetterKind.CONSULT,
        }.items():  # fmt: skip
            if not kept:
                del self.fields[name]
            elif name != "place":
                self.fields[name].required = True
        labels = {
            LetterKind.OPINION: "Ý kiến để việc giải quyết đúng pháp luật (Đ5.2)",
            LetterKind.URGING: "Kiến nghị đôn đốc việc gì (Đ12.3c)",
            LetterKind.INFORMATION: "Thông tin cần cung cấp (Đ12.3c)",
        }
        self.fields["issue"].label = labels.get(LetterKind(self.kind), "Vấn đề cần thống nhất")

    @property
    def addressees(self) -> list[Agency]:
        """The agencies that were chosen."""
        return [self.bodies[key] for key in self.cleaned_data["to"]]


class AnswerLetterForm(AnswerForm):
    """The letter of guidance: its number, text and articles."""

    paper = forms.CharField(label="Số văn bản", max_length=60, required=False)
    field_order = ["text", "citations", "paper", "on"]

    def __init__(self, found: Matter, membership: Membership, today: date, data: Any = None) -> None:
        super().__init__(membership, today, data)
        self.fields["text"].label = "Nội dung văn bản hướng dẫn"
        self.fields["text"].help_text = "Nêu rõ căn cứ pháp luật và nội dung hướng dẫn (TT 08/2019, Đ5.1)."


class RefuseLetterForm(RefuseForm):
    """The notice of a refusal or an end, with the day of its ground."""

    ground_on = DayField(label="Ngày có căn cứ", help_text="Hạn thông báo 02 ngày làm việc tính từ ngày này (Đ11.3).")
    paper = forms.CharField(label="Số văn bản", max_length=60, required=False)
    field_order = ["ground", "text", "ground_on", "paper", "on"]

    def __init__(self, found: Matter, membership: Membership, today: date, data: Any = None) -> None:
        super().__init__(membership, today, data)
        self.fields["ground_on"].initial = today


class WithdrawForm(DatedForm):
    """Why the agency takes its request back."""

    def prepare(self) -> None:
        self.fields["text"].label = "Lý do rút đề nghị"


def others(membership: Membership, today: date) -> dict[str, Agency]:
    """The bodies that may be written to: those of the province and of the centre; for the Ministry all provinces' heads
    of work too. By key, by name."""
    rows: Iterable[Agency] = agencies_of_kinds(AgencyKind.values, today)
    province = membership.agency.province
    near = [
        one
        for one in rows
        if one.pk != membership.agency_id
        and (one.province in (province, "") or (not province and one.kind == AgencyKind.JUSTICE_DEPARTMENT))
    ]
    return {str(one.pk): one for one in near}
