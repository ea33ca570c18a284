"""Forms of forecast and prevention."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms

from btnn.agencies.queries import Agency, Membership, branch, department, settling_agencies
from btnn.cases.forms.fields import UNCHOSEN, DayField, WholeField, words_field
from btnn.law.basis_documents import FIELD_CODES, documents
from btnn.law.case import words
from btnn.law.case.vocabulary import FIELDS
from btnn.law.scope import acts

from .models import MOST_PAPERS, MeasureKind, MeasureState
from .permissions import watches
from .queries import Cause

TIME = 60  # days that the form proposes for a measure


def bodies_for(membership: Membership, today: date) -> list[Agency]:
    """The agencies that a person may speak of: their own, and all of the province where they watch over it."""
    own = membership.agency
    if not watches(membership):
        return [own]
    justice = department(own.province, "justice_department", today)
    found = {own.pk: own, **({justice.pk: justice} if justice is not None else {})}
    for one in (*settling_agencies(own.province, today), *branch(own, today)):
        found.setdefault(one.pk, one)
    return list(found.values())


class SignalForm(forms.Form):
    """Papers on which claims may rest."""

    about = forms.ChoiceField(label="Cơ quan có hành vi", error_messages={"required": UNCHOSEN})
    field = forms.ChoiceField(
        label="Lĩnh vực", choices=[("", "Chọn…"), *((name, words.choice("field", name)) for name in FIELDS)],
        error_messages={"required": UNCHOSEN},
    )  # fmt: skip
    kind = forms.ChoiceField(
        label="Loại văn bản (Điều 8–12 của Luật)",
        choices=[
            ("", "Chọn…"),
            *((words.choice("field", name), [(one.code, one.label) for one in documents(FIELD_CODES[name])])
              for name in FIELDS),
        ],
        error_messages={"required": UNCHOSEN},
    )  # fmt: skip
    act = forms.ChoiceField(
        label="Hành vi (Điều 17–21 của Luật)",
        required=False,
        choices=[
            ("", "Chưa rõ"),
            *((words.choice("field", name), [(one.code, one.label) for one in acts(FIELD_CODES[name])])
              for name in FIELDS),
        ],
        help_text="Biết hành vi thì hệ thống tìm được nguyên nhân lặp lại.",
    )  # fmt: skip
    on = DayField(label="Ngày văn bản")
    papers = WholeField(
        label="Số văn bản", minimum=1, maximum=MOST_PAPERS, initial=1, help_text="Nhiều văn bản cùng loại: ghi tổng số."
    )
    source = words_field(
        "Số, ký hiệu hoặc nguồn", 200,
        help_text="Ví dụ: 15/QĐ-GQKN. Vụ việc nêu đúng số này được tính là yêu cầu đã đến. Không ghi tên người.",
    )  # fmt: skip
    note = words_field("Ghi chú", 1000, rows=2, required=False, help_text="Không ghi tên người.")

    def __init__(self, bodies: Sequence[Agency], today: date, data: Any = None) -> None:
        super().__init__(data, initial={"on": today, "about": str(bodies[0].pk) if len(bodies) == 1 else ""})
        self.bodies = {str(body.pk): body for body in bodies}
        first = [] if len(bodies) == 1 else [("", "Chọn…")]
        self.fields["about"].choices = [*first, *((key, body.name) for key, body in self.bodies.items())]  # type: ignore[attr-defined]

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given."""
        return {**self.cleaned_data, "about": self.bodies[self.cleaned_data["about"]]}


class OutcomeForm(forms.Form):
    """What came of a signal."""

    claims = WholeField(label="Số yêu cầu bồi thường đã đến", minimum=0, maximum=MOST_PAPERS, initial=0)
    closed = forms.BooleanField(label="Không còn yêu cầu nào nữa (hết thời hiệu, đã thỏa thuận…)", required=False)
    case_code = words_field("Mã vụ việc", 24, required=False)
    on = DayField(label="Ngày biết")
    note = words_field("Căn cứ", 300, required=False, help_text="Không ghi tên người.")


class MeasureForm(forms.Form):
    """What is to be done against a cause."""

    kind = forms.ChoiceField(
        label="Cách phòng ngừa", choices=MeasureKind.choices, widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )  # fmt: skip
    to = forms.ChoiceField(label="Cơ quan thực hiện", error_messages={"required": UNCHOSEN})
    words = words_field("Việc phải làm", 2000, rows=4, help_text="Dạy ai, sửa quy trình nào, kiểm tra việc gì.")
    due_on = DayField(label="Làm xong trước hết ngày")

    def __init__(self, bodies: Iterable[Agency], cause: Cause, today: date, data: Any = None) -> None:
        self.bodies = {str(body.pk): body for body in bodies}
        own = str(cause.agency_id)
        super().__init__(
            data,
            initial={
                "kind": cause.advice,
                "to": own if own in self.bodies else next(iter(self.bodies), ""),
                "due_on": today + timedelta(days=TIME),
            },
        )
        self.fields["to"].choices = [(key, body.name) for key, body in self.bodies.items()]  # type: ignore[attr-defined]

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given, but for the cause."""
        return {**self.cleaned_data, "to": self.bodies[self.cleaned_data["to"]]}


class TurnForm(forms.Form):
    """How far a measure is."""

    state = forms.ChoiceField(
        label="Tình trạng", choices=MeasureState.choices, widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )  # fmt: skip
    on = DayField(label="Ngày")
    words = words_field("Đã làm gì", 2000, rows=3)
    paper = words_field("Văn bản chứng minh", 300, required=False, help_text="Phải ghi khi đã làm xong: số, ngày, tên.")
