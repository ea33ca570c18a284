"""Forms of the money of a year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms

from btnn.agencies.queries import Agency
from btnn.cases.forms.fields import UNCHOSEN, UNWRITTEN, DayField, MoneyField

from .allotment import ALL, Cell
from .commands import LineText
from .queries import OwnNeed
from .vocabulary import BY_DECISION, COMMON, TYPED, Act, Kind

KINDS = [("", "Chọn…"), *Kind.choices]
SPARE = 2  # empty rows for more lines
ALL_BODIES, BUSY_BODIES = "all", "busy"


def typed(label: str, most: int, *, rows: int = 0, required: bool = True, help_text: str = "") -> forms.CharField:
    """A line, or with `rows` a box, of at most so many signs."""
    options: dict[str, Any] = {"widget": forms.Textarea(attrs={"rows": rows})} if rows else {}
    return forms.CharField(
        label=label,
        max_length=most,
        required=required,
        help_text=help_text,
        error_messages={"required": UNWRITTEN, "max_length": f"Dài quá {most} ký tự; hãy viết gọn lại."},
        **options,
    )


class GuidanceForm(forms.Form):
    """How the estimate is made, by when."""

    number = typed("Số, ký hiệu", 60)
    on = DayField(label="Ngày văn bản")
    due_on = DayField(label="Cơ quan gửi nhu cầu trước hết ngày")
    estimate_on = DayField(
        label="Trình dự toán trước hết ngày", help_text="Theo lịch lập dự toán ngân sách nhà nước (Luật Đ61)."
    )
    settle_on = DayField(label="Quyết toán trước hết ngày", help_text="Sau khi năm ngân sách kết thúc (Luật Đ63.2).")
    scope = forms.ChoiceField(
        label="Gửi tới", widget=forms.RadioSelect, error_messages={"required": UNCHOSEN}, initial=BUSY_BODIES
    )
    words = typed("Nội dung hướng dẫn", 6000, rows=8)

    def __init__(self, bodies: int, busy: int, initial: dict[str, Any], data: Any = None) -> None:
        super().__init__(data, initial=initial)
        self.fields["scope"].choices = [  # type: ignore[attr-defined]
            (BUSY_BODIES, f"Sở Tư pháp và cơ quan đã có hoặc đang có vụ việc: {busy} cơ quan"),
            (ALL_BODIES, f"Mọi cơ quan của ngân sách này: {bodies} cơ quan"),
        ]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table of amounts: what it is about, its fields."""

    line: Any
    amount: Any
    text: Any


@dataclass(frozen=True, slots=True)
class SpareRow:
    """An empty row for one more line."""

    kind: Any
    agency: Any
    amount: Any
    text: Any


class LineTable(forms.Form):
    """Amounts line by line, with empty rows for more. `lines` have `key`, `kind`, `agency_id`, `label`, `agency`."""

    text_label = "Lý do"
    text_most = 1000

    def lay(self, lines: Sequence[Any], bodies: Iterable[Agency], initial: dict[str, tuple[Any, str]]) -> None:
        """The fields of the table, after those of the form."""
        self.lines = list(lines)
        for line in self.lines:
            what = f"{line.label}, {line.agency}"
            amount, text = initial.get(line.key, (None, ""))
            self._row(line.key, what, amount, text)
        choices = [("", "Chọn…"), (str(ALL), COMMON), *((str(body.pk), body.name) for body in bodies)]
        for place in range(1, SPARE + 1):
            self.fields[f"kind_more{place}"] = forms.ChoiceField(
                label=f"Dòng thêm {place}: nội dung chi", choices=KINDS, required=False
            )
            self.fields[f"agency_more{place}"] = forms.ChoiceField(
                label=f"Dòng thêm {place}: cơ quan", choices=choices, required=False
            )
            self._row(f"more{place}", f"Dòng thêm {place}", None, "")

    def _row(self, key: str, what: str, amount: Any, text: str) -> None:
        self.fields[f"amount_{key}"] = MoneyField(label=f"Số tiền: {what}", required=False, initial=amount)
        self.fields[f"text_{key}"] = typed(f"{self.text_label}: {what}", self.text_most, required=False)
        self.fields[f"text_{key}"].initial = text

    @property
    def head(self) -> list[Any]:
        """The fields that stand before the table."""
        return [self[name] for name in self.base_fields]

    @property
    def rows(self) -> list[TableRow]:
        return [TableRow(line, self[f"amount_{line.key}"], self[f"text_{line.key}"]) for line in self.lines]

    @property
    def more(self) -> list[SpareRow]:
        return [
            SpareRow(*(self[f"{part}_more{place}"] for part in ("kind", "agency", "amount", "text")))
            for place in range(1, SPARE + 1)
        ]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for place in range(1, SPARE + 1):
            amount = given.get(f"amount_more{place}")
            if amount and not given.get(f"kind_more{place}"):
                self.add_error(f"kind_more{place}", UNCHOSEN)
            if amount and not given.get(f"agency_more{place}"):
                self.add_error(f"agency_more{place}", UNCHOSEN)
        return given

    @property
    def told(self) -> list[LineText]:
        """The lines as typed; an empty amount is none."""
        given = self.cleaned_data
        found = [
            LineText(line.kind, line.agency_id or None, given[f"amount_{line.key}"] or 0, given[f"text_{line.key}"])
            for line in self.lines
        ]
        for place in range(1, SPARE + 1):
            amount = given[f"amount_more{place}"]
            if amount:
                agency = int(given[f"agency_more{place}"]) or None
                found.append(LineText(given[f"kind_more{place}"], agency, amount, given[f"text_more{place}"]))
        return found


class EstimateForm(LineTable):
    """The estimate, line by line."""

    on = DayField(label="Ngày lập")
    words = typed("Thuyết minh", 6000, rows=4, required=False)
    text_label = "Lý do khác số hệ thống tính"

    def __init__(self, lines: Sequence[Any], bodies: Iterable[Agency], today: date, data: Any = None) -> None:
        super().__init__(data, initial={"on": today})
        self.lay(lines, bodies, {line.key: (line.amount, line.reason) for line in lines})


class DecisionForm(LineTable):
    """A decision on the money of the year, line by line."""

    act = forms.ChoiceField(label="Việc", widget=forms.RadioSelect, error_messages={"required": UNCHOSEN})
    paper = typed("Số quyết định, nghị quyết", 60)
    on = DayField(label="Ngày")
    by = typed("Cơ quan, người quyết định", 200)
    reason = typed("Lý do", 1000, required=False, help_text="Phải ghi khi không phải giao đầu năm.")
    text_label = "Ghi chú"

    def __init__(
        self, lines: Sequence[Any], bodies: Iterable[Agency], initial: dict[str, Any], amounts: dict[str, int],
        data: Any = None,
    ) -> None:  # fmt: skip
        super().__init__(data, initial=initial)
        acts = [Act(one) for one in BY_DECISION if (one == Act.ASSIGNED) == (initial.get("act") == Act.ASSIGNED)]
        self.fields["act"].choices = [(one.value, one.label) for one in acts]  # type: ignore[attr-defined]
        self.lay(lines, bodies, {key: (amount, "") for key, amount in amounts.items()})


class MoveForm(forms.Form):
    """From one line to another."""

    source = forms.ChoiceField(label="Lấy từ dòng", error_messages={"required": UNCHOSEN})
    kind = forms.ChoiceField(label="Sang nội dung chi", choices=KINDS, error_messages={"required": UNCHOSEN})
    agency = forms.ChoiceField(label="Của cơ quan", error_messages={"required": UNCHOSEN})
    amount = MoneyField(label="Số tiền")
    paper = typed("Số quyết định", 60)
    on = DayField(label="Ngày")
    by = typed("Cơ quan, người quyết định", 200)
    reason = typed("Lý do", 1000, rows=2)

    def __init__(
        self, cells: Sequence[tuple[Cell, str]], bodies: Iterable[Agency], initial: dict[str, Any], data: Any = None
    ) -> None:
        super().__init__(data, initial=initial)
        self.fields["source"].choices = [("", "Chọn…"), *((f"{c.kind}-{c.agency_id}", told) for c, told in cells)]  # type: ignore[attr-defined]
        self.fields["agency"].choices = [  # type: ignore[attr-defined]
            *(("", "Chọn…"), (str(ALL), COMMON)), *((str(body.pk), body.name) for body in bodies)
        ]  # fmt: skip

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given."""
        given = self.cleaned_data
        kind, _, agency = given["source"].rpartition("-")
        rest = {name: given[name] for name in ("amount", "paper", "on", "by", "reason")}
        source, target = (kind, int(agency) or None), (given["kind"], int(given["agency"]) or None)
        return {"source": source, "target": target, **rest}


class NeedsForm(forms.Form):
    """What one's agency needs."""

    on = DayField(label="Ngày gửi")
    paper = typed("Số văn bản", 60, required=False)

    def __init__(self, needs: Sequence[OwnNeed], today: date, data: Any = None) -> None:
        super().__init__(data, initial={"on": today})
        self.needs = list(needs)
        for need in self.needs:
            self.fields[f"amount_{need.kind}"] = MoneyField(
                label=need.label, required=False, initial=need.amount or None
            )
            self.fields[f"basis_{need.kind}"] = typed(
                f"Căn cứ: {need.label.lower()}", 1000, rows=3, required=False, help_text="Phải ghi khi có số tiền."
            )
            self.fields[f"basis_{need.kind}"].initial = need.basis
        self.fields["words"] = typed("Thuyết minh", 6000, rows=3, required=False)

    @property
    def told(self) -> list[LineText]:
        """The lines as typed."""
        given = self.cleaned_data
        return [
            LineText(need.kind, None, given[f"amount_{need.kind}"] or 0, given[f"basis_{need.kind}"])
            for need in self.needs
        ]


class SpendForm(forms.Form):
    """Money that stands in no case."""

    kind = forms.ChoiceField(
        label="Nội dung chi",
        choices=[(one.value, one.label) for one in Kind if one in TYPED],
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )
    amount = MoneyField(label="Số tiền")
    on = DayField(label="Ngày chi")
    paper = typed("Chứng từ", 100, help_text="Số, ngày hóa đơn hoặc ủy nhiệm chi.")
    words = typed("Đã chi cho việc gì", 500)
    wrong = forms.BooleanField(label="Ghi giảm khoản đã ghi thừa", required=False)


class SettleForm(forms.Form):
    """Close the year, or adjust what was closed."""

    editions = forms.IntegerField(widget=forms.HiddenInput)
    paper = typed("Số văn bản quyết toán", 60)
    on = DayField(label="Ngày quyết toán")
    reason = typed("Lý do điều chỉnh", 1000, rows=2)

    def __init__(self, editions: int, today: date, data: Any = None) -> None:
        super().__init__(data, initial={"editions": editions, "on": today})
        if not editions:
            del self.fields["reason"]
