"""Holding a row that is only added to: the web role may not lock rows that it may not change."""

from __future__ import annotations

from django.db import connection

SIGNAL, MEASURE = 0x4653, 0x464D  # of the locks


def hold(seed: int, key: int) -> None:
    """Nobody else writes about the row until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [seed, key % 2**31])
