"""When the day turns: cases whose answer changes by the passing of time alone are projected again.

`btnn serve` does it by itself, as the owner of the tables; where something else serves, `btnn cases turn` does, once
a day after midnight.
"""

from __future__ import annotations

import argparse
import logging
import sys
from datetime import date

from django.db import connection, transaction

from btnn.law.case import Refused

from .models import Case, CaseEvent
from .projections import project

BATCH = 200
LOCK_KEY = 0x42544E4E  # "BTNN": one turner at a time in the whole database
log = logging.getLogger(__name__)


def turn_day(today: date) -> int | None:
    """Project again every case with `changes_on` on or before `today`, in batches.

    Returns how many, or None when another process is at it. A case that the law now refuses is logged and
    left as it was. Each batch is its own transaction and takes only cases that nobody holds.
    """
    turned, last = 0, 0
    while True:
        with transaction.atomic():
            if not _alone():
                return None
            batch = list(
                Case.objects.select_for_update(skip_locked=True, of=("self",))
                .filter(changes_on__lte=today, pk__gt=last)
                .order_by("pk")[:BATCH]
            )
            if not batch:
                return turned
            events = events_of([case.pk for case in batch])
            for case in batch:
                turned += _turn(case, events[case.pk], today)
        last = batch[-1].pk


def is_due(today: date) -> bool:
    """Is there a case to turn? One look into a small index."""
    return Case.objects.filter(changes_on__lte=today).exists()


def events_of(case_ids: list[int]) -> dict[int, list[CaseEvent]]:
    """The events of several cases in order of recording, in one query."""
    found: dict[int, list[CaseEvent]] = {pk: [] for pk in case_ids}
    for event in CaseEvent.objects.filter(case_id__in=case_ids).order_by("case_id", "number"):
        found[event.case_id].append(event)
    return found


def main(argv: list[str], today: date) -> int:
    """The command `btnn cases turn`: 0 when done, also by another process at this moment."""
    argparse.ArgumentParser(prog="btnn cases turn", description="Tính lại các vụ việc có hạn đã qua.").parse_args(argv)
    turned = turn_day(today)
    sys.stdout.write(
        "Một tiến trình khác đang tính lại.\n" if turned is None else f"Đã tính lại {turned} vụ việc cho ngày mới.\n"
    )
    return 0


def _turn(case: Case, events: list[CaseEvent], today: date) -> int:
    try:
        with transaction.atomic():
            project(case, events, today)
    except Refused as refusal:
        log.error("case %s cannot be projected: %s", case.code, refusal.message)
        return 0
    return 1


def _alone() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK_KEY])
        return bool(cursor.fetchone()[0])
