"""When is an urging answered, and when does the matter go up."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.plans import urging
from btnn.plans.settling import Computed, Word, overruled, settled
from btnn.plans.urging import Note, urged

DAY0 = date(2026, 4, 1)


def day(shift):
    return DAY0 + timedelta(days=shift)


def at(shift, hour=9):
    return datetime.combine(day(shift), datetime.min.time(), UTC) + timedelta(hours=hour)


def note(on, answer, *, raised=False, hour=9):
    return Note(day(on), at(on, hour), day(answer), raised)


@pytest.mark.parametrize(
    ("notes", "words", "today", "state", "times"),
    [
        ([], [], 5, urging.NOT_URGED, 0),
        ([note(0, 10)], [], 10, urging.WAITING, 1),
        ([note(0, 10)], [], 11, urging.UNANSWERED, 1),
        ([note(0, 10)], [(day(4), at(4))], 11, urging.ANSWERED, 0),
        ([note(0, 10)], [(day(-4), at(-4))], 11, urging.UNANSWERED, 1),  # said before it was urged
        ([note(0, 10)], [(day(0), at(0, 8))], 1, urging.WAITING, 1),  # that morning, before the urging
        ([note(0, 10)], [(day(0), at(0, 10))], 1, urging.ANSWERED, 0),
        ([note(0, 10), note(15, 20)], [], 21, urging.UNANSWERED, 2),
        ([note(0, 10), note(15, 20)], [(day(12), at(12))], 21, urging.UNANSWERED, 1),  # the first was answered
        ([note(0, 10), note(12, 20, raised=True)], [], 15, urging.RAISED, 1),
        ([note(0, 10), note(12, 20, raised=True)], [(day(13), at(13))], 15, urging.ANSWERED, 0),
        ([note(5, 10)], [], 3, urging.NOT_URGED, 0),  # still to come
    ],
)
def test_an_urging_stands_by_what_was_said_after_it(notes, words, today, state, times):
    found = urged(notes, words, day(today))
    assert (found.state, found.times) == (state, times)


@pytest.mark.parametrize(
    ("notes", "today", "may", "ought"),
    [
        ([note(0, 10)], 10, False, False),
        ([note(0, 10)], 11, True, False),
        ([note(0, 10)], 20, True, False),
        ([note(0, 10)], 21, True, True),  # ten days past the answer's day
        ([note(0, 10), note(12, 14)], 15, True, True),  # urged twice
        ([note(0, 10), note(12, 20, raised=True)], 40, False, False),  # it is up already
    ],
)
def test_what_stays_without_an_answer_goes_up(notes, today, may, ought):
    found = urged(notes, [], day(today))
    assert (found.may_raise, found.ought_to_rise) == (may, ought)


SHIFTS = st.integers(0, 60)


@given(st.lists(st.tuples(SHIFTS, st.integers(0, 20)), max_size=5), st.lists(SHIFTS, max_size=5), SHIFTS)
def test_a_word_today_answers_whatever_was_urged_before(notes, words, today):
    told = [note(on, on + more) for on, more in notes]
    said = [(day(one), at(one)) for one in words]
    after = urged(told, [*said, (day(today), at(today, 23))], day(today))
    assert after.state in (urging.NOT_URGED, urging.ANSWERED)
    before = urged(told, said, day(today))
    assert before.times <= len(told)
    assert before.may_raise == (before.state == urging.UNANSWERED)
    assert (before.overdue > 0) <= (before.state in (urging.UNANSWERED, urging.RAISED))


@pytest.mark.parametrize(
    ("computed", "word", "done", "over"),
    [
        (None, None, None, False),
        (None, Word(day(5), True), day(5), False),
        (None, Word(day(5), False), None, False),
        (Computed(day(3)), None, day(3), False),
        (Computed(None), None, None, False),
        (Computed(day(3)), Word(day(5), True), day(3), False),
        (Computed(day(7)), Word(day(5), True), day(5), False),
        (Computed(day(3)), Word(day(5), False), None, True),  # the lead says why not
        (Computed(day(3)), Word(day(3), False), None, True),
        (Computed(day(7)), Word(day(5), False), day(7), False),  # said before the records showed it
    ],
)
def test_the_word_of_the_lead_stands_over_what_was_computed(computed, word, done, over):
    assert settled(computed, word) == done
    assert overruled(computed, word) == over


@given(st.none() | SHIFTS, st.none() | st.tuples(SHIFTS, st.booleans()))
def test_nothing_is_done_on_a_day_that_nobody_told(computed, word):
    told = Computed(day(computed)) if computed is not None else None
    said = Word(day(word[0]), word[1]) if word is not None else None
    assert settled(told, said) in {None, *([told.done_on] if told else []), *([said.on] if said else [])}
