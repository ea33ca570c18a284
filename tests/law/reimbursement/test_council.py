"""Who sits in the council, by the facts (NĐ 68 Đ28.3), who may not (Đ28.1), and when it has thirty days (Đ29.6)."""

import pytest

from btnn.law.errors import Refused
from btnn.law.reimbursement.council import (
    MANY_AND_OPEN,
    NOWHERE,
    Member,
    Person,
    check_complex,
    check_members,
    council_seats,
    empty_seats,
)

OWN, OTHER = "Viện kiểm sát khu vực 3", "Công an tỉnh"
ONE = Person("Ông A", OWN)
MOVED = Person("Bà B", OWN, employer="Sở Tư pháp", moved=True)
RETIRED = Person("Ông C", OWN, employer="Bảo hiểm xã hội khu vực V", retired=True, left=True)
ELSEWHERE = Person("Ông D", OTHER)
LEFT = Person("Ông Đ", OWN, left=True)

SEATS = [
    # people, facts, seats beyond the chair and the union of the own body
    ((ONE,), {}, []),
    ((ELSEWHERE,), {}, []),  # one agency alone caused the harm
    ((ONE, ELSEWHERE), {}, [("other_agency_leader", OTHER, "Đ28.3a"), ("union", OTHER, "Đ28.3b")]),
    ((ONE,), {"fault_open": True, "issuer": "Tòa án"}, [("basis_document_issuer", "Tòa án", "Đ28.3c")]),
    ((ONE, MOVED), {}, [("current_employer", "Sở Tư pháp", "Đ28.3d")]),
    ((RETIRED,), {}, [("social_insurance", "Bảo hiểm xã hội khu vực V", "Đ28.3đ")]),
    ((LEFT,), {}, []),
]


@pytest.mark.parametrize(("people", "facts", "more"), SEATS)
def test_the_facts_name_the_seats_with_their_bodies(people, facts, more):
    seats = council_seats(OWN, people, **facts)
    assert (seats[0].role, seats[0].body) == ("agency_leader", OWN)
    told = [(seat.role, seat.body, seat.article.rpartition(" ")[2]) for seat in seats]
    assert ("union", OWN, "Đ28.3b") in told
    assert sorted(told) == sorted([told[0], ("union", OWN, "Đ28.3b"), *more])


def test_a_seat_is_taken_by_its_body_or_by_whoever_is_left_of_the_role():
    seats = council_seats(OWN, (ONE, ELSEWHERE))
    chair, leader = Member("agency_leader", "Ông X", OWN), Member("other_agency_leader", "Bà Y", "công an  TỈNH")
    unions = [Member("union", "Ông Z", OWN), Member("union", "Bà T", "Công đoàn Công an tỉnh")]
    assert empty_seats(seats, [chair, leader, *unions]) == ()
    assert [seat.body for seat in empty_seats(seats, [chair, leader, unions[0]])] == [OTHER]
    assert [seat.role for seat in empty_seats(seats, [chair])] == ["other_agency_leader", "union", "union"]


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ([Member("union", "Ông X")], "đúng một Chủ tịch"),
        ([Member("agency_leader", "Ông X"), Member("agency_leader", "Ông Y")], "đúng một Chủ tịch"),
        ([Member("agency_leader", "Ông  a"), Member("union", "Ông Y")], "lãnh đạo khác"),
        ([Member("agency_leader", "Ông X"), Member("union", "ông x")], "hai lần"),
    ],
)
def test_nobody_judges_themselves_or_sits_twice(members, said):
    with pytest.raises(Refused, match=said):
        check_members(members, [ONE])


@pytest.mark.parametrize(
    ("reason", "people", "fault_open", "lawful"),
    [
        ("", (ONE,), False, True),
        (NOWHERE, (ONE,), False, False),
        (NOWHERE, (LEFT,), False, True),
        (MANY_AND_OPEN, (ONE, ELSEWHERE), True, True),
        (MANY_AND_OPEN, (ONE, ELSEWHERE), False, False),
        (MANY_AND_OPEN, (ONE, MOVED), True, False),
        ("khó", (ONE, ELSEWHERE), True, False),
    ],
)
def test_thirty_days_only_in_the_two_cases_of_the_decree(reason, people, fault_open, lawful):
    if lawful:
        check_complex(reason, people, fault_open=fault_open)
        return
    with pytest.raises(Refused, match=r"Đ29\.6"):
        check_complex(reason, people, fault_open=fault_open)
