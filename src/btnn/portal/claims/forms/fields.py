"""Fields that ask a person who knows no law, in the language of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from btnn.cases.forms.fields import DayField, MoneyField

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

UNWRITTEN = _("Chưa ghi mục này.")
UNCHOSEN = _("Chưa chọn mục này.")
TOO_LONG = _("Nội dung quá dài (tối đa %(limit_value)s ký tự).")
PHONE = re.compile(r"\+?[0-9][0-9 .\-]{7,18}")
IDENTITY = re.compile(r"[0-9A-Za-z][0-9A-Za-z .\-/]{4,19}")
ACCOUNT = re.compile(r"[0-9A-Za-z][0-9A-Za-z .\-]{3,33}")
SHARE = re.compile(r"(\d{1,5})\s*/\s*(\d{1,5})", re.ASCII)
LARGEST_DENOMINATOR = 10_000


class Day(DayField):
    """A day as 05/03/2026; refused in the language of the page."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**({"error_messages": {"required": UNWRITTEN}} | options))
        self.widget.attrs["placeholder"] = _("ngày/tháng/năm")

    def to_python(self, value: Any) -> date | None:
        try:
            return super().to_python(value)
        except ValidationError:
            raise ValidationError(_("Ghi ngày theo dạng ngày/tháng/năm, ví dụ 05/03/2026.")) from None


class Money(MoneyField):
    """Whole đồng; refused in the language of the page."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**({"error_messages": {"required": UNWRITTEN}} | options))
        self.unit = _("đồng")  # type: ignore[assignment]

    def to_python(self, value: Any) -> int | None:
        try:
            return super().to_python(value)
        except ValidationError:
            raise ValidationError(_("Ghi số tiền bằng chữ số, tính tròn đồng, ví dụ 92.004.545.")) from None


class Share(forms.Field):
    """A part of the whole as 1/3. Gives `(1, 3)`."""

    widget = forms.TextInput(attrs={"class": "date", "autocomplete": "off"})

    def to_python(self, value: Any) -> tuple[int, int] | None:
        text = str(value or "").strip()
        if not text:
            return None
        found = SHARE.fullmatch("1/1" if text == "1" else text)
        if found is None or not 1 <= int(found[1]) <= int(found[2]) <= LARGEST_DENOMINATOR:
            raise ValidationError(_("Ghi phần bằng phân số lớn hơn 0 và không quá 1, ví dụ 1/3."))
        return int(found[1]), int(found[2])

    def prepare_value(self, value: Any) -> Any:
        return f"{value[0]}/{value[1]}" if isinstance(value, tuple | list) else value


class Shaped(forms.CharField):
    """A text of one shape: a telephone number, the number of an identity paper, an account."""

    def __init__(self, shape: re.Pattern[str], sentence: _StrOrPromise, **options: Any) -> None:
        super().__init__(**options)
        self.shape, self.sentence = shape, sentence

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value and self.shape.fullmatch(value) is None:
            raise ValidationError(self.sentence)


def _options(label: _StrOrPromise, help_text: _StrOrPromise, required: bool) -> dict[str, Any]:
    errors = {"required": UNWRITTEN, "max_length": TOO_LONG, "invalid_choice": _("Hãy chọn lại trong danh sách.")}
    return {"label": label, "help_text": help_text, "required": required, "error_messages": errors}


def text(
    label: _StrOrPromise, most: int, help_text: _StrOrPromise = "", *, required: bool = False, **attrs: str
) -> forms.CharField:
    """One line. What may be saved without it is said by the checks, so few fields are required by themselves."""
    widget = forms.TextInput(attrs={"autocomplete": "off", **attrs})
    return forms.CharField(max_length=most, widget=widget, **_options(label, help_text, required))


def story(
    label: _StrOrPromise, most: int, help_text: _StrOrPromise = "", *, rows: int = 5, required: bool = False
) -> forms.CharField:
    """Several lines."""
    return forms.CharField(
        max_length=most, widget=forms.Textarea(attrs={"rows": rows}), **_options(label, help_text, required)
    )


def phone(label: _StrOrPromise, help_text: _StrOrPromise = "") -> forms.CharField:
    widget = forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel"})
    sentence = _("Ghi số điện thoại bằng chữ số, ví dụ 0912 345 678.")
    return Shaped(PHONE, sentence, max_length=20, widget=widget, **_options(label, help_text, False))


def identity(label: _StrOrPromise, help_text: _StrOrPromise = "") -> forms.CharField:
    widget = forms.TextInput(attrs={"autocomplete": "off"})
    sentence = _("Ghi số định danh 12 chữ số, hoặc mã số của tổ chức.")
    return Shaped(IDENTITY, sentence, max_length=20, widget=widget, **_options(label, help_text, False))


def account(label: _StrOrPromise) -> forms.CharField:
    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
    sentence = _("Ghi số tài khoản bằng chữ số.")
    return Shaped(ACCOUNT, sentence, max_length=34, widget=widget, **_options(label, "", False))


def email(label: _StrOrPromise, help_text: _StrOrPromise = "") -> forms.EmailField:
    options = _options(label, help_text, False)
    options["error_messages"] |= {"invalid": _("Ghi thư điện tử đúng dạng, ví dụ nguyenvana@example.vn.")}
    return forms.EmailField(max_length=200, widget=forms.EmailInput(attrs={"autocomplete": "email"}), **options)


def year(label: _StrOrPromise) -> forms.IntegerField:
    widget = forms.TextInput(attrs={"class": "date", "inputmode": "numeric", "autocomplete": "off", "maxlength": "4"})
    sentence = _("Ghi năm bằng bốn chữ số, ví dụ 1968.")
    errors = dict.fromkeys(("invalid", "min_value", "max_value"), sentence)
    return forms.IntegerField(
        label=label, required=False, min_value=1900, max_value=2100, widget=widget, error_messages=errors
    )


def day(label: _StrOrPromise, help_text: _StrOrPromise = "") -> Day:
    return Day(label=label, help_text=help_text, required=False)


def tick(label: _StrOrPromise, help_text: _StrOrPromise = "") -> forms.BooleanField:
    return forms.BooleanField(label=label, help_text=help_text, required=False)


def choice(
    label: _StrOrPromise,
    choices: Iterable[tuple[Any, Any]],
    help_text: _StrOrPromise = "",
    *,
    required: bool = False,
    listed: bool = False,
) -> forms.ChoiceField:
    """One of a few as buttons, or of a long list (`listed`)."""
    options = _options(label, help_text, required)
    options["error_messages"] |= {"required": UNCHOSEN}
    widget = forms.Select if listed else forms.RadioSelect
    return forms.ChoiceField(choices=list(choices), widget=widget, **options)


def in_vietnamese(label: str) -> SafeString:
    """Words of the law, which stay as they are in both languages and are marked so."""
    return format_html('<span lang="vi">{}</span>', label)


def with_law(plain: object, of_law: str) -> SafeString:
    """Everyday words in the language of the page, and the law's below them."""
    return format_html('{} <small lang="vi">{}</small>', plain, of_law)
