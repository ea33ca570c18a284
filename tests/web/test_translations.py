"""Whatever the public side says in Vietnamese it says in English too."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_word_of_the_public_side_has_its_english_and_the_catalogues_are_compiled():
    done = subprocess.run(
        [sys.executable, "tools/translations", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
