"""The worker beside the pages: `btnn serve` runs one as a child of its own, with the owner's address."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

COMMAND = "import sys; from btnn.cli import main; sys.exit(main(sys.argv[1:]))"
PATIENCE = 25.0  # seconds for the job in hand when it has to stop


class Worker:
    """One `btnn work`. It ends with us, also when we are killed; one that ended by itself is started again."""

    def __init__(self, log: Path, site: str) -> None:
        self.log = log
        self.site = site
        self._child: subprocess.Popen[bytes] | None = None

    def keep(self) -> None:
        """Start it where it does not run."""
        if self._child is None or self._child.poll() is not None:
            self._child = subprocess.Popen(
                [sys.executable, "-c", COMMAND, "work", "--parent", str(os.getpid())],
                env=self._environment(),
                stdin=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C reaches only us
            )

    def stop(self) -> None:
        """Let it finish what it has in hand; what it cannot finish is done by the next one."""
        if self._child is None or self._child.poll() is not None:
            return
        self._child.send_signal(signal.SIGTERM)
        try:
            self._child.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name != "DATABASE_WEB_URL"}
        site = {} if kept.get("BTNN_ORIGINS") else {"BTNN_SITE": self.site}  # an origin is where people reach us
        return {"BTNN_LOG_FILE": str(self.log)} | site | kept
