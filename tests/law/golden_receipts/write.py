"""Keep the receipts of a release: `python -m tests.law.golden_receipts.write 0.2.0`. A release is written once."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.law.golden_receipts.counts import COUNTS, kept


def main(release: str) -> int:
    """Refused (exit 2): a release that is there already."""
    folder = Path(__file__).with_name(release)
    if folder.exists():
        print(f"{release} is kept already; a kept receipt is never written again", file=sys.stderr)
        return 2
    folder.mkdir()
    for name, count in COUNTS.items():
        text = json.dumps(kept(count), ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
