"""What came of a meeting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from btnn.cases.forms.fields import DayField, LinesField
from btnn.cases.forms.rows import Amount, Rows, amount_rows
from btnn.law.case import words
from btnn.law.case.vocabulary import ROLES

from ..commands import MinutesData
from ..models import MeetingOutcome
from ..queries import MeetingView
from .parts import choice, long

OPINION_FORM = "Ghi mỗi dòng theo dạng “Người có ý kiến: ý kiến”."


class OpinionsField(LinesField):
    """One opinion a line: who, a colon, what. Gives a list of {`who`, `text`}."""

    def clean(self, value: Any) -> Any:
        found = []
        for line in super().clean(value):
            who, colon, said = line.partition(":")
            if not colon or not who.strip() or not said.strip():
                raise forms.ValidationError(f"{OPINION_FORM} Dòng chưa đúng: “{line[:60]}”.")
            found.append({"who": who.strip(), "text": said.strip()})
        return found


class MinutesForm(forms.Form):
    """Whether it was held, who came, opinions, what was offered, the minutes, what follows."""

    outcome = choice("Kết quả", MeetingOutcome.choices, radio=True)
    on = DayField(label="Ngày họp")
    present = forms.MultipleChoiceField(
        label="Thành phần có mặt",
        required=False,
        choices=[(role, words.role(role)) for role in ROLES],
        widget=forms.CheckboxSelectMultiple,
    )
    opinions = OpinionsField(label="Ý kiến của từng thành phần", required=False, help_text=OPINION_FORM)
    content = long("Diễn biến, nội dung biên bản", 8000, required=False, rows=6)
    following = long("Việc tiếp theo", 2000, required=False, rows=2)
    minutes_on = DayField(
        label="Ngày lập biên bản",
        required=False,
        help_text="Để trống nếu không lập biên bản. Sau mỗi lần thương lượng phải lập biên bản (Đ46.7).",
    )

    def __init__(
        self, view: MeetingView, claimants: Sequence[str], offered: Sequence[Amount] = (), data: Any = None
    ) -> None:
        super().__init__(data)
        invited = {one.role for one in view.invitations}
        self.fields["on"].initial = view.row.on
        self.fields["minutes_on"].initial = view.row.on
        order = dict.fromkeys((*view.kind.required(view.row.case.field), *sorted(invited), *ROLES))
        self.fields["present"].choices = [(role, words.role(role)) for role in order]  # type: ignore[attr-defined]
        self.offers: Rows | None = None
        self.asked: Rows | None = None
        if view.row.kind == "negotiation":
            told = {"data": data, "claimants": claimants}
            self.offers = amount_rows("co-quan", "Mức bồi thường cơ quan đề nghị trong buổi này", given=offered, **told)
            self.asked = amount_rows("nguoi", "Mức người yêu cầu bồi thường đề nghị trong buổi này", **told)

    @property
    def tables(self) -> list[Rows]:
        """The rows of figures, those that the meeting has."""
        return [rows for rows in (self.offers, self.asked) if rows is not None]

    def is_valid(self) -> bool:
        rows = [table.is_valid() for table in self.tables]
        return super().is_valid() and all(rows)

    @property
    def given(self) -> MinutesData:
        """What was typed, as the command takes it."""
        typed = self.cleaned_data
        return MinutesData(
            outcome=typed["outcome"],
            on=typed["on"],
            present=typed["present"],
            opinions=typed["opinions"],
            content=typed["content"],
            following=typed["following"],
            minutes_on=typed["minutes_on"],
            offers=self.offers.values() if self.offers is not None else [],
            asked=self.asked.values() if self.asked is not None else [],
        )
