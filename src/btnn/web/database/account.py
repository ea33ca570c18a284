"""Under which account of the machine the server runs: PostgreSQL refuses to run as root."""

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from btnn.web.database.errors import DatabaseRefused

# A dedicated account first, then Debian's own for PostgreSQL, then the one every machine has.
CANDIDATES = ("btnn", "postgres", "nobody")


@dataclass(frozen=True)
class Account:
    """One account of the machine. `switch` is true when we are root and must become it."""

    uid: int
    gid: int
    switch: bool

    def run(self, command: Sequence[str | Path], *, output: IO[bytes] | int | None = None, timeout: float = 120) -> int:
        """Run a command as this account, from `/`, with a clean environment; give back its exit code."""
        identity: dict[str, Any] = {}
        if self.switch:
            identity = {"user": self.uid, "group": self.gid, "extra_groups": []}
        done = subprocess.run(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=output if output is not None else subprocess.DEVNULL,
            stderr=subprocess.STDOUT if output is not None else subprocess.DEVNULL,
            cwd="/",
            env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"},
            timeout=timeout,
            check=False,
            **identity,
        )
        return int(done.returncode)

    def can_enter(self, folder: Path) -> bool:
        """Whether this account can reach the folder (the checkout may lie under a private home)."""
        if not self.switch:
            return os.access(folder, os.X_OK)
        return self.run(["/bin/sh", "-c", 'cd -- "$1"', "sh", folder]) == 0

    def can_execute(self, program: Path) -> bool:
        """Whether this account can run the program."""
        if not self.switch:
            return os.access(program, os.X_OK)
        return self.run(["/bin/sh", "-c", 'test -x "$1"', "sh", program]) == 0

    def own(self, path: Path, mode: int) -> None:
        """Give a path to this account, with exactly this mode."""
        if self.switch:
            os.chown(path, self.uid, self.gid, follow_symlinks=False)
        path.chmod(mode)


def account_for(cluster: Path) -> Account:
    """The account to run with: the owner of an existing cluster, else ours, else (as root) an unprivileged one.

    Refuses a cluster that belongs to somebody else when we are not root.
    """
    try:
        owner = cluster.stat().st_uid
    except (FileNotFoundError, PermissionError):
        owner = None
    if os.geteuid() != 0:
        if owner not in (None, os.geteuid()):
            raise DatabaseRefused(
                f"Cơ sở dữ liệu tại {cluster} thuộc tài khoản khác (uid {owner}). "
                "Hãy chạy bằng tài khoản đó hoặc đặt BTNN_DATA_DIR tới thư mục khác."
            )
        return Account(os.geteuid(), os.getegid(), switch=False)
    if owner:
        return Account(owner, _group_of(owner), switch=True)
    for name in CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid, switch=True)
    raise DatabaseRefused(
        "Không có tài khoản thường nào để chạy PostgreSQL (btnn, postgres, nobody). Hãy tạo: useradd --system btnn"
    )


def _group_of(uid: int) -> int:
    try:
        return pwd.getpwuid(uid).pw_gid
    except KeyError:
        return uid
