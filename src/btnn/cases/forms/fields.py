"""Form fields that read what people type in Vietnamese offices: days, whole đồng, yes or no, lines.

Each gives a plain value that an event may carry, or refuses with a sentence that says how to write it.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from btnn.law.case import words
from btnn.law.case.reader import LARGEST_AMOUNT
from btnn.web.wording import money, short_date

UNWRITTEN = "Chưa ghi mục này."
UNCHOSEN = "Chưa chọn mục này."
DAY_FORM = "Ghi ngày theo dạng ngày/tháng/năm, ví dụ 05/03/2026."
MONEY_FORM = "Ghi số tiền bằng chữ số, tính tròn đồng, ví dụ 92.004.545 (không ghi phần lẻ, không dùng dấu phẩy)."

_DAY = re.compile(r"(\d{1,2})([/. -])(\d{1,2})\2(\d{4})|(\d{2})(\d{2})(\d{4})", re.ASCII)
_UNIT = re.compile(r"(đồng|vnđ|vnd|đ|₫)$")
_PLAIN = re.compile(r"\d+|\d{1,3}(?:([. ])\d{3})(?:\1\d{3})*", re.ASCII)


class DayField(forms.Field):
    """A day as 05/03/2026; also 5-3-2026 and, for telephones without a stroke, 05032026. Gives a `date`."""

    default_error_messages = {"required": UNWRITTEN}

    def __init__(self, **options: Any) -> None:
        shape = {"class": "date", "inputmode": "numeric", "autocomplete": "off", "placeholder": "ngày/tháng/năm"}
        options.setdefault("widget", forms.TextInput(attrs=shape))
        super().__init__(**options)

    def to_python(self, value: Any) -> date | None:
        text = str(value or "").strip()
        if not text:
            return None
        found = _DAY.fullmatch(text)
        if found is None:
            raise ValidationError(DAY_FORM)
        day, month, year = found.group(1, 3, 4) if found[1] else found.group(5, 6, 7)
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            raise ValidationError(f"Lịch không có ngày {text}; hãy kiểm tra lại.") from None

    def prepare_value(self, value: Any) -> Any:
        return short_date(value) if isinstance(value, date) else value


class MoneyField(forms.Field):
    """Whole đồng: 92004545, 92.004.545, 92 004 545, with or without “đồng”. Gives an `int`."""

    default_error_messages = {"required": UNWRITTEN}
    unit = "đồng"

    def __init__(self, **options: Any) -> None:
        shape = {"class": "money", "inputmode": "numeric", "autocomplete": "off"}
        options.setdefault("widget", forms.TextInput(attrs=shape))
        super().__init__(**options)

    def to_python(self, value: Any) -> int | None:
        text = " ".join(str(value if value is not None else "").split()).lower()
        text = _UNIT.sub("", text).strip()
        if not text:
            return None
        if _PLAIN.fullmatch(text) is None:
            raise ValidationError(MONEY_FORM)
        digits = re.sub(r"\D", "", text)
        if len(digits) > 18 or int(digits) > LARGEST_AMOUNT:
            raise ValidationError("Số tiền quá lớn (tối đa một triệu tỷ đồng); hãy kiểm tra lại.")
        return int(digits)

    def prepare_value(self, value: Any) -> Any:
        return money(value) if isinstance(value, int) else value


class FlagField(forms.TypedChoiceField):
    """Có or Không, neither chosen beforehand. Gives a `bool`, or None when it may be left open."""

    short = True  # the answers stand in one row

    def __init__(self, **options: Any) -> None:
        answers = [("true", words.answer(True)), ("false", words.answer(False))]
        options |= {"choices": answers, "coerce": lambda text: text == "true", "empty_value": None}
        options.setdefault("widget", forms.RadioSelect)
        options.setdefault("error_messages", {"required": "Hãy chọn Có hoặc Không."})
        super().__init__(**options)

    def prepare_value(self, value: Any) -> Any:
        return str(value).lower() if isinstance(value, bool) else value


class WholeField(forms.IntegerField):
    """A whole number within bounds, typed as text: no arrows that turn by accident."""

    def __init__(self, *, minimum: int | None = None, maximum: int | None = None, **options: Any) -> None:
        options.setdefault(
            "widget", forms.TextInput(attrs={"class": "date", "inputmode": "numeric", "autocomplete": "off"})
        )
        options.setdefault("error_messages", {"required": UNWRITTEN, "invalid": "Ghi một số nguyên bằng chữ số."})
        super().__init__(min_value=minimum, max_value=maximum, **options)
        self.error_messages |= {
            "min_value": "Số nhỏ nhất được ghi là %(limit_value)s.",
            "max_value": "Số lớn nhất được ghi là %(limit_value)s.",
        }
        for check in self.validators:
            kind = getattr(check, "code", "")
            if kind in ("min_value", "max_value"):
                check.message = self.error_messages[kind]  # type: ignore[attr-defined]


class LinesField(forms.CharField):
    """One thing a line; empty lines are passed over. Gives a list of texts."""

    default_error_messages = {"required": "Ghi ít nhất một dòng."}

    def __init__(self, *, rows: int = 5, **options: Any) -> None:
        options.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(**options)

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value) or ""
        return [line for line in (" ".join(row.split()) for row in text.splitlines()) if line]

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value


def words_field(label: str, most: int, *, rows: int = 0, required: bool = True, help_text: str = "") -> forms.CharField:
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
