"""The commands that need the framework, run as a person runs them."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import psycopg
import pytest

from btnn.web.database import Server, locate

BTNN = [sys.executable, "-c", "import sys; from btnn.web.commandline import run; sys.exit(run(sys.argv[1:]))"]


@pytest.fixture(scope="module")
def environment():
    folder = Path(tempfile.mkdtemp(prefix="btnn-command-"))
    folder.chmod(0o711)
    kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "BTNN_LOG_LEVEL"}}
    yield kept | {"BTNN_DATA_DIR": str(folder)}
    shutil.rmtree(folder, ignore_errors=True)


def btnn(environment, *words):
    return subprocess.run([*BTNN, *words], env=environment, capture_output=True, text=True, timeout=120, check=False)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_health_tells_that_nothing_runs(environment):
    done = btnn(environment, "health")
    assert done.returncode == 1
    assert "không trả lời" in done.stderr


def test_setup_may_be_repeated(environment):
    for _ in range(2):
        done = btnn(environment, "setup")
        assert (done.returncode, done.stderr) == (0, "")


def test_manage_reaches_django(environment):
    done = btnn(environment, "manage", "check", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr


def test_every_change_of_a_table_has_its_migration(environment):
    done = btnn(environment, "manage", "makemigrations", "--check", "--dry-run")
    assert done.returncode == 0, done.stdout


def test_serves_until_interrupted_and_stops_the_database(environment):
    port = free_port()
    server = subprocess.Popen(
        [*BTNN, "serve", "--port", str(port), "--workers", "1"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        said = [line for _, line in zip(range(2), server.stdout, strict=False)]
        assert f"http://127.0.0.1:{port}/" in said[1]
        answer = fetch(f"http://127.0.0.1:{port}/dang-nhap/")
        assert answer.status == 200
        assert "Đăng nhập" in answer.read().decode()
        assert json.load(fetch(f"http://127.0.0.1:{port}/suc-khoe/")) == {"healthy": True}
        with psycopg.connect(Server(locate(Path(environment["BTNN_DATA_DIR"]))).url) as database:
            answers = database.execute("SELECT count(*) FROM pg_stat_activity WHERE usename = 'btnn_web'").fetchone()
        assert answers[0] > 0, "requests are to be answered as the web role"
        turned = btnn(environment, "cases", "turn")
        assert turned.returncode == 0, turned.stderr
        taken = btnn(environment, "serve", "--port", str(port))
        assert taken.returncode == 1
        assert "đang có chương trình khác dùng" in taken.stderr
        health = btnn(environment, "health")
        assert health.returncode == 0, health.stderr
    finally:
        server.send_signal(signal.SIGINT)
        assert server.wait(30) == 0
        server.stdout.close()
    assert btnn(environment, "health").returncode == 1
    log = Path(environment["BTNN_DATA_DIR"], "log", "web.jsonl").read_text().splitlines()
    assert any(json.loads(line)["status"] == 200 for line in log)


def fetch(address):
    for _ in range(100):
        try:
            return urllib.request.urlopen(address, timeout=20)
        except (ConnectionError, TimeoutError, urllib.error.URLError):
            time.sleep(0.1)
    raise AssertionError(f"{address} does not answer")
