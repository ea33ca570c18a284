"""What other work asks of the people of a case: officials on a day, who may act, who may be related, whose money."""

from datetime import date
from fractions import Fraction

import pytest

from btnn.cases import commands, errors, queries
from btnn.cases.commands import PartyData
from btnn.cases.identity import is_whole_identity, normal_identity
from btnn.cases.queries.claimants import by_share, claimant_money, shares_of

from ..province import TODAY

OFFICIAL = PartyData("Đỗ Văn Minh", capacity="officer_in_charge", position="Thanh tra viên", agency_then="Thanh tra Sở")


def test_an_official_is_where_the_day_finds_them(people):
    row = people.add(OFFICIAL)

    def post(kind, since, employer=""):
        commands.record_post(
            people.code, row.pk, kind=kind, since=since, employer=employer, membership=people.person(), today=TODAY
        )

    post("retired", date(2026, 6, 1), "Bảo hiểm xã hội tỉnh")
    post("working", date(2025, 3, 1), "Sở Tài chính")
    post("working", date(2025, 3, 1), "Sở Nội vụ")  # the one before was wrong
    expected = {
        date(2025, 2, 28): ("working", "Thanh tra Sở", False),
        date(2025, 3, 1): ("working", "Sở Nội vụ", True),
        date(2026, 6, 1): ("retired", "Bảo hiểm xã hội tỉnh", False),
    }
    for day, told in expected.items():
        (one,) = queries.officials(people.pen.case, day)
        assert (one.name, one.agency_then, one.kind, one.employer, one.moved) == (
            "Đỗ Văn Minh", "Thanh tra Sở", *told,
        )  # fmt: skip
    with pytest.raises(errors.Invalid, match="cơ quan"):
        post("working", TODAY)
    with pytest.raises(errors.Invalid, match="chưa đến"):
        post("died", date(2027, 1, 1))


def test_authority_holds_from_its_first_to_its_last_day(people):
    given = PartyData(
        "Lê Văn Cường", capacity="representative", authority_kind="authorised", authority_basis="Văn bản ủy quyền",
        authority_from=date(2026, 11, 10), authority_to=date(2026, 11, 12), represents=people.row("Trần Thị Hoa").pk,
    )  # fmt: skip
    row = people.add(given)
    acting = lambda day: [one.full_name for one in queries.acting_representatives(people.pen.case, day)]  # noqa: E731
    assert [acting(date(2026, 11, day)) for day in (9, 10, 12, 13)] == [[], ["Lê Văn Cường"], ["Lê Văn Cường"], []]
    people.end(row, on=date(2026, 11, 12), reason="Chấm dứt ủy quyền")
    assert acting(date(2026, 11, 11)) == ["Lê Văn Cường"]
    assert acting(date(2026, 11, 12)) == []


def test_a_namesake_and_a_declared_relative_are_asked_about(people):
    officer, head = people.person("sxd.officer").user, people.person("sxd.head").user
    assert queries.possible_conflict(people.pen.case, officer) == []
    people.add(PartyData("NGƯỜI HEAD SỞ XÂY DỰNG", capacity="officer_in_charge"))
    (reason,) = queries.possible_conflict(people.pen.case, head)
    assert (reason.kind, "Trùng họ tên" in reason.sentence) == ("same_name", True)
    people.pen.accept(date(2026, 11, 10))
    people.pen.act(commands.appoint_officer, officer, on=date(2026, 11, 10), related_to_parties=True)
    assert [one.kind for one in queries.possible_conflict(people.pen.case, officer)] == ["declared"]


def test_each_claimant_has_sums_of_their_own_under_every_name_they_had(people):
    people.pen.accept(date(2026, 11, 10))
    people.pen.appoint(date(2026, 11, 10))
    people.pen.record(
        "verification_reported", date(2026, 11, 12), "sxd.officer",
        verified=[{"head": "death", "amount": 30, "claimant": "Trần Thị Hoa"}, {"head": "costs", "amount": 5}],
    )  # fmt: skip
    people.amend(people.row("Trần Thị Hoa"), full_name="Trần Thị Hoà Bình")
    rows = claimant_money(people.pen.case, people.seen().parties)
    assert [(row.party and row.party.full_name, row.sums["asked"], row.sums["verified"]) for row in rows] == [
        ("Trần Thị Hoà Bình", None, 30),
        ("Nguyễn Văn Bình", None, None),
        (None, 50_000_000, 5),
    ]


def test_shares_say_whether_they_make_up_the_whole(people):
    shares = shares_of(people.seen().parties, TODAY)
    assert (shares.total, shares.whole, shares.missing) == (1, True, [])
    assert list(by_share(101, people.seen().parties, TODAY).values()) == [51, 50]
    people.add(PartyData("Nguyễn Thị Lan", share_num=1, share_den=3))
    shares = shares_of(people.seen().parties, TODAY)
    assert (shares.total, shares.whole) == (Fraction(4, 3), False)
    assert by_share(101, people.seen().parties, TODAY) == {}


@pytest.mark.parametrize(
    ("typed", "spelling", "whole"),
    [
        ("036 075.001-234", "036075001234", True),
        ("c1234567", "C1234567", True),
        ("234", "234", False),
        ("", "", False),
        ("12/QĐ", "12Q", False),
    ],
)
def test_numbers_have_one_spelling(typed, spelling, whole):
    assert (normal_identity(typed), is_whole_identity(typed)) == (spelling, whole)


def test_the_council_seats_the_present_employer_of_who_has_moved(people):
    from btnn.cases.forms import Known, start_of

    row = people.add(OFFICIAL)
    head = people.person()
    compulsory = lambda: set(  # noqa: E731
        start_of("reimbursement_council_formed", Known(queries.case_file(head, people.code, TODAY), TODAY)).compulsory
    )
    assert compulsory() == {"agency_leader", "union"}
    for kind, seat in (("working", "current_employer"), ("retired", "social_insurance")):
        commands.record_post(
            people.code, row.pk, kind=kind, since=TODAY, employer="Nơi khác", membership=head, today=TODAY
        )
        assert compulsory() == {"agency_leader", "union", seat}
