"""The tasks of the queue: when a failed one is tried again, and what the clock brings."""

from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone

from btnn.notices import queueing
from btnn.web import health, jobs
from btnn.web.jobs import Later


@pytest.mark.parametrize(
    ("attempts", "minutes"), [(0, 1), (1, 2), (2, 4), (5, 32), (6, 60), (10, 60), (23, 60), (24, None)]
)
def test_a_failed_job_waits_longer_each_time_and_a_day_at_the_most(attempts, minutes):
    told = Later().get_retry_decision(exception=OSError(), job=SimpleNamespace(attempts=attempts))
    if minutes is None:
        assert told is None
        return
    waits = told.retry_at - timezone.now()
    assert timedelta(minutes=minutes) - timedelta(seconds=5) < waits <= timedelta(minutes=minutes)


def test_every_task_that_can_be_queued_is_there_under_its_name():
    names = {
        *(queueing.TELL_OF_EVENT, queueing.TELL_OF_REQUEST, queueing.TELL_OF_INVITATION, queueing.TELL_OF_REPLY),
        *(queueing.MAIL_PERSON, queueing.DIGEST_PERSON, queueing.CONFIRM_ADDRESS),
    }
    found = {name: task for name, task in jobs.app.tasks.items() if task.queue == jobs.QUEUE}
    assert names <= set(found)
    assert all(found[name].retry_strategy for name in names)


@pytest.mark.parametrize(("hour", "told"), [(0, False), (5, False), (6, True), (15, True), (23, True)])
def test_limits_are_told_from_the_morning_on_and_the_day_turns_at_once(db, monkeypatch, hour, told):
    called = []
    moment = timezone.make_aware(datetime(2026, 11, 18, hour))
    monkeypatch.setattr(jobs, "now", lambda: moment)
    monkeypatch.setattr(jobs, "today", lambda: moment.date())
    monkeypatch.setattr(jobs.turning, "is_due", lambda day: True)
    monkeypatch.setattr(jobs.turning, "turn_day", lambda day: called.append("turned"))
    monkeypatch.setattr(jobs.commands, "tell_of_limits", lambda day, at: called.append("told"))
    monkeypatch.setattr(jobs.commands, "put_off_mail", lambda day, at: called.append("mailed"))
    jobs.look_at_the_clock(0)
    assert called == (["turned", "told", "mailed"] if told else ["turned", "mailed"])


def test_health_tells_of_a_slow_queue_and_of_what_failed(monkeypatch):
    from btnn.notices.queries import QueueHealth

    for state, sentences in (
        (QueueHealth(0, 0, 0), []),
        (QueueHealth(0, 40, 14), []),
        (QueueHealth(0, 40, 15), ["việc cũ nhất đã chờ 15 phút"]),
        (QueueHealth(2, 0, 0), ["2 việc đã thử nhiều lần không được"]),
        (QueueHealth(1, 3, 60), ["3 việc đang chờ", "1 việc đã thử"]),
    ):
        monkeypatch.setattr(health, "queue_health", lambda _, state=state: state)
        found = health.delays()
        assert len(found) == len(sentences)
        assert all(sentence in line for sentence, line in zip(sentences, found, strict=True))


def test_the_health_page_tells_strangers_nothing_of_the_queue(db, client, django_user_model):
    assert client.get("/suc-khoe/").json() == {"healthy": True}
    client.force_login(
        django_user_model.objects.create(username="a", full_name="A"),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    assert set(client.get("/suc-khoe/").json()["queue"]) == {"waiting", "oldest_minutes", "failed"}
