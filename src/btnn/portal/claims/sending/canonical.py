"""What was sent in one spelling, so that its hash is the same wherever it is reckoned."""

from __future__ import annotations

import hashlib
import json


def digest(plain: object) -> str:
    """The SHA-256 of plain values of JSON: names in order, no blanks, UTF-8."""
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
