"""One fact of a rule as fields of a form: what is asked, what the answer is, and how an old answer is put in.

Most facts are one field. A length of time may be told by days (from – to, up to three stretches) or by a number;
those who were supported are rows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms

from btnn.cases.forms.fields import DayField, FlagField, MoneyField, WholeField
from btnn.law.damages.rules import AT, CUT, Fact, TimeWindow
from btnn.law.parameters import REGIONS

from .dates import day_of, read_stretch
from .figures import AmountsField, NumberField, ShareField, number_typed, share_typed

STRETCHES = 3
PEOPLE = 4
SPANS = {"days": "ngày", "months": "tháng", "years": "năm", "loss_period": "năm", "units": ""}
ROUTES = (
    ("agency", "Cơ quan giải quyết bồi thường giải quyết"),
    ("suit_52_2", "Khởi kiện sau khi cơ quan đã giải quyết (Đ52.2)"),
    ("suit_52_1", "Khởi kiện ra Tòa án (Đ52.1)"),
    ("in_proceedings_55", "Tòa án giải quyết trong vụ án (Đ55)"),
)
UNITS = (("month", "Tháng"), ("day", "Ngày"))
HELP = {
    "amounts": "Có nhiều số tiền thì mỗi dòng ghi một số.",
    "loss_period": "Ghi theo năm; hoạt động chưa đủ 02 năm thì ghi theo tháng.",
}
REGION_HELP = "Theo danh mục vùng lương tối thiểu của Chính phủ."
NOT_CHOSEN = ("", "Chọn")
Errors = list[tuple[str, str]]  # (name of the field, what is wrong)


@dataclass
class Asked:
    """One fact as it is asked: `rows` are the names of its fields, drawn by `kind` (plain, span, people)."""

    fact: Fact
    kind: str
    fields: dict[str, forms.Field]
    rows: list[list[str]] = field(default_factory=list)

    def read(self, given: Mapping[str, Any], wrong: Errors) -> Any:
        """The value as the assessment takes it, None when nothing was said; what is wrong is added to `wrong`."""
        if self.kind == "span":
            return _span(self, given, wrong)
        if self.kind == "people":
            return _people(self, given, wrong)
        value = given.get(self.fact.name)
        if value in (None, ""):
            return None
        if self.fact.kind == "date":
            return value.isoformat()
        if self.fact.kind == "night":
            return 1 if value else None
        return value

    def initial(self, value: Any) -> dict[str, Any]:
        """How the fields begin with an old answer."""
        if self.kind == "span":
            return _span_typed(self.fact.name, value)
        if self.kind == "people":
            return _people_typed(self.fact.name, value)
        return {self.fact.name: _TYPED.get(self.fact.kind, lambda raw: raw)(value)}


_TYPED: dict[str, Callable[[Any], Any]] = {
    "share": share_typed,
    "number": number_typed,
    "percent": number_typed,
    "date": day_of,
    "night": bool,
}


def ask(fact: Fact) -> Asked:
    """The fields that ask for this fact."""
    if fact.kind in SPANS:
        return _ask_span(fact)
    if fact.kind == "dependants":
        return _ask_people(fact)
    options: dict[str, Any] = {"label": fact.label, "required": fact.required, "help_text": HELP.get(fact.kind, "")}
    made = _MAKERS[fact.kind](options)
    return Asked(fact, "plain", {fact.name: made}, [[fact.name]])


def _choice(choices: Any, help_text: str = "") -> Callable[[dict[str, Any]], forms.Field]:
    def make(options: dict[str, Any]) -> forms.Field:
        errors = {"required": "Chưa chọn mục này.", "invalid_choice": "Hãy chọn lại trong danh sách."}
        return forms.ChoiceField(
            choices=[NOT_CHOSEN, *choices], error_messages=errors, **(options | {"help_text": help_text})
        )

    return make


def _percent(options: dict[str, Any]) -> forms.Field:
    made = NumberField(**options)
    made.unit = "%"  # type: ignore[attr-defined]
    return made


_regions = _choice([(region, f"Vùng {region}") for region in REGIONS], REGION_HELP)
_MAKERS: dict[str, Callable[[dict[str, Any]], forms.Field]] = {
    "money": lambda options: MoneyField(**options),
    "average": lambda options: MoneyField(**options),
    "amounts": lambda options: AmountsField(**options),
    "count": lambda options: WholeField(minimum=0, **options),
    "number": lambda options: NumberField(**options),
    "percent": _percent,
    "share": lambda options: ShareField(**options),
    "flag": lambda options: FlagField(**options),
    "date": lambda options: DayField(**options),
    "night": lambda options: forms.BooleanField(**(options | {"required": False})),
    "region": _regions,
    "route": _choice(ROUTES),
    "unit": _choice(UNITS),
}


# -- a length of time ---------------------------------------------------------------------------------------------


def _ask_span(fact: Fact) -> Asked:
    fields: dict[str, forms.Field] = {}
    if len(fact.windows) > 1:
        fields[f"{fact.name}_window"] = forms.ChoiceField(
            label="Tính theo khoảng thời gian nào",
            choices=[(window.id, f"{window.source}: {told(window)}") for window in fact.windows],
            required=False,
        )
    rows = [_stretch(fact.name, number, fields) for number in range(1, STRETCHES + 1)]
    unit = SPANS[fact.kind]
    label = f"Hoặc ghi số {unit}" if unit else "Hoặc ghi số tháng, số ngày"
    help_text = HELP.get(fact.kind, "")
    if fact.kind == "days":
        fields[fact.name] = WholeField(minimum=0, label=label, required=False, help_text=help_text)
    else:
        fields[fact.name] = NumberField(label=label, required=False, help_text=help_text)
    fields[fact.name].unit = unit  # type: ignore[attr-defined]
    return Asked(fact, "span", fields, rows)


def _stretch(name: str, number: int, fields: dict[str, forms.Field]) -> list[str]:
    names = [f"{name}_from{number}", f"{name}_to{number}"]
    for one, label in zip(names, ("Từ ngày", "Đến hết ngày"), strict=True):
        fields[one] = DayField(label=label, required=False)
    return names


def told(window: TimeWindow) -> str:
    """`từ ngày bị khởi tố đến ngày có văn bản làm căn cứ`."""
    return f"từ {window.start} đến {window.to}"


def _span(asked: Asked, given: Mapping[str, Any], wrong: Errors) -> Any:
    name = asked.fact.name
    chosen = given.get(f"{name}_window")
    window = next((one for one in asked.fact.windows if one.id == chosen), None)
    kind = window or (asked.fact.windows[0] if asked.fact.windows else None)
    open_end = kind is not None and kind.end in (AT, CUT)
    stretches = [found for row in asked.rows if (found := read_stretch(row, given, open_end, wrong)) is not None]
    count = given.get(name)
    if stretches and count is not None:
        wrong.append((name, "Ghi khoảng ngày hoặc ghi con số, không ghi cả hai."))
    if stretches:
        if chosen:
            stretches = [{**one, "window": chosen} for one in stretches]
        return stretches[0] if len(stretches) == 1 else stretches
    if count is None and asked.fact.required and not wrong:
        wrong.append((asked.rows[0][0], f"{asked.fact.label}: ghi từ ngày nào đến hết ngày nào, hoặc ghi con số."))
    return count


def _span_typed(name: str, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict | list):
        return {name: value if isinstance(value, int) else number_typed(value)}
    found: dict[str, Any] = {}
    for number, one in enumerate([value] if isinstance(value, dict) else value, start=1):
        found[f"{name}_from{number}"] = day_of(one.get("from"))
        found[f"{name}_to{number}"] = day_of(one.get("to"))
        found[f"{name}_window"] = one.get("window", "")
    return found


# -- those who were supported -----------------------------------------------------------------------------------------


def _ask_people(fact: Fact) -> Asked:
    fields: dict[str, forms.Field] = {}
    rows = []
    for number in range(1, PEOPLE + 1):
        name = f"{fact.name}{number}"
        fields[f"{name}_region"] = _regions({"label": "Nơi cư trú thuộc vùng", "required": False})
        names = [f"{name}_region", *_stretch(name, 1, fields), f"{name}_months", f"{name}_amount"]
        fields[f"{name}_months"] = NumberField(label="Hoặc ghi số tháng", required=False)
        fields[f"{name}_months"].unit = "tháng"  # type: ignore[attr-defined]
        fields[f"{name}_amount"] = MoneyField(
            label="Mức cấp dưỡng một tháng theo luật hoặc bản án, quyết định (nếu có)", required=False
        )
        rows.append(names)
    return Asked(fact, "people", fields, rows)


def _people(asked: Asked, given: Mapping[str, Any], wrong: Errors) -> Any:
    found = []
    for region, start, end, months, amount in asked.rows:
        if all(given.get(name) in (None, "") for name in (region, start, end, months, amount)):
            continue
        stretch = read_stretch([start, end], given, False, wrong)
        count = given.get(months)
        if (stretch is None) == (count is None) and not wrong:
            wrong.append((months, "Ghi từ ngày nào đến hết ngày nào, hoặc ghi số tháng; chỉ một cách."))
        one = {"region": given.get(region) or None, "months": stretch or count, "court_amount": given.get(amount)}
        if one["region"] is None and one["court_amount"] is None:
            wrong.append((region, "Chọn vùng nơi người được cấp dưỡng cư trú."))
        found.append({key: value for key, value in one.items() if value is not None})
    if not found and asked.fact.required and not wrong:
        wrong.append((asked.rows[0][0], f"{asked.fact.label}: ghi ít nhất một người."))
    return found or None


def _people_typed(name: str, value: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for number, one in enumerate(value, start=1):
        months = one.get("months")
        found |= {f"{name}{number}_region": one.get("region"), f"{name}{number}_amount": one.get("court_amount")}
        if isinstance(months, dict):
            found |= {
                f"{name}{number}_from1": day_of(months.get("from")),
                f"{name}{number}_to1": day_of(months.get("to")),
            }
        else:
            found[f"{name}{number}_months"] = number_typed(months)
    return found
