"""The form that asks for the facts of one rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField

from btnn.law.damages.rules import Rule

from .asking import Asked, ask, told
from .figures import ShareField, share_typed
from .folding import FoldedRows, says

OWN_FAULT, CLAIMANT = "own_fault", "claimant"


@dataclass(frozen=True)
class Group(FoldedRows):
    """One fact for the page: the fields of its rows, what stands after them, and whether a row says something."""

    kind: str
    label: str
    help: str
    required: bool
    rows: list[list[BoundField]]
    after: list[BoundField]
    before: list[BoundField]


class FactsForm(forms.Form):
    """The facts of one rule.

    In: the rule, perhaps the names of several claimants, data sent back or `initial`. Out, once valid: `facts`, as
    an assessment takes them. Refused: what a field cannot read, a fact that is missing, a stretch of days that ends
    before it begins, days and a number for the same thing.
    """

    def __init__(self, rule: Rule, *args: Any, claimants: Sequence[str] = (), whole: bool = False, **options: Any):
        super().__init__(*args, **options)
        self.rule = rule
        self.asked: list[Asked] = [ask(fact) for fact in rule.facts]
        for asked in self.asked:
            self.fields |= asked.fields
        if whole:
            self.fields[OWN_FAULT] = ShareField(
                label="Phần lỗi của người bị thiệt hại đối với riêng khoản này",
                help_text="Chỉ ghi khi khác với phần lỗi chung ở đầu bảng (Đ4.5).",
                required=False,
            )
        if len(claimants) > 1:
            choices = [("", "Chung cho những người yêu cầu"), *((name, name) for name in claimants)]
            self.fields[CLAIMANT] = forms.ChoiceField(label="Người được nhận", choices=choices, required=False)
        self.facts: dict[str, Any] = {}

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        for asked in self.asked:
            wrong: list[tuple[str, str]] = []
            if not set(asked.fields) & set(self.errors):
                value = asked.read(given, wrong)
                if value is not None:
                    self.facts[asked.fact.name] = value
            for name, sentence in wrong:
                self.add_error(name, sentence)
        return given

    @property
    def groups(self) -> Iterator[Group]:
        """The facts in their order, for the template."""
        for asked in self.asked:
            in_rows = {name for row in asked.rows for name in row}
            rest = [name for name in asked.fields if name not in in_rows]
            yield Group(
                kind=asked.kind,
                label=asked.fact.label,
                help=_help(asked),
                required=asked.fact.required,
                rows=[[self[name] for name in row] for row in asked.rows],
                after=[self[name] for name in rest if not name.endswith("_window")],
                before=[self[name] for name in rest if name.endswith("_window")],
            )

    @property
    def own(self) -> list[BoundField]:
        """What belongs to the line, not to the rule: own fault, who receives it."""
        return [self[name] for name in (CLAIMANT, OWN_FAULT) if name in self.fields]

    @property
    def has_own(self) -> bool:
        return says(self.own)


def typed_facts(rule: Rule, item: dict[str, Any]) -> dict[str, Any]:
    """How the form begins with an item of an earlier assessment."""
    found: dict[str, Any] = {}
    for fact in rule.facts:
        value = item.get("facts", {}).get(fact.name)
        if value is not None:
            found |= ask(fact).initial(value)
    if item.get("fault") is not None:
        found[OWN_FAULT] = share_typed(item["fault"])
    found[CLAIMANT] = item.get(CLAIMANT, "")
    return found


def _help(asked: Asked) -> str:
    windows = asked.fact.windows
    if asked.kind != "span":
        return ""
    if len(windows) == 1:
        return f"Tính {told(windows[0])} ({windows[0].source}); cả ngày đầu và ngày cuối đều được tính."
    return "Cả ngày đầu và ngày cuối đều được tính."
