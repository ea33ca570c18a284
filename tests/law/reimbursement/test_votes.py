"""Two thirds to meet, more than half of all members to agree (NĐ 68 Đ29.1, Đ29.3)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.errors import Refused
from btnn.law.reimbursement.votes import (
    AMOUNT,
    FAULT,
    WHO,
    Ballot,
    carried,
    check_meeting,
    has_quorum,
    majority,
    quorum,
)
from tests.law.case.stories import codes, entry, paid, seen

SIZES = [  # members, must be there, must agree
    (3, 2, 2),
    (4, 3, 3),
    (5, 4, 3),
    (6, 4, 4),
    (7, 5, 4),
    (9, 6, 5),
]


@pytest.mark.parametrize(("size", "there", "agree"), SIZES)
def test_two_thirds_meet_and_more_than_half_of_all_agree(size, there, agree):
    assert (quorum(size), majority(size)) == (there, agree)


@given(size=st.integers(1, 99), count=st.integers(0, 99))
def test_the_shares_are_exact(size, count):
    assert has_quorum(count, size) == (3 * count >= 2 * size)
    assert carried(count, size) == (2 * count > size)


def ballot(who, fault=4, amount=4, name="Ông A"):
    return Ballot(name, "intent", 1_000_000, {WHO: who, FAULT: fault, AMOUNT: amount})


def test_every_question_must_be_agreed_on():
    assert ballot(4).carried(7)
    assert not ballot(4, amount=3).carried(7)
    assert ballot(6, amount=3).least == 3


@pytest.mark.parametrize(
    ("present", "ballots", "said"),
    [
        (8, [], "Hội đồng có 7 thành viên"),
        (4, [], "ít nhất 2/3"),
        (0, [], "là không thể"),
        (5, [ballot(6)], "phải từ 0 đến 5"),
    ],
)
def test_meetings_that_cannot_be_are_refused(present, ballots, said):
    with pytest.raises(Refused, match=said):
        check_meeting(7, present, ballots)
    check_meeting(7, 5, [ballot(5)])


def story(size=None, present=None, votes=None):
    formed = {"members": ["agency_leader", "union"]} | ({"size": size} if size else {})
    one = {"name": "Phạm Văn D"} | ({"votes": votes} if votes is not None else {})
    told = {"officers": [one]} | ({"present": present} if present is not None else {})
    return [
        *paid(),
        entry("reimbursement_council_formed", "05-04", **formed),
        entry("reimbursement_recommended", "05-20", **told),
    ]


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ({}, set()),
        ({"present": 1, "votes": 0}, set()),  # how many members there are was not told
        ({"size": 7, "present": 5, "votes": 4}, set()),
        ({"size": 7, "present": 4, "votes": 4}, {"council_without_quorum"}),
        ({"size": 7, "present": 7, "votes": 3}, {"council_majority_missing"}),
        ({"size": 6, "present": 3, "votes": 3}, {"council_without_quorum", "council_majority_missing"}),
        ({"size": 7, "votes": 4}, set()),
    ],
)
def test_the_story_flags_what_the_figures_show_and_nothing_without_them(figures, found):
    told = {code for code in codes(seen(story(**figures), "05-20")) if code.startswith("council_")}
    assert told == found
