"""Forms of training."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from btnn.agencies.queries import Agency
from btnn.cases.forms.fields import UNCHOSEN, UNWRITTEN, DayField, FlagField, MoneyField, WholeField, words_field
from btnn.law.case import words as law_words
from btnn.organisation.roster.standing import Person

from .commands import Planned
from .commands.inviting import MOST_OTHERS
from .exercises import Question
from .models import Audience, Kind, Topic
from .standing import MARKS, QUESTIONS

TIME_TO_REPLY = 10  # days that the form proposes
COUNTS_FORM = "Ghi năm số cách nhau bằng dấu cách: số phiếu cho điểm 1, 2, 3, 4, 5. Ví dụ: 0 0 3 12 20."


class CountsField(forms.Field):
    """How many gave 1, 2, 3, 4, 5: five numbers in a row. Gives a list, empty when nothing is written."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"autocomplete": "off", "placeholder": "0 0 0 0 0"}))
        super().__init__(required=False, **options)

    def to_python(self, value: Any) -> list[int]:
        parts = str(value or "").replace(",", " ").replace(";", " ").split()
        if not parts:
            return []
        if len(parts) != len(MARKS) or not all(part.isascii() and part.isdigit() and len(part) < 7 for part in parts):
            raise ValidationError(COUNTS_FORM)
        return [int(part) for part in parts]

    def prepare_value(self, value: Any) -> Any:
        return " ".join(str(count) for count in value) if isinstance(value, list) else value


def many(label: str, choices: Any = (), *, required: bool = True, help_text: str = "") -> forms.MultipleChoiceField:
    """Some of a closed list."""
    return forms.MultipleChoiceField(
        label=label,
        choices=choices,
        required=required,
        help_text=help_text,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": UNCHOSEN},
    )


class PlanForm(forms.Form):
    """An activity to be held, or one that was and is entered now."""

    kind = forms.ChoiceField(
        label="Hình thức", choices=Kind.choices, widget=forms.RadioSelect, error_messages={"required": UNCHOSEN}
    )
    title = words_field("Tên", 300, help_text="Ví dụ: Tập huấn nghiệp vụ giải quyết bồi thường cho cấp xã.")
    topics = many("Chuyên đề", Topic.choices)
    audience = many("Đối tượng", Audience.choices)
    planned_on = DayField(label="Ngày dự kiến", help_text="Việc đã làm: ghi ngày đã làm.")
    online = forms.BooleanField(label="Trực tuyến", required=False)
    place = words_field("Địa điểm, nơi đăng", 300, required=False)
    lecturers = words_field("Người trình bày", 500, required=False)
    content = words_field("Nội dung", 4000, rows=4, required=False)
    planned_cost = MoneyField(label="Kinh phí dự kiến", required=False)
    budget_line = words_field("Nguồn kinh phí", 300, required=False)

    def __init__(self, topic: str = "", data: Any = None) -> None:
        start = {"topics": [topic], "audience": [Audience.OFFICIALS], "kind": Kind.COURSE} if topic else {}
        super().__init__(data, initial=start)

    @property
    def told(self) -> Planned:
        """What the command is given."""
        given = dict(self.cleaned_data)
        given |= {"topics": tuple(given["topics"]), "audience": tuple(given["audience"])}
        return Planned(**given | {"planned_cost": given["planned_cost"] or 0})


class InviteForm(forms.Form):
    """Which agencies are asked to send people, to answer by which day."""

    agencies = many("Cơ quan mời")
    reply_by = DayField(label="Đề nghị trả lời trước hết ngày")

    def __init__(self, bodies: Iterable[Agency], today: date, data: Any = None) -> None:
        super().__init__(data, initial={"reply_by": today + timedelta(days=TIME_TO_REPLY)})
        self.fields["agencies"].choices = [(str(body.pk), body.name) for body in bodies]  # type: ignore[attr-defined]


class PeopleForm(forms.Form):
    """People of rosters."""

    people = many("Người đã dự", required=False)

    def __init__(self, people: Iterable[Person], data: Any = None, *, bodies: Mapping[int, str] | None = None,
                 ticked: Iterable[int] = (), initial: dict[str, Any] | None = None) -> None:  # fmt: skip
        super().__init__(data, initial={"people": [str(key) for key in ticked]} | (initial or {}))
        self.fields["people"].choices = [  # type: ignore[attr-defined]
            (str(one.key), _named(one, (bodies or {}).get(one.agency_id, ""))) for one in people
        ]

    @property
    def chosen(self) -> list[int]:
        """Their keys."""
        return [int(key) for key in self.cleaned_data["people"]]


class ReplyForm(PeopleForm):
    """Whom one's agency sends."""

    attends = FlagField(label="Cơ quan có cử người dự")
    others = WholeField(label="Người khác, ngoài đội ngũ", minimum=0, maximum=MOST_OTHERS, required=False)
    text = words_field("Ghi chú, lý do không dự", 500, rows=2, required=False)
    field_order = ("attends", "people", "others", "text")


class MoveForm(forms.Form):
    """Another day."""

    planned_on = DayField(label="Ngày mới")
    reason = words_field("Lý do", 1000, rows=2)


class CancelForm(forms.Form):
    """It is not held."""

    reason = words_field("Lý do không tổ chức", 1000, rows=2)


class HoldForm(PeopleForm):
    """What came of it."""

    on = DayField(label="Ngày tổ chức, ngày đăng")
    cost = MoneyField(label="Chi phí", required=False)
    text = words_field("Kết quả", 4000, rows=3, required=False)
    paper = words_field("Văn bản, đường dẫn chứng minh", 300, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for audience in Audience:
            self.fields[f"heads_{audience}"] = WholeField(
                label=f"Số người khác: {str(audience.label).lower()}", minimum=0, maximum=10_000_000, required=False
            )
        self.order_fields(["on", "people", *(f"heads_{one}" for one in Audience), "cost", "text", "paper"])

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given."""
        given = self.cleaned_data
        return {
            "on": given["on"],
            "people": self.chosen,
            "reached": {str(one): given[f"heads_{one}"] or 0 for one in Audience},
            "cost": given["cost"] or 0,
            "text": given["text"],
            "paper": given["paper"],
        }


class MaterialForm(forms.Form):
    """A paper or page to read."""

    title = words_field("Tên tài liệu", 300)
    link = words_field("Đường dẫn", 500, required=False)
    answer = forms.ChoiceField(label="Câu trả lời đã đăng", required=False)
    paper = words_field("Số, ký hiệu, nơi lưu", 300, required=False)

    def __init__(self, answers: Sequence[tuple[str, str]], data: Any = None) -> None:
        super().__init__(data)
        self.fields["answer"].choices = [("", "Không"), *answers]  # type: ignore[attr-defined]


class EvaluateForm(forms.Form):
    """How those who took part judged it."""

    text = words_field("Nhận xét", 4000, rows=3, required=False)

    def __init__(self, counts: Mapping[str, list[int]] | None = None, data: Any = None) -> None:
        super().__init__(data, initial=dict(counts or {}))
        for place, (name, label) in enumerate(QUESTIONS.items()):
            self.fields[name] = CountsField(label=label, help_text=COUNTS_FORM if place == 0 else "")
        self.order_fields([*QUESTIONS, "text"])

    @property
    def counts(self) -> dict[str, list[int]]:
        """What was written."""
        return {name: self.cleaned_data[name] for name in QUESTIONS if self.cleaned_data[name]}


class CaseForm(forms.Form):
    """Of which finished case an exercise is made."""

    vu_viec = forms.ChoiceField(label="Vụ việc đã kết thúc", error_messages={"required": UNCHOSEN})

    def __init__(self, cases: Sequence[tuple[str, str]], data: Any = None) -> None:
        super().__init__(data)
        self.fields["vu_viec"].choices = [("", "Chọn…"), *cases]  # type: ignore[attr-defined]


class MakeForm(forms.Form):
    """Where the story stops, and what the exercise is called. `seed` and the case go with it."""

    vu_viec = forms.CharField(widget=forms.HiddenInput, max_length=40)
    seed = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31)
    count = forms.TypedChoiceField(
        label="Dừng ở đâu và hỏi gì", coerce=int, widget=forms.RadioSelect, error_messages={"required": UNCHOSEN}
    )
    title = words_field("Tên bài", 200, help_text="Không nêu tên người, mã số của vụ việc thật.")
    activity = forms.TypedChoiceField(label="Dùng trong lớp, hội nghị", coerce=int, empty_value=None, required=False)
    checked = forms.BooleanField(
        label="Tôi đã đọc diễn biến dưới đây và không nhận ra người, cơ quan hay vụ việc nào",
        error_messages={"required": "Hãy đọc lại diễn biến rồi đánh dấu mục này."},
    )

    def __init__(self, places: Sequence[tuple[int, Question]], activities: Sequence[tuple[int, str]], data: Any = None,
                 initial: dict[str, Any] | None = None) -> None:  # fmt: skip
        super().__init__(data, initial=initial)
        self.fields["count"].choices = [(count, _asks(one)) for count, one in places]  # type: ignore[attr-defined]
        self.fields["activity"].choices = [("", "Không"), *activities]  # type: ignore[attr-defined]


class AnswerForm(forms.Form):
    """The next step and its last day."""

    step = forms.ChoiceField(
        label="Bước tiếp theo phải làm là gì?", widget=forms.RadioSelect, error_messages={"required": UNCHOSEN}
    )
    due = DayField(label="Ngày cuối cùng phải làm xong là ngày nào?", error_messages={"required": UNWRITTEN})

    def __init__(self, asked: Question, data: Any = None) -> None:
        super().__init__(data)
        self.fields["step"].choices = [(name, law_words.act(name)) for name in asked.offered]  # type: ignore[attr-defined]


def _named(one: Person, body: str) -> str:
    return f"{one.told.name}, {one.told.position}" + (f" – {body}" if body else "")


def _asks(one: Question) -> str:
    last = one.told[-1]
    return f"Sau “{law_words.event(last.type)}” ({last.on:%d/%m/%Y}): {one.limit.title.lower()}, hạn {one.due:%d/%m/%Y}"
