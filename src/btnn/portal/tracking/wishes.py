"""Whether people of a case want to receive papers on the public side: the last word of each counts."""

from __future__ import annotations

from collections.abc import Sequence

from .models import Reply


def last_wishes(party_ids: Sequence[int]) -> dict[int, Reply]:
    """By key of the person; nothing for who has not said anything."""
    rows = Reply.objects.filter(party_id__in=party_ids, kind="paperless").order_by("number")
    return {row.party_id: row for row in rows}
