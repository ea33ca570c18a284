"""Periods: a half-open range of days from two columns, and the condition that a day lies in it."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.fields import DateRangeField
from django.db.models import Func, Q


class DateRange(Func):
    """`daterange(from, to)`: the first day in, the last day out; an empty `to` is open."""

    function = "daterange"
    output_field = DateRangeField()


def in_force(day: date, prefix: str = "") -> Q:
    """Condition on any table with `valid_from` and `valid_to`: the row holds on `day`. `prefix` leads to the table
    from another one, such as `agency__`."""
    begun, endless, later = (
        Q(**{f"{prefix}{name}": value})
        for name, value in (("valid_from__lte", day), ("valid_to__isnull", True), ("valid_to__gt", day))
    )
    return begun & (endless | later)
