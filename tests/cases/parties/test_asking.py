"""What other work asks of the people of a case: officials on a day, who may act, who may be related, whose money."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from btnn.cases import commands, errors, queries
from btnn.cases.commands import PartyData
from btnn.cases.identity import is_whole_identity, normal_identity
from btnn.cases.queries.claimants import _corrected, by_share, claimant_money, heads_by_share, shares_of

from ..province import TODAY
from .people import HEIR, OTHER

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


HOA, BINH = "Trần Thị Hoa", "Nguyễn Văn Bình"


@pytest.mark.parametrize(
    ("correction", "decided"),
    [
        ({}, [(HOA, 30), (BINH, 20)]),
        ({"amount": 60}, [(HOA, 30), (BINH, 20), ("", 10)]),
        ({"amount": 50}, [(HOA, 30), (BINH, 20)]),
        (
            {"amount": 50, "amounts": [{"head": "death", "amount": 25, "claimant": who} for who in (HOA, BINH)]},
            [(HOA, 25), (BINH, 25)],
        ),
    ],
)
def test_a_correction_changes_what_each_was_given_when_it_says_so(correction, decided):
    assert _corrected(correction, [(HOA, 30), (BINH, 20)]) == decided


def test_agreed_sums_are_divided_by_share_unless_somebody_is_named(people):
    agreed = [{"head": "death", "amount": 31}, {"head": "costs", "amount": 5}]
    parties = people.seen().parties
    divided = [(item["head"], item["claimant"], item["amount"]) for item in heads_by_share(agreed, parties, TODAY)]
    assert divided == [("death", HOA, 16), ("death", BINH, 15), ("costs", HOA, 2), ("costs", BINH, 3)]
    named = [dict(agreed[0], claimant=HOA), agreed[1]]
    assert heads_by_share(named, parties, TODAY) == named
    people.amend(people.row(HOA), share_num=1, share_den=3)
    assert heads_by_share(agreed, people.seen().parties, TODAY) == agreed


def test_forms_begin_with_the_heirs_and_with_who_acts_today(people):
    from btnn.cases.forms import Known, start_of

    agreed = [{"head": "property", "amount": 40_000_000}]
    head, monday, day = people.person(), date(2026, 10, 19), timedelta(days=1)
    people.pen.open(monday, parties=(HEIR, OTHER), claimant_kind="heir")
    people.pen.accept(monday + day)
    people.pen.appoint(monday + 2 * day)
    people.pen.record("verification_ended", monday + 3 * day, "sxd.officer")
    people.pen.record("verification_reported", monday + 4 * day, "sxd.officer", verified=agreed)
    roles = ["agency_leader", "officer", "claimant", "justice_department"]
    people.pen.record("negotiation_opened", monday + 7 * day, "sxd.officer", participants=roles)
    people.pen.record(
        "negotiation_concluded", monday + 8 * day, "sxd.officer", agreed=True, signed_by_claimant=True, amounts=agreed
    )
    people.add(PartyData("Lê Thị Đại", capacity="representative", authority_kind="authorised"))
    known = Known(queries.case_file(head, people.code, TODAY), TODAY)
    begun = start_of("decision_issued", known).initial["amounts"]
    assert [(item["claimant"], item["amount"]) for item in begun] == [(HOA, 20_000_000), (BINH, 20_000_000)]
    labels = dict(start_of("decision_handed_over", known).choices["received_by"])
    assert labels["representative"] == "Người đại diện: Lê Thị Đại"
    assert labels["claimant"] == "Người yêu cầu bồi thường"


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
