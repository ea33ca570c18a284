"""A holiday decree at 100,000 open cases that it all touches: the preview, and counting every one of them again.

The made cases are rows written straight into a scratch database: one story of 25 events broken off after 6 to 15 of
them (10 on average), moved so that its last event lies on this day or the day before, with the projections that the
product itself makes of it. The decree takes away the working days of nearly three weeks, so that every case is
touched and most have a limit that moves.
`BTNN_BENCH_CASES` sets another number.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bench.folding import _STORY as STORY
from bench.measures import Measure
from bench.scratch import scratch_database

CASES = int(os.environ.get("BTNN_BENCH_CASES", "100000"))
TODAY = date(2026, 3, 11)  # a day gone by: nothing made here was recorded at this moment
CLOSED = [day for day in (TODAY + timedelta(days=n) for n in range(1, 20)) if day.weekday() < 5]
DECREE = "date,name,kind,status,source\n" + "".join(
    f"{day},Nghỉ tránh bão,off,published,Công điện 01/CĐ-TTg\n" for day in CLOSED
)
LENGTHS = (6, 7, 9, 12, 15)
AGENCIES = 400
PART = 5000


def run() -> list[Measure]:
    with scratch_database():
        return _measured()


def _measured() -> list[Measure]:
    from btnn.cases.models import CaseLimit
    from btnn.cases.recounting.adoption import adopt_calendar
    from btnn.cases.recounting.preview import preview_calendar
    from btnn.cases.recounting.reproject import reproject
    from btnn.cases.recounting.touched import touched_cases

    _made()
    open_limits = CaseLimit.objects.filter(status__in=("open", "overdue")).count()
    workers = min(os.cpu_count() or 1, 2)
    began, worked = time.perf_counter(), _processor_seconds()
    found = preview_calendar(DECREE, TODAY, workers=workers)
    previewed, preview_work = time.perf_counter() - began, _processor_seconds() - worked
    assert found.looked_at == CASES
    assert len(found.moved) >= CASES // 2
    told = f"{CASES:,} open cases counted, {found.limit_count:,} of {open_limits:,} open limits move"

    began, worked = time.perf_counter(), _processor_seconds()
    done = adopt_calendar(DECREE, "Công điện 01, 11/03/2026", "đo", TODAY, workers=workers)
    adopted, adopt_work = time.perf_counter() - began, _processor_seconds() - worked
    assert done.written.cases >= len(found.moved)
    assert not done.written.refused
    applied = adopted - previewed
    assert reproject(touched_cases(found.days, only_open=False)[:1000], TODAY).cases == 0
    return [
        Measure(f"preview of a decree: {told}", _told(previewed, preview_work, workers), "≤ 20 s", previewed <= 20),
        Measure(
            "apply it: every case projected again and written",
            _told(applied, adopt_work - preview_work, workers),
            "≤ 60 s",
            applied <= 60,
        ),
    ]


def _told(seconds: float, work: float, workers: int) -> str:
    return f"{seconds:.1f} s ({work:.0f} s of processor in {workers} processes)"


def _processor_seconds() -> float:
    """Used by this process and by its children that have ended."""
    return sum(part for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN) for part in resource.getrusage(who)[:2])


def _made() -> None:
    from django.db import connection

    from btnn.agencies.models import Agency, User

    since = date(2018, 7, 1)
    agencies = Agency.objects.bulk_create(
        Agency(code=f"CQ{n}", name=f"Cơ quan {n}", kind="settling", level="province", province="33", valid_from=since)
        for n in range(AGENCIES)
    )
    person = User.objects.create(username="head", full_name="Người đứng đầu")
    samples = [_Sample(length, back, person.pk) for length in LENGTHS for back in (0, 1)]
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE cases_caseevent DISABLE TRIGGER USER")
        for first in range(1, CASES + 1, PART):
            part = range(first, min(first + PART, CASES + 1))
            made = [(n, samples[n % len(samples)], agencies[n % AGENCIES].pk) for n in part]
            _copy(cursor, "cases_case", (sample.case(n, agency) for n, sample, agency in made))
            _copy(cursor, "cases_caseevent", (row for n, sample, agency in made for row in sample.events(n, agency)))
            _copy(cursor, "cases_caselimit", (row for n, sample, _ in made for row in sample.limits(n)))
        cursor.execute("ALTER TABLE cases_caseevent ENABLE TRIGGER USER")
        cursor.execute("ANALYZE")
    print(f"  {CASES:,} cases made", file=sys.stderr)


def _copy(cursor: Any, table: str, rows: Iterator[dict[str, Any]]) -> None:
    first = next(rows)
    with cursor.copy(f"COPY {table} ({', '.join(first)}) FROM STDIN") as copy:
        copy.write_row(list(first.values()))
        for row in rows:
            copy.write_row(list(row.values()))


class _Sample:
    """One story, told once by the product; every case made from it differs in its keys and numbers only."""

    def __init__(self, length: int, back: int, person: int) -> None:
        from btnn.cases.models import Case, CaseEvent
        from btnn.cases.projections import case_values, limit_rows
        from btnn.cases.story import tell

        shift = TODAY - timedelta(days=back) - date.fromisoformat(STORY[length - 1][1])
        self.person = person
        self.rows = [
            CaseEvent(
                number=number,
                type=kind,
                on=date.fromisoformat(on) + shift,
                at=datetime.combine(date.fromisoformat(on) + shift, datetime.min.time(), UTC) + timedelta(hours=3),
                by="agency",
                actor_id=person,
                actor_agency_id=1,
                data=data,
                hash=f"{number:064x}",
            )
            for number, (kind, on, data) in enumerate(STORY[:length], start=1)
        ]
        for row in self.rows:
            from btnn.law.case.events import EVENTS

            row.by = EVENTS[row.type].by
        view, facts = tell(self.rows, TODAY)
        case = Case(code="BT")
        self.values = case_values(case, view, facts, self.rows, [], TODAY)
        self.runs = limit_rows(case, view)

    def case(self, n: int, agency: int) -> dict[str, Any]:
        own = {"id": n, "code": f"BT-2026-{n:06d}", "province": "33", "filed_with_id": agency}
        register = f"{n}/TL" if self.values["register_number"] else ""
        found = {"register_number": register, "search_text": self.search(n), "settling_agency_id": agency}
        return own | self.values | found

    def search(self, n: int) -> str:
        from btnn.cases.projections import search_text

        numbers = [f"{n}/TL" for row in self.rows if "number" in row.data]
        return search_text(f"BT-2026-{n:06d}", numbers, [])

    def events(self, n: int, agency: int) -> Iterator[dict[str, Any]]:
        for row in self.rows:
            data = row.data | ({"number": f"{n}/TL"} if "number" in row.data else {})
            yield {
                "case_id": n,
                "number": row.number,
                "type": row.type,
                "happened_on": row.on,
                "recorded_at": row.at,
                "side": row.by,
                "actor_id": self.person,
                "actor_agency_id": agency,
                "data": json.dumps(data, ensure_ascii=False),
                "previous_hash": f"{row.number - 1:064x}" if row.number > 1 else "",
                "hash": row.hash,
            }

    def limits(self, n: int) -> Iterator[dict[str, Any]]:
        for run in self.runs:
            yield {
                "case_id": n,
                "position": run.position,
                "limit_id": run.limit_id,
                "lane": run.lane,
                "side": run.by,
                "start": run.start,
                "due": run.due,
                "met_on": run.met_on,
                "status": run.status,
                "frozen": run.frozen,
            }
