"""The one password of the demonstration accounts: made for this installation, kept beside its data."""

from __future__ import annotations

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

FILE = "demo-password.txt"
# Of the garden, without accents: they are typed into a password field.
GARDEN = (
    "buoi cam chanh dua mit nhan quyt sen vai xoai cau tre truc mai dao cuc "
    "lua ngo khoai lac vung gung nghe toi hanh dau bau muop che sung hong bong"
)
WORDS = tuple(GARDEN.split())


def password(data: Path) -> str:
    """The password, made on first use in `data` and readable by its owner only."""
    path = data / FILE
    if not path.exists():
        data.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=data, prefix=f".{FILE}-", encoding="utf-8") as fresh:
            fresh.write(_fresh())
            fresh.flush()
            # A link appears whole or not at all; the temporary file is mode 600 from its birth.
            with suppress(FileExistsError):
                os.link(fresh.name, path)
    return path.read_text(encoding="utf-8").strip()


def known(data: Path) -> str | None:
    """The password if it was made here, else None."""
    path = data / FILE
    return path.read_text(encoding="utf-8").strip() if path.exists() else None


def _fresh() -> str:
    """Four words of the garden and three digits, easy to type: `nhan-lua-sen-tre-407`."""
    words = [secrets.choice(WORDS) for _ in range(4)]
    return "-".join([*words, str(secrets.randbelow(900) + 100)])
