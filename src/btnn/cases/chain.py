"""The hash chain of a case: each entry's hash covers the entry and the hash before it.

Whoever changes, removes or reorders an entry behind the system's back breaks the chain from there on,
and `btnn audit verify` names the place. Pure: values in, hexadecimal out.
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, date, datetime
from typing import Any


def canonical(
    *,
    previous_hash: str,
    case_code: str,
    number: int,
    type: str,
    on: date,
    at: datetime,
    by: str,
    actor_id: int,
    agency_id: int,
    named_user_id: int | None,
    named_agency_id: int | None,
    data: dict[str, Any],
    on_behalf_of_id: int | None = None,
) -> bytes:
    """The one spelling of an entry: JSON, keys sorted, no spaces, UTF-8, the moment in UTC. On whose behalf it was
    recorded stands in it only where there is somebody, as in the entries from before there was such a thing."""
    if at.tzinfo is None:
        raise ValueError("the moment of recording needs its time zone")
    content: dict[str, Any] = {
        "previous": previous_hash,
        "case": case_code,
        "number": number,
        "type": type,
        "on": on.isoformat(),
        "at": at.astimezone(UTC).isoformat(timespec="microseconds"),
        "by": by,
        "actor": actor_id,
        "agency": agency_id,
        "named_user": named_user_id,
        "named_agency": named_agency_id,
        "data": data,
    }
    if on_behalf_of_id is not None:
        content["on_behalf_of"] = on_behalf_of_id
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode()


def digest(**entry: Any) -> str:
    """SHA-256 of the canonical entry, 64 hexadecimal digits. Takes the same names as `canonical`."""
    return hashlib.sha256(canonical(**entry)).hexdigest()
