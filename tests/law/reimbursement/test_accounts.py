"""The account of each official says the same as the fold, line by line."""

from datetime import date

import pytest

from btnn.law.case import event_from
from btnn.law.reimbursement.accounts import accounts
from tests.law.case.stories import entry, owing, recommended, seen

D = "Phạm Văn D"
HALF = entry("reimbursement_collected", "06-01", officer=D, amount=12_500_000, paid_by="transfer", voucher="UNC 7")
STORIES = {
    "decided": owing(),
    "half": [*owing(), HALF],
    "reduced": [*owing(), HALF, entry("reimbursement_reduced", "06-02", officer=D, amount=7_500_000)],
    "reduced below what was paid": [
        *owing(),
        entry("reimbursement_collected", "06-01", officer=D, amount=24_000_000),
        entry("reimbursement_reduced", "06-02", officer=D, amount=7_500_000),
    ],
    "dead": [*owing(), HALF, entry("reimbursement_ended", "06-02", officer=D)],
    "returned": [*owing(), HALF, entry("reimbursement_returned", "06-02", officer=D)],
    "returned in part": [*owing(), HALF, entry("reimbursement_returned", "06-02", officer=D, amount=500_000)],
    "put right": [*owing(), HALF, entry("entry_corrected", "06-02", entry=len(owing()) + 1, reason="Ghi nhầm.")],
}


def told(story):
    return accounts([event_from(raw, place) for place, raw in enumerate(story, start=1)])


@pytest.mark.parametrize("name", STORIES)
def test_accounts_and_fold_agree(name):
    story = STORIES[name]
    balances = seen(story, "06-30").state.officers
    assert {one.name: {"owed": one.owed, "paid": one.paid} for one in told(story)} == balances
    for one in told(story):
        assert one.movements[-1].left == one.left


def test_only_proposed_is_known_before_a_decision():
    [one] = told(recommended())
    assert (one.name, one.decided, one.proposed, one.complete) == (D, None, None, False)
    story = recommended()
    story[-1]["data"]["officers"] = [{"name": D, "fault": "intent", "amount": 5, "monthly_salary": 9, "votes": 4}]
    [one] = told(story)
    assert (one.proposed, one.fault, one.salary, one.votes) == (5, "intent", 9, 4)


def test_a_deferral_lasts_until_its_end_or_as_long_as_nobody_says():
    story = [*owing(), entry("reimbursement_deferred", "06-01", officer=D, until="2026-09-01")]
    [one] = told(story)
    assert one.deferred_on(date(2026, 8, 31)) and not one.deferred_on(date(2026, 9, 1))
    assert one.deferrals(date(2026, 7, 1)) == [(date(2026, 6, 1), date(2026, 9, 1))]
    [open_end] = told([*owing(), entry("reimbursement_deferred", "06-01", officer=D)])
    assert open_end.deferred_on(date(2030, 1, 1))
    assert open_end.deferrals(date(2026, 7, 1)) == [(date(2026, 6, 1), date(2026, 7, 2))]
