"""The council: its members by name, who may not sit, its ballots, and what it sends to the head (NĐ 68 Đ28, Đ29)."""

from datetime import date

import pytest

from btnn.cases.errors import Changed, Forbidden, Invalid, Unlawful
from btnn.law.reimbursement.council import Member
from btnn.law.reimbursement.votes import AMOUNT, WHO
from btnn.money.models import Council, CouncilMeeting
from btnn.money.reimbursement import commands

from .sitting import FORMED, MEMBERS, OWN, A, B, acting, ballot, council, meeting, official


def codes(pen):
    from btnn.cases.queries import case_file

    view = case_file(pen.province.person("sxd.head"), pen.case.code, pen.today).view
    return {finding.code for finding in view.findings}


def test_the_council_is_kept_by_name_and_the_case_knows_roles_and_size(paid):
    made = commands.form_council(paid.case.code, council(), **acting(paid))
    paid.case.refresh_from_db()
    entry = paid.case.events.get(number=made.event_number)
    assert paid.case.reimbursement == "council"
    assert entry.data["members"] == ["agency_leader", "union", "other"]
    assert (entry.data["size"], entry.data["complex"], entry.data["several_agencies"]) == (3, False, False)
    assert "Phạm Minh" not in str(entry.data)
    assert [one.full_name for one in made.members.all()] == [one.full_name for one in MEMBERS]


REFUSED = [
    ({"no_relatives": False}, "thân thích"),
    ({"founded_by": A}, "lãnh đạo khác"),
    ({"members": (*MEMBERS, Member("other", A))}, "của chính mình"),
    ({"members": MEMBERS[1:]}, "đúng một Chủ tịch"),
    ({"complex_reason": "residence_unknown"}, r"Đ29\.6a"),
    ({"complex_reason": "several_and_fault_open", "fault_open": True}, r"Đ29\.6b"),
    ({"formed_on": date(2027, 1, 1)}, "chưa đến"),
    ({"members": (*MEMBERS, Member("king", "Ông X"))}, "danh sách"),
]


@pytest.mark.parametrize(("changes", "said"), REFUSED)
def test_what_the_decree_forbids_is_refused_and_nothing_written(paid, changes, said):
    with pytest.raises(Invalid, match=said):
        commands.form_council(paid.case.code, council(**changes), **acting(paid))
    paid.case.refresh_from_db()
    assert paid.case.reimbursement == "due" and not Council.objects.exists()


def test_only_the_head_sets_it_up_once_and_of_what_they_saw(paid):
    with pytest.raises(Forbidden):
        commands.form_council(paid.case.code, council(), **acting(paid, "sxd.officer"))
    stale = acting(paid) | {"expected": 2}
    with pytest.raises(Changed):
        commands.form_council(paid.case.code, council(), **stale)
    commands.form_council(paid.case.code, council(), **acting(paid))
    with pytest.raises(Unlawful):
        commands.form_council(paid.case.code, council(), **acting(paid))


def test_members_change_until_the_council_has_met(formed):
    more = council(members=(*MEMBERS, Member("other", "Bà Ngô Lan", OWN), Member("other", "Ông Hà Sơn", OWN)))
    commands.amend_council(formed.case.code, more, why="Bổ sung thành viên", **acting(formed))
    commands.amend_council(formed.case.code, council(), why="Bớt thành viên", **acting(formed))
    last = commands.amend_council(formed.case.code, more, why="Bổ sung lại", **acting(formed))
    assert last.number == 4
    commands.hold_meeting(formed.case.code, meeting(present=(1, 2, 3, 4)), **acting(formed, expected=False))
    with pytest.raises(Invalid, match="đã họp"):
        commands.amend_council(formed.case.code, council(), why="Nữa", **acting(formed))
    assert "council_without_quorum" not in codes(formed)


NO_MEETING = [
    ({"present": (1,)}, "ít nhất 2/3"),
    ({"present": (1, 2, 9)}, "không phải thành viên"),
    ({"minutes_signed": False}, r"Đ29\.4"),
    ({"on": date(2026, 10, 19)}, "không thể trước"),
]


@pytest.mark.parametrize(("changes", "said"), NO_MEETING)
def test_meetings_that_cannot_be_are_refused(formed, changes, said):
    with pytest.raises(Invalid, match=said):
        commands.hold_meeting(formed.case.code, meeting(ballot(), **changes), **acting(formed, expected=False))
    assert not CouncilMeeting.objects.exists()


NO_BALLOT = [
    (ballot("Ông Lạ"), "không phải người gây thiệt hại"),
    (ballot(degree="other"), "mức độ lỗi"),
    (ballot(proposed=0), "mức hoàn trả"),
    (ballot(votes=4), "từ 0 đến 3"),
]


@pytest.mark.parametrize(("wrong", "said"), NO_BALLOT)
def test_ballots_that_cannot_be_are_refused(formed, wrong, said):
    with pytest.raises(Invalid, match=said):
        commands.hold_meeting(formed.case.code, meeting(wrong), **acting(formed, expected=False))


def test_a_meeting_is_the_officers_work(formed):
    with pytest.raises(Forbidden):
        commands.hold_meeting(formed.case.code, meeting(), **acting(formed, "sxd.finance", expected=False))
    assert (
        commands.hold_meeting(formed.case.code, meeting(), **acting(formed, "sxd.officer", expected=False)).number == 1
    )


def test_the_last_ballot_counts_and_goes_to_the_head(formed):
    code = formed.case.code
    with pytest.raises(Invalid, match="chưa bỏ phiếu"):
        commands.recommend(code, on=FORMED, **acting(formed))
    short = meeting(ballot(**{AMOUNT: 1}))
    commands.hold_meeting(code, short, **acting(formed, expected=False))
    with pytest.raises(Invalid, match="bỏ phiếu lại"):
        commands.recommend(code, on=date(2026, 10, 26), **acting(formed))
    again = meeting(ballot(), on=date(2026, 10, 28), present=(1, 3), salaries=(8_000_000,))
    with pytest.raises(Invalid, match="từ 0 đến 2"):
        commands.hold_meeting(code, again, **acting(formed, expected=False))
    again = meeting(ballot(votes=2), on=date(2026, 10, 28), present=(1, 3), salaries=(8_000_000,))
    commands.hold_meeting(code, again, **acting(formed, expected=False))
    commands.recommend(code, on=date(2026, 10, 28), **acting(formed))
    formed.case.refresh_from_db()
    entry = formed.case.events.get(type="reimbursement_recommended")
    one = {"name": A, "fault": "intent", "amount": 20_000_000, "votes": 2, "monthly_salary": 8_000_000}
    assert entry.data == {"officers": [one], "present": 2}
    assert not {code for code in codes(formed) if code.startswith("council_")}


class TestTwoOfficials:
    @pytest.fixture
    def officials(self):
        return (official(A), official(B))

    def test_views_may_differ_and_everybody_is_voted_on(self, formed):
        code = formed.case.code
        commands.hold_meeting(code, meeting(ballot()), **acting(formed, expected=False))
        with pytest.raises(Invalid, match=B):
            commands.recommend(code, on=date(2026, 10, 26), **acting(formed))
        innocent = meeting(ballot(B, **{WHO: 1}))
        commands.hold_meeting(code, innocent, **acting(formed, expected=False))
        commands.recommend(code, on=date(2026, 10, 26), **acting(formed))
        entry = formed.case.events.get(type="reimbursement_recommended")
        assert [one["name"] for one in entry.data["officers"]] == [A]
