"""Serving the pages with gunicorn, and telling the person at the terminal where they are."""

import os
import signal
import socket
import subprocess
import sys
from types import FrameType

from btnn.web.database import Server
from btnn.web.places import data_directory


def port_is_free(host: str, port: int) -> bool:
    """Whether we may listen there."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


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
    out.write("\nNhấn Ctrl-C để dừng.\n")
    out.flush()


def serve(host: str, port: int, *, workers: int, threads: int) -> int:
    """Run gunicorn until it is told to stop (Ctrl-C or SIGTERM); give back its exit code."""
    log = data_directory() / "log"
    log.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {
        "BTNN_LOG_FILE": os.environ.get("BTNN_LOG_FILE") or str(log / "web.jsonl"),
        "BTNN_DATABASE_POOL": os.environ.get("BTNN_DATABASE_POOL") or str(threads),
    }
    command = [
        *(sys.executable, "-m", "gunicorn", "btnn.web.wsgi"),
        *("--bind", f"[{host}]:{port}" if ":" in host else f"{host}:{port}"),
        *("--worker-class", "gthread", "--workers", str(workers), "--threads", str(threads)),
        *("--graceful-timeout", "10", "--max-requests", "20000", "--max-requests-jitter", "2000"),
        *("--log-level", "warning", "--no-control-socket"),
    ]
    # Its own session: Ctrl-C reaches only us, and we stop it once and wait for it.
    child = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, start_new_session=True)

    def stop(_: int, __: FrameType | None) -> None:
        if child.poll() is None:
            child.send_signal(signal.SIGTERM)

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        return child.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
