"""Forms of coordination."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms

from btnn.agencies.queries import Agency
from btnn.cases.forms.fields import UNCHOSEN, UNWRITTEN, DayField, words_field

from . import sides, triggers
from .commands import MeetingTask
from .commands.drafting import ORIGINS
from .contents import RuleText
from .counting import IMMEDIATE
from .models import Regulation, RegulationRule, Trigger, Unit, What

TASK_ROWS = 5
OTHER = ""


def choice(label: str, choices: Iterable[tuple[Any, Any]], *, required: bool = True, help_text: str = "",
           radio: bool = False) -> forms.ChoiceField:  # fmt: skip
    """One of a closed list."""
    options: dict[str, Any] = {"widget": forms.RadioSelect} if radio else {}
    told = {"required": UNCHOSEN, "invalid_choice": "Hãy chọn trong danh sách."}
    return forms.ChoiceField(
        label=label, choices=list(choices), required=required, help_text=help_text, error_messages=told, **options
    )


class BeginForm(forms.Form):
    """What a draft begins with."""

    origin = choice("Soạn từ", (), radio=True)

    def __init__(self, has_current: bool, data: Any = None) -> None:
        super().__init__(data, initial={"origin": "current" if has_current else "model"})
        told = [(name, label) for name, label in ORIGINS.items() if has_current or name != "current"]
        self.fields["origin"].choices = told  # type: ignore[attr-defined]


class TitleForm(forms.Form):
    """The name of a draft."""

    title = words_field("Tên quy chế", 300, rows=2)


class IssueForm(forms.Form):
    """Number and days of a regulation that was signed."""

    number = words_field("Số quyết định", 60, help_text="Ví dụ: 573/QĐ-UBND.")
    on = DayField(label="Ngày ban hành")
    in_force_from = DayField(label="Có hiệu lực từ ngày")
    in_force_to = DayField(label="Có hiệu lực đến hết ngày", required=False, help_text="Bỏ trống khi không ấn định.")
    signer = words_field("Người ký", 200)


class RuleForm(forms.Form):
    """One rule of a draft."""

    title = words_field("Việc phải làm", 300, rows=2)
    what = choice("Loại", What.choices)
    owes = choice("Cơ quan phải làm", sides.WHO.items())
    owed_to = choice("Làm cho", sides.WHO.items())
    source = choice("Khi nào", (), help_text="Việc đã có trong vụ việc thì hệ thống tự biết, không ghi lại.")
    days = words_field(
        "Các ngày bắt đầu kỳ, khi định kỳ", 80, required=False, help_text="Ngày-tháng, ví dụ: 01-01, 01-07."
    )
    amount = forms.IntegerField(
        label="Trong bao nhiêu", required=False, min_value=0, max_value=366,
        help_text="Bỏ trống khi luật hoặc văn bản đề nghị đã nêu thời hạn.",
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={"invalid": "Ghi bằng chữ số.", "max_value": "Tối đa 366.", "min_value": "Không ghi số âm."},
    )  # fmt: skip
    unit = choice("Đơn vị", [("", "Không ghi thời hạn"), *Unit.choices], required=False)
    article = words_field("Điều của quy chế", 60, required=False)
    basis = words_field("Căn cứ của luật", 200, required=False, help_text="Ví dụ: Luật 10/2017/QH14, Đ43.4.")
    local = forms.BooleanField(label="Là mẫu, địa phương quyết định (nội dung hoặc thời hạn)", required=False)

    def __init__(self, rule: RegulationRule | None = None, data: Any = None) -> None:
        super().__init__(data, initial=_of_rule(rule) if rule is not None else {"local": True, "unit": "working_day"})
        grouped = [
            (str(label), [(f"{name}:{detail}", word) for detail, word in triggers.choices(name)])
            for name, label in Trigger.choices
            if triggers.choices(name)
        ]
        alone = [(f"{name}:", Trigger(name).label) for name in (Trigger.PERIOD, Trigger.HAND)]
        self.fields["source"].choices = [*alone, *grouped]  # type: ignore[attr-defined]

    @property
    def text(self) -> RuleText:
        """The rule as it was typed."""
        given = self.cleaned_data
        trigger, _, detail = given["source"].partition(":")
        amount = 0 if given["unit"] == IMMEDIATE else given["amount"]
        return RuleText(
            **{name: given[name] for name in ("title", "what", "owes", "owed_to", "article", "basis", "local")},
            trigger=trigger,
            detail=given["days"].strip() if trigger == Trigger.PERIOD else detail,
            amount=amount,
            unit=given["unit"] if amount is not None else "",
        )


def _of_rule(rule: RegulationRule) -> dict[str, Any]:
    same = ("title", "what", "owes", "owed_to", "amount", "unit", "article", "basis", "local")
    period = rule.trigger == Trigger.PERIOD
    return {
        **{name: getattr(rule, name) for name in same},
        "source": f"{rule.trigger}:{'' if period else rule.detail}",
        "days": rule.detail if period else "",
    }


class AskForm(forms.Form):
    """Ask another agency in writing."""

    to = choice("Gửi cơ quan", ())
    rule = choice(
        "Đề nghị việc gì", (), required=False, help_text="Chọn loại đã có trong quy chế thì căn cứ, thời hạn có sẵn."
    )
    subject = words_field("Việc đề nghị", 300)
    content = words_field("Nội dung, tóm tắt, quan điểm của cơ quan bạn", 10_000, rows=5,
                    help_text="Không ghi tên người yêu cầu bồi thường nếu không cần.")  # fmt: skip
    on = DayField(label="Ngày gửi")
    due_on = DayField(
        label="Đề nghị trả lời trước hết ngày", required=False, help_text="Bỏ trống khi quy chế đã ấn định thời hạn."
    )
    paper_number = words_field("Số văn bản", 60, required=False)

    def __init__(
        self, bodies: Sequence[Agency], rules: Sequence[RegulationRule], today: date, data: Any = None
    ) -> None:
        super().__init__(data, initial={"on": today})
        self.bodies = {str(body.pk): body for body in bodies}
        self.fields["to"].choices = [("", "Chọn…"), *((key, body.name) for key, body in self.bodies.items())]  # type: ignore[attr-defined]
        told = [(str(rule.pk), f"{rule.title}{_length(rule)}") for rule in rules]
        self.fields["rule"].choices = [*told, (OTHER, "Việc khác")]  # type: ignore[attr-defined]

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given."""
        given = {name: value for name, value in self.cleaned_data.items() if name not in ("to", "rule")}
        rule = self.cleaned_data["rule"]
        return given | {"to": self.bodies[self.cleaned_data["to"]], "rule": int(rule) if rule else None}


def _length(rule: RegulationRule) -> str:
    return f" (trong {rule.amount} {rule.get_unit_display()})" if rule.amount else ""


class ActForm(forms.Form):
    """An act on an obligation."""

    on = DayField(label="Ngày")
    content = words_field("Nội dung", 4000, rows=3, required=False)
    paper_number = words_field("Số văn bản", 60, required=False)

    def __init__(self, today: date, prefix: str, data: Any = None, *, reason: str = "", number: bool = True) -> None:
        super().__init__(data, initial={"on": today}, prefix=prefix)
        if reason:
            self.fields["content"].label, self.fields["content"].required = reason, True
            self.fields["content"].error_messages["required"] = UNWRITTEN
        if not number:
            del self.fields["paper_number"]


class CallForm(forms.Form):
    """Call a meeting."""

    title = words_field("Nội dung họp", 300)
    summary = words_field("Tóm tắt nội dung, vấn đề cần thống nhất, quan điểm của cơ quan bạn", 10_000, rows=5)
    materials = words_field("Tài liệu gửi trước", 1000, rows=2, required=False)
    on = DayField(label="Ngày họp")
    time = words_field("Giờ họp", 5, help_text="Ví dụ: 08:30.")
    place = words_field("Nơi họp", 300)
    invited = forms.MultipleChoiceField(
        label="Mời các cơ quan", widget=forms.CheckboxSelectMultiple, error_messages={"required": UNCHOSEN}
    )
    sent_on = DayField(label="Ngày gửi giấy mời")
    reply_by = DayField(label="Đề nghị trả lời trước hết ngày")
    paper_number = words_field("Số giấy mời", 60, required=False)

    def __init__(self, bodies: Sequence[Agency], today: date, data: Any = None) -> None:
        super().__init__(data, initial={"sent_on": today, "reply_by": today + timedelta(days=5)})
        self.bodies = {str(body.pk): body for body in bodies}
        self.fields["invited"].choices = [(key, body.name) for key, body in self.bodies.items()]  # type: ignore[attr-defined]

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given."""
        return self.cleaned_data | {"invited": [self.bodies[key] for key in self.cleaned_data["invited"]]}


class ReplyForm(forms.Form):
    """Answer an invitation."""

    comes = forms.TypedChoiceField(
        label="Cơ quan bạn", choices=[("yes", "Cử đại diện dự họp"), ("no", "Không cử được, gửi ý kiến bằng văn bản")],
        coerce=lambda value: value == "yes", widget=forms.RadioSelect, error_messages={"required": UNCHOSEN},
    )  # fmt: skip
    who = words_field("Người đại diện, chức vụ", 300, required=False, help_text="Khi cử đại diện.")
    opinion = words_field(
        "Ý kiến của cơ quan", 10_000, rows=4, required=False, help_text="Phải ghi khi không cử đại diện."
    )


class RecordForm(forms.Form):
    """The minutes of a meeting and the tasks that it gave."""

    held = forms.TypedChoiceField(
        label="Cuộc họp", choices=[("yes", "Đã họp"), ("no", "Không họp")], coerce=lambda value: value == "yes",
        widget=forms.RadioSelect, error_messages={"required": UNCHOSEN}, initial="yes",
    )  # fmt: skip
    on = DayField(label="Ngày")
    came = forms.MultipleChoiceField(label="Cơ quan dự họp", required=False, widget=forms.CheckboxSelectMultiple)
    opinions = words_field("Ý kiến tại cuộc họp", 10_000, rows=4, required=False)
    conclusion = words_field("Kết luận, hoặc lý do không họp", 10_000, rows=4)
    paper_number = words_field("Số biên bản, thông báo kết luận", 60, required=False)

    def __init__(self, row: Any, invited: Sequence[Agency], data: Any = None) -> None:
        super().__init__(data, initial={"on": row.on, "came": [str(body.pk) for body in invited]})
        self.bodies = {str(body.pk): body for body in invited}
        named = [(key, body.name) for key, body in self.bodies.items()]
        self.fields["came"].choices = named  # type: ignore[attr-defined]
        for place in range(1, TASK_ROWS + 1):
            self.fields[f"task{place}"] = words_field(f"Việc giao thứ {place}", 300, required=False)
            self.fields[f"who{place}"] = choice(
                f"Cơ quan làm việc thứ {place}", [("", "Chọn…"), *named], required=False
            )
            self.fields[f"due{place}"] = DayField(label=f"Hạn của việc thứ {place}", required=False)

    def clean(self) -> dict[str, Any]:
        """A task is told whole or not at all."""
        given: dict[str, Any] = super().clean() or {}
        for place in range(1, TASK_ROWS + 1):
            parts = {name: given.get(f"{name}{place}") for name in ("task", "who", "due")}
            for name, value in parts.items():
                if any(parts.values()) and not value and f"{name}{place}" not in self.errors:
                    self.add_error(f"{name}{place}", "Việc được giao cần đủ nội dung, cơ quan làm và hạn.")
        return given

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given."""
        given = self.cleaned_data
        tasks = [
            MeetingTask(self.bodies[given[f"who{n}"]], given[f"task{n}"], given[f"due{n}"])
            for n in range(1, TASK_ROWS + 1)
            if given[f"task{n}"]
        ]
        same = ("held", "on", "opinions", "conclusion", "paper_number")
        return {name: given[name] for name in same} | {"came": [int(key) for key in given["came"]], "tasks": tasks}


def title_form(row: Regulation, data: Any = None) -> TitleForm:
    """The form of a draft's name, with what stands there."""
    return TitleForm(data, initial={"title": row.title})
