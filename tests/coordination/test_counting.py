"""By when, how it stands, who kept it: pure rules."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.plans.coordination import triggers
from btnn.plans.coordination.contents import model, read
from btnn.plans.coordination.counting import (
    DUE_SOON,
    KEPT,
    LATE,
    OPEN,
    OVERDUE,
    RELEASED,
    count,
    due,
    state,
    tally,
)  # fmt: skip
from btnn.plans.coordination.models import Trigger
from btnn.plans.coordination.scheduled import of_period, year_of
from btnn.plans.coordination.sides import OF_REQUEST, WHO
from btnn.refusals import Unfit

FRIDAY = date(2026, 9, 4)  # after the National Day


@pytest.mark.parametrize(
    ("start", "amount", "unit", "named", "last"),
    [
        (FRIDAY, 2, "working_day", None, date(2026, 9, 8)),
        (FRIDAY, 5, "working_day", None, date(2026, 9, 11)),
        (FRIDAY, 1, "calendar_day", None, date(2026, 9, 7)),  # a Saturday: the next working day
        (FRIDAY, 0, "immediate", None, FRIDAY),
        (date(2026, 9, 5), 0, "immediate", None, date(2026, 9, 7)),
        (FRIDAY, None, "", date(2026, 9, 20), date(2026, 9, 20)),  # named by a paper: not moved
        (FRIDAY, None, "", None, None),
    ],
)
def test_the_last_day_is_counted_by_the_law_or_named_by_the_paper(start, amount, unit, named, last):
    assert due(start, amount, unit, named) == last


@given(
    st.dates(date(2024, 1, 1), date(2026, 6, 30)), st.integers(0, 60), st.sampled_from(["working_day", "calendar_day"])
)
@settings(max_examples=60, deadline=None)
def test_the_receipt_ends_with_the_day_that_lists_show(start, amount, unit):
    assert count("Gửi", "Đ1", "ngày", start, amount, unit).due == due(start, amount, unit)


@pytest.mark.parametrize(
    ("due_on", "done_on", "released", "today", "told"),
    [
        (FRIDAY, None, False, FRIDAY - timedelta(days=8), OPEN),
        (FRIDAY, None, False, FRIDAY, DUE_SOON),
        (FRIDAY, None, False, FRIDAY + timedelta(days=1), OVERDUE),
        (FRIDAY, FRIDAY, False, FRIDAY, KEPT),
        (FRIDAY, FRIDAY + timedelta(days=1), False, FRIDAY + timedelta(days=9), LATE),
        (FRIDAY, None, True, FRIDAY + timedelta(days=9), RELEASED),
        (None, None, False, FRIDAY, OPEN),
        (None, FRIDAY, False, FRIDAY, KEPT),
    ],
)
def test_how_it_stands(due_on, done_on, released, today, told):
    assert state(due_on, done_on, released, today) == told


@given(st.lists(st.tuples(st.sampled_from([OPEN, DUE_SOON, OVERDUE, KEPT, LATE, RELEASED]), st.integers(0, 90))))
def test_the_account_counts_each_obligation_once(rows):
    told = [(one, FRIDAY, FRIDAY + timedelta(days=days) if one in (KEPT, LATE) else None) for one, days in rows]
    found = tally(told)
    assert found.in_time + found.late + found.not_done + found.running == found.owed
    assert found.owed + found.released == len(rows)
    assert found.rate is None or 0 <= found.rate <= 100
    assert (found.median is None) == (found.in_time + found.late == 0)


def test_the_model_names_only_what_is_known_and_the_law_where_the_law_lays_the_duty():
    told = model()
    assert len(told.rules) >= 35
    for rule in told.rules:
        assert triggers.known(rule.trigger, rule.detail), rule.title
        assert {rule.owes, rule.owed_to} <= set(WHO)
        assert (rule.owes in OF_REQUEST) == (rule.trigger in (Trigger.REQUEST, Trigger.HAND)), rule.title
        assert rule.basis or rule.local, f"{rule.title}: neither the law's nor a model"
        assert (rule.amount is None) == (rule.unit == "")
        assert triggers.told(rule.trigger, rule.detail)
    papers = {rule.detail for rule in told.rules if "Thông tư 08/2019/TT-BTP, Đ12" in rule.basis}
    assert papers == {
        "claim_accepted", "acceptance_refused", "officer_appointed", "decision_cancelled", "decision_corrected",
        "postponed", "suspended", "resumed", "terminated", "judgment_effective", "reimbursement_decided",
    }  # fmt: skip


def test_a_paper_whose_articles_are_not_known_cites_none():
    told = model().of_paper("573/QĐ-UBND", date(2023, 10, 13), None)
    assert (told.in_force_from, told.text_known) == (date(2023, 10, 13), False)
    assert not any(rule.article for rule in told.rules)
    assert any(rule.basis for rule in told.rules)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "title: x", "title: x\nrules: [1]", "title: x\nrules: []\nmore: 1", "title: 3\nrules: []", "a: [",
     "title: x\nrules: [{title: a, what: b}]", "title: x\nissued_on: hôm qua\nrules: []",
     "title: x\nrules: [{title: a, what: report, owes: court, owed_to: justice, trigger: hand, amount: ba}]"],
)  # fmt: skip
def test_a_file_that_is_no_regulation_is_refused_with_a_sentence(text):
    with pytest.raises(Unfit, match="Tệp quy chế không đúng dạng"):
        read(text)


@pytest.mark.parametrize(
    ("detail", "days"),
    [
        ("01-04, 01-10", [(4, 1), (10, 1)]),
        ("29-02", []),
        ("31-04", []),
        ("1-4", []),
        ("", []),
        ("01-04,01-04", [(4, 1)]),
    ],
)
def test_days_of_the_year(detail, days):
    assert triggers.days(detail) == days


def test_a_quarter_brings_its_obligation_with_a_key_that_tells_its_year():
    one, two = of_period("01-07, 01-04", 2026, 10, "working_day")
    assert (one.start, one.due, year_of(one.key)) == (date(2026, 4, 1), date(2026, 4, 15), 2026)
    assert two.start == date(2026, 7, 1)
    assert year_of("x") is None
