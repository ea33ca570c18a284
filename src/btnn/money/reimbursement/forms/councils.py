"""The council, its meetings, its recommendation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from btnn.cases.forms.fields import DayField, MoneyField, WholeField
from btnn.casework.forms.parts import line, long
from btnn.law.case import words
from btnn.law.case.participants import in_council
from btnn.law.case.vocabulary import FAULTS
from btnn.law.reimbursement.council import COMPLEX, CouncilSeat, Member
from btnn.law.reimbursement.votes import QUESTIONS, Ballot

from ..commands import CouncilData, MeetingData

SPARE = 4  # empty rows for further members
HALF = "Ghi đủ thành phần và họ tên, hoặc để trống cả dòng."


class RowList(list[Any]):
    """Rows that the summary of errors can read as a formset."""

    @property
    def total_error_count(self) -> int:
        return sum(len(row.errors) for row in self)


class MemberRow(forms.Form):
    """One member; an empty row says nothing. A row of a seat that the law wants says why."""

    role = forms.ChoiceField(
        label="Thành phần",
        required=False,
        choices=[("", "Chọn thành phần"), *((seat.role, seat.title or words.role(seat.role)) for seat in in_council())],
    )
    full_name = line("Họ và tên", required=False)
    position = line("Chức vụ", required=False)
    body = line("Cơ quan", 300, required=False)

    def __init__(self, *args: Any, why: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self.why = why

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("full_name") and not given.get("role"):
            self.add_error("role", HALF)
        return given

    def value(self) -> Member | None:
        """The member, None for a row without a name."""
        given = self.cleaned_data
        if not given.get("full_name"):
            return None
        return Member(given["role"], given["full_name"], given["body"], given["position"])


class CouncilForm(forms.Form):
    """The decision that sets the council up, with its members in `rows`."""

    expected = forms.IntegerField(widget=forms.HiddenInput, required=False)
    formed_on = DayField(label="Ngày thành lập")
    paper_number = line("Số quyết định thành lập", 60, required=False)
    founded_by = line(
        "Người ký thành lập",
        help_text="Thủ trưởng cơ quan đã chi trả; Thủ trưởng là người gây thiệt hại thì lãnh đạo khác của cơ quan ký "
        "(NĐ 68/2018/NĐ-CP, Đ28.1).",
    )
    fault_open = forms.BooleanField(
        label="Văn bản làm căn cứ không có nội dung xác định lỗi",
        required=False,
        help_text="Đánh dấu thì phải có đại diện cơ quan đã ban hành văn bản đó (NĐ 68/2018/NĐ-CP, Đ28.3c).",
    )
    complex_reason = forms.ChoiceField(
        label="Vụ việc phức tạp, thời hạn 30 ngày",
        required=False,
        choices=[("", "Không, thời hạn 20 ngày"), *COMPLEX.items()],
    )
    why = line("Lý do thay đổi danh sách", 500)
    no_relatives = forms.BooleanField(
        label="Đã kiểm tra: không ai là người thân thích của người gây thiệt hại hoặc của người bị thiệt hại "
        "(NĐ 68/2018/NĐ-CP, Đ28.3)",
        error_messages={"required": "Phải kiểm tra và xác nhận; có người thân thích thì thay người khác."},
    )
    understood = forms.BooleanField(label="Tôi biết và vẫn ghi Hội đồng như đã lập", required=False)

    def __init__(
        self, seats: Sequence[CouncilSeat], start: dict[str, Any], data: Any = None, *, changes: bool = False
    ) -> None:
        super().__init__(data, initial=start)
        if not changes:
            del self.fields["why"]
        del self.fields["understood"]  # stands with the empty seats, not among the fields
        given = [{"role": one.role, "body": one.body} for one in seats]
        given = start.get("members") or given
        why = {(one.role, one.body): f"{one.why} ({one.article})" for one in seats}
        count = len(given) + SPARE
        if data is not None:
            told = str(data.get("count", ""))
            count = min(max(count, int(told) if told.isdigit() and len(told) < 3 else 0), 40)
        self.count = count
        self.rows = RowList(
            MemberRow(
                data,
                prefix=f"tv{place}",
                initial=(first := given[place] if place < len(given) else {}),
                why=why.get((first.get("role", ""), first.get("body", "")), ""),
            )
            for place in range(count)
        )

    def is_valid(self) -> bool:
        rows = [row.is_valid() for row in self.rows]  # all of them, so that each shows what is wrong
        return super().is_valid() and all(rows)

    @property
    def members(self) -> tuple[Member, ...]:
        """Those who are named."""
        return tuple(one for one in (row.value() for row in self.rows) if one is not None)

    @property
    def given(self) -> CouncilData:
        """What the decision says."""
        told = self.cleaned_data
        return CouncilData(
            told["formed_on"],
            self.members,
            told["founded_by"],
            told["no_relatives"],
            told["fault_open"],
            told["complex_reason"],
            told["paper_number"],
        )


class BallotRow(forms.Form):
    """The secret ballot on one official; left empty where it was not cast in this meeting."""

    fault = forms.ChoiceField(
        label="Mức độ lỗi đưa ra bỏ phiếu",
        required=False,
        choices=[("", "Không bỏ phiếu về người này"), *((fault, words.choice("fault", fault)) for fault in FAULTS)],
    )
    salary = MoneyField(
        label="Lương tháng",
        required=False,
        help_text="Lương cơ sở × hệ số, không kể phụ cấp (NĐ 68/2018/NĐ-CP, Đ26.1).",
    )
    amount = MoneyField(label="Mức hoàn trả đưa ra bỏ phiếu", required=False)

    def __init__(self, name: str, data: Any = None, *, prefix: str, initial: dict[str, Any]) -> None:
        super().__init__(data, prefix=prefix, initial=initial)
        self.name = name
        for question, (title, article) in QUESTIONS.items():
            label = f"Số phiếu đồng ý: {title.lower()} ({article})"
            self.fields[f"{question}_votes"] = WholeField(label=label, minimum=0, maximum=99, required=False)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if not given.get("fault"):
            return given
        for name in ("amount", *(f"{question}_votes" for question in QUESTIONS)):
            if name not in self.errors and given.get(name) is None:
                self.add_error(name, "Ghi mục này, hoặc chọn “Không bỏ phiếu về người này”.")
        return given

    def value(self) -> tuple[Ballot, int] | None:
        """The ballot and the salary, None where none was cast."""
        given = self.cleaned_data
        if not given.get("fault"):
            return None
        agreed = {question: given[f"{question}_votes"] for question in QUESTIONS}
        return Ballot(self.name, given["fault"], given["amount"], agreed), given.get("salary") or 0


class MeetingForm(forms.Form):
    """One meeting: who was there, the ballots in `rows`, the minutes."""

    on = DayField(label="Ngày họp")
    present = forms.MultipleChoiceField(
        label="Thành viên có mặt",
        widget=forms.CheckboxSelectMultiple,
        help_text="Ít nhất hai phần ba tổng số thành viên theo quyết định thành lập (NĐ 68/2018/NĐ-CP, Đ29.1).",
        error_messages={"required": "Đánh dấu những người có mặt."},
    )
    minutes_signed = forms.BooleanField(
        label="Biên bản có chữ ký của các thành viên tham gia",
        required=False,
        help_text="Bắt buộc sau mỗi lần họp (NĐ 68/2018/NĐ-CP, Đ29.4).",
    )
    content = long("Nội dung, ý kiến khác nhau", 8000, required=False)

    def __init__(
        self,
        members: Sequence[tuple[int, str]],
        officials: Sequence[tuple[str, dict[str, Any]]],
        today: date,
        data: Any = None,
    ) -> None:
        super().__init__(data, initial={"on": today})
        field = self.fields["present"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(str(place), name) for place, name in members]
        self.rows = RowList(
            BallotRow(name, data, prefix=f"phieu{place}", initial=initial)
            for place, (name, initial) in enumerate(officials, start=1)
        )

    def is_valid(self) -> bool:
        rows = [row.is_valid() for row in self.rows]
        return super().is_valid() and all(rows)

    @property
    def given(self) -> MeetingData:
        """The meeting as it was."""
        told = self.cleaned_data
        ballots = [one for one in (row.value() for row in self.rows) if one is not None]
        return MeetingData(
            told["on"],
            tuple(int(place) for place in told["present"]),
            tuple(ballot for ballot, _ in ballots),
            tuple(salary for _, salary in ballots),
            told["minutes_signed"],
            told["content"],
        )


class RecommendForm(forms.Form):
    """When the recommendation was signed and sent."""

    expected = forms.IntegerField(widget=forms.HiddenInput, required=False)
    on = DayField(label="Ngày ký, gửi văn bản kiến nghị")
