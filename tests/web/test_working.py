"""The worker beside the pages: started, started again when it ends, stopped with us."""

import time

import pytest

from btnn.web import working
from btnn.web.working import Worker

SLEEPS = "import signal, sys, time; signal.signal(signal.SIGTERM, lambda *_: sys.exit(0)); print(); time.sleep(60)"
DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); open({there!r}, 'w'); time.sleep(60)"


@pytest.fixture
def worker(tmp_path):
    made = Worker(tmp_path / "work.jsonl", "http://127.0.0.1:8000")
    yield made
    if made._child and made._child.poll() is None:
        made._child.kill()
        made._child.wait()


def test_it_is_started_once_and_again_when_it_ended(worker, monkeypatch):
    monkeypatch.setattr(working, "COMMAND", SLEEPS)
    worker.keep()
    first = worker._child
    worker.keep()
    assert worker._child is first
    first.kill()
    first.wait()
    worker.keep()
    assert worker._child is not first and worker._child.poll() is None


def test_it_ends_with_us_even_when_it_will_not_listen(worker, monkeypatch, tmp_path):
    there = tmp_path / "there"
    monkeypatch.setattr(working, "COMMAND", DEAF.format(there=str(there)))
    monkeypatch.setattr(working, "PATIENCE", 0.3)
    worker.stop()  # nothing runs yet
    worker.keep()
    end = time.monotonic() + 20
    while not there.exists() and time.monotonic() < end:
        time.sleep(0.05)
    worker.stop()
    assert worker._child.poll() is not None
    worker.stop()


def test_it_gets_the_owners_address_and_a_log_of_its_own(worker, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "owner")
    monkeypatch.setenv("DATABASE_WEB_URL", "web")
    monkeypatch.delenv("BTNN_LOG_FILE", raising=False)
    monkeypatch.delenv("BTNN_SITE", raising=False)
    monkeypatch.delenv("BTNN_ORIGINS", raising=False)
    told = worker._environment()
    assert (told["DATABASE_URL"], "DATABASE_WEB_URL" in told) == ("owner", False)
    assert told["BTNN_LOG_FILE"].endswith("work.jsonl")
    assert told["BTNN_SITE"] == "http://127.0.0.1:8000"
    monkeypatch.setenv("BTNN_SITE", "https://btnn.example")
    assert worker._environment()["BTNN_SITE"] == "https://btnn.example"
    monkeypatch.delenv("BTNN_SITE")
    monkeypatch.setenv("BTNN_ORIGINS", "https://btnn.example")
    assert "BTNN_SITE" not in worker._environment()  # the settings take the origin
