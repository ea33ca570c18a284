"""Limits of the laws on complaints and on denunciations: entered as their articles have them, counted as all others."""

from datetime import date

import pytest

from btnn.law.complaint_terms import all_terms, count, term
from btnn.law.errors import Refused
from btnn.law.limits import all_limits

THURSDAY = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("term_id", "due", "article"),
    [
        ("complaint_accept", date(2026, 10, 12), "Đ27"),  # the tenth day is a Sunday
        ("complaint_settle", date(2026, 11, 2), "Đ28"),
        ("complaint_settle_complex", date(2026, 11, 16), "Đ28"),
        ("complaint_settle_remote", date(2026, 11, 16), "Đ28"),
        ("complaint_settle_remote_complex", date(2026, 11, 30), "Đ28"),
        ("complaint_send", date(2026, 10, 6), "Đ32"),
        ("second_accept", date(2026, 10, 12), "Đ36"),
        ("second_settle", date(2026, 11, 16), "Đ37"),
        ("second_settle_complex", date(2026, 11, 30), "Đ37"),
        ("second_settle_remote", date(2026, 11, 30), "Đ37"),
        ("second_settle_remote_complex", date(2026, 12, 10), "Đ37"),
        ("second_send", date(2026, 10, 8), "Đ41"),
        ("denunciation_accept", date(2026, 10, 12), "Đ24.1"),
        ("denunciation_accept_complex", date(2026, 10, 15), "Đ24.1"),
        ("denunciation_settle", date(2026, 11, 2), "Đ30.1"),
        ("denunciation_send", date(2026, 10, 8), "Đ35.3"),
    ],
)
def test_a_term_ends_on_the_day_of_its_article(term_id, due, article):
    counted = count(term_id, THURSDAY)
    assert counted.due == due
    assert counted.limit.source.endswith(article)
    assert counted.steps


def test_an_extension_is_counted_on_top():
    assert count("denunciation_settle", THURSDAY, 30).due == date(2026, 11, 30)


def test_they_are_no_limits_of_the_compensation_law():
    assert not set(all_terms()) & set(all_limits())


@pytest.mark.parametrize(("term_id", "on"), [("nothing", THURSDAY), ("denunciation_settle", date(2018, 12, 31))])
def test_what_is_not_known_is_refused(term_id, on):
    with pytest.raises(Refused):
        term(term_id, on)
