"""Forms by which an issued plan is followed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms

from btnn.agencies.queries import Agency
from btnn.cases.forms.fields import UNCHOSEN, DayField, words_field

from ..commands import Told
from ..models import Kind, Progress
from ..queries import Line
from ..urging import TIME_TO_ANSWER

PAPER = "Số, ngày, tên văn bản."
PROGRESS = [("", "Chưa báo cáo ở đây"), *Progress.choices]


def bodies_field(label: str, bodies: Iterable[Agency]) -> forms.TypedMultipleChoiceField:
    """Agencies to choose from."""
    return forms.TypedMultipleChoiceField(
        label=label,
        choices=[(body.pk, body.name) for body in bodies],
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Chưa chọn cơ quan nào."},
    )


class UrgeForm(forms.Form):
    """Urge agencies to do or report their part of a task."""

    occurrence = forms.ChoiceField(label="Kỳ", error_messages={"required": UNCHOSEN})
    text_ = words_field("Nội dung đôn đốc", 2000, rows=4)
    answer_by = DayField(label="Đề nghị báo cáo trước hết ngày")
    on = DayField(label="Ngày đôn đốc")
    paper = words_field("Văn bản đôn đốc", 300, required=False, help_text=PAPER)

    def __init__(
        self, lines: Sequence[Line], bodies: Iterable[Agency], today: date, chosen: str = "", data: Any = None
    ) -> None:
        line = next((one for one in lines if one.occurrence.key == chosen), lines[0] if lines else None)
        proposed = {
            "occurrence": line.occurrence.key if line else "",
            "text_": _urging(line) if line else "",
            "answer_by": today + timedelta(days=TIME_TO_ANSWER),
            "on": today,
            "agencies": [body.pk for body in _late(line)] if line else [],
        }
        super().__init__(data, initial=proposed)
        self.fields["occurrence"].choices = [(one.occurrence.key, one.occurrence.title) for one in lines]  # type: ignore[attr-defined]
        self.fields["agencies"] = bodies_field("Cơ quan được đôn đốc", bodies)
        self.order_fields(["occurrence", "agencies"])


def _late(line: Line) -> list[Agency]:
    """Who is proposed to be urged: the lead that is late, else those that are silent."""
    lead = line.view.task.lead_agency
    if lead is not None and line.state == "late" and lead.pk not in (line.view.task.plan.prepared_by_id,):
        return [lead]
    return line.view.silent


def _urging(line: Line) -> str:
    task = line.view.task
    due = f", hạn {line.occurrence.due:%d/%m/%Y}" if line.occurrence.due else ""
    number = f" số {task.plan.number}" if task.plan.number else ""
    return (
        f"Đề nghị thực hiện, báo cáo kết quả nhiệm vụ {task.order} “{task.title}” ({line.occurrence.title}{due})"
        f" của Kế hoạch{number}; nêu rõ khó khăn, vướng mắc nếu có."
    )


class RaiseForm(forms.Form):
    """Tell the agency whose plan it is that somebody does not answer."""

    who = forms.ChoiceField(label="Cơ quan chưa trả lời", error_messages={"required": UNCHOSEN})
    text_ = words_field("Nội dung báo cáo, đề nghị", 2000, rows=4)
    answer_by = DayField(label="Đề nghị chỉ đạo xong trước hết ngày")
    on = DayField(label="Ngày báo cáo")
    paper = words_field("Văn bản báo cáo", 300, required=False, help_text=PAPER)

    def __init__(self, choices: Sequence[tuple[str, str]], to: str, today: date, data: Any = None) -> None:
        text = f"Cơ quan đã được đôn đốc mà quá hạn chưa trả lời; đề nghị {to} chỉ đạo thực hiện."
        day = today + timedelta(days=TIME_TO_ANSWER)
        super().__init__(data, initial={"text_": text, "answer_by": day, "on": today})
        self.fields["who"].choices = list(choices)  # type: ignore[attr-defined]


class DemandForm(forms.Form):
    """Ask for a report besides those of the half-year and the year."""

    subject = words_field("Báo cáo về việc gì", 600, rows=2)
    due_on = DayField(label="Báo cáo trước hết ngày")
    on = DayField(label="Ngày yêu cầu")
    paper = words_field("Văn bản yêu cầu", 300, required=False, help_text=PAPER)

    def __init__(self, bodies: Iterable[Agency], today: date, data: Any = None) -> None:
        super().__init__(data, initial={"on": today, "due_on": today + timedelta(days=TIME_TO_ANSWER)})
        self.fields["agencies"] = bodies_field("Cơ quan phải báo cáo", bodies)
        self.order_fields(["subject", "agencies"])


class OwnPlanForm(forms.Form):
    """The plan on paper by which one's agency carries out an issued one."""

    kind = forms.ChoiceField(
        label="Hình thức", choices=Kind.choices, widget=forms.RadioSelect, error_messages={"required": UNCHOSEN}
    )
    title = words_field("Tên kế hoạch", 300, help_text="Nếu lồng trong kế hoạch khác, ghi tên kế hoạch đó.")
    number = words_field("Số, ký hiệu", 60, help_text="Ví dụ: 03/KH-UBND.")
    signed_on = DayField(label="Ngày ban hành")


class PartsForm(forms.Form):
    """All parts of one's agency in a plan, told at once; what is left empty is not told."""

    on = DayField(label="Ngày báo cáo")

    def __init__(self, lines: Sequence[Line], today: date, data: Any = None) -> None:
        super().__init__(data, initial={"on": today})
        self.lines = list(lines)
        for place, line in enumerate(self.lines):
            title = f"Nhiệm vụ {line.view.task.order}, {line.occurrence.title}"
            self.fields[f"progress{place}"] = forms.ChoiceField(
                label=f"{title}: tiến độ", choices=PROGRESS, required=False
            )
            self.fields[f"evidence{place}"] = words_field(f"{title}: kết quả, căn cứ", 4000, rows=2, required=False)

    @property
    def rows(self) -> list[tuple[Line, Any, Any]]:
        """Each obligation with its two fields."""
        return [(line, self[f"progress{n}"], self[f"evidence{n}"]) for n, line in enumerate(self.lines)]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for place in range(len(self.lines)):
            progress, evidence = given.get(f"progress{place}"), given.get(f"evidence{place}")
            if progress and not evidence:
                self.add_error(f"evidence{place}", "Đã chọn tiến độ thì phải ghi kết quả, căn cứ.")
            if evidence and not progress:
                self.add_error(f"progress{place}", "Đã ghi kết quả thì phải chọn tiến độ.")
        return given

    @property
    def told(self) -> list[Told]:
        """What was filled in."""
        given = self.cleaned_data
        return [
            Told(line.view.task.order, line.occurrence.key, given[f"progress{n}"], given[f"evidence{n}"])
            for n, line in enumerate(self.lines)
            if given[f"progress{n}"]
        ]
