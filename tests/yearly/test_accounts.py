"""The accounts of a year: no đồng is lost between cases, years and lines (Đ60, Đ62, Đ63.2)."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from btnn.law.case import event_from
from btnn.law.case.events import EVENTS
from btnn.law.case.ledger import BUDGET, FINANCE, HELD, OFFICER, Ledger, Posting, ledger
from btnn.law.case.reader import Entry
from btnn.money.yearly.accounts import BALANCED, SUMS, Need, Row, case_rows, changes, need_of, passed_on, total
from btnn.money.yearly.allotment import allotted, standing
from btnn.money.yearly.vocabulary import Kind
from tests.law.case import stories
from tests.law.case.walks import walks

YEARS = (2024, 2025, 2026, 2027)
OURS, THEIRS = 1, 2


def book_of(raws):
    return ledger([event_from(raw, place) for place, raw in enumerate(raws, start=1)])


def lines(book, event, year):
    return sum(line.amount for line in book.lines if line.event == event and line.on.year == year)


MOVES = st.lists(
    st.tuples(
        st.sampled_from(["grant", "pay", "advance", "return", "forfeit", "recover", "collect", "refund"]),
        st.integers(0, 900),
        st.integers(1, 10**10),
    ),
    max_size=25,
)


def random_book(moves):
    """A ledger in which money moves in any order, so far as it is there."""
    book = Ledger()
    book.owed = 10**13
    for number, (what, days, amount) in enumerate(sorted(moves, key=lambda move: move[1]), start=1):
        on = date(2024, 6, 1) + timedelta(days=days)

        def entry(name, number=number, on=on):
            return Entry(number, name, on, "agency", {}, None, EVENTS[name], number)

        there = max(book.held, 0)
        if what == "grant":
            book.write(entry("funding_granted"), amount, FINANCE, HELD, Posting(HELD, FINANCE, amount))
        elif what in ("pay", "advance"):
            from_held = min(there, amount) if what == "advance" else amount
            parts = [Posting("due", HELD, from_held), Posting("due", "own", amount - from_held)]
            name = "compensation_paid" if what == "pay" else "advance_paid"
            book.give(entry(name), amount, *(part for part in parts if part.amount))
        elif what == "return":
            book.write(entry("accounts_settled"), there, HELD, BUDGET, Posting(BUDGET, HELD, there))
        elif what == "forfeit":
            part = there // 2
            book.write(
                entry("forfeited"), part, HELD, BUDGET, Posting(BUDGET, HELD, part), Posting("due", "state", part)
            )
        elif what == "recover":
            book.write(entry("advance_recovered"), amount, "claimant", BUDGET, Posting(BUDGET, "due", amount))
        elif what == "collect":
            book.write(entry("reimbursement_collected"), amount, OFFICER, BUDGET, Posting(BUDGET, OFFICER, amount))
        else:
            book.write(entry("reimbursement_returned"), amount, BUDGET, OFFICER, Posting(OFFICER, BUDGET, amount))
    return book


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(MOVES, max_size=4))
def test_every_row_balances_and_each_year_carries_over_to_the_next(several):
    books = [random_book(moves) for moves in several]
    carried = dict.fromkeys(range(len(books)), 0)
    for year in YEARS:
        rows = [row for place, book in enumerate(books) for row in case_rows(book, year, OURS, f"BT-{place}")]
        assert all(row.balances for row in rows)
        for place in range(len(books)):
            mine = [row for row in rows if row.case == f"BT-{place}" and row.kind == Kind.DAMAGES]
            assert sum(row.opening for row in mine) == carried[place]
            carried[place] = sum(row.closing for row in mine)
        whole = total(rows)
        assert whole.balances
        assert whole.granted == sum(
            lines(book, "funding_granted", year) + lines(book, "reimbursement_returned", year) for book in books
        )
        assert whole.returned == sum(lines(book, "accounts_settled", year) for book in books)
        assert whole.forfeited == sum(lines(book, "forfeited", year) for book in books)
        assert whole.recovered == sum(lines(book, "advance_recovered", year) for book in books)
        assert whole.collected == sum(lines(book, "reimbursement_collected", year) for book in books)
        given_out = sum(
            lines(book, event, year)
            for book in books
            for event in ("compensation_paid", "advance_paid", "reimbursement_returned")
        )
        assert whole.paid + whole.own == given_out
        # What cases sum to is what the lines of the budget sum to.
        stands = standing({(Kind.DAMAGES, OURS): 7}, rows, [], Kind.values)
        assert stands.whole.used == sum(row.used for row in rows)
        assert stands.whole.left == 7 - stands.whole.used
    assert [carried[place] for place in carried] == [book.held for book in books]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(walks())
def test_lawful_stories_balance_year_by_year(walk):
    book = book_of(walk.raws)
    rows = {year: [row for row in case_rows(book, year, OURS, "BT") if row.kind == Kind.DAMAGES] for year in YEARS}
    assert all(row.balances for found in rows.values() for row in found)
    assert sum(row.granted for found in rows.values() for row in found) == book.granted
    assert sum(row.forfeited for found in rows.values() for row in found) == book.forfeited
    assert sum(row.returned for found in rows.values() for row in found) == book.returned
    assert total(row for found in rows.values() for row in found).recovered == book.recovered


@pytest.mark.parametrize(
    ("granted", "returned", "used", "revenue"),
    [
        (100, 0, 100, 0),
        (100, 30, 70, 0),  # given back of this year's grant: the line is open again
        (0, 30, 0, 30),  # of an earlier year's: revenue
        (10, 30, 0, 20),
    ],
)
def test_what_is_given_back_of_an_earlier_year_is_revenue(granted, returned, used, revenue):
    row = Row(Kind.DAMAGES, OURS, "BT", opening=50, granted=granted, returned=returned, closing=50 + granted - returned)
    assert (row.used, row.revenue, row.balances) == (used, revenue, True)


def test_a_paid_case_is_used_once_and_leaves_nothing():
    book = book_of(stories.paid())
    year = next(line.on.year for line in book.lines if line.event == "funding_granted")
    (row,) = case_rows(book, year, OURS, "BT")
    assert {name: getattr(row, name) for name in BALANCED} == {
        "opening": 0, "granted": 50_000_000, "paid": 50_000_000, "returned": 0, "forfeited": 0, "closing": 0,
    }  # fmt: skip
    assert case_rows(book, year - 1, OURS, "BT") == []
    assert case_rows(book, year + 1, OURS, "BT") == []


def test_what_a_running_case_will_take():
    decided = book_of(stories.decided())
    assert need_of(decided, 90_000_000, OURS, "BT") == Need(OURS, "BT", decided.due, 0)
    asked = book_of(stories.reported())
    assert need_of(asked, 90_000_000, OURS, "BT") == Need(OURS, "BT", 0, 90_000_000)
    paid = book_of(stories.paid())
    assert need_of(paid, 90_000_000, OURS, "BT") == Need(OURS, "BT", 0, 0)


@given(
    st.lists(
        st.tuples(st.sampled_from(Kind.values), st.sampled_from([None, OURS, THEIRS]), st.integers(-(10**9), 10**9))
    )
)
def test_lines_of_acts_add_up_to_what_the_budget_holds(moved):
    held = allotted(moved)
    stands = standing(held, [], [], Kind.values)
    assert stands.whole.allotted == sum(amount for _, _, amount in moved) == sum(held.values())


def test_what_is_missing_counts_compensation_money_alone():
    held = {(Kind.DAMAGES, 0): 100, (Kind.PLAN, OURS): 1000}
    needs = [Need(OURS, "A", 70, 0), Need(THEIRS, "", 40, 5), Need(OURS, "B", 10, 0, Kind.VALUATION)]
    stands = standing(held, [passed_on(Kind.DAMAGES, OURS, "C", 20)], needs, Kind.values)
    assert (stands.compensation.left, stands.missing, stands.might_miss) == (80, 40, 45)
    assert stands.cell(Kind.DAMAGES, OURS).left == -20
    assert [cell.agency_id for cell in stands.cells if cell.kind == Kind.DAMAGES] == [OURS, THEIRS, 0]


def test_an_adjustment_names_each_line_that_differs():
    same, old = passed_on(Kind.VALUATION, OURS, "A", 5), passed_on(Kind.DAMAGES, OURS, "B", 10)
    new, more = passed_on(Kind.DAMAGES, OURS, "B", 12), passed_on(Kind.PLAN, OURS, "", 3)
    found = changes([same, old], [same, new, more])
    assert [(one.shown.key, one.difference("paid")) for one in found] == [(new.key, 2), (more.key, 3)]
    assert changes([same], [])[0].difference("granted") == -5
    assert set(SUMS) == {*BALANCED, "own", "recovered", "collected"}
