"""The questions of the estimate as forms: what was suffered, then a few questions for each.

Nothing asks for a name. Each form gives its answers as an assessment takes them, or says in words what is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from btnn.cases.forms.fields import DayField, FlagField, MoneyField, WholeField
from btnn.law.parameters import REGIONS
from btnn.web.worksheet import AmountsField, FoldedRows, NumberField, ShareField

from .situations import Question, Situation, Text
from .stretches import read_stretches
from .typing_words import spoken

STRETCHES = 3
PEOPLE = 4
FROM, TO = "from", "to"


@dataclass(frozen=True, slots=True)
class Group(FoldedRows):
    """One question for the page: its rows of fields, what stands after them; `rows` folded after the first."""

    kind: str
    label: str
    help: str
    optional: bool
    rows: list[list[BoundField]]
    after: list[BoundField]


class Speaking(forms.Form):
    """A form whose refusals are in the language of the page."""

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        for wrong in self.errors.values():
            for one in wrong.as_data():
                one.message = spoken(str(one.message))
        return given


class SituationForm(Speaking):
    """The questions of one thing suffered. Out, once valid: `answers` by question."""

    def __init__(self, situation: Situation, *args: Any, **options: Any) -> None:
        super().__init__(*args, **(options | {"prefix": situation.key}))
        self.situation = situation
        self.answers: dict[str, Any] = {}
        language = get_language() or "vi"
        self.title = situation.title.told(language)
        self.hint = _told(situation.hint, language)
        for question in situation.questions:
            self.fields |= _fields(question, language)
        _speak(self.fields.values())

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        for question in self.situation.questions:
            if any(name in self.errors for name in _fields(question, "vi")):
                continue
            wrong: list[tuple[str, str]] = []
            value = _read(question, given, wrong)
            if value is not None:
                self.answers[question.name] = value
            for name, sentence in wrong:
                self.add_error(name, sentence)
        return given

    @property
    def groups(self) -> Iterable[Group]:
        """The questions in their order, for the template."""
        language = get_language() or "vi"
        for question in self.situation.questions:
            rows = [[self[name] for name in row] for row in _rows(question)]
            in_rows = {name for row in _rows(question) for name in row}
            rest = [self[name] for name in _fields(question, language) if name not in in_rows]
            kind = "plain" if not rows else "people" if question.kind == "people" else "span"
            help_text = _told(question.help, language)
            yield Group(kind, question.text.told(language), help_text, question.optional, rows, rest)


class WholeForm(Speaking):
    """What holds for the whole claim."""

    victim_fault = ShareField(required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **(options | {"prefix": "chung"}))
        field = self.fields["victim_fault"]
        field.label = _("Người bị thiệt hại cũng có lỗi bao nhiêu phần trăm?")
        field.help_text = _("Không có lỗi thì để trống. Phần lỗi của mình được trừ ra (Đ4.5).")
        _speak(self.fields.values())


def _told(text: Text | None, language: str) -> str:
    return text.told(language) if text else ""


def _speak(fields: Iterable[forms.Field]) -> None:
    """Each refusal of a field in the language of the page."""
    for field in fields:
        field.error_messages = {code: spoken(str(said)) for code, said in field.error_messages.items()}
        unit = getattr(field, "unit", "")
        if unit:
            field.unit = spoken(unit)  # type: ignore[attr-defined]
        placeholder = field.widget.attrs.get("placeholder")
        if placeholder:
            field.widget.attrs["placeholder"] = spoken(placeholder)


# -- the fields of one question -----------------------------------------------------------------------------------


def _regions(options: dict[str, Any]) -> forms.Field:
    choices = [("", _("Không biết")), *((region, _("Vùng %(name)s") % {"name": region}) for region in REGIONS)]
    help_text = options.get("help_text") or _("Vùng I: nội thành các thành phố lớn; vùng IV: nơi khó khăn nhất.")
    return forms.ChoiceField(choices=choices, **(options | {"required": False, "help_text": help_text}))


_MAKERS: dict[str, Callable[[dict[str, Any]], forms.Field]] = {
    "money": lambda options: MoneyField(**options),
    "amounts": lambda options: AmountsField(**options),
    "count": lambda options: WholeField(minimum=0, **options),
    "number": lambda options: NumberField(**options),
    "percent": lambda options: ShareField(**options),
    "flag": lambda options: FlagField(**options),
    "region": _regions,
}


def _fields(question: Question, language: str) -> dict[str, forms.Field]:
    if question.kind == "people":
        return _people_fields(question)
    if question.kind in ("days", "months", "years", "stretch"):
        return _span_fields(question)
    label, help_text = question.text.told(language), _told(question.help, language)
    if question.optional and question.kind in ("money", "amounts") and "(" not in label:
        label = _("%(label)s (nếu có)") % {"label": label}
    made = _MAKERS[question.kind]({"label": label, "required": not question.optional, "help_text": help_text})
    if isinstance(made, FlagField):
        made.choices = [("true", _("Có")), ("false", _("Không"))]
    return {question.name: made}


def _rows(question: Question) -> list[list[str]]:
    name = question.name
    if question.kind == "people":
        return [[f"{name}{n}_{part}" for part in ("region", FROM, TO, "months")] for n in range(1, PEOPLE + 1)]
    if question.kind in ("days", "months", "years", "stretch"):
        return [[f"{name}_{FROM}{n}", f"{name}_{TO}{n}"] for n in range(1, STRETCHES + 1)]
    return []


def _span_fields(question: Question) -> dict[str, forms.Field]:
    fields: dict[str, forms.Field] = {}
    for first, last in _rows(question):
        fields[first] = DayField(label=_("Từ ngày"), required=False)
        fields[last] = DayField(label=_("Đến hết ngày"), required=False)
    if question.kind == "days":
        fields[question.name] = WholeField(minimum=0, label=_("Hoặc ghi tổng số ngày"), required=False)
    elif question.kind in ("months", "years"):
        label = _("Hoặc ghi số tháng") if question.kind == "months" else _("Hoặc ghi số năm")
        fields[question.name] = NumberField(label=label, required=False)
    return fields


def _people_fields(question: Question) -> dict[str, forms.Field]:
    fields: dict[str, forms.Field] = {}
    for region, first, last, months in _rows(question):
        fields[region] = _regions({"label": _("Nơi ở thuộc vùng lương tối thiểu")})
        fields[first] = DayField(label=_("Từ ngày"), required=False)
        fields[last] = DayField(label=_("Đến hết ngày"), required=False)
        fields[months] = NumberField(label=_("Hoặc ghi số tháng"), required=False)
    return fields


def _read(question: Question, given: Mapping[str, Any], wrong: list[tuple[str, str]]) -> Any:
    if question.kind == "people":
        return _read_people(question, given, wrong)
    if question.kind in ("days", "months", "years", "stretch"):
        return read_stretches(question, _rows(question), given, wrong)
    value = given.get(question.name)
    return None if value == "" else value


def _read_people(question: Question, given: Mapping[str, Any], wrong: list[tuple[str, str]]) -> Any:
    found = []
    for region, first, last, months in _rows(question):
        if all(given.get(name) in (None, "") for name in (region, first, last, months)):
            continue
        one = Question(months, "months", False, question.text, None, False)
        span = read_stretches(one, [[first, last]], given, wrong)
        found.append({"months": span} | ({"region": given[region]} if given.get(region) else {}))
    if not found and not question.optional:
        wrong.append((_rows(question)[0][3], _("Ghi ít nhất một người: từ ngày nào đến ngày nào, hoặc số tháng.")))
    return found or None
