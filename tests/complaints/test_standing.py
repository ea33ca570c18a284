"""What is due for a complaint and for a denunciation, counted without tables."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.support.complaints.standing import standing
from btnn.support.complaints.whose import rule

THURSDAY = date(2026, 10, 1)


def matter(kind="complaint", level=1, remote=False, received_on=THURSDAY):
    return SimpleNamespace(kind=kind, level=level, remote=remote, received_on=received_on)


def step(name, on=THURSDAY, days=0, outcome=""):
    return SimpleNamespace(step=name, on=on, days=days, outcome=outcome)


@pytest.mark.parametrize(
    ("what", "steps", "due", "article"),
    [
        (matter(), [], date(2026, 10, 12), "Đ27"),
        (matter(), ["accepted"], date(2026, 11, 2), "Đ28"),
        (matter(), ["accepted", "complex"], date(2026, 11, 16), "Đ28"),
        (matter(remote=True), ["accepted"], date(2026, 11, 16), "Đ28"),
        (matter(remote=True), ["accepted", "complex"], date(2026, 11, 30), "Đ28"),
        (matter(level=2), [], date(2026, 10, 12), "Đ36"),
        (matter(level=2), ["accepted"], date(2026, 11, 16), "Đ37"),
        (matter(level=2, remote=True), ["accepted", "complex"], date(2026, 12, 10), "Đ37"),
        (matter(), ["accepted", "decided"], date(2026, 10, 6), "Đ32"),
        (matter(level=2), ["accepted", "decided"], date(2026, 10, 8), "Đ41"),
        (matter("denunciation"), [], date(2026, 10, 12), "Đ24.1"),
        (matter("denunciation"), ["accepted"], date(2026, 11, 2), "Đ30.1"),
        (matter("denunciation"), ["accepted", "decided"], date(2026, 10, 8), "Đ35.3"),
    ],
)
def test_each_limit_is_that_of_its_own_law(what, steps, due, article):
    running = standing(what, [step(name) for name in steps], THURSDAY).running
    assert (running.due, running.state) == (due, "open")
    assert running.source.endswith(article)


def test_a_denunciation_is_extended_twice_at_most_and_looked_at_widely_for_longer():
    accepted = [step("accepted"), step("extended", days=30), step("extended", days=30)]
    assert standing(matter("denunciation"), accepted, THURSDAY).running.due == date(2026, 12, 30)
    assert standing(matter("denunciation"), [step("complex")], THURSDAY).running.due == date(2026, 10, 15)


@pytest.mark.parametrize(
    ("steps", "state", "closed"),
    [
        ([], "received", False),
        (["assigned"], "assigned", False),
        (["assigned", "refused"], "refused", True),
        (["assigned", "passed_on"], "passed_on", True),
        (["assigned", "accepted", "verified", "dialogue"], "verified", False),
        (["assigned", "accepted", "withdrawn"], "withdrawn", True),
        (["assigned", "accepted", "decided"], "decided", False),
        (["assigned", "accepted", "decided", "notified", "acted"], "notified", True),
    ],
)
def test_it_stands_where_its_steps_leave_it(steps, state, closed):
    seen = standing(matter(), [step(name) for name in steps], THURSDAY)
    assert (seen.state, seen.closed) == (state, closed)
    assert seen.word
    assert (seen.running is None) == closed


def test_a_petition_has_no_days_and_an_unanswered_complaint_is_late():
    assert standing(matter("petition"), [], date(2027, 1, 1)).dues == ()
    assert standing(matter(), [], date(2026, 10, 13)).late


def test_dialogue_is_asked_for_only_where_the_law_on_complaints_does():
    said = [standing(matter(level=n), [step("accepted")], THURSDAY).remarks for n in (1, 2)]
    assert ["Đ30" in said[0][0], "Đ39" in said[1][0]] == [True, True]
    assert standing(matter("denunciation"), [step("accepted")], THURSDAY).remarks == ()
    assert standing(matter(), [step("accepted"), step("dialogue")], THURSDAY).remarks == ()


@settings(max_examples=25)
@given(received=st.dates(date(2020, 1, 1), date(2027, 1, 31)), wait=st.integers(0, 40), kind=st.sampled_from(
    ["complaint", "denunciation"]))  # fmt: skip
def test_a_later_day_never_gives_an_earlier_limit(received, wait, kind):
    one, two = received, received + timedelta(days=wait)
    early, later = (standing(matter(kind, received_on=day), [], day).running.due for day in (one, two))
    assert early <= later
    assert early > one


@pytest.mark.parametrize(
    ("kind", "level", "head", "above"),
    [
        ("complaint", 1, False, False),
        ("complaint", 2, False, True),
        ("denunciation", 1, False, False),
        ("denunciation", 1, True, True),
        ("petition", 1, False, False),
    ],
)
def test_complaint_and_denunciation_differ_in_who_handles_them(kind, level, head, above):
    told = rule(kind, level, against_head=head)
    assert told.above == above
    assert told.words
    assert told.article
