"""Rows without script: a fixed number of them, an empty row says nothing.

`AmountRows`: what is asked, verified or agreed by head of damage, seven heads and some rows more.
`OfficialRows`: the officials of a reimbursement decision, each with fault, pay and amount.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.forms.formsets import BaseFormSet, formset_factory
from django.forms.utils import ErrorDict

from btnn.law.case import words
from btnn.law.case.vocabulary import FAULTS, HEADS

from .fields import MoneyField

MORE_AMOUNTS = 3  # where several people claim
OFFICIALS = 5
Amount = dict[str, Any]


def head_label(head: str) -> str:
    """The head of damage with its article: “Thiệt hại về tinh thần (Đ27)”."""
    return f"{words.head(head)} ({words.head_article(head)})"


class AmountRow(forms.Form):
    """One head and its amount; the first seven rows have their head given."""

    head = forms.ChoiceField(
        label="Loại thiệt hại",
        required=False,
        choices=[("", "Chọn loại thiệt hại"), *((head, head_label(head)) for head in HEADS)],
    )
    amount = MoneyField(label="Số tiền (đồng)", required=False)
    claimant = forms.ChoiceField(label="Người được nhận", required=False)

    def __init__(self, *args: Any, row: int, claimants: Sequence[str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.given_head = HEADS[row] if row < len(HEADS) else ""
        if self.given_head:
            del self.fields["head"]
        if len(claimants) > 1:
            self.fields["claimant"] = forms.ChoiceField(
                label="Người được nhận",
                required=False,
                choices=[("", "Chung cho những người yêu cầu"), *((name, name) for name in claimants)],
            )
        else:
            del self.fields["claimant"]

    @property
    def given_label(self) -> str:
        return words.head(self.given_head) if self.given_head else ""

    @property
    def given_article(self) -> str:
        return words.head_article(self.given_head) if self.given_head else ""

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("amount") is not None and not (self.given_head or given.get("head")):
            self.add_error("head", "Chọn loại thiệt hại của số tiền này.")
        if given.get("head") and given.get("amount") is None and "amount" not in self.errors:
            self.add_error("amount", "Ghi số tiền, hoặc bỏ chọn loại thiệt hại.")
        return given

    def value(self) -> Amount | None:
        """The entry of the list, None for an empty row."""
        given = self.cleaned_data
        if given.get("amount") is None:
            return None
        entry: Amount = {"head": self.given_head or given["head"], "amount": given["amount"]}
        if given.get("claimant"):
            entry["claimant"] = given["claimant"]
        return entry


class OfficialRow(forms.Form):
    """One official of a reimbursement decision (Đ65, Đ66.3)."""

    name = forms.CharField(label=words.item("name"), required=False, max_length=200)
    fault = forms.ChoiceField(
        label=words.item("fault"),
        required=False,
        choices=[("", "Chọn mức độ lỗi"), *((fault, words.choice("fault", fault)) for fault in FAULTS)],
    )
    monthly_salary = MoneyField(label=words.item("monthly_salary").removesuffix(" (đồng)"), required=False)
    amount = MoneyField(label="Số tiền phải hoàn trả", required=False)
    instalment = MoneyField(label=words.item("instalment").removesuffix(" (đồng)"), required=False)

    def __init__(self, *args: Any, row: int, claimants: Sequence[str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.number = row + 1

    @property
    def open(self) -> bool:
        """Shown unfolded: the first row, and every row that says something."""
        return self.number == 1 or bool(self.initial) or (self.is_bound and (self.has_changed() or bool(self.errors)))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if self._empty(given) and not self.errors:
            return given
        for name in ("name", "fault", "monthly_salary", "amount"):
            if name not in self.errors and given.get(name) in ("", None):
                self.add_error(name, "Ghi đủ mục này, hoặc để trống cả người này.")
        return given

    @staticmethod
    def _empty(given: dict[str, Any]) -> bool:
        return all(value in ("", None) for value in given.values())

    def value(self) -> dict[str, Any] | None:
        """The entry of the list, None for an empty row."""
        given = {name: value for name, value in self.cleaned_data.items() if value not in ("", None)}
        return given or None


class Rows(BaseFormSet):
    """A fixed number of rows of one kind; `kind` chooses how they are drawn."""

    kind = "amounts"
    title = ""
    needed = False

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return super().get_form_kwargs(index) | {"row": index or 0}

    def clean(self) -> None:
        if self.needed and not any(self.errors) and not self.values():
            what = "người thi hành công vụ" if self.kind == "officials" else "số tiền"
            raise forms.ValidationError(f"{self.title}: ghi ít nhất một {what}.")

    def values(self) -> list[dict[str, Any]]:
        """The entries of the rows that say something, in their order."""
        return [entry for entry in (row.value() for row in self.forms) if entry is not None]

    @property
    def readable(self) -> list[dict[str, Any]]:
        """What can be read of each row, whole or not; what is put in when nothing was sent."""
        if not self.is_bound:
            return [dict(row) for row in self.initial or []]
        return [dict(getattr(row, "cleaned_data", {})) for row in self.forms]

    def forget_errors(self) -> None:
        """Say nothing about what is missing; the values stay."""
        for row in self.forms:
            row._errors = ErrorDict()
        self._errors = [row.errors for row in self.forms]
        self._non_form_errors = self.error_class()

    @property
    def total(self) -> int:
        """Sum of the amounts that can be read, for the person to check."""
        if not self.is_bound:
            return sum(row.get("amount") or 0 for row in self.initial or [])
        return sum(getattr(row, "cleaned_data", {}).get("amount") or 0 for row in self.forms)


class OfficialRowsBase(Rows):
    kind = "officials"


def amount_rows(
    prefix: str,
    title: str,
    *,
    data: Any = None,
    given: Sequence[Amount] = (),
    claimants: Sequence[str] = (),
    needed: bool = False,
) -> Rows:
    """Rows for a list of amounts. `given` is put in: the first of each head in its own row, others after."""
    own: list[Amount] = [{} for _ in HEADS]
    more: list[Amount] = []
    for entry in given:
        place = HEADS.index(entry["head"])
        if own[place]:
            more.append(dict(entry))
        else:
            own[place] = dict(entry)
    initial = [*own, *more]
    count = len(initial) + (MORE_AMOUNTS if len(claimants) > 1 else 0)
    return _rows(Rows, AmountRow, count, prefix, title, data, initial, claimants, needed)


def official_rows(
    prefix: str, title: str, *, data: Any = None, given: Sequence[dict[str, Any]] = (), needed: bool = True
) -> Rows:
    """Rows for the officials of a reimbursement decision, five or some more than are given."""
    count = max(OFFICIALS, len(given) + 1)
    return _rows(OfficialRowsBase, OfficialRow, count, prefix, title, data, list(given), (), needed)


def _rows(
    base: type[Rows],
    form: type[forms.Form],
    count: int,
    prefix: str,
    title: str,
    data: Any,
    initial: list[Amount],
    claimants: Sequence[str],
    needed: bool,
) -> Rows:
    made = formset_factory(form, formset=base, extra=count - len(initial), max_num=60, absolute_max=60)
    rows = cast(Rows, made(data, prefix=prefix, initial=initial, form_kwargs={"claimants": tuple(claimants)}))
    rows.title = title
    rows.needed = needed
    return rows
