"""The hash chain of the adopted changes, and walking it for `btnn audit verify`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC

from ..models import CalendarAdoption


def adoption_digest(row: CalendarAdoption) -> str:
    """SHA-256 over everything that an adoption says and the hash before it, 64 hexadecimal digits."""
    content = {
        "previous": row.previous_hash,
        "number": row.number,
        "at": row.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "adopted_by": row.adopted_by,
        "decision": row.decision,
        "rows": row.rows,
        "moved": [row.days, row.cases, row.limits],
        "versions": [row.version_before, row.version_after],
    }
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def broken_adoptions() -> Iterator[str]:
    """A sentence for each adopted change that was altered or does not follow the one before it."""
    hash_before, number = "", 0
    for row in CalendarAdoption.objects.order_by("number"):
        number += 1
        if row.number != number or row.previous_hash != hash_before:
            yield f"Thay đổi lịch số {row.number}: không nối tiếp thay đổi đứng trước"
        if row.hash != adoption_digest(row):
            yield f"Thay đổi lịch số {row.number}: nội dung không khớp với mã kiểm tra, đã bị sửa"
        hash_before, number = row.hash, row.number
