"""Parameters at their edges: one-day rows, order of rows, the last known day, figures that are only tried."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from btnn.law.errors import Refused
from btnn.law.parameters import KNOWN_TO, all_values, read_values, trying, value_on

HEAD = "name,unit,value,from,to,status,source,confidence,note"


def rows(*lines: str) -> str:
    return "\n".join((HEAD, *lines))


def test_a_row_may_hold_for_one_day_but_not_end_before_it_begins() -> None:
    (one,) = read_values(rows("late_payment_rate,per year,0.1,2017-01-01,2017-01-01,published,s,high,"))[
        "late_payment_rate"
    ]
    assert one.since == one.until
    with pytest.raises(ValueError, match="ends before"):
        read_values(rows("late_payment_rate,per year,0.1,2017-01-02,2017-01-01,published,s,high,"))


def test_rows_are_put_in_the_order_of_their_days() -> None:
    later = "late_payment_rate,per year,0.2,2018-01-01,,published,s,high,"
    earlier = "late_payment_rate,per year,0.1,2017-01-01,2017-12-31,published,s,high,"
    found = read_values(rows(later, earlier))["late_payment_rate"]
    assert [one.value for one in found] == [Fraction(1, 10), Fraction(1, 5)]


def test_the_last_known_day_has_a_figure_and_the_next_has_none() -> None:
    assert value_on("late_payment_rate", KNOWN_TO).value == Fraction(1, 10)
    with pytest.raises(Refused, match="chưa có"):
        value_on("late_payment_rate", date.fromordinal(KNOWN_TO.toordinal() + 1))


def test_figures_that_were_tried_are_gone_afterwards() -> None:
    day = date(2026, 3, 2)
    tried = read_values(rows("late_payment_rate,per year,0.5,2017-01-01,,published,s,high,"))
    with trying({**all_values(), **tried}):
        assert value_on("late_payment_rate", day).value == Fraction(1, 2)
    assert value_on("late_payment_rate", day).value == Fraction(1, 10)
