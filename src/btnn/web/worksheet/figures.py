"""Form fields for figures of a worksheet: numbers with a decimal comma, shares in per cent, lists of amounts.

Each gives the value as an assessment takes it (decimal text, whole đồng), or refuses with a sentence.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from btnn.cases.forms.fields import UNWRITTEN, MoneyField
from btnn.web.wording import money

_NUMBER = re.compile(r"\d{1,9}(?:,\d{1,6})?|\d{1,9}\.(?:\d{1,2}|\d{4,6})", re.ASCII)
NUMBER_FORM = "Ghi một số, phần lẻ sau dấu phẩy, ví dụ 2,5."
SHARE_FORM = "Ghi số phần trăm từ 0 đến 100, ví dụ 30 hoặc 12,5."
SHAPE = {"class": "date", "inputmode": "decimal", "autocomplete": "off"}


class NumberField(forms.Field):
    """A number from 0 such as 2,5. Gives decimal text with a point: "2.5"."""

    default_error_messages = {"required": UNWRITTEN}
    widget = forms.TextInput(attrs=SHAPE)

    def to_python(self, value: Any) -> str | None:
        text = str(value if value is not None else "").strip()
        if not text:
            return None
        if _NUMBER.fullmatch(text) is None:
            raise ValidationError(NUMBER_FORM)
        return text.replace(",", ".")

    def prepare_value(self, value: Any) -> Any:
        return str(value).replace(".", ",") if isinstance(value, int | Decimal) else value


class ShareField(NumberField):
    """A share typed in per cent: 12,5 or 12,5%. Gives the share as decimal text: "0.125"."""

    unit = "%"

    def to_python(self, value: Any) -> str | None:
        text = super().to_python(str(value if value is not None else "").strip().removesuffix("%").strip())
        if text is None:
            return None
        if Decimal(text) > 100:
            raise ValidationError(SHARE_FORM)
        return format(Decimal(text) / 100, "f")


class AmountsField(forms.Field):
    """Amounts in whole đồng, one a line. Gives one `int`, or a list of them."""

    default_error_messages = {"required": UNWRITTEN}

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.Textarea(attrs={"rows": 2, "inputmode": "numeric"}))
        super().__init__(**options)
        self._one = MoneyField()

    def to_python(self, value: Any) -> int | list[int] | None:
        lines = [line for line in str(value or "").splitlines() if line.strip()]
        try:
            found = [self._one.to_python(line) for line in lines]
        except ValidationError as wrong:
            raise ValidationError(f"Mỗi dòng một số tiền. {wrong.message}") from None
        amounts = [amount for amount in found if amount is not None]
        return None if not amounts else amounts[0] if len(amounts) == 1 else amounts

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, int):
            return money(value)
        return "\n".join(money(one) for one in value) if isinstance(value, list) else value


def share_typed(share: object) -> str:
    """The share of an assessment as it is typed: "0.125" becomes `12,5`."""
    text = format(Decimal(str(share)) * 100, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def number_typed(number: object) -> str:
    """A number of an assessment as it is typed: "2.5" becomes `2,5`."""
    return str(number).replace(".", ",")
