"""TT 09/2019 Đ10.2 and Đ12: an officer within 01 working day of the register, the answer within 05 of the officer."""

from datetime import date, datetime

import pytest

from btnn.support.counting import standing
from btnn.support.models import Question, QuestionTurn

MONDAY = date(2026, 11, 16)


def question(on):
    return Question(received_on=on, number=1, text="…", at=datetime(2026, 1, 1))


def turn(name, on):
    return QuestionTurn(turn=name, on=on)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (MONDAY, date(2026, 11, 17)),
        (date(2026, 11, 20), date(2026, 11, 23)),  # a Friday: the next working day is Monday
        (date(2026, 12, 31), date(2027, 1, 4)),  # New Year's day, then a weekend
    ],
)
def test_an_officer_is_due_one_working_day_after_the_register(received, due):
    found = standing(question(received), [], received)
    assert found.running.due == due
    assert found.running.receipt.limit.source.endswith("Đ10.2")


def test_the_answer_is_counted_from_the_appointment_not_from_the_register():
    found = standing(question(MONDAY), [turn("assigned", date(2026, 11, 19))], date(2026, 11, 19))
    assert [due.state for due in found.dues] == ["late", "open"]
    assert found.running.due == date(2026, 11, 27)  # 24 November is a holiday


@pytest.mark.parametrize(
    ("answered", "state"),
    [(date(2026, 11, 25), "met"), (date(2026, 11, 26), "late")],
)
def test_an_answer_is_late_from_the_sixth_working_day(answered, state):
    turns = [turn("assigned", date(2026, 11, 17)), turn("answered", answered)]
    found = standing(question(MONDAY), turns, date(2026, 12, 1))
    assert found.closed
    assert found.dues[1].state == state
    assert found.running is None


def test_what_is_refused_before_anybody_is_appointed_owes_no_answer():
    found = standing(question(MONDAY), [turn("refused", date(2026, 11, 17))], date(2026, 12, 1))
    assert [due.state for due in found.dues] == ["met"]
