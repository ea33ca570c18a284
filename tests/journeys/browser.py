"""The browser of the journeys: which program, with which switches. The shell without windows needs a quarter less."""

import os
import shutil
from pathlib import Path

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--lang=vi",
]


def find_chromium() -> str | None:
    """The path of `CHROMIUM`, else of a Chromium on the machine, else None (`make browser` installs one)."""
    told = os.environ.get("CHROMIUM")
    if told:
        return told if Path(told).is_file() else None
    return next(filter(None, map(shutil.which, NAMES)), None)


if __name__ == "__main__":
    found = find_chromium()
    print(found or "")
    raise SystemExit(0 if found else 1)
