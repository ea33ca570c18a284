"""The database refuses to change, remove or misplace an entry, whoever asks."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

MONDAY = date(2026, 9, 7)


@pytest.fixture
def case(pen):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    return pen.case


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE cases_caseevent SET data = '{}'",
        "UPDATE cases_caseevent SET happened_on = '2020-01-01' WHERE number = 1",
        "DELETE FROM cases_caseevent",
        "TRUNCATE cases_caseevent",
    ],
)
def test_entries_are_never_changed_or_removed(case, statement):
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(statement)
    assert case.events.count() == 2


@pytest.mark.parametrize("number", [2, 4, 17])
def test_an_entry_must_follow_the_last(case, number):
    with pytest.raises(IntegrityError, match="does not follow"), transaction.atomic():
        _copy(case, number, case.chain_head)


def test_an_entry_must_carry_the_hash_before_it(case):
    with pytest.raises(IntegrityError, match="does not continue"), transaction.atomic():
        _copy(case, 3, "0" * 64)


def test_a_fitting_entry_is_taken(case):
    _copy(case, 3, case.chain_head)
    assert case.events.count() == 3


def _copy(case, number, previous):
    event = case.events.order_by("-number").first()
    event.pk, event.number, event.previous_hash, event.hash = None, number, previous, "a" * 64
    event.save(force_insert=True)
