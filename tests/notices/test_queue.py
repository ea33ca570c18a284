"""The queue lives in the case's own transaction, and the web role can put in and nothing else."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.utils import ProgrammingError
from django.utils import timezone

from btnn.cases import errors, wall
from btnn.notices.queries import queue_health
from btnn.notices.queueing import MAIL_PERSON, TELL_OF_EVENT, queue
from btnn.web.database.grants import web_role

from .waiting import jobs

MONDAY = date(2026, 11, 16)


def test_each_recorded_entry_leaves_one_job_with_keys_and_nothing_else(pen):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    assert jobs() == [(TELL_OF_EVENT, pen.case.pk, 1), (TELL_OF_EVENT, pen.case.pk, 2)]


def test_what_the_law_refuses_leaves_no_job(pen):
    pen.open(MONDAY)
    with pytest.raises(errors.Unlawful):
        pen.record("decision_issued", MONDAY, number="1/QĐ", amount=1)
    with pytest.raises(errors.Forbidden):
        pen.record("claim_accepted", MONDAY, "sxd.finance", number="1/2026")
    assert jobs() == [(TELL_OF_EVENT, pen.case.pk, 1)]


def test_a_command_rolled_back_afterwards_leaves_neither_entry_nor_job(pen):
    class SomethingElseWentWrong(Exception):
        pass

    with pytest.raises(SomethingElseWentWrong), transaction.atomic():
        pen.open(MONDAY)
        assert len(jobs()) == 1
        raise SomethingElseWentWrong
    assert jobs() == []


def test_behind_the_wall_an_entry_leaves_its_job_too(pen):
    person = pen.province.person("sxd.reception")
    with wall.acting_for(person.agency_id):
        pen.open(MONDAY)
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_user")
            assert cursor.fetchone() == (web_role(),)
    assert len(jobs()) == 1


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT args FROM procrastinate_jobs",
        "DELETE FROM procrastinate_jobs",
        "UPDATE procrastinate_jobs SET status = 'cancelled'",
        "INSERT INTO procrastinate_jobs (queue_name, task_name) VALUES ('notices', 'mail_person')",
        "SELECT procrastinate_fetch_job_v2(NULL, 1)",
        "SELECT procrastinate_cancel_job_v1(1, false, true)",
        "SELECT * FROM procrastinate_events",
        "SELECT * FROM notices_morninground",
        "INSERT INTO notices_notice (kind) VALUES ('changed')",
        "UPDATE notices_notice SET user_id = 1",
        "DELETE FROM notices_notice",
        "DELETE FROM notices_noticesettings",
    ],
)
def test_the_web_role_neither_reads_nor_changes_the_queue(pen, statement):
    pen.open(MONDAY)
    person = pen.province.person("sxd.head")
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        wall.acting_for(person.agency_id),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


@pytest.mark.parametrize("task", ["look_at_the_clock", "keep_the_queue", "builtin:procrastinate.remove_old_jobs", ""])
def test_only_the_tasks_named_can_be_asked_for(db, task):
    with pytest.raises(DatabaseError, match="no such task"), transaction.atomic():
        queue(task, 1)


def test_what_waits_is_told_without_what_it_is(pen):
    now = timezone.now()
    assert (queue_health(now).waiting, queue_health(now).failed) == (0, 0)
    pen.open(MONDAY)
    queue(MAIL_PERSON, 1, not_before=now + timedelta(hours=3))  # nothing waits before its time
    queue(MAIL_PERSON, 1, not_before=now - timedelta(minutes=40))
    with wall.acting_for(pen.province.person("sxd.head").agency_id):
        told = queue_health(now)
    assert (told.waiting, told.oldest_minutes, told.failed) == (2, 40, 0)
