"""Each morning everybody hears of the limits that are theirs: early as they wish, on the day, when overdue, once."""

from datetime import date, timedelta

import pytest

from btnn.cases.turning import turn_day
from btnn.notices.commands import tell_of_limits
from btnn.notices.models import MorningRound, Notice

MONDAY = date(2026, 11, 2)


@pytest.fixture
def morning(pen, now):
    """`morning(day)`: the round of that day; who was told what that day, as {(code.role, kind): limits}."""
    names = {person.user_id: name for name, person in pen.province.people.items()}

    def run(day):
        before = set(Notice.objects.values_list("pk", flat=True))
        turn_day(day)
        tell_of_limits(day, now)
        told = {}
        for row in Notice.objects.exclude(pk__in=before).order_by("pk"):
            told.setdefault((names[row.user_id], row.kind), []).append(row.about)
        return told

    return run


def told_of(told):
    """The limits that anybody was told of."""
    return {limit for limits in told.values() for limit in limits}


@pytest.fixture
def verifying(pen):
    """A case whose damage has to be verified in 15 days from Monday (due on Tuesday 17 November)."""
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    limit = pen.case.limits.get(limit_id="verify_damage")
    assert limit.due == date(2026, 11, 17)
    return limit


def test_from_three_working_days_before_to_weeks_after(verifying, morning):
    told = {}
    for offset in range(-14, 20):
        day = verifying.due + timedelta(days=offset)
        for who, limits in morning(day).items():
            if "verify_damage" in limits:
                told.setdefault(who, []).append(day)
    assert told == {
        ("sxd.officer", "due_soon"): [date(2026, 11, 12)],  # Thursday: three working days left
        ("sxd.officer", "due_today"): [date(2026, 11, 17)],
        ("sxd.officer", "overdue"): [date(2026, 11, 18), date(2026, 11, 25), date(2026, 12, 2)],
        ("sxd.head", "escalated"): [date(2026, 11, 18)],
    }


@pytest.mark.parametrize(
    ("days_before", "first"),
    [(1, date(2026, 11, 16)), (3, date(2026, 11, 12)), (5, date(2026, 11, 10)), (10, date(2026, 11, 3))],
)
def test_early_as_the_person_wishes(verifying, morning, reachable, days_before, first):
    reachable("sxd.officer", days_before=days_before)
    for offset in range(15):
        day = MONDAY + timedelta(days=offset)
        told = morning(day).get(("sxd.officer", "due_soon"), [])
        if "verify_damage" in told:
            assert day == first
            return
    pytest.fail("never told")


def test_a_day_is_told_once(verifying, morning):
    assert morning(date(2026, 11, 12))
    assert morning(date(2026, 11, 12)) == {}
    assert MorningRound.objects.count() == 1


def test_an_interrupted_round_goes_on_without_telling_twice(verifying, morning):
    day = date(2026, 11, 12)
    assert morning(day)
    MorningRound.objects.all().delete()  # as if it had been stopped before its end
    assert morning(day) == {}
    assert MorningRound.objects.filter(day=day).exists()


def test_the_head_hears_of_the_agencys_own_limits_and_the_officer_does_not(pen, morning):
    pen.open(MONDAY)
    due = pen.case.limits.get(limit_id="accept_dossier").due
    told = morning(due)
    assert told[("sxd.head", "due_today")] == ["accept_dossier"]
    assert {who for who, _ in told} == {"sxd.head"}


def test_the_finance_body_hears_of_its_own_limit(pen, morning):
    from btnn.cases import commands as cases

    start = date(2026, 9, 7)
    pen.to_decision(start)
    pen.act(cases.request_funding, 40_000_000, on=start + timedelta(days=32), who="sxd.finance")
    due = pen.case.limits.get(limit_id="finance_allocates_funds").due
    told = {who for (who, _), limits in morning(due).items() if "finance_allocates_funds" in limits}
    assert told == {"stc.finance", "stc.head"}


def test_a_body_outside_that_is_late_is_told_to_the_officer(pen, verifying, morning):
    pen.record("opinion_requested", date(2026, 11, 3), "sxd.officer", **{"from": "Công an xã"})
    pen.record("document_delivered", date(2026, 11, 3), "sxd.reception", document="opinion_request")
    limit = pen.case.limits.get(limit_id="reply_opinion_request")
    assert "reply_opinion_request" not in told_of(morning(limit.due))
    assert "reply_opinion_request" in morning(limit.due + timedelta(days=1))[("sxd.officer", "overdue")]


def test_what_stands_still_or_was_met_is_not_told(pen, verifying, morning):
    pen.record("verification_ended", date(2026, 11, 9), "sxd.officer")
    told = morning(verifying.due)
    assert "verify_damage" not in told_of(told)


def test_a_batch_costs_the_same_however_many_cases_it_holds(pen, now, django_assert_max_num_queries):
    from tests.cases.province import Pen

    for _ in range(12):
        Pen(pen.province, today=pen.today).open(MONDAY)
    with django_assert_max_num_queries(14):
        assert tell_of_limits(date(2026, 11, 4), now) == 12
