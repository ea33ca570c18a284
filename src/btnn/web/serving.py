"""Serving the pages with gunicorn, with a worker beside them, and telling the person at the terminal where they are.

Requests are answered as the web role (`DATABASE_WEB_URL`), whom the database shows one agency's cases at a time; this
process keeps the owner's address to itself and counts anew what ran out overnight.
"""

import logging
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from types import FrameType

import psycopg

from btnn.web.clock import today
from btnn.web.database import DatabaseRefused, Server
from btnn.web.places import data_directory
from btnn.web.working import Worker


def port_is_free(host: str, port: int) -> bool:
    """Whether we may listen there."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


TICK = 20.0  # seconds between two looks at the calendar
NO_WALL = "Lưu ý: chưa đặt DATABASE_WEB_URL; trang web dùng tài khoản sở hữu cơ sở dữ liệu (xem docs/operations.md)."
log = logging.getLogger(__name__)


def check_web_role() -> None:
    """Refused: a `DATABASE_WEB_URL` that does not connect, or whose role the policies of the tables do not bind (the
    owner, a superuser)."""
    address = os.environ.get("DATABASE_WEB_URL")
    if not address:
        return
    try:
        with psycopg.connect(address, connect_timeout=10) as connection:
            bound = connection.execute("SELECT row_security_active('cases_case')").fetchone()
    except psycopg.OperationalError:
        raise DatabaseRefused("Không kết nối được bằng DATABASE_WEB_URL.") from None
    if bound != (True,):
        raise DatabaseRefused(
            "DATABASE_WEB_URL phải dùng tài khoản riêng, không sở hữu bảng và không có quyền quản trị (BYPASSRLS)."
        )


def announce(host: str, port: int, server: Server | None, *, demonstration: bool) -> None:
    """Print addresses, where the data is (`server` when it is the embedded one), and a demonstration's accounts."""
    out = sys.stdout
    out.write(f"\nBồi thường nhà nước đang mở tại  http://{host}:{port}/\n")
    out.write(f"Tệp và nhật ký nằm trong         {data_directory()}\n")
    if server is not None:
        out.write(f"Cơ sở dữ liệu nằm trong          {server.home.folder}\n")
    if demonstration:
        from btnn.web.installation import demonstration_accounts

        out.write("\nTài khoản minh họa (đừng dùng cho công việc thật):\n")
        out.writelines(f"  {line}\n" for line in demonstration_accounts())
    if not os.environ.get("DATABASE_WEB_URL"):
        out.write(f"\n{NO_WALL}\n")
    out.write("\nNhấn Ctrl-C để dừng.\n")
    out.flush()


def serve(host: str, port: int, *, workers: int, threads: int, jobs: bool = True) -> int:
    """Run gunicorn until it is told to stop (Ctrl-C or SIGTERM), meanwhile turning the day and (`jobs`) keeping a
    worker for the queue; give back gunicorn's exit code."""
    log = data_directory() / "log"
    log.mkdir(parents=True, exist_ok=True)
    address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_WEB_URL"} | {
        "DATABASE_URL": os.environ.get("DATABASE_WEB_URL") or os.environ["DATABASE_URL"],
        "BTNN_LOG_FILE": os.environ.get("BTNN_LOG_FILE") or str(log / "web.jsonl"),
        "BTNN_DATABASE_POOL": os.environ.get("BTNN_DATABASE_POOL") or str(threads),
    }
    command = [
        *(sys.executable, "-m", "gunicorn", "btnn.web.wsgi"),
        *("--bind", address),
        *("--worker-class", "gthread", "--workers", str(workers), "--threads", str(threads)),
        *("--graceful-timeout", "10", "--max-requests", "20000", "--max-requests-jitter", "2000"),
        *("--log-level", "warning", "--no-control-socket"),
    ]
    # Its own session: Ctrl-C reaches only us, and we stop it once and wait for it.
    child = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, start_new_session=True)

    def stop(_: int, __: FrameType | None) -> None:
        if child.poll() is None:
            child.send_signal(signal.SIGTERM)

    worker = Worker(log / "work.jsonl", f"http://{address}") if jobs else None
    duties: list[Callable[[], None]] = [worker.keep] if worker else []
    if os.environ.get("DATABASE_WEB_URL"):
        duties.append(DayTurner())
    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        return _wait(child, duties)
    finally:
        if worker is not None:
            worker.stop()
        for number, handler in before.items():
            signal.signal(number, handler)


class DayTurner:
    """Turns each day once, as the owner of the tables; tried again at the next call when it fails."""

    def __init__(self, clock: Callable[[], date] = today) -> None:
        self.clock = clock
        self.turned_on: date | None = None

    def __call__(self) -> None:
        from django.db import connections

        from btnn.cases.turning import turn_day

        day = self.clock()
        if self.turned_on == day:
            return
        try:
            if turn_day(day) is not None:
                self.turned_on = day
        except Exception:  # whatever it is, the pages stay open
            log.exception("the day could not be turned")
        finally:
            connections.close_all()


def _wait(child: "subprocess.Popen[bytes]", duties: list[Callable[[], None]]) -> int:
    """Wait for the child's end, doing our duties now and then."""
    while True:
        for duty in duties:
            duty()
        try:
            return child.wait(TICK)
        except subprocess.TimeoutExpired:
            continue
