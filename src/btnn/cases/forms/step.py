"""The form of one event: the day, the fields of its definition, rows where it has a list of amounts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.utils import ErrorDict

from btnn.agencies.queries import Agency, User
from btnn.law.case import words
from btnn.law.case.events import EventType
from btnn.web.wording import dong

from .arranging import SHOWN_WHEN, is_main, rows_are_main
from .building import build, rows_field
from .fields import DayField
from .prefill import AGENCY_FIELDS, Start
from .rows import Rows, amount_rows, official_rows

if TYPE_CHECKING:
    from btnn.documents.forms import FilesForm

ROWS = "dong"  # prefix of the names of rows in a form


class TickedField(forms.MultipleChoiceField):
    """Ticks that may all stay open when lines are written instead; the form looks at both together."""

    def validate(self, value: list[str]) -> None:
        for line in value:
            if not self.valid_value(line):
                raise forms.ValidationError("Danh sách giấy tờ đã thay đổi; hãy đánh dấu lại.")


class StepForm(forms.Form):
    """What a person says happened.

    In: the event's definition, how it begins (`Start`), what day it is, the data sent back.
    Out, once valid: `day`, `event_data` (plain values as an entry carries them), `named_user`, `named_agency`.
    Refused: a day still to come, what a field can't read, a compulsory list without rows.
    """

    expected = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, kind: EventType, start: Start, today: date, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.kind = kind
        self.start = start
        self.today = today
        self.papers: FilesForm | None = None  # the view puts it there where papers may come with the step
        told = words.field_words(kind.name, "on")
        self.fields["on"] = DayField(
            label="Ngày xảy ra", help_text=told.help, initial=start.initial.get("on", today), required=True
        )
        self.fields |= build(kind, start)
        for (event, name), condition in SHOWN_WHEN.items():
            if event == kind.name and name in self.fields:
                self.fields[name].shown_when = condition  # type: ignore[attr-defined]
        if start.register_number:
            self.fields["number"].show_hidden_initial = True
        if start.suggestions:
            self._suggest()
        if start.communes:
            self._name_commune()
        self.rows = self._rows(data)

    def _suggest(self) -> None:
        """A list of papers to tick beside the lines to write."""
        self.fields["items"].required = False
        self.fields["items"].label = "Giấy tờ khác, hoặc ghi rõ hơn"
        self.fields["ticked"] = TickedField(
            label="Giấy tờ cần bổ sung",
            help_text="Giấy tờ phải có theo khoản 1, khoản 2 Điều 41; đánh dấu loại còn thiếu hoặc chưa đạt.",
            choices=[(line, line) for line in self.start.suggestions],
            initial=self.start.initial.get("ticked"),
            widget=forms.CheckboxSelectMultiple,
        )
        self.order_fields(["expected", "on", "ticked", "items"])

    def _name_commune(self) -> None:
        """Which commune gets it: it sees the case from then on and records what it does itself."""
        self.fields["commune_body"] = forms.ChoiceField(
            label="Ủy ban nhân dân cấp xã nhận tờ báo",
            help_text="Xã được chọn sẽ thấy vụ việc này và tự ghi việc niêm yết (NĐ 68/2018/NĐ-CP, Đ25.5).",
            choices=[("", "Chọn xã, phường"), *self.start.communes],
            required=False,
        )

    def _rows(self, data: Any) -> Rows | None:
        item = rows_field(self.kind)
        if item is None:
            return None
        title = words.field(self.kind.name, item.name)
        given = self.start.initial.get(item.name) or ()
        if item.kind == "officers":
            return official_rows(ROWS, title, data=data, given=given, needed=item.required)
        claimants = self.start.claimants
        return amount_rows(ROWS, title, data=data, given=given, claimants=claimants, needed=item.required)

    def is_valid(self) -> bool:
        rows_valid = self.rows is None or self.rows.is_valid()  # the rows first: the fields look at their sum
        papers_valid = self.papers is None or self.papers.is_valid()  # good files stay taken, whatever else is wrong
        return super().is_valid() and rows_valid and papers_valid

    def forget_errors(self) -> None:
        """Say nothing about what is missing, in the fields and in the rows; the values stay."""
        self._errors = ErrorDict()
        if self.rows is not None:
            self.rows.forget_errors()

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if day > self.today:
            raise forms.ValidationError(
                f"Ngày {day:%d/%m/%Y} chưa đến (hôm nay là {self.today:%d/%m/%Y}); chỉ ghi việc đã xảy ra."
            )
        return day

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        said = given.get("ticked") or given.get("items") or "items" in self.errors
        if "ticked" in self.fields and not said:
            self.add_error("ticked", "Đánh dấu hoặc ghi ít nhất một loại giấy tờ.")
        self._check_sum(given)
        return given

    def _check_sum(self, given: dict[str, Any]) -> None:
        """Amounts by head or person that are given beside a whole amount make up the whole (Đ47.2)."""
        if self.rows is None or self._in_rows("officers") or given.get("amount") is None or not self.rows.total:
            return
        if self.rows.total != given["amount"]:
            self.add_error(
                "amount",
                f"Các mức ghi ở dưới cộng lại là {dong(self.rows.total)}, khác số tiền này; sửa cho khớp, hoặc để "
                "trống các mức ấy.",
            )

    # -- how it is laid out --------------------------------------------------------------------------------------

    @property
    def main_fields(self) -> list[forms.BoundField]:
        """The fields that stand first."""
        return [field for field in self.visible_fields() if is_main(self.kind, field.name)]

    @property
    def more_fields(self) -> list[forms.BoundField]:
        """The fields that are kept folded."""
        return [field for field in self.visible_fields() if not is_main(self.kind, field.name)]

    @property
    def rows_first(self) -> bool:
        """Whether the rows stand with the first fields."""
        return self.rows is not None and rows_are_main(self.kind)

    @property
    def more_open(self) -> bool:
        """Whether what is folded says something, right or wrong, and must be seen."""
        if any(field.errors or field.value() not in (None, "", []) for field in self.more_fields):
            return True
        rows = None if self.rows_first else self.rows
        return rows is not None and bool(rows.total or (rows.is_bound and rows.total_error_count()))

    # -- what the person said ------------------------------------------------------------------------------------

    @property
    def day(self) -> date:
        day: date = self.cleaned_data["on"]
        return day

    @property
    def event_data(self) -> dict[str, Any]:
        """The data of the entry; a field left empty is left out."""
        found: dict[str, Any] = {}
        for item in self.kind.fields:
            value = self.rows.values() if self._in_rows(item.name) else self.cleaned_data.get(item.name)  # type: ignore[union-attr]
            if item.name == "items" and "ticked" in self.fields:
                value = [*self.cleaned_data["ticked"], *(value or [])]
            if value in (None, "") or (value == [] and not item.required):
                continue
            found[item.name] = self._plain(item.name, value)
        if found.get("agreed") is False:
            found.pop("amounts", None)  # what was not agreed on is no agreed amount (Đ46.7)
        return found

    def _in_rows(self, name: str) -> bool:
        item = rows_field(self.kind)
        return item is not None and item.name == name

    def _plain(self, name: str, value: Any) -> Any:
        if isinstance(value, date):
            return value.isoformat()
        if name in ("name", *AGENCY_FIELDS) and value in (self.start.people or self.start.agencies):
            chosen = self.start.people.get(value) or self.start.agencies[value]
            return chosen.full_name if isinstance(chosen, User) else chosen.name
        return value

    @property
    def named_user(self) -> User | None:
        """The person of the agency that the entry is about."""
        return self.start.people.get(self.cleaned_data.get("name", ""))

    @property
    def named_agency(self) -> Agency | None:
        """The agency that the entry is about."""
        chosen = (self.cleaned_data.get(name) for name in AGENCY_FIELDS)
        return next((self.start.agencies[key] for key in chosen if key in self.start.agencies), None)

    @property
    def takes_next_number(self) -> bool:
        """The register number was left as suggested: the next free one is taken when it is recorded."""
        return self.start.register_number and "number" not in self.changed_data
