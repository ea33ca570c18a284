"""One amount asked for (Đ41.3đ)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from django import forms
from django.utils.translation import gettext_lazy as _

from btnn.law.case import words
from btnn.law.case.vocabulary import HEADS

from ..content import ClaimItem
from . import fields


class ItemForm(forms.Form):
    """In: the amount as it stands, the names of all claimants, what the law gives for its facts (None: it rests on no
    rule), what was sent. Out, once valid: `put()`. An amount that
    differs from the one reckoned by law, or rests on no rule, is explained in words."""

    head = fields.choice(_("Loại thiệt hại"), [(head, words.head(head)) for head in HEADS], required=True, listed=True)
    title = fields.text(_("Khoản này là gì?"), 200, _("Ví dụ: tiền công 9 ngày không đi làm."))
    amount = fields.Money(label=_("Số tiền yêu cầu"))
    told = fields.story(
        _("Cách tính"), 2_000, _("Ví dụ: 9 ngày × 350.000 đồng. Có hóa đơn, giấy tờ gì thì ghi thêm."), rows=3
    )
    claimant = forms.TypedChoiceField(label=_("Cho ai"), coerce=int, required=False, empty_value="0")

    def __init__(self, item: ClaimItem, names: Sequence[str], by_law: int | None, data: Any = None) -> None:
        self.item, self.by_law = item, by_law
        super().__init__(data, initial=msgspec.structs.asdict(item))
        self.fields["head"].widget.attrs["lang"] = "vi"
        if by_law is not None:
            self.fields["told"].help_text = _("Chỉ cần ghi khi số tiền khác với cách tính theo luật ở trên.")
        if len(names) > 1:
            whose = [(place, name) for place, name in enumerate(names, start=1)]
            self.fields["claimant"].choices = [(0, _("Chung cho tất cả")), *whose]  # type: ignore[attr-defined]
        else:
            del self.fields["claimant"]

    def clean(self) -> dict[str, Any]:
        super().clean()
        given = self.cleaned_data
        by_law = self.by_law is not None and given.get("amount") == self.by_law
        if given.get("amount") == 0:
            self.add_error("amount", _("Ghi số tiền lớn hơn 0."))
        if not given.get("told") and not by_law and "told" not in self.errors:
            self.add_error("told", _("Ghi cách tính số tiền này; luật yêu cầu phải nêu (Đ41.3đ)."))
        return given

    def put(self) -> ClaimItem:
        said = self.cleaned_data | {"claimant": int(self.cleaned_data.get("claimant", self.item.claimant))}
        return msgspec.structs.replace(self.item, **said)
