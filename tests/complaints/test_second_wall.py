"""The database itself: a complaint is its agency's alone; its sender is shown by the function that keeps each look."""

import pytest
from django.db import DatabaseError, ProgrammingError, connection, transaction

from btnn.cases import wall
from btnn.support.complaints import queries
from btnn.support.complaints.models import Access, Complaint, ComplaintStep, Reveal

from .conftest import MONDAY, NAME

ALL = ("ubnd", "stp", "stc", "sxd", "snn", "xa", "khac")


def ask(agency, statement, *values):
    with transaction.atomic(), wall.acting_for(agency), connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def test_a_complaint_is_seen_by_the_agency_that_has_it(province, told, assigned):
    told("allow", "sxd.head", assigned.pk, province.person("sxd.officer2").user, reason="x")
    told("reveal", "sxd.head", assigned.pk, reason="x")
    for code in ALL:
        with wall.acting_for(province.bodies[code].pk):
            seen = [model.objects.exists() for model in (Complaint, ComplaintStep, Access, Reveal)]
            assert seen == [code == "sxd"] * 4, code


def test_strangers_see_nothing(assigned):
    with wall.acting_for(wall.NOBODY):
        assert not any(model.objects.exists() for model in (Complaint, ComplaintStep, Access, Reveal))
    assert ask(wall.NOBODY, "SELECT * FROM complaints_told(%s, 2026)", assigned.agency_id) == []


def test_the_sealed_table_is_closed_even_to_the_agency_that_has_it(province, assigned):
    for statement in (
        "SELECT full_name FROM complaints_sender",
        "INSERT INTO complaints_sender (complaint_id, full_name, address, contact) VALUES (1, 'x', '', '') RETURNING 1",
        "INSERT INTO complaints_reveal (complaint_id, reason, actor_id, looked_at) VALUES (1, 'x', 1, now())",
    ):
        for code in ("sxd", "stp"):
            with pytest.raises(ProgrammingError, match="permission denied"):
                ask(province.bodies[code].pk, statement)


REVEAL = "SELECT full_name FROM complaints_reveal(%s, %s, %s, %s)"


def test_the_function_shows_the_sender_to_whom_it_may_and_keeps_the_look(province, assigned, today):
    kept = 0
    for code, who, why, shown in (
        ("sxd", "sxd.head", "x", True),
        ("sxd", "sxd.officer", "x", True),
        ("sxd", "sxd.officer", " ", False),
        ("sxd", "sxd.officer2", "x", False),
        ("sxd", "sxd.reception", "x", False),
        ("sxd", "stp.head", "x", False),
        ("stp", "sxd.head", "x", False),
        ("stp", "stp.head", "x", False),
    ):
        body, values = province.bodies[code].pk, (assigned.pk, province.person(who).user.pk, why, today)
        if shown:
            assert ask(body, REVEAL, *values) == [(NAME,)]
        else:
            with pytest.raises(ProgrammingError, match="not yours"):
                ask(body, REVEAL, *values)
        kept += shown
        assert Reveal.objects.count() == kept, who


def test_nobody_takes_a_sender_that_was_not_passed_on_to_them(province, assigned, today):
    stp = province.bodies["stp"]
    copy = Complaint.objects.get(pk=assigned.pk)
    copy.pk, copy.agency, copy.origin_id, copy.token = None, stp, assigned.pk, "00000000-0000-4000-8000-000000000001"
    with wall.acting_for(stp.pk):
        copy.save(force_insert=True)
    with pytest.raises(ProgrammingError, match="not passed on"):
        ask(stp.pk, "SELECT complaints_pass_sender(%s)", copy.pk)
    with pytest.raises(ProgrammingError, match="not yours"):
        ask(stp.pk, "SELECT complaints_seal(%s, 'x', '', '')", assigned.pk)


def test_nobody_writes_in_the_register_of_others(province, assigned, today):
    user = province.person("snn.head").user
    copy = Complaint.objects.get(pk=assigned.pk)
    copy.pk, copy.number, copy.token = None, 99, "00000000-0000-4000-8000-000000000002"
    rows = [
        copy,
        ComplaintStep(complaint=assigned, step="refused", on=today, text="x", actor=user, at=assigned.at),
        Access(complaint=assigned, user=user, given=True, reason="x", actor=user, at=assigned.at),
    ]
    for row in rows:
        with (
            pytest.raises(DatabaseError, match="row-level security"),
            transaction.atomic(),
            wall.acting_for(province.bodies["snn"].pk),
        ):
            row.save(force_insert=True)


def test_counts_are_told_to_those_who_look_after_the_body(province, assigned, today):
    for code, told_of in (("ubnd", 1), ("stp", 1), ("sxd", 1), ("snn", 0), ("khac", 0)):
        body = province.bodies[code].pk
        assert len(ask(body, "SELECT * FROM complaints_told(%s, 2026)", body)) == told_of, code
        assert ask(body, "SELECT * FROM complaints_told(%s, 2026)", province.bodies["stc"].pk) == []


def test_the_whole_way_goes_behind_the_wall(province, told, given, today):
    stp, sxd = province.bodies["stp"].pk, province.bodies["sxd"].pk
    with wall.acting_for(stp):
        here = told("register", "stp.reception", given("denunciation", theme="conduct"), on=MONDAY)
    with wall.acting_for(stp):
        told("pass_on", "stp.head", here.pk, province.bodies["sxd"], on=MONDAY, text="Thuộc Sở Xây dựng")
    handed = Complaint.objects.get(origin=here)
    with wall.acting_for(sxd):
        officer = province.person("sxd.officer")
        told("take_step", "sxd.head", handed.pk, "assigned", on=MONDAY, officer=officer.user)
        assert told("reveal", "sxd.officer", handed.pk, reason="Mời làm việc").full_name == NAME
        told("take_step", "sxd.officer", handed.pk, "accepted", on=today)
        assert queries.rows(officer, 2026, today)
    with wall.acting_for(sxd):
        made = told("register", "sxd.reception", given("denunciation", theme="conduct", against_head=True), on=MONDAY)
    assert made.agency == province.bodies["ubnd"]
