"""Rows of fields of which a page shows the first and those that say something, the others folded away."""

from __future__ import annotations

from collections.abc import Iterable

from django.forms import BoundField


class FoldedRows:
    """What has `rows` of fields."""

    rows: list[list[BoundField]]

    @property
    def shown(self) -> list[list[BoundField]]:
        """The first row and every row that says something or is wrong."""
        return [row for place, row in enumerate(self.rows) if place == 0 or says(row)]

    @property
    def folded(self) -> list[list[BoundField]]:
        """The rows after the first that say nothing."""
        return [row for place, row in enumerate(self.rows) if place and not says(row)]


def says(row: Iterable[BoundField]) -> bool:
    """Does a field of the row hold something, or something wrong?"""
    return any(field.errors or field.value() not in (None, "", False) for field in row)
