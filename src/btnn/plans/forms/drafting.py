"""Forms of a draft and of its way to the paper; the report on a task."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms

from btnn.agencies.queries import Agency, AgencyKind, Membership
from btnn.cases.forms.fields import UNCHOSEN, DayField, LinesField, words_field

from ..commands.drafting import BLANK, LAST_YEAR, PARENT, TEMPLATE
from ..contents import ResponsibilityText, TaskText
from ..groups import LABELS, NAMED
from ..models import Kind, Plan, PlanResponsibility, PlanTask, Progress, TimeFrame, Topic
from ..queries import Line

GROUPS = [(name, label) for name, label in LABELS.items() if name != NAMED]
QUARTERS = [("", "Chọn…"), ("1", "Quý I"), ("2", "Quý II"), ("3", "Quý III"), ("4", "Quý IV")]
ONE_A_LINE = "Mỗi dòng một đoạn."
SPARE = 2  # empty rows for more responsibilities


class BeginForm(forms.Form):
    """Whose plan, for which year, beginning with what."""

    agency = forms.ChoiceField(label="Kế hoạch của", widget=forms.RadioSelect, error_messages={"required": UNCHOSEN})
    year = forms.TypedChoiceField(label="Năm", coerce=int, error_messages={"required": UNCHOSEN})
    origin = forms.ChoiceField(label="Soạn từ", widget=forms.RadioSelect, error_messages={"required": UNCHOSEN})

    def __init__(self, bodies: Sequence[Agency], parents: Sequence[Plan], today: date, data: Any = None) -> None:
        first = str(bodies[0].pk) if bodies else ""
        super().__init__(data, initial={"agency": first, "year": today.year, "origin": TEMPLATE})
        self.bodies = {str(body.pk): body for body in bodies}
        self.fields["agency"].choices = [(key, body.name) for key, body in self.bodies.items()]  # type: ignore[attr-defined]
        self.fields["year"].choices = [(year, year) for year in (today.year, today.year + 1)]  # type: ignore[attr-defined]
        self.fields["origin"].choices = [  # type: ignore[attr-defined]
            *((f"{PARENT}:{one.pk}", f"Triển khai: {one.title} của {one.agency.name}") for one in parents),
            (TEMPLATE, "Mẫu kế hoạch của tỉnh: 7 nhiệm vụ, 4 trách nhiệm"),
            (LAST_YEAR, "Kế hoạch của năm trước"),
            (BLANK, "Trang trắng"),
        ]

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given."""
        given = self.cleaned_data
        origin, _, parent = given["origin"].partition(":")
        return {
            "agency": self.bodies[given["agency"]],
            "year": given["year"],
            "origin": origin,
            "parent": int(parent) if parent else None,
        }


class HeadForm(forms.Form):
    """The head of a draft."""

    title = words_field("Tên kế hoạch", 300)
    kind = forms.ChoiceField(
        label="Hình thức", choices=Kind.choices, widget=forms.RadioSelect, error_messages={"required": UNCHOSEN}
    )
    embedded_in = words_field(
        "Lồng trong kế hoạch nào", 300, required=False, help_text="Khi không phải kế hoạch riêng."
    )
    place = words_field("Nơi ban hành", 100, required=False)
    bases = LinesField(label="Căn cứ", required=False, help_text=ONE_A_LINE)
    purposes = LinesField(label="Mục đích", help_text=ONE_A_LINE)
    requirements = LinesField(label="Yêu cầu", help_text=ONE_A_LINE)
    closing = words_field("Đoạn kết", 4000, rows=4, required=False)

    def __init__(self, plan: Plan, data: Any = None) -> None:
        told = {name: getattr(plan, name) for name in ("title", "kind", "embedded_in", "place", "closing")}
        lists = {name: "\n".join(getattr(plan, name)) for name in ("bases", "purposes", "requirements")}
        super().__init__(data, initial=told | lists)
        for name in lists:
            self.fields[name].widget.attrs["rows"] = 6


class TaskForm(forms.Form):
    """One task of a draft."""

    title = words_field("Nhiệm vụ", 600, rows=3)
    content = words_field("Nội dung chi tiết", 4000, rows=4, required=False)
    topic = forms.ChoiceField(
        label="Loại việc",
        choices=Topic.choices,
        help_text="Để hệ thống đưa số liệu đã ghi vào tiến độ.",
        error_messages={"required": UNCHOSEN},
    )
    lead = words_field("Cơ quan chủ trì, như ghi trong kế hoạch", 200)
    lead_agency = forms.ChoiceField(label="Là cơ quan nào trong hệ thống", required=False)
    lead_duty = words_field("Việc của cơ quan chủ trì", 2000, rows=2, required=False)
    groups = forms.MultipleChoiceField(
        label="Cơ quan phối hợp", choices=GROUPS, required=False, widget=forms.CheckboxSelectMultiple
    )
    named = LinesField(label="Cơ quan phối hợp khác", required=False, help_text="Mỗi dòng một cơ quan.")
    time_frame = forms.ChoiceField(
        label="Thời gian", choices=TimeFrame.choices, widget=forms.RadioSelect, error_messages={"required": UNCHOSEN}
    )
    quarter = forms.TypedChoiceField(
        label="Quý", choices=QUARTERS, coerce=int, empty_value=None, required=False, help_text="Khi làm trong một quý."
    )
    fixed_on = DayField(label="Ngày ấn định", required=False, help_text="Khi có ngày ấn định.")
    time_words = words_field("Thời gian thực hiện, như ghi trong kế hoạch", 200, required=False)
    product = words_field("Sản phẩm", 300, required=False)
    budget_line = words_field("Kinh phí", 300, required=False)

    def __init__(self, bodies: Iterable[Agency], task: PlanTask | None = None, data: Any = None) -> None:
        self.task = task
        super().__init__(data, initial=_of_task(task) if task is not None else {"topic": Topic.OTHER})
        named = [(str(body.pk), body.name) for body in bodies if body.kind != AgencyKind.COMMUNE]
        self.fields["lead_agency"].choices = [("", "Không có trong hệ thống"), *named]  # type: ignore[attr-defined]
        self.fields["named"].widget.attrs["rows"] = 2

    @property
    def text(self) -> TaskText:
        """The task as it was typed; groups that stood there before keep the words of the plan."""
        given, before = self.cleaned_data, self.task
        said = {one["group"]: one["words"] for one in before.coordinating} if before is not None else {}
        part = [{"words": said.get(group, LABELS[group]), "group": group} for group in given["groups"]]
        part += [{"words": line, "group": NAMED} for line in given["named"]]
        same = ("title", "content", "topic", "lead", "lead_duty", "time_frame", "time_words", "product", "budget_line")
        return TaskText(
            **{name: given[name] for name in same},
            lead_word=before.lead_word if before is not None else "Cơ quan chủ trì",
            lead_agency_id=int(given["lead_agency"]) if given["lead_agency"] else None,
            coordinating=tuple(part),
            quarter=given["quarter"],
            fixed_on=given["fixed_on"],
        )


def _of_task(task: PlanTask) -> dict[str, Any]:
    same = ("title", "content", "topic", "lead", "lead_duty", "time_frame", "time_words", "product", "budget_line")
    return {
        **{name: getattr(task, name) for name in (*same, "quarter", "fixed_on")},
        "lead_agency": str(task.lead_agency_id or ""),
        "groups": [one["group"] for one in task.coordinating if one["group"] != NAMED],
        "named": "\n".join(one["words"] for one in task.coordinating if one["group"] == NAMED),
    }


class ResponsibilitiesForm(forms.Form):
    """All responsibilities of a draft, one after another; an empty name leaves a row out."""

    def __init__(self, rows: Sequence[PlanResponsibility], data: Any = None) -> None:
        super().__init__(data)
        self.count = len(rows) + SPARE
        for place in range(self.count):
            row = rows[place] if place < len(rows) else None
            number = place + 1
            self.fields[f"agency{number}"] = words_field(f"{number}. Cơ quan", 300, required=False)
            self.fields[f"groups{number}"] = forms.MultipleChoiceField(
                label=f"{number}. Là những cơ quan", choices=GROUPS, required=False, widget=forms.CheckboxSelectMultiple
            )
            self.fields[f"text{number}"] = LinesField(label=f"{number}. Trách nhiệm", required=False)
            self.fields[f"text{number}"].widget.attrs["rows"] = 3
            if row is not None:
                self.initial[f"agency{number}"] = row.agency_words
                self.initial[f"groups{number}"] = row.groups
                self.initial[f"text{number}"] = "\n".join(row.paragraphs)

    @property
    def laid(self) -> list[ResponsibilityText]:
        """What was typed."""
        given = self.cleaned_data
        rows = [
            ResponsibilityText(given[f"agency{n}"], tuple(given[f"text{n}"]), tuple(given[f"groups{n}"]))
            for n in range(1, self.count + 1)
        ]
        return [row for row in rows if row.agency]


class SendForm(forms.Form):
    """Send a draft for opinions."""

    due_on = DayField(label="Đề nghị trả lời trước hết ngày")


class OpinionForm(forms.Form):
    """What one's agency thinks of a draft."""

    agrees = forms.TypedChoiceField(
        label="Ý kiến của cơ quan",
        choices=[("yes", "Nhất trí với dự thảo"), ("no", "Có ý kiến khác")],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )
    text = words_field("Nội dung ý kiến", 4000, rows=4, required=False, help_text="Phải ghi khi có ý kiến khác.")


class IssueForm(forms.Form):
    """The number, day and signer of a plan that was signed."""

    number = words_field("Số, ký hiệu", 60, help_text="Ví dụ: 12/KH-UBND.")
    on = DayField(label="Ngày ban hành")
    place = words_field("Nơi ban hành", 100, required=False)
    signer = words_field("Người ký", 200)
    derive_by = DayField(
        label="Các cơ quan có kế hoạch triển khai trước hết ngày",
        required=False,
        help_text="Khi kế hoạch giao các sở, ngành, Ủy ban nhân dân cấp xã lập kế hoạch riêng hoặc lồng.",
    )


class ReportForm(forms.Form):
    """How far a task is."""

    occurrence = forms.ChoiceField(label="Kỳ", error_messages={"required": UNCHOSEN})
    progress = forms.ChoiceField(
        label="Tiến độ", choices=Progress.choices, widget=forms.RadioSelect, error_messages={"required": UNCHOSEN}
    )
    on = DayField(label="Ngày")
    evidence = words_field("Kết quả, căn cứ", 4000, rows=4, help_text="Đã làm gì, ở đâu, bao nhiêu; khó khăn nếu có.")
    paper = words_field("Văn bản chứng minh", 300, required=False, help_text="Số, ngày, tên văn bản.")

    def __init__(self, lines: Sequence[Line], today: date, data: Any = None, *, answers: bool = False) -> None:
        """`answers`: whoever reports answers for the task; what was computed as done is proposed as their words."""
        super().__init__(data, initial={"on": today} | (_computed(lines) if answers else {}))
        kept = [(one.occurrence.key, one.occurrence.title) for one in lines if not one.of_claim]
        self.fields["occurrence"].choices = kept  # type: ignore[attr-defined]


def _computed(lines: Sequence[Line]) -> dict[str, Any]:
    """The report that recorded work proposes: the first obligation that it shows to be done and nobody reported."""
    for line in lines:
        if line.computed is not None and line.computed.done_on is not None and line.report is None:
            said = {"occurrence": line.occurrence.key, "progress": Progress.DONE, "on": line.computed.done_on}
            return said | {"evidence": "; ".join(line.computed.evidence)}
    return {}


def bodies_for(membership: Membership, committees: Iterable[Agency]) -> list[Agency]:
    """The agencies whose plans this person can begin: the committee first, where they prepare its plan."""
    return [*(one for one in committees if one.pk != membership.agency_id), membership.agency]
