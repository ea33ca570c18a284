"""Many cases to one officer: lawful ones are done, the rest told; or all or none. What is handed over has a sheet."""

from datetime import date

import pytest
from django.urls import reverse

from btnn.agencies import commands as agencies
from btnn.agencies.queries import user_by_name
from btnn.cases.commands import PartyData
from btnn.cases.queries import visible_cases
from btnn.desk.commands import Wanted, assign
from btnn.desk.queries import in_hand, workloads
from tests.cases.province import TODAY, Pen

BACKEND = "django.contrib.auth.backends.ModelBackend"
MONDAY = date(2026, 11, 16)


@pytest.fixture
def cases(province):
    """Two accepted cases and one that is not yet accepted, in order of their codes."""
    pens = [Pen(province) for _ in range(3)]
    for pen in pens:
        pen.open(MONDAY)
    pens[0].accept(MONDAY)
    pens[1].accept(MONDAY)
    return [pen.case for pen in pens]


def wanted(cases, **more):
    return [Wanted(case.code, case.event_number, **more) for case in cases]


def officer_of(province, case):
    return visible_cases(province.person("sxd.head")).get(pk=case.pk).officer


def give(province, cases, who="sxd.officer", *, all_or_none=False, by="sxd.head", **more):
    user = province.person(who).user
    return assign(province.person(by), wanted(cases, **more), user, on=MONDAY, today=TODAY, all_or_none=all_or_none)


def test_each_lawful_case_is_done_and_the_rest_is_told(province, cases):
    report = give(province, cases)
    assert report.done == [cases[0].code, cases[1].code]
    assert [one.code for one in report.refused] == [cases[2].code]
    assert officer_of(province, cases[0]) == province.person("sxd.officer").user
    assert officer_of(province, cases[2]) is None


def test_all_or_none_does_nothing_when_one_is_refused(province, cases):
    report = give(province, cases, all_or_none=True)
    assert (report.done, len(report.refused)) == ([], 1)
    assert all(officer_of(province, case) is None for case in cases)
    assert give(province, cases[:2], all_or_none=True).refused == []


def test_nobody_is_appointed_twice_and_a_change_in_between_is_told(province, cases):
    give(province, cases[:1])
    stale = give(province, cases[:1], "sxd.officer2")
    assert "mục ghi mới" in stale.refused[0].why
    cases[0].refresh_from_db()
    assert "đang giải quyết" in give(province, cases[:1]).refused[0].why
    assert give(province, cases[:1], "sxd.officer2").done == [cases[0].code]


@pytest.mark.parametrize("by", ["sxd.officer", "sxd.reception", "sxd.finance", "snn.head", "stp.head"])
def test_only_the_head_of_the_settling_agency_assigns(province, cases, by):
    assert give(province, cases, by=by).done == []
    assert officer_of(province, cases[0]) is None


def test_a_name_in_common_must_be_confirmed(province):
    pen = Pen(province)
    officer = province.person("sxd.officer").user
    pen.open(MONDAY, parties=[PartyData(officer.full_name)])
    pen.accept(MONDAY)
    refused = give(province, [pen.case]).refused
    assert "Trùng họ tên" in refused[0].why
    assert give(province, [pen.case], confirmed=True).done == [pen.case.code]


def test_a_declared_relative_is_refused_whatever_is_confirmed(province, cases):
    from btnn.cases import commands

    officer, other = province.person("sxd.officer").user, province.person("sxd.officer2").user
    who = {"membership": province.person("sxd.head"), "today": TODAY, "on": MONDAY}
    done = commands.appoint_officer(
        cases[0].code, officer, related_to_parties=True, expected=cases[0].event_number, **who
    )
    done = commands.appoint_officer(
        cases[0].code, other, related_to_parties=False, expected=done.case.event_number, **who
    )
    refused = give(province, [done.case], confirmed=True).refused
    assert "Đ43.3b" in refused[0].why


def test_workload_counts_open_and_overdue_cases_and_tells_who_is_away_or_gone(province, cases):
    give(province, cases[:2])
    head = province.person("sxd.head")
    by_name = {one.user_id: one for one in workloads(head, TODAY)}
    officer = province.person("sxd.officer")
    mine = by_name[officer.user_id]
    assert (mine.open, mine.overdue, mine.appointable) == (2, 0, True)
    assert by_name[province.person("sxd.officer2").user_id].open == 0
    agencies.note_absence(officer.user, officer.agency, first_day=TODAY, last_day=TODAY, today=TODAY)
    agencies.relieve(officer, first_day_out=TODAY)
    gone = {one.user_id: one for one in workloads(head, TODAY)}[officer.user_id]
    assert (gone.open, gone.appointable, gone.absence is not None) == (2, False, True)


def test_the_sheet_tells_where_each_case_stands(province, cases):
    give(province, cases[:2])
    officer = province.person("sxd.officer").user_id
    found = in_hand(province.person("sxd.head"), officer, TODAY)
    assert [one.case.code for one in found.cases] == [cases[0].code, cases[1].code]
    assert [limit.limit_id for limit in found.cases[0].limits] == ["verify_damage"]
    assert in_hand(province.person("snn.head"), officer, TODAY) is None


def sit(client, member):
    client.force_login(member.user, backend=BACKEND)
    return client


def test_from_the_docket_to_the_report_without_script(province, cases, client):
    sit(client, province.person("sxd.head"))
    assert 'name="vu"' in client.get(reverse("cases:docket")).content.decode()
    page = client.get(reverse("desk:assign"), {"vu": [case.code for case in cases]})
    told = page.content.decode()
    assert "0 vụ đang giải quyết" in told
    assert all(case.code in told for case in cases)
    sent = {"vu": [case.code for case in cases], "hien": [case.code for case in cases], "ngay": "16/11/2026"}
    sent |= {f"muc_{case.code}": case.event_number for case in cases}
    missing = client.post(reverse("desk:assign"), sent)
    assert missing.status_code == 422
    assert "Chưa chọn người giải quyết" in missing.content.decode()
    sent["nguoi"] = province.person("sxd.officer").user_id
    assert client.post(reverse("desk:assign"), sent | {"ngay": "32/13"}).status_code == 422
    done = client.post(reverse("desk:assign"), sent)
    assert done.status_code == 200
    assert "Đã cử trong 2 vụ việc" in done.content.decode()
    assert "Không cử được trong 1 vụ việc" in done.content.decode()
    sheet = client.get(reverse("desk:hand_over", args=[sent["nguoi"]])).content.decode()
    assert "Cử người khác cho các vụ việc này" in sheet
    assert "NGƯỜI NHẬN" in sheet


HEADS = {"sxd.head", "snn.head", "stp.head", "stc.head", "xa.head", "khac.head"}
ANYBODY = {"desk:filters", "desk:calendar"}


@pytest.mark.parametrize("who", sorted(HEADS | {"sxd.officer", "sxd.officer2", "sxd.reception", "stp.overseer"}))
def test_everybody_passes_their_own_doors_and_no_other(province, cases, client, who):
    give(province, cases[:1])
    person = sit(client, province.person(who))
    officer = province.person("sxd.officer").user_id
    for name in ("desk:assign", "desk:hand_overs"):
        for method in (person.get, person.post):
            assert (method(reverse(name)).status_code in (200, 405, 422)) == (who in HEADS), name
    for name in ANYBODY:
        assert person.get(reverse(name)).status_code == 200
    sheet = person.get(reverse("desk:hand_over", args=[officer])).status_code
    assert sheet == {"sxd.head": 200, "sxd.officer": 200}.get(who, 404 if who in HEADS else 403)


def test_the_officer_prints_the_sheet_and_assigns_nobody(province, cases, client):
    give(province, cases[:1])
    sit(client, province.person("sxd.officer"))
    page = client.get(reverse("desk:hand_over", args=[user_by_name("sxd.officer").pk])).content.decode()
    assert "Cử người khác" not in page
