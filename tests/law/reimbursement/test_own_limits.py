"""Nominations 1 + 1 + 5 working days (NĐ 68 Đ28.2), money given back 3 + 7 (NĐ 68 Đ31)."""

from datetime import date

import pytest

from btnn.law.reimbursement.own_limits import (
    LATE,
    MET,
    OPEN,
    OVERDUE,
    Nomination,
    Refund,
    nominations,
    recommendation,
    refund,
)

PAID = date(2026, 4, 22)  # a Wednesday; Monday 27 April is a day off


def told(found, today=date(2026, 5, 29)):
    return [(one.limit.id, one.due, one.state(today)) for one in found]


def test_one_agency_has_the_ten_days_alone():
    assert nominations(PAID, [], None, several=False) == ()
    assert nominations(None, [], None, several=True) == ()


def test_asking_nominating_and_setting_up():
    asked = [
        Nomination("Công an tỉnh", date(2026, 4, 23), date(2026, 4, 23), date(2026, 4, 24)),
        Nomination("Tòa án", date(2026, 4, 23), date(2026, 4, 24), date(2026, 5, 6)),
    ]
    found = told(nominations(PAID, asked, date(2026, 5, 13), several=True))
    assert found == [
        ("request_council_nominees", date(2026, 4, 23), MET),
        ("nominate_council_members", date(2026, 4, 24), MET),
        ("nominate_council_members", date(2026, 4, 28), LATE),
        ("establish_council_multi_agency", date(2026, 5, 13), MET),
    ]


def test_five_days_run_only_when_all_have_answered():
    asked = [
        Nomination("Công an tỉnh", date(2026, 4, 24), date(2026, 4, 24), date(2026, 4, 28)),
        Nomination("Tòa án", PAID),
    ]
    found = told(nominations(PAID, asked, None, several=True), date(2026, 4, 28))
    assert [one[0] for one in found] == ["request_council_nominees", "nominate_council_members"]
    assert told(nominations(PAID, [], None, several=True), date(2026, 4, 24))[0][2] == OVERDUE


@pytest.mark.parametrize(("sent", "state"), [(PAID, MET), (date(2026, 4, 24), LATE), (None, OPEN)])
def test_the_recommendation_goes_at_once(sent, state):
    [one] = recommendation(PAID, sent)
    assert one.state(PAID) == state
    assert recommendation(None, None) == ()


def test_money_goes_back_from_the_own_budget_in_three_days_and_is_made_up_in_seven():
    found = refund(Refund("Ông A", PAID, paid_on=date(2026, 4, 28)))
    assert told(found) == [("refund_officer_own_budget", date(2026, 4, 28), MET)]
    found = refund(Refund("Ông A", PAID, paid_on=PAID, replenishment_received_on=PAID))
    assert told(found, PAID)[1] == ("finance_replenishes_refund", date(2026, 5, 6), OPEN)


def test_or_is_asked_for_granted_and_paid_at_once():
    asked = Refund("Ông A", PAID, date(2026, 4, 23), date(2026, 4, 23), date(2026, 5, 4))
    assert told(refund(asked), date(2026, 5, 5)) == [
        ("request_refund_funding", date(2026, 4, 28), MET),
        ("finance_grants_refund", date(2026, 5, 7), MET),
        ("refund_officer_after_grant", date(2026, 5, 4), OVERDUE),
    ]
