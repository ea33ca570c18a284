"""When the day turns, what ran out overnight is overdue without anybody having touched the case."""

from datetime import date

import pytest

from btnn.cases.models import Case, CaseLimit
from btnn.cases.turning import is_due, turn_day

MONDAY = date(2026, 11, 16)


@pytest.fixture
def case(pen):
    pen.today = MONDAY
    return pen.open(MONDAY).case


def test_limit_is_open_on_its_last_day_and_overdue_the_next(case):
    limit = CaseLimit.objects.get(case=case, limit_id="accept_dossier")
    assert limit.due == date(2026, 11, 18)
    assert not is_due(limit.due)
    assert turn_day(limit.due) == 0
    assert is_due(date(2026, 11, 19))
    assert turn_day(date(2026, 11, 19)) == 1
    limit.refresh_from_db()
    assert limit.status == "overdue"
    assert Case.objects.get(pk=case.pk).overdue_count == 1


def test_turning_twice_changes_nothing(case):
    turn_day(date(2026, 11, 19))
    assert turn_day(date(2026, 11, 19)) == 0


def test_decision_becomes_effective_by_the_passing_of_time(pen):
    pen.today = date(2026, 9, 22)
    case = pen.to_decision(date(2026, 9, 7)).case
    assert case.settlement == "handed_over"
    turn_day(date(2026, 10, 30))
    case.refresh_from_db()
    assert case.settlement == "effective"
    assert CaseLimit.objects.filter(case=case, limit_id="submit_funding_dossier").exists()
