"""Dates and figures as they are written in Việt Nam."""

from datetime import date

from django import forms
from django.utils import formats


def test_a_date_is_day_month_year():
    assert forms.DateField().clean("05/04/2026") == date(2026, 4, 5)
    assert forms.DateField().clean("5/4/2026") == date(2026, 4, 5)
    assert formats.date_format(date(2026, 4, 5)) == "05/04/2026"


def test_thousands_are_parted_by_a_full_stop():
    assert formats.number_format(92004545, force_grouping=True) == "92.004.545"
    assert formats.number_format(1.5) == "1,5"
