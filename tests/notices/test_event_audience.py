"""Whom an entry concerns: by role and agency, each once, never the one who recorded it."""

from datetime import date, timedelta

import pytest

from btnn.cases import commands as cases
from btnn.cases.models import Case
from btnn.notices.commands import tell_of_event
from btnn.notices.models import Notice

MONDAY = date(2026, 11, 16)


@pytest.fixture
def tell(pen, now):
    """`tell()`: run the telling of the last entry; who was told what, as `code.role` → kind."""
    names = {person.user_id: name for name, person in pen.province.people.items()}

    def run(number=None):
        number = number or pen.case.event_number
        case = Case.objects.get(pk=pen.case.pk)
        case.events.filter(number=number)
        at = case.events.get(number=number).at
        tell_of_event(case.pk, number, today=pen.today, now=at)
        told = Notice.objects.filter(case=case, key=f"event:{number}")
        return {names[row.user_id]: row.kind for row in told}

    return run


def test_a_new_dossier_is_told_to_the_head_who_has_to_accept_it(pen, tell):
    pen.open(MONDAY)
    assert tell() == {"sxd.head": "changed"}


def test_the_officer_appointed_is_told_and_the_one_replaced_too(pen, tell):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    assert tell() == {"sxd.officer": "assigned"}
    pen.appoint(MONDAY, officer="sxd.officer2")
    assert tell() == {"sxd.officer2": "assigned", "sxd.officer": "replaced"}


def test_what_others_record_in_my_case_is_told_to_me_and_what_i_record_is_not(pen, tell):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    pen.record("complexity_declared", MONDAY, "sxd.head", reason="nhiều người")
    assert tell() == {"sxd.officer": "changed"}
    pen.record("opinion_requested", MONDAY, "sxd.officer", **{"from": "Sở Tài chính"})
    assert tell() == {}
    pen.record("opinion_received", MONDAY, "sxd.reception", **{"from": "Sở Tài chính"})
    assert tell() == {"sxd.officer": "answered"}


def test_an_entry_told_late_is_told_to_those_of_its_time(pen, tell):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    pen.record("complexity_declared", MONDAY, "sxd.head", reason="nhiều người")
    pen.appoint(MONDAY, officer="sxd.officer2")
    assert tell(1) == {"sxd.head": "changed"}
    assert tell(2) == {}
    assert tell(4) == {"sxd.officer": "changed"}
    assert tell(5) == {"sxd.officer2": "assigned", "sxd.officer": "replaced"}


def test_before_there_is_an_officer_the_head_is_told(pen, tell):
    pen.open(MONDAY, complete=False)
    pen.record("supplement_requested", MONDAY, "sxd.head", items=["giấy tờ tùy thân"])
    assert tell() == {}
    pen.record("document_delivered", MONDAY, "sxd.reception", document="supplement_request")
    assert tell() == {"sxd.head": "answered"}


def test_a_transfer_is_told_at_the_desk_that_gets_it(pen, tell):
    pen.open(MONDAY, "stp.reception", receiver="justice_department")
    assert tell() == {"stp.officer": "changed", "stp.head": "changed"}
    body = pen.province.bodies["sxd"]
    pen.act(cases.determine_agency, body, on=MONDAY, who="stp.officer")
    assert tell() == {"sxd.reception": "transferred", "sxd.head": "transferred"}


def test_money_is_told_to_those_who_pay_and_those_who_wait_for_it(pen, tell):
    start = date(2026, 9, 7)
    pen.to_decision(start)
    pen.act(cases.request_funding, 40_000_000, on=start + timedelta(days=32), who="sxd.finance")
    assert tell() == {"stc.finance": "requested", "stc.head": "requested", "sxd.officer": "changed"}
    pen.record("funding_returned", start + timedelta(days=34), "stc.finance", reason="thiếu bản sao quyết định")
    assert tell() == dict.fromkeys(("sxd.officer", "sxd.finance", "sxd.head"), "returned")
    pen.record("funding_granted", start + timedelta(days=36), "stc.finance", amount=40_000_000)
    assert tell() == dict.fromkeys(("sxd.officer", "sxd.finance", "sxd.head"), "granted")


def test_a_correction_is_told_to_whoever_had_recorded_the_entry(pen, tell):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    pen.act(cases.correct_entry, 1, reason="nhầm ngày", on=MONDAY, replacement={"on": "2026-11-13"})
    assert tell() == {"sxd.reception": "corrected", "sxd.officer": "corrected"}


def test_nobody_outside_the_case_is_told(pen, tell):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    for number in (1, 2, 3):
        assert all(name.startswith("sxd.") for name in tell(number))


def test_telling_again_tells_nothing_new(pen, tell):
    pen.open(MONDAY)
    first = tell()
    before = list(Notice.objects.values_list("pk", flat=True))
    assert tell() == first
    assert list(Notice.objects.values_list("pk", flat=True)) == before


def test_old_entries_and_missing_ones_are_no_news(pen, now):
    pen.open(MONDAY)
    recorded = pen.case.events.get(number=1).at
    assert tell_of_event(pen.case.pk, 1, today=pen.today, now=recorded + timedelta(days=4)) == 0
    assert tell_of_event(pen.case.pk, 99, today=pen.today, now=now) == 0
    assert tell_of_event(0, 1, today=pen.today, now=now) == 0
    assert not Notice.objects.exists()


def test_who_no_longer_holds_the_role_is_not_told(pen, tell):
    from btnn.agencies.commands import relieve

    pen.open(MONDAY)
    relieve(pen.province.person("sxd.head"), first_day_out=pen.today)
    assert tell() == {}
