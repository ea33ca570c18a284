"""Periods in the database: a half-open range of days from two columns."""

from django.contrib.postgres.fields import DateRangeField
from django.db.models import Func


class DateRange(Func):
    """`daterange(from, to)`: the first day in, the last day out; an empty `to` is open."""

    function = "daterange"
    output_field = DateRangeField()
