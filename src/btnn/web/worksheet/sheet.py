"""A whole claim as one form: what is true of all, then line after line; lines come and go without script.

The form carries its lines as hidden `items` (`3:M-03b`); the button pressed (`act`) says what to do: `add` the rule
chosen, `drop-3`, `reckon`, `save`. Whatever was typed is shown again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.datastructures import MultiValueDict

from btnn.cases.forms.fields import MoneyField
from btnn.law.case import words
from btnn.law.case.vocabulary import HEADS
from btnn.law.damages.rules import HEAD, Rule, all_rules
from btnn.law.damages.words import RuleWords, all_words, head_of
from btnn.law.parameters import TITLES, all_values

from .facts_form import CLAIMANT, OWN_FAULT, FactsForm, typed_facts
from .figures import NumberField, ShareField, share_typed
from .problems import Problem, problems_of

MOST_ITEMS = 60
OVERRIDES = 2
_ITEM = re.compile(r"(\d{1,3}):([A-Za-z0-9-]{1,6})", re.ASCII)
_DROP = re.compile(r"drop-(\d{1,3})", re.ASCII)


class WholeForm(forms.Form):
    """What holds for every line. Out: `raw`, the keys of an assessment that were said."""

    victim_fault = ShareField(
        label="Phần lỗi của người bị thiệt hại",
        help_text="Để trống nếu người bị thiệt hại không có lỗi (Đ4.5).",
        required=False,
    )
    advance_paid = MoneyField(label="Số tiền đã tạm ứng", required=False)
    victim_died = forms.BooleanField(label="Người bị thiệt hại đã chết", required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        titles = [(name, title[:1].upper() + title[1:]) for name, title in TITLES.items()]
        choices = [("", "Không dùng mức khác"), *titles]
        for number in range(1, OVERRIDES + 1):
            self.fields[f"parameter{number}"] = forms.ChoiceField(label="Tham số", choices=choices, required=False)
            self.fields[f"value{number}"] = NumberField(
                label="Mức dùng để tính",
                help_text="Lương: số đồng một tháng; lãi suất: số phần trăm một năm.",
                required=False,
            )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        for number in range(1, OVERRIDES + 1):
            name, value = given.get(f"parameter{number}"), given.get(f"value{number}")
            if f"value{number}" not in self.errors and bool(name) != (value is not None):
                self.add_error(f"value{number}", "Chọn tham số và ghi mức của tham số đó, hoặc để trống cả hai.")
        return given

    @property
    def raw(self) -> dict[str, Any]:
        given = self.cleaned_data
        found: dict[str, Any] = {"victim_died": True} if given.get("victim_died") else {}
        found |= {name: given[name] for name in ("victim_fault", "advance_paid") if given.get(name) is not None}
        overrides = {
            given[f"parameter{number}"]: _override(given[f"parameter{number}"], given[f"value{number}"])
            for number in range(1, OVERRIDES + 1)
            if given.get(f"parameter{number}")
        }
        return found | ({"parameters": overrides} if overrides else {})

    @property
    def common(self) -> list[BoundField]:
        return [self[name] for name in ("victim_fault", "advance_paid")]

    @property
    def overrides(self) -> list[list[BoundField]]:
        return [[self[f"parameter{number}"], self[f"value{number}"]] for number in range(1, OVERRIDES + 1)]

    @property
    def overrides_open(self) -> bool:
        return any(field.value() or field.errors for row in self.overrides for field in row)


def _override(name: str, value: str) -> str:
    """A rate is typed in per cent and kept as a share."""
    return format(Decimal(value) / 100, "f") if all_values()[name][0].unit == "per year" else value


@dataclass(frozen=True)
class Item:
    """One line of the form; `place` is what the page calls it."""

    number: int
    place: int
    rule: Rule
    form: FactsForm

    @property
    def key(self) -> str:
        return f"{self.number}:{self.rule.id}"

    @property
    def words(self) -> RuleWords:
        return all_words()[self.rule.id]


class Worksheet:
    """A claim as it is typed.

    Args:
        data: what was sent, None for a fresh sheet.
        earlier: the input of an earlier assessment to begin with.
        claimants: names, when several people claim.
        advance_paid: what the case says was advanced.
    """

    def __init__(
        self,
        data: MultiValueDict[str, Any] | None = None,
        *,
        earlier: dict[str, Any] | None = None,
        claimants: Sequence[str] = (),
        advance_paid: int | None = None,
    ) -> None:
        self.act = str(data.get("act", "")) if data is not None else ""
        self.claimants = claimants
        self.checked = False
        self.added: Item | None = None
        if data is None:
            begun = _begun(earlier or {}) | ({} if earlier else {"advance_paid": advance_paid or None})
            self.whole = WholeForm(initial=begun)
            self.items = [
                self._item(place, place, all_rules()[item["rule"]], initial=item)
                for place, item in enumerate((earlier or {}).get("items", ()), start=1)
                if item.get("rule") in all_rules()
            ]
            return
        lines = self._lines(data)
        added = str(data.get("new_rule", ""))
        fresh = added if added in all_rules() and all_rules()[added].kind == HEAD and len(lines) < MOST_ITEMS else ""
        self.checked = self.act in ("reckon", "save") and not fresh
        self.whole = WholeForm(data) if self.checked else WholeForm(initial=data.dict())
        self.items = [
            self._item(number, place, all_rules()[rule], data=data)
            for place, (number, rule) in enumerate(lines, start=1)
        ]
        if fresh:
            number = max((number for number, _ in lines), default=0) + 1
            self.added = self._item(number, len(lines) + 1, all_rules()[fresh])
            self.items.append(self.added)

    def _lines(self, data: MultiValueDict[str, Any]) -> list[tuple[int, str]]:
        dropped = _DROP.fullmatch(self.act)
        gone = int(dropped[1]) if dropped else 0
        found: dict[int, str] = {}
        for text in data.getlist("items")[:MOST_ITEMS]:
            parts = _ITEM.fullmatch(text)
            if parts and parts[2] in all_rules() and all_rules()[parts[2]].kind == HEAD and int(parts[1]) != gone:
                found.setdefault(int(parts[1]), parts[2])
        return list(found.items())

    def _item(self, number: int, place: int, rule: Rule, data: Any = None, initial: Any = None) -> Item:
        prefix = f"i{number}"
        options: dict[str, Any] = {"prefix": prefix, "claimants": self.claimants, "whole": True}
        if data is not None and self.checked:
            return Item(number, place, rule, FactsForm(rule, data, **options))
        if data is not None:  # shown again as it was typed, without a word about what is missing
            typed = {key.removeprefix(f"{prefix}-"): data.get(key) for key in data if key.startswith(f"{prefix}-")}
            return Item(number, place, rule, FactsForm(rule, initial=typed, **options))
        return Item(number, place, rule, FactsForm(rule, initial=typed_facts(rule, initial or {}), **options))

    # -- what the page asks ---------------------------------------------------------------------------------------

    @property
    def choices(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Every head with its rules, for the list to choose from."""
        groups: dict[str, list[tuple[str, str]]] = {head: [] for head in HEADS}
        for rule in all_rules().values():
            if rule.kind == HEAD:
                groups[head_of(rule.id)].append((rule.id, f"{all_words()[rule.id].everyday} ({article(rule)})"))
        return [(f"{words.head(head)} ({words.head_article(head)})", rules) for head, rules in groups.items() if rules]

    def is_valid(self) -> bool:
        """Whether the sheet was to be reckoned and can be read."""
        return self.checked and all([self.whole.is_valid(), *(item.form.is_valid() for item in self.items)])

    @property
    def raw(self) -> dict[str, Any]:
        """What an assessment takes, the day of valuation left aside; items name their claimant."""
        return self.whole.raw | {"items": [_raw_item(item) for item in self.items]}

    @property
    def problems(self) -> list[Problem]:
        """Everything that could not be read, in the order of the page."""
        if not self.checked:
            return []
        found = problems_of(self.whole, "")
        for item in self.items:
            found += problems_of(item.form, f"Khoản {item.place}, ")
        return found


def article(rule: Rule) -> str:
    """The first article of a rule, short: `Đ27.3b`."""
    first = rule.source.split(";")[0].split(", ")
    return f"NĐ 68, {first[1]}" if first[0].startswith("Nghị định") else first[1]


def _begun(earlier: dict[str, Any]) -> dict[str, Any]:
    found = {name: earlier.get(name) for name in ("victim_died", "advance_paid")}
    if earlier.get("victim_fault") is not None:
        found["victim_fault"] = share_typed(earlier["victim_fault"])
    for number, (name, value) in enumerate(list(earlier.get("parameters", {}).items())[:OVERRIDES], start=1):
        rate = all_values()[name][0].unit == "per year"
        found |= {f"parameter{number}": name, f"value{number}": share_typed(value) if rate else value}
    return found


def _raw_item(item: Item) -> dict[str, Any]:
    given = item.form.cleaned_data
    found: dict[str, Any] = {"rule": item.rule.id, "facts": item.form.facts}
    if given.get(OWN_FAULT) is not None:
        found["fault"] = given[OWN_FAULT]
    if given.get(CLAIMANT):
        found[CLAIMANT] = given[CLAIMANT]
    return found
