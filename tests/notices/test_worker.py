"""Workers as they are run: processes of their own, on what was really committed."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from datetime import date

import pytest
from django.db import connection
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from btnn.notices.models import Notice, NoticeSettings
from btnn.notices.queries import queue_health
from btnn.web.clock import now as clock

from .post_office import free_port, post_office
from .waiting import jobs

BTNN = [sys.executable, "-c", "import sys; from btnn.cli import main; sys.exit(main(sys.argv[1:]))"]
TODAY = date(2026, 11, 18)
MONDAY = date(2026, 11, 16)
AWAKE = {"quiet_from": 0, "quiet_to": 0, "quiet_days_off": False, "digest_hour": None}


@pytest.fixture
def committed(transactional_db):
    """The province, for everybody to see; an empty queue before and after."""
    from tests.cases.province import build

    clear()
    yield build()
    clear()


def clear():
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs; DELETE FROM procrastinate_workers")


@pytest.fixture
def pens(committed):
    """`pens(3)`: as many cases in each of which an officer was just appointed."""
    from tests.cases.province import Pen

    def make(count):
        found = [Pen(committed, today=TODAY) for _ in range(count)]
        for pen in found:
            pen.open(MONDAY)
            pen.accept(MONDAY)
            pen.appoint(MONDAY)
        return found

    return make


@pytest.fixture
def officer(committed):
    user = committed.person("sxd.officer").user
    NoticeSettings.objects.create(user=user, address="officer@co-quan.example", confirmed_at=clock(), **AWAKE)
    return user


@pytest.fixture
def worker(database_server):
    """`worker("--once", port=…)`: a running `btnn work` that knows a mail server; ended with the test."""
    given = conninfo_to_dict(database_server) | {"dbname": connection.settings_dict["NAME"]}
    running = []

    def start(*words, port):
        told = {
            "DATABASE_URL": make_conninfo("", **given),
            "BTNN_SMTP_URL": f"smtp://127.0.0.1:{port}",
            "BTNN_MAIL_FROM": "btnn@co-quan.example",
            "BTNN_SITE": "https://btnn.example",
            "BTNN_TODAY": TODAY.isoformat(),
            "BTNN_LOG_LEVEL": "CRITICAL",
        }
        process = subprocess.Popen([*BTNN, "work", *words], env=os.environ | told)
        running.append(process)
        return process

    yield start
    for process in running:
        if process.poll() is None:
            process.kill()
            process.wait()


@contextmanager
def silent_server():
    """A server that lets people in and never says a word; gives its port."""
    import socket

    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def until(true, seconds=60):
    """Wait for something to come true."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.1)


def mailed_notices(letters):
    """The notices in all mails, as often as they stand there."""
    import re

    texts = [mail.get_body(("plain",)).get_content() for mail in letters.taken]
    return sorted(int(pk) for text in texts for pk in re.findall(r"/thong-bao/(\d+)/", text))


def test_two_workers_do_each_job_once(pens, officer, worker):
    pens(8)
    with post_office() as (letters, port):
        both = [worker("--once", port=port) for _ in range(2)]
        assert [process.wait(90) for process in both] == [0, 0]
        assert worker("--once", port=port).wait(90) == 0
    assert jobs() == []
    assigned = Notice.objects.filter(kind="assigned")
    assert assigned.count() == 8
    assert mailed_notices(letters) == sorted(assigned.values_list("pk", flat=True))
    assert not assigned.filter(mailed_at=None).exists()


def test_a_killed_worker_loses_nothing(pens, officer, worker):
    pens(1)
    with silent_server() as port:
        first = worker(port=port)  # it will wait for the server's greeting
        until(lambda: Notice.objects.filter(kind="assigned").exists() and _in_hand() == ["mail_person"])
        first.send_signal(signal.SIGKILL)
        first.wait()
    assert _in_hand() == ["mail_person"]
    with connection.cursor() as cursor:  # a minute later
        cursor.execute("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '5 minutes'")
    with post_office() as (letters, port):
        assert worker("--once", port=port).wait(90) == 0
    assert mailed_notices(letters) == list(Notice.objects.filter(kind="assigned").values_list("pk", flat=True))
    assert _in_hand() == []


def test_while_the_mail_server_is_down_mails_wait_and_go_out_later(pens, officer, worker):
    pens(1)
    port = free_port()
    assert worker("--once", port=port).wait(90) == 0
    assert Notice.objects.filter(kind="assigned", mailed_at=None).count() == 1
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attempts, status, scheduled_at > now() + interval '30 seconds' FROM procrastinate_jobs "
            "WHERE task_name = 'mail_person'"
        )
        assert set(cursor.fetchall()) == {(1, "todo", True)}
        cursor.execute("UPDATE procrastinate_jobs SET scheduled_at = now()")
    with post_office(port) as (letters, _):
        assert worker("--once", port=port).wait(90) == 0
    assert len(letters.taken) == 1
    assert jobs() == []


def test_a_worker_is_woken_by_what_is_committed_and_stops_when_told(pens, officer, worker):
    with post_office() as (letters, port):
        process = worker(port=port)
        until(_workers)
        pens(1)
        until(lambda: letters.taken)
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    assert mailed_notices(letters)
    assert not _workers()


def test_a_worker_ends_with_its_parent(committed, worker):
    process = worker("--parent", "1", port=free_port())  # not our number
    assert process.wait(60) in (0, -signal.SIGTERM)


def test_what_failed_for_good_is_told_and_can_be_done_again(pens, officer, worker):
    pens(1)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    assert queue_health(clock()).failed == 3
    with post_office() as (letters, port):
        assert worker("--once", port=port).wait(90) == 0
        assert not letters.taken
        assert worker("--once", "--again", port=port).wait(90) == 0
    assert len(letters.taken) == 1
    assert queue_health(clock()).failed == 0


def _in_hand():
    """The tasks that workers have taken."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name FROM procrastinate_jobs WHERE status = 'doing'")
        return [name for (name,) in cursor.fetchall()]


def _workers():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_workers")
        return cursor.fetchone()[0]
