"""What the forms of all steps have in common: they read a part of the content and put it back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.forms import BoundField
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from ..content import ClaimContent

ROWS, MORE = "rows", "more"
MOST_ROWS = 12


class StepForm(forms.Form):
    """A form of one step.

    In: the content, what day it is, the data sent (or kept from an earlier try). Out, once valid: `put()`, the content
    with this part replaced. Refused: what a field can't read; what is only missing is left to the checks.

    `kept_unasked`: what is typed is kept before anybody presses a button; not so where an answer takes others away.
    """

    kept_unasked: ClassVar[bool] = True

    def __init__(self, content: ClaimContent, today: date, data: Any = None, **options: Any) -> None:
        self.content, self.today = content, today
        super().__init__(data, initial=self.told(content), **options)
        self.shape()

    def shape(self) -> None:
        """Fit the fields to the content."""

    def told(self, content: ClaimContent) -> dict[str, Any]:
        """How the fields begin."""
        raise NotImplementedError

    def put(self) -> ClaimContent:
        """The content with what was said here."""
        raise NotImplementedError

    def forget_errors(self) -> None:
        """Say nothing about what is missing or wrong; what was typed stays."""
        self._errors = ErrorDict()

    def not_later(self, *names: str) -> None:
        """These days can't lie ahead."""
        for name in names:
            day = self.cleaned_data.get(name)
            if day is not None and day > self.today:
                self.add_error(name, _("Ngày này chưa đến; hãy kiểm tra lại."))

    def in_order(self, first: str, last: str) -> None:
        """The one day can't stand after the other."""
        begun, ended = self.cleaned_data.get(first), self.cleaned_data.get(last)
        if begun and ended and ended < begun:
            self.add_error(last, _("Ngày kết thúc đứng trước ngày bắt đầu."))


class RowsForm(StepForm):
    """A form of rows, as many as are needed: the button `more` asks for another; an empty row says nothing.

    `columns` gives the fields of a row, `row_title` what it is called.
    """

    at_least: ClassVar[int] = 1
    first_number: ClassVar[int] = 1
    row_title: ClassVar[Any] = ""
    more_title: ClassVar[Any] = ""

    def columns(self) -> dict[str, forms.Field]:
        """The fields of one row."""
        raise NotImplementedError

    def rows_told(self, content: ClaimContent) -> list[dict[str, Any]]:
        """The rows as they begin."""
        raise NotImplementedError

    def told(self, content: ClaimContent) -> dict[str, Any]:
        rows = self.rows_told(content)
        self.count = max(self.at_least, len(rows))
        return {f"{name}-{place}": value for place, row in enumerate(rows) for name, value in row.items()}

    def shape(self) -> None:
        if self.is_bound:
            sent = str(self.data.get(ROWS, ""))
            self.count = min(
                MOST_ROWS, max(self.at_least, int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 3 else 0)
            )
            self.count = min(MOST_ROWS, self.count + (1 if self.data.get("act") == MORE else 0))
        for place in range(self.count):
            self.fields |= {f"{name}-{place}": column for name, column in self.columns().items()}

    def rows(self) -> list[dict[str, Any]]:
        """The rows that say something, in order."""
        found = [self._row(self.cleaned_data, place) for place in range(self.count)]
        return [row for row in found if any(value not in (None, "", False) for value in row.values())]

    def _row(self, values: Mapping[str, Any], place: int) -> dict[str, Any]:
        return {name: values.get(f"{name}-{place}") for name in self.columns()}

    def groups(self) -> Iterator[tuple[int, list[BoundField]]]:
        """The rows for the page: the number of each and its fields."""
        for place in range(self.count):
            yield place + self.first_number, [self[f"{name}-{place}"] for name in self.columns()]

    @property
    def full(self) -> bool:
        return self.count >= MOST_ROWS
