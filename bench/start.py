"""How long the command line takes to start; what it loads."""

from __future__ import annotations

import subprocess
import sys

from bench.measures import Measure, shortest

BUDGET = 0.4
COMMANDS = (["--help"], ["law", "limit", "accept_dossier", "--from", "2026-03-02"])


def run() -> list[Measure]:
    measures = []
    for words in COMMANDS:

        def call(words: list[str] = words) -> None:
            subprocess.run([sys.executable, "-m", "btnn.cli", *words], check=True, stdout=subprocess.DEVNULL)

        seconds = shortest(call, rounds=10)
        measures.append(
            Measure(f"start of `btnn {' '.join(words[:2])}`", f"{seconds:.2f} s", "≤ 0.4 s", seconds <= BUDGET)
        )
    return measures
