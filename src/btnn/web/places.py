"""Where this installation keeps what it makes: database, secret key, collected static files, logs."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]


def data_directory() -> Path:
    """`BTNN_DATA_DIR`, else `var` in the checkout, else `var` below the working directory."""
    told = os.environ.get("BTNN_DATA_DIR")
    if told:
        return Path(told).resolve()
    return (CHECKOUT if (CHECKOUT / "pyproject.toml").is_file() else Path.cwd()) / "var"


def secret_key(data: Path) -> str:
    """`BTNN_SECRET_KEY`, else the key of this installation, made on first use and readable by its owner only."""
    told = os.environ.get("BTNN_SECRET_KEY")
    if told:
        return told
    path = data / "secret_key"
    if not path.exists():
        data.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=data, prefix=".secret_key-") as fresh:
            fresh.write(secrets.token_urlsafe(64))
            fresh.flush()
            # A link appears whole or not at all: two processes that start together get one key.
            with suppress(FileExistsError):
                os.link(fresh.name, path)
    return path.read_text()
