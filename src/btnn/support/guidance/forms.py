"""Forms of guidance: a request of an agency, of a person (Mẫu số 01, 02), an answer to a letter, the plan of sessions.
Those of single steps stand in `act_forms`."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms

from btnn.agencies.queries import AgencyKind, Membership
from btnn.cases.forms.fields import UNCHOSEN, UNWRITTEN, DayField, FlagField, LinesField
from btnn.law.case import words
from btnn.law.work.guiding import entries, places

from ..models import Purpose, Way
from .contents import AgencyForm, PersonForm, topics_of
from .permissions import side

FIELDS = (
    "administration", "criminal_procedure", "civil_procedure", "administrative_procedure", "criminal_enforcement",
    "civil_enforcement",
)  # fmt: skip
MISSING = {"required": UNWRITTEN}


def box(
    label: str, rows: int = 4, *, required: bool = True, help_text: str = "", most: int = 10_000
) -> forms.CharField:
    """A box of text."""
    return forms.CharField(
        label=label,
        max_length=most,
        required=required,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": UNWRITTEN, "max_length": f"Dài quá {most} ký tự; hãy viết gọn lại."},
    )


def fields_of_activity() -> list[tuple[str, str]]:
    """The fields in which the State answers for harm, to choose from."""
    return [("", "Chọn…"), *((name, words.choice("field", name)) for name in FIELDS)]


class AskForm(forms.Form):
    """An agency asks. The topics follow what it is and what it asks for."""

    purpose = forms.ChoiceField(
        label="Đề nghị",
        choices=[
            (Purpose.PROFESSIONAL, "Hướng dẫn nghiệp vụ (có vụ việc hoặc công việc của cơ quan)"),
            (Purpose.CLARIFICATION, "Giải đáp vướng mắc khi áp dụng pháp luật (không liên quan vụ việc nào)"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )
    topics = forms.MultipleChoiceField(
        label="Nội dung", widget=forms.CheckboxSelectMultiple, error_messages={"required": UNCHOSEN}
    )
    case_code = forms.CharField(
        label="Mã vụ việc", max_length=20, required=False, help_text="Ví dụ BT-2026-000012; để trống nếu không có."
    )
    text = box("Vấn đề cần hướng dẫn, giải đáp", 6, most=4000, help_text="Sự việc, điều chưa rõ, điều luật đã xem.")
    view = box("Quan điểm của cơ quan", 3, required=False, most=4000)
    papers = LinesField(label="Tài liệu gửi kèm", required=False, help_text="Mỗi dòng một tài liệu.")
    number = forms.CharField(label="Số văn bản đề nghị", max_length=60, required=False)
    on = DayField(label="Ngày gửi")
    wished_by = DayField(label="Mong trả lời trước ngày", required=False)
    on_site = forms.BooleanField(label="Đề nghị hướng dẫn trực tiếp tại cơ quan", required=False)
    guided_before = forms.BooleanField(
        label="Sở Tư pháp đã hướng dẫn việc này, nay đề nghị Bộ Tư pháp hướng dẫn tiếp", required=False
    )
    token = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, membership: Membership, today: date, case: str = "", data: Any = None) -> None:
        begun = {"purpose": Purpose.PROFESSIONAL, "case_code": case, "on": today, "token": uuid4()}
        super().__init__(data, initial=begun)
        court = membership.agency.kind == AgencyKind.COURT
        known = topics_of(Purpose.PROFESSIONAL, court=court) | topics_of(Purpose.CLARIFICATION)
        self.fields["topics"].choices = [(code, one.label) for code, one in known.items()]  # type: ignore[attr-defined]

    @property
    def told(self) -> AgencyForm:
        """What was typed."""
        given = self.cleaned_data
        wished = given["wished_by"]
        return AgencyForm(
            tuple(given["topics"]),
            given["view"],
            tuple(given["papers"] or ()),
            given["number"],
            given["on_site"],
            given["guided_before"],
            wished.isoformat() if wished else "",
        )


class PersonRequestForm(forms.Form):
    """A harmed person's request, in the order of Mẫu số 01 and 02 of TT 09/2019."""

    purpose = forms.ChoiceField(label="Mẫu", widget=forms.RadioSelect, error_messages={"required": UNCHOSEN})
    name = forms.CharField(label="Họ tên người yêu cầu, tên tổ chức", max_length=200, error_messages=MISSING)
    capacity = forms.ChoiceField(label="Tư cách", error_messages={"required": UNCHOSEN})
    representative_paper = forms.CharField(
        label="Giấy tờ chứng minh đại diện, ủy quyền",
        max_length=300,
        required=False,
        help_text="Khi yêu cầu thay người khác.",
    )
    address = forms.CharField(label="Địa chỉ", max_length=300, required=False)
    contact = forms.CharField(label="Nơi nhận văn bản (thư điện tử hoặc điện thoại)", max_length=200, required=False)
    field = forms.ChoiceField(label="Lĩnh vực", required=False)
    basis = forms.CharField(
        label="Văn bản làm căn cứ yêu cầu bồi thường",
        max_length=400,
        required=False,
        help_text="Loại, số, ngày, nơi ban hành. Hướng dẫn (Mẫu số 02) chỉ dành cho vụ việc đã có văn bản này (Đ6).",
    )
    settling_agency = forms.CharField(label="Cơ quan giải quyết bồi thường, nếu biết", max_length=200, required=False)
    central_in_hanoi = forms.BooleanField(label="Cơ quan đó ở trung ương, có trụ sở tại Hà Nội (Đ7.1b)", required=False)
    guided_before = forms.BooleanField(label="Đã được Ủy ban nhân dân cấp tỉnh hướng dẫn (Đ7.1a)", required=False)
    topics = forms.MultipleChoiceField(
        label="Nội dung yêu cầu", widget=forms.CheckboxSelectMultiple, error_messages={"required": UNCHOSEN}
    )
    text = box("Tóm tắt vụ việc, điều cần hỗ trợ, hướng dẫn", 6, most=4000)
    papers = LinesField(label="Giấy tờ gửi kèm", required=False, help_text="Mỗi dòng một giấy tờ.")
    way = forms.ChoiceField(
        label="Cách gửi",
        choices=[(Way.COUNTER, "Trình bày trực tiếp tại cơ quan"), (Way.POST, "Bưu chính, thư điện tử")],
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )
    signed = forms.BooleanField(
        label="Đã ghi lại nội dung, người yêu cầu đã ký tên hoặc điểm chỉ (Đ9.1)", required=False
    )
    on = DayField(label="Ngày nhận, vào sổ")
    case_code = forms.CharField(label="Mã vụ việc đã có", max_length=20, required=False)
    token = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, membership: Membership, today: date, data: Any = None) -> None:
        first = Purpose.SUPPORT if side(membership) == "ministry" else Purpose.GUIDANCE
        super().__init__(data, initial={"purpose": first, "on": today, "token": uuid4(), "way": Way.COUNTER})
        self.fields["purpose"].choices = [  # type: ignore[attr-defined]
            (Purpose.GUIDANCE, "Mẫu số 02: yêu cầu hướng dẫn (Sở Tư pháp; Bộ Tư pháp theo Đ7.1)"),
            (Purpose.SUPPORT, "Mẫu số 01: yêu cầu hỗ trợ (Bộ Tư pháp, Đ5)"),
        ]
        self.fields["capacity"].choices = [(one.code, one.label) for one in entries("asker").values()]  # type: ignore[attr-defined]
        known = topics_of(Purpose.SUPPORT)
        self.fields["topics"].choices = [(code, one.label) for code, one in known.items()]  # type: ignore[attr-defined]
        self.fields["field"].choices = fields_of_activity()  # type: ignore[attr-defined]

    @property
    def told(self) -> PersonForm:
        """What was typed."""
        given = self.cleaned_data
        return PersonForm(
            given["capacity"],
            given["address"],
            given["representative_paper"],
            given["basis"],
            given["settling_agency"],
            given["central_in_hanoi"],
            given["guided_before"],
            tuple(given["topics"]),
            tuple(given["papers"] or ()),
            given["way"] == Way.COUNTER,
            given["signed"],
        )


class ReplyForm(forms.Form):
    """An answer to a letter; to an invitation it names who comes."""

    text = box("Ý kiến của cơ quan", 5)
    representative = forms.CharField(label="Đại diện được cử dự họp", max_length=300, required=False)
    on = DayField(label="Ngày trả lời")

    def __init__(self, meeting: bool, today: date, data: Any = None) -> None:
        super().__init__(data, initial={"on": today}, prefix="tra")
        if not meeting:
            del self.fields["representative"]


class NotedReplyForm(ReplyForm):
    """An answer that came on paper, noted by who asked."""

    body = forms.ChoiceField(label="Cơ quan trả lời", error_messages={"required": UNCHOSEN})
    field_order = ["body"]

    def __init__(self, bodies: list[tuple[int, str]], meeting: bool, today: date, data: Any = None) -> None:
        super().__init__(meeting, today, data)
        self.prefix = "ghi"
        self.fields["body"].choices = [(str(key), name) for key, name in bodies]  # type: ignore[attr-defined]


class AgreeForm(forms.Form):
    """What was agreed; of a meeting its minutes."""

    text = box("Nội dung thống nhất, biên bản cuộc họp", 6)
    on = DayField(label="Ngày thống nhất")

    def __init__(self, today: date, data: Any = None) -> None:
        super().__init__(data, initial={"on": today}, prefix="tn")


class PlannedForm(forms.Form):
    """One entry of the plan of sessions."""

    quarter = forms.TypedChoiceField(
        label="Quý", coerce=int, choices=[(n, f"Quý {n}") for n in (1, 2, 3, 4)], error_messages={"required": UNCHOSEN}
    )
    place = forms.ChoiceField(label="Nơi tổ chức", error_messages={"required": UNCHOSEN})
    where = forms.CharField(label="Địa điểm cụ thể", max_length=300, required=False)
    about = box("Nội dung, đối tượng", 3, most=1000)

    def __init__(
        self, membership: Membership, data: Any = None, *, initial: Any = None, replaces: bool = False
    ) -> None:
        super().__init__(data, initial=initial)
        allowed = places(side(membership), person=True)
        self.fields["place"].choices = [(one, entries("place")[one].label) for one in allowed]  # type: ignore[attr-defined]
        if replaces:
            self.fields["reason"] = box("Lý do thay đổi", 2, most=500)
            self.fields["drop"] = FlagField(label="Bỏ buổi này khỏi kế hoạch", required=False)
