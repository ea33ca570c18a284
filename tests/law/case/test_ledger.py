"""The ledger of a case: double entry that balances, and ties to the sums of the case on every way."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.law.case import event_from
from btnn.law.case.ledger import BUDGET, DUE, FINANCE, HELD, OWN, STATE, ledger, trial_balance
from tests.law.case import stories
from tests.law.case.stories import entry
from tests.law.case.walks import walks

TWO = [
    {"head": "income", "amount": 30_000_000, "claimant": "Bà A"},
    {"head": "mental", "amount": 5_000_000, "claimant": "Bà A"},
    {"head": "income", "amount": 15_000_000, "claimant": "Ông B"},
]


def told(story, **more):
    return ledger([event_from(raw, place) for place, raw in enumerate(story, start=1)], **more)


def held(book):
    return {name: debit - credit for name, debit, credit in trial_balance(book)}


def with_advance(amount=20_000_000, granted=False, base=40_000_000):
    """An advance out of the own budget, or granted by the finance body, between acceptance and the report."""
    asked = [entry("advance_proposed", "03-04", amount=amount, base=base, budget_available=not granted)]
    if granted:
        asked += [
            entry("advance_funding_requested", "03-05", amount=amount),
            entry("advance_funding_granted", "03-10", amount=amount),
        ]
    return [*asked, entry("advance_paid", "03-10", amount=amount, paid_by="transfer", voucher="UNC 15")]


def after(place, story, more):
    """`more` put behind the first entry of that kind."""
    at = next(number for number, raw in enumerate(story) if raw["type"] == place) + 1
    return [*story[:at], *more, *story[at:]]


def test_paid_in_full_leaves_nothing_anywhere():
    book = told(stories.paid())
    assert (book.decided, book.granted, book.paid, book.due, book.held) == (50_000_000,) * 3 + (0, 0)
    assert held(book) == {STATE: 50_000_000, DUE: 0, FINANCE: -50_000_000, HELD: 0}


def test_each_line_says_from_whom_to_whom_and_by_which_paper():
    lines = {line.event: line for line in told(stories.paid()).lines}
    assert (lines["decision_issued"].paper, lines["decision_issued"].giver) == ("9/QĐ", "")
    assert (lines["funding_granted"].giver, lines["funding_granted"].taker) == ("finance", "held")
    assert (lines["compensation_paid"].giver, lines["compensation_paid"].taker) == ("held", "claimant")


def test_an_advance_from_the_own_budget_counts_toward_what_is_due():
    story = after("officer_appointed", stories.decided(advance=True), with_advance())
    book = told(story)
    assert (book.advanced, book.from_own, book.held, book.due) == (20_000_000, 20_000_000, 0, 30_000_000)


def test_an_advance_that_was_granted_passes_through_the_agency():
    book = told(after("officer_appointed", stories.reported(), with_advance(granted=True)))
    assert held(book) == {FINANCE: -20_000_000, HELD: 0, DUE: 20_000_000}
    assert book.due == -20_000_000  # nothing decided yet


def test_each_of_several_claimants_has_an_account():
    story = [*stories.notified()]
    place = next(number for number, raw in enumerate(story) if raw["type"] == "decision_issued")
    story[place] = entry("decision_issued", "03-23", number="9/QĐ", amount=50_000_000, amounts=TWO)
    part = entry("compensation_paid", "04-22", amount=10_000_000, final=False, claimant="Bà A", paid_by="cash")
    book = told([*story, part])
    assert [(row.who, row.decided, row.paid, row.due) for row in book.shares] == [
        ("Bà A", 35_000_000, 10_000_000, 25_000_000),
        ("Ông B", 15_000_000, 0, 15_000_000),
    ]
    assert book.due_to("Bà A") == 25_000_000 and book.divided


def test_money_that_names_nobody_of_the_decision_stands_apart():
    story = [*stories.notified()]
    place = next(number for number, raw in enumerate(story) if raw["type"] == "decision_issued")
    story[place] = entry("decision_issued", "03-23", number="9/QĐ", amount=50_000_000, amounts=TWO)
    book = told([*story, entry("compensation_paid", "04-22", amount=1_000_000, final=False)])
    assert book.shares[-1].who == "" and book.shares[-1].due == -1_000_000
    assert sum(row.due for row in book.shares) == book.due == 49_000_000


def test_termination_turns_the_advance_into_a_debt_of_the_claimant():
    story = [
        *after("officer_appointed", stories.negotiating(), with_advance()),
        entry("terminated", "03-20", ground="DC-51.1c"),
    ]
    assert told(story).due == -20_000_000
    back = [*story, entry("advance_recovered", "03-27", amount=5_000_000)]
    assert (told(back).recovered, told(back).due, held(told(back))[BUDGET]) == (5_000_000, -15_000_000, 5_000_000)


def test_without_heir_the_advance_stays_where_it_is():
    story = after("officer_appointed", stories.negotiating(), with_advance())
    book = told([*story, entry("terminated", "03-20", ground="DC-51.1b")])
    assert (book.due, book.paid) == (0, 20_000_000)
    assert held(book) == {STATE: 20_000_000, DUE: 0, OWN: -20_000_000}


def test_a_decision_cancelled_for_good_leaves_what_was_paid_to_come_back():
    book = told(
        [*stories.paid(), entry("decision_cancelled", "06-01", ground="HUY-48.1b", ground_arose_on="2026-05-30")]
    )
    assert (book.decided, book.owed, book.due) == (50_000_000, 0, -50_000_000)


def test_what_was_not_collected_in_three_years_goes_to_the_treasury():
    book = told([*stories.notified(), entry("forfeited", "2027-12-24")])  # the calendar knows no later day
    assert (book.forfeited, book.due, book.held) == (50_000_000, 0, 0)
    assert held(book)[BUDGET] == 50_000_000


def test_what_was_not_needed_is_returned_at_the_settlement_of_accounts():
    story = [*stories.paid()]
    story[-1] = entry("compensation_paid", "04-22", amount=48_000_000, final=True)
    book = told([*story, entry("accounts_settled", "05-05", returned=2_000_000)])
    assert (book.returned, book.held, book.due) == (2_000_000, 0, 2_000_000)


@pytest.mark.parametrize(("day", "paid"), [(date(2026, 4, 21), 0), (date(2026, 4, 22), 50_000_000)])
def test_the_ledger_of_an_earlier_day_knows_nothing_later(day, paid):
    assert told(stories.paid(), as_of=day).paid == paid


@settings(max_examples=150, deadline=None)
@given(walks(most=8), st.data())
def test_on_every_way_the_ledger_balances_and_ties_to_the_case(walk, data):
    view, book = walk.view(), told(walk.raws)
    assert sum(book.balances.values()) == 0
    rows = trial_balance(book)
    assert sum(row[1] for row in rows) == sum(row[2] for row in rows)
    for name in ("decided", "advanced", "paid", "reimbursed"):
        assert getattr(book, name) == view.money[name], name
    assert sum(row.due for row in book.shares) == book.due
    assert sum(row.paid for row in book.shares) == book.paid
    assert all(posting.amount >= 0 for line in book.lines for posting in line.postings)
