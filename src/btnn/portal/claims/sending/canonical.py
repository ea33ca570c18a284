"""What was sent in one spelling, so that its hash is the same wherever it is reckoned."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from .models import SentClaim


def digest(plain: object) -> str:
    """The SHA-256 of plain values of JSON: names in order, no blanks, UTF-8."""
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def changed_requests(code: str | None = None) -> Iterator[str]:
    """A sentence for each request that is no longer what was sent, of all cases or of one (`btnn audit verify`)."""
    rows = SentClaim.objects.select_related("case").order_by("pk")
    if code is not None:
        rows = rows.filter(case__code=code)
    for row in rows.iterator(chunk_size=500):
        if digest(row.content) != row.sha256:
            yield f"{row.case.code}, yêu cầu gửi qua cổng: không khớp với mã băm, nội dung đã bị sửa"
