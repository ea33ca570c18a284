"""Parties are added, amended and ended, never deleted; every change is kept with who and for which agency."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import DatabaseError, transaction

from btnn.cases import errors, queries, wall
from btnn.cases.commands import PartyData
from btnn.cases.models import Case, PartyChange
from btnn.cases.queries import DocketFilter
from btnn.cases.queries.party_history import party_history
from btnn.cases.rebuild import rebuild

from ..province import TODAY
from .people import HEIR

NEW = PartyData(
    "Lê Văn Cường", capacity="representative", authority_kind="authorised", authority_basis="Văn bản ủy quyền"
)


def test_who_wrote_what_stays_readable(people):
    row = people.amend(people.row("Trần Thị Hoa"), "sxd.reception", full_name="Trần Thị Hoà", phone="0912000111")
    steps = party_history(people.person("sxd.head"), people.code, row.pk)
    assert [(step.label, step.actor, step.agency) for step in steps] == [
        ("added", "Người reception Sở Xây dựng", "Sở Xây dựng"),
        ("changed", "Người reception Sở Xây dựng", "Sở Xây dựng"),
    ]
    assert [(one.name, one.before, one.after) for one in steps[1].alterations] == [
        ("full_name", "Trần Thị Hoa", "Trần Thị Hoà"),
        ("phone", "", "0912000111"),
    ]
    watched = party_history(people.person("stp.overseer"), people.code, row.pk)
    assert watched[1].alterations[1].after == "•••••••111"


def test_the_docket_and_the_search_follow_the_names(people):
    people.amend(people.row("Trần Thị Hoa"), full_name="Phạm Thị Đào")
    people.end(people.row("Nguyễn Văn Bình"))
    case = Case.objects.get(code=people.code)
    assert case.claimant_name == "Phạm Thị Đào"
    find = lambda text: queries.docket(people.person(), DocketFilter(search=text), today=TODAY).cases  # noqa: E731
    assert find("pham thi dao") and not find("tran thi hoa")
    assert rebuild(TODAY, write=False).differing == {}


def test_the_second_person_is_told_and_nothing_is_written(people):
    row = people.row("Trần Thị Hoa")
    people.amend(row, phone="0912000111")
    with pytest.raises(errors.PartyChanged) as told:
        people.amend(row, "sxd.reception", phone="0912000222", expected=1)
    assert told.value.party.phone == "0912000111"
    with pytest.raises(errors.PartyChanged):
        people.end(row)
    assert people.row("Trần Thị Hoa").version == 2


def test_an_end_has_a_day_and_a_reason_and_is_shown(people):
    row = people.end(people.row("Nguyễn Văn Bình"), on=date(2026, 11, 18))
    assert (row.ended_on, row.ended_reason) == (date(2026, 11, 18), "Rút yêu cầu")
    assert row in people.seen().parties
    with pytest.raises(errors.Invalid, match="đã được ghi là thôi"):
        people.end(row)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"full_name": " "}, "họ tên"),
        ({"kind": "robot"}, "danh mục"),
        ({"share_num": 1}, "tử số và mẫu số"),
        ({"share_num": 3, "share_den": 2}, "một phần của toàn bộ"),
        ({"died_on": date(2027, 1, 1)}, "chưa đến"),
        ({"deceased": False, "died_on": date(2020, 1, 1)}, "còn sống"),
        ({"authority_from": date(2026, 5, 2), "authority_to": date(2026, 5, 1)}, "trước ngày bắt đầu đại diện"),
        ({"act_from": date(2020, 5, 2), "act_to": date(2020, 5, 1)}, "trước ngày bắt đầu"),
        ({"email": "khong-phai"}, "thư điện tử"),
        ({"bank_number": "1" * 35}, "quá dài"),
        ({"represents": 10**9}, "không có trong vụ việc"),
        ({"identity_kind": "library_card"}, "danh mục"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(people, given, sentence):
    with pytest.raises(errors.Invalid, match=sentence):
        people.add(replace(NEW, **given))
    assert len(people.seen().parties) == 2


def test_somebody_who_claims_stays(people):
    people.end(people.row("Nguyễn Văn Bình"))
    for act in (people.end, lambda row: people.amend(row, capacity="harmed_person")):
        with pytest.raises(errors.Invalid, match="ít nhất một người yêu cầu"):
            act(people.row("Trần Thị Hoa"))


@pytest.mark.parametrize("who", ["sxd.officer", "sxd.finance", "stp.officer", "stp.overseer"])
def test_others_may_look_but_not_write(people, who):
    with pytest.raises(errors.Forbidden):
        people.add(NEW, who)


def test_the_counter_leaves_the_account_as_it_is(people):
    row = people.amend(people.row("Trần Thị Hoa"), bank_owner="Trần Thị Hoa", bank_number="0123456789")
    people.amend(row, "sxd.reception", bank_number="", phone="0912000111")
    assert people.row("Trần Thị Hoa").bank_number == "0123456789"


def test_the_web_role_keeps_history_of_its_own_cases_only(people):
    own, other = (people.person(who).agency_id for who in ("sxd.head", "snn.head"))
    with wall.acting_for(own):
        people.amend(people.row("Trần Thị Hoa"), phone="0912000111")
        assert PartyChange.objects.count() == 3
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            PartyChange.objects.update(phone="")
    with wall.acting_for(other):
        assert PartyChange.objects.count() == 0
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        PartyChange.objects.all().delete()


def test_the_identity_number_has_one_spelling(people):
    people.amend(people.row("Trần Thị Hoa"), identity_number="033 180.001-234")
    found = queries.parties_of_identity("033180001234")
    assert [row.full_name for row in found] == [HEIR.full_name]
    assert not queries.parties_of_identity("")
    find = lambda who, text: queries.docket(people.person(who), DocketFilter(search=text), today=TODAY).cases  # noqa: E731
    assert [case.code for case in find("sxd.reception", "033 180 001 234")] == [people.code]
    assert find("snn.head", "033180001234") == find("sxd.reception", "180001234") == []
