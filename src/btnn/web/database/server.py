"""Starting and stopping the embedded PostgreSQL. Several of our processes may use it: the last one stops it."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

import psycopg
from psycopg.conninfo import make_conninfo

from btnn.web.database.binaries import find_binaries
from btnn.web.database.errors import DatabaseRefused
from btnn.web.database.home import Home

PORT = 5432  # only names the socket file; no network port is opened
NAME = OWNER = "btnn"
WEB = "btnn_web"  # answers requests, owns nothing
SUPERUSER = "postgres"

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "port": str(PORT),
    "max_connections": "60",
    "timezone": "UTC",
    "log_min_messages": "warning",
    "log_statement": "none",  # statements carry personal data
    "log_min_error_statement": "panic",
}
# Only for tests: a crash of the machine may cost the whole cluster, which the next run makes again.
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class Server:
    """The embedded server of one home.

    Use as a context: it starts (or joins) the server, makes role and database, and on leaving stops the server if
    no other process of ours uses it.
    """

    def __init__(self, home: Home, *, careless: bool = False) -> None:
        self.home = home
        self.careless = careless
        self._joined: int | None = None
        self._joined_by: int | None = None

    @property
    def url(self) -> str:
        """The address for `DATABASE_URL`: the non-superuser that owns the database, over the private socket."""
        return self._url(OWNER)

    @property
    def web_url(self) -> str:
        """The address for `DATABASE_WEB_URL`: the role that answers requests and owns no table."""
        return self._url(WEB)

    def _url(self, user: str) -> str:
        return make_conninfo("", host=str(self.home.socket), port=PORT, user=user, dbname=NAME)

    def __enter__(self) -> Self:
        self.home.make()
        with self._alone():
            users = self._open("users.lock")
            fcntl.flock(users, fcntl.LOCK_SH)
            self._joined, self._joined_by = users, os.getpid()
            try:
                if not self.running():
                    self._initialise()
                    self._start()
                self._make_database()
            except BaseException:
                os.close(users)
                self._joined = None
                raise
        return self

    def __exit__(self, *_: object) -> None:
        # A forked child that leaves this block is not the one who started the server.
        if self._joined is None or self._joined_by != os.getpid():
            return
        with self._alone():
            try:
                fcntl.flock(self._joined, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                pass  # somebody else still works with it
            else:
                self.stop()
            finally:
                os.close(self._joined)
                self._joined = None

    def in_use(self) -> bool:
        """Whether a living process of ours holds it (a killed one leaves the server running, held by nobody)."""
        users = self._open("users.lock")
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        finally:
            os.close(users)
        return False

    def running(self) -> bool:
        """Whether the server answers on its socket."""
        try:
            self._connect("postgres").close()
        except psycopg.OperationalError:
            return False
        return True

    def stop(self) -> None:
        """Stop the server, ending its connections; nothing happens when it does not run."""
        binaries = self.home.reachable(find_binaries(self.home.major))
        self.home.account.run(
            [binaries.program("pg_ctl"), "-D", self.home.cluster, "-m", "fast", "-w", "-t", "60", "stop"]
        )

    def _initialise(self) -> None:
        if self.home.major is not None:
            return
        binaries = self.home.reachable(find_binaries())
        # Folding of Vietnamese letters needs a UTF-8 character type; order stays that of the code points.
        if binaries.major >= 17:
            locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        else:
            locale = ["--lc-collate=C", "--lc-ctype=C.UTF-8", "--lc-messages=C", "--locale=C"]
        options: list[str | Path] = [
            "-D",
            self.home.cluster,
            "-U",
            SUPERUSER,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--data-checksums",
        ]
        if self.careless:
            options.append("--no-sync")
        with self.home.log.open("ab") as log:
            code = self.home.account.run([binaries.program("initdb"), *options, *locale], output=log)
        if code != 0:
            raise DatabaseRefused(f"Không tạo được cơ sở dữ liệu. Xem {self.home.log}")

    def _start(self) -> None:
        if self._try_to_start():
            return
        # After a crash the pid file may name a process that is not ours, or children may still be ending.
        time.sleep(1)
        self._clear_stale_pid()
        if not self._try_to_start():
            raise DatabaseRefused(f"Không khởi động được cơ sở dữ liệu. Xem {self.home.log}")

    def _try_to_start(self) -> bool:
        binaries = self.home.reachable(find_binaries(self.home.major))
        settings = {**SETTINGS, "unix_socket_directories": str(self.home.socket)}
        if self.careless:
            settings |= CARELESS
        options = " ".join(f"-c {name}={_quoted(value)}" for name, value in settings.items())
        self.home.log.touch()
        self.home.account.own(self.home.log, 0o600)
        command: list[str | Path] = [binaries.program("pg_ctl"), "-D", self.home.cluster, "-l", self.home.log]
        code = self.home.account.run([*command, "-w", "-t", "60", "-o", options, "start"])
        return code == 0 and self.running()

    def _clear_stale_pid(self) -> None:
        for file in (self.home.cluster / "postmaster.pid", self.home.socket / f".s.PGSQL.{PORT}.lock"):
            with suppress(FileNotFoundError, ValueError, IndexError):
                pid = abs(int(file.read_text().split()[0]))
                if not _is_postgres(pid):
                    file.unlink()

    def _make_database(self) -> None:
        with self._connect("postgres") as connection:
            if not connection.execute("select 1 from pg_roles where rolname = %s", [OWNER]).fetchone():
                connection.execute(f"create role {OWNER} login createdb")
            if not connection.execute("select 1 from pg_roles where rolname = %s", [WEB]).fetchone():
                connection.execute(f"create role {WEB} login")
                connection.execute(f"grant {WEB} to {OWNER}")  # the owner may look at things as the web role
            if not connection.execute("select 1 from pg_database where datname = %s", [NAME]).fetchone():
                connection.execute(f"create database {NAME} owner {OWNER}")

    def _connect(self, database: str) -> psycopg.Connection:
        return psycopg.connect(
            host=str(self.home.socket),
            port=PORT,
            user=SUPERUSER,
            dbname=database,
            connect_timeout=5,
            autocommit=True,
        )

    def _open(self, name: str) -> int:
        path = self.home.folder / name
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        if self.home.account.switch:
            os.fchown(handle, self.home.account.uid, self.home.account.gid)
        return handle

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One process at a time starts or stops."""
        handle = self._open("start.lock")
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)


def _quoted(value: str) -> str:
    """A value for pg_ctl's option string, which a shell reads."""
    return "'" + value.replace("'", "'\\''") + "'"


def _is_postgres(pid: int) -> bool:
    try:
        return b"postgres" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return False
