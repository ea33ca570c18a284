"""Forms of inspections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms

from btnn.agencies.queries import Agency
from btnn.cases.forms.fields import UNCHOSEN, DayField, words_field

from .commands import Task
from .grounds import CONTENTS, grounds_of, heads_of
from .models import InspectionPlan, Judgement, Kind, Step, Turn
from .queries import Line, VisitView

SPARE = 3  # empty rows for more things to be done
TIME_TO_DO = 30  # days that the form proposes for a thing to be done
TO_HEADS = {"a": ("c", "d"), "b": ("a",), "c": ("b",)}  # a head of a periodic conclusion: contents of its lines
TO_AD_HOC_HEADS = {"a": ("a", "b"), "d": ("c", "d")}


def choice(label: str, choices: Iterable[tuple[str, str]], *, radio: bool = True, **more: Any) -> forms.ChoiceField:
    """One of a closed list."""
    options: dict[str, Any] = {"widget": forms.RadioSelect} if radio else {}
    return forms.ChoiceField(
        label=label, choices=list(choices), error_messages={"required": UNCHOSEN}, **options, **more
    )


class BeginForm(forms.Form):
    """What kind of inspection, in which year."""

    kind = choice("Hình thức", [])
    year = forms.TypedChoiceField(label="Năm", coerce=int, error_messages={"required": UNCHOSEN})
    title = words_field("Tên kế hoạch", 300, required=False, help_text="Bỏ trống thì lấy tên thường dùng.")

    def __init__(self, kinds: Sequence[str], today: date, data: Any = None) -> None:
        super().__init__(data, initial={"kind": kinds[0] if kinds else "", "year": today.year})
        self.fields["kind"].choices = [(kind, Kind(kind).label) for kind in kinds]  # type: ignore[attr-defined]
        years = (today.year, today.year + 1)
        self.fields["year"].choices = [(year, year) for year in years]  # type: ignore[attr-defined]


class HeadForm(forms.Form):
    """What a draft says: the contents of Đ19.1 that are words."""

    title = words_field("Tên kế hoạch", 300)
    grounds = forms.MultipleChoiceField(
        label="Căn cứ kiểm tra", widget=forms.CheckboxSelectMultiple, error_messages={"required": UNCHOSEN}
    )
    grounds_text = words_field("Căn cứ cụ thể", 4000, rows=3, required=False, help_text="Vụ việc, đơn, báo cáo nào.")
    purpose = words_field("Mục đích, yêu cầu (Đ19.1a)", 4000, rows=4)
    contents = forms.MultipleChoiceField(
        label="Nội dung kiểm tra (Đ19.1b)",
        choices=list(CONTENTS.items()),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": UNCHOSEN},
    )
    contents_text = words_field("Nội dung cụ thể", 4000, rows=3, required=False)
    scope = words_field("Phạm vi kiểm tra (Đ19.1c)", 2000, rows=2)
    papers = words_field("Hồ sơ, tài liệu yêu cầu chuẩn bị", 2000, rows=3, required=False)

    def __init__(self, plan: InspectionPlan, data: Any = None) -> None:
        super().__init__(data, initial={name: getattr(plan, name) for name in self.base_fields})
        self.fields["grounds"].choices = list(grounds_of(plan.kind).items())  # type: ignore[attr-defined]


class VisitForm(forms.Form):
    """A body to be inspected, when and where."""

    subject = choice("Cơ quan được kiểm tra (Đ19.1đ)", [], radio=False)
    first_day = DayField(label="Từ ngày (Đ19.1d)")
    last_day = DayField(label="Đến ngày")
    place = words_field("Địa điểm", 300, required=False, help_text="Bỏ trống: trụ sở cơ quan được kiểm tra.")
    again = words_field(
        "Lý do vẫn kiểm tra", 500, required=False, help_text="Chỉ ghi khi cơ quan khác cũng kiểm tra nơi này trong năm."
    )

    def __init__(self, bodies: Iterable[Agency], data: Any = None) -> None:
        super().__init__(data)
        self.bodies = {str(body.pk): body for body in bodies}
        self.fields["subject"].choices = [  # type: ignore[attr-defined]
            ("", "Chọn…"), *((key, body.name) for key, body in self.bodies.items())
        ]  # fmt: skip

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given."""
        return self.cleaned_data | {"subject": self.bodies[self.cleaned_data["subject"]]}


class MemberForm(forms.Form):
    """Somebody in the team."""

    agency = choice("Cơ quan cử", [], radio=False)
    name = words_field("Họ tên", 200)
    post = words_field("Chức vụ", 200)
    head = forms.BooleanField(label="Trưởng đoàn: đại diện lãnh đạo cơ quan kiểm tra (Đ20.1)", required=False)
    duty = words_field("Nhiệm vụ được phân công", 500, required=False)

    def __init__(self, bodies: Sequence[Agency], data: Any = None) -> None:
        super().__init__(data, initial={"agency": str(bodies[0].pk) if bodies else ""})
        self.bodies = {str(body.pk): body for body in bodies}
        self.fields["agency"].choices = [(key, body.name) for key, body in self.bodies.items()]  # type: ignore[attr-defined]

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given."""
        return self.cleaned_data | {"agency": self.bodies[self.cleaned_data["agency"]]}


class AskForm(forms.Form):
    """Send a draft for opinions."""

    due_on = DayField(label="Đề nghị trả lời trước hết ngày")


class OpinionForm(forms.Form):
    """What one's agency thinks of a draft, and whom it sends."""

    agrees = forms.TypedChoiceField(
        label="Ý kiến của cơ quan",
        choices=[("yes", "Nhất trí với dự thảo"), ("no", "Có ý kiến khác")],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )
    text = words_field("Nội dung ý kiến", 4000, rows=3, required=False, help_text="Phải ghi khi có ý kiến khác.")
    sends = words_field("Người được cử tham gia đoàn (Đ19.2)", 300, required=False, help_text="Họ tên, chức vụ.")


class IssueForm(forms.Form):
    """The number, day and signer of a plan that was signed."""

    number = words_field("Số, ký hiệu", 60, help_text="Ví dụ: 15/KH-STP.")
    on = DayField(label="Ngày ban hành")
    signer = words_field("Người ký", 200)
    place = words_field("Nơi ban hành", 100, required=False)
    decision = words_field("Quyết định kiểm tra", 100, required=False, help_text="Số, ngày, nếu có quyết định riêng.")


FIELDS: dict[str, tuple[str, ...]] = {
    Step.NOTIFIED: ("number",),
    Step.MOVED: ("first_day", "last_day", "text"),
    Step.CANCELLED: ("text",),
    Step.EXPLAINED: ("text", "number"),
    Step.MINUTED: ("number", "people", "text"),
    Step.SENT: ("number",),
    Step.TO_MINISTRY: ("number",),
}
LABELS = {Step.MOVED: "Lý do dời", Step.CANCELLED: "Lý do bỏ", Step.EXPLAINED: "Nội dung giải trình",
          Step.MINUTED: "Nội dung biên bản"}  # fmt: skip


class StepForm(forms.Form):
    """One step of a visit: the day, and what goes with it."""

    def __init__(self, step: str, view: VisitView, today: date, data: Any = None) -> None:
        shown = today if step != Step.ENDED else min(today, view.standing.last_day)
        team = "\n".join(f"{row.name}, {row.post}" for row in view.visit.plan.members.order_by("-head", "order"))
        super().__init__(data, initial={"on": shown, "people": team}, prefix=step)
        self.step, self.title = step, Step(step).label
        self.fields["on"] = DayField(label="Ngày")
        made = {
            "number": lambda: words_field("Số văn bản", 60, required=False),
            "people": lambda: words_field("Thành phần", 4000, rows=4),
            "text": lambda: words_field(LABELS.get(Step(step), "Nội dung"), 10_000, rows=5),
            "first_day": lambda: DayField(label="Ngày bắt đầu mới"),
            "last_day": lambda: DayField(label="Ngày kết thúc mới"),
        }
        for name in FIELDS.get(step, ()):
            self.fields[name] = made[name]()


class JudgeForm(forms.Form):
    """What the team found on a line."""

    judgement = choice("Nhận định", Judgement.choices)
    note = words_field("Ghi rõ chỗ chưa đúng hoặc cần làm rõ", 4000, rows=2, required=False)

    def __init__(self, line: Line, data: Any = None) -> None:
        last = line.finding
        super().__init__(
            data, initial={"judgement": last.judgement, "note": last.note} if last else None, prefix=line.key
        )


class ConcludeForm(forms.Form):
    """The conclusion by its heads, begun with what the team found, and the things to be done."""

    number = words_field("Số, ký hiệu", 60, help_text="Ví dụ: 30/KL-STP.")
    on = DayField(label="Ngày ban hành")
    signer = words_field("Trưởng đoàn ký", 200)

    def __init__(self, view: VisitView, lines: Sequence[Line], today: date, data: Any = None) -> None:
        head = view.visit.plan.members.filter(head=True).first()
        super().__init__(data, initial={"on": today, "signer": head.name if head else ""})
        kind = view.visit.plan.kind
        place = TO_AD_HOC_HEADS if kind == Kind.AD_HOC else TO_HEADS
        wrong = [line for line in lines if line.finding is not None and line.finding.judgement == Judgement.WRONG]
        self.heads, self.count = heads_of(kind), len(wrong) + SPARE
        for one in self.heads:
            self.fields[f"head_{one.key}"] = words_field(f"{one.title} ({one.article})", 10_000, rows=4)
            told = [
                _told(line) for line in lines if line.finding is not None and line.content in place.get(one.key, ())
            ]
            self.initial[f"head_{one.key}"] = "\n".join(told) or ("Như bảng dưới." if one.tasks else "")
        for number in range(1, self.count + 1):
            self.fields[f"what{number}"] = words_field(f"Việc {number}", 2000, rows=2, required=False)
            self.fields[f"who{number}"] = words_field(f"Việc {number}: ai làm", 200, required=False)
            self.fields[f"due{number}"] = DayField(label=f"Việc {number}: hạn", required=False)
            self.fields[f"basis{number}"] = words_field(f"Việc {number}: căn cứ", 200, required=False)
            if number <= len(wrong):
                line = wrong[number - 1]
                self.initial[f"what{number}"] = f"{line.title}: {line.finding.note}" if line.finding else line.title
                self.initial[f"who{number}"] = f"Thủ trưởng {view.visit.subject.name}"
                self.initial[f"due{number}"] = today + timedelta(days=TIME_TO_DO)
                self.initial[f"basis{number}"] = line.article

    def clean(self) -> dict[str, Any]:
        """A thing to be done needs who and by when."""
        given: dict[str, Any] = super().clean() or {}
        for number in range(1, self.count + 1):
            if given.get(f"what{number}"):
                for name, sentence in (("who", "Ghi ai phải làm việc này."), ("due", "Ghi hạn của việc này.")):
                    if not given.get(f"{name}{number}") and f"{name}{number}" not in self.errors:
                        self.add_error(f"{name}{number}", sentence)
        return given

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given."""
        given = self.cleaned_data
        tasks = [
            Task(given[f"what{n}"], given[f"who{n}"], given[f"due{n}"], given[f"basis{n}"])
            for n in range(1, self.count + 1)
            if given[f"what{n}"]
        ]
        heads = {head.key: given[f"head_{head.key}"] for head in self.heads}
        return {name: given[name] for name in ("number", "on", "signer")} | {"heads": heads, "tasks": tasks}


class FollowForm(forms.Form):
    """What became of a thing to be done."""

    def __init__(self, turn: str, today: date, data: Any = None) -> None:
        super().__init__(data, initial={"on": today}, prefix=turn)
        self.turn, self.title = turn, Turn(turn).label
        self.fields["on"] = DayField(label="Ngày")
        self.fields["text"] = words_field("Nội dung", 4000, rows=3)
        if turn in (Turn.REPORTED, Turn.ESCALATED):
            self.fields["paper"] = words_field("Văn bản", 300, required=False, help_text="Số, ngày, tên văn bản.")
        if turn == Turn.RETURNED:
            self.fields["due_on"] = DayField(label="Hạn mới")
        if turn == Turn.ESCALATED:
            self.fields["to_whom"] = words_field("Gửi cơ quan có thẩm quyền", 200)


def _told(line: Line) -> str:
    assert line.finding is not None
    word = Judgement(line.finding.judgement).label.lower()
    return f"{line.title}: {word}{f' – {line.finding.note}' if line.finding.note else ''}."
