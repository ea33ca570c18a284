"""The docket at 1,000,000 cases: a page, a search by name, a case opened; queries and p95.

Each is measured as the owner of the tables and as the web role, behind row-level security. The made cases
are rows copied straight into the tables of a scratch database of its own (`bench.made_cases`); the events of one
real case are written through the commands. `BTNN_BENCH_CASES` sets another number.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import date, timedelta

from bench.made_cases import Country, make
from bench.measures import Measure, percentile
from bench.scratch import become, scratch_database

CASES = int(os.environ.get("BTNN_BENCH_CASES", "1000000"))
ROUNDS = 60
TODAY = date(2026, 11, 23)


def run() -> list[Measure]:
    with scratch_database() as web_url:
        return _measured(web_url)


def _measured(web_url: str) -> list[Measure]:
    seen_by = make(CASES, TODAY)
    code = _real_case(seen_by.settling)
    measures = _works(seen_by, code, "owner")
    become(web_url)
    return measures + _works(seen_by, code, "web role")


def _works(seen_by: Country, code: str, role: str) -> list[Measure]:
    from btnn.cases.queries import DocketFilter, case_file, docket, my_day

    def page(**filters: object) -> Callable[[object], object]:
        return lambda member: docket(member, DocketFilter(**filters), today=TODAY)  # type: ignore[arg-type]

    agency, province, country = seen_by.settling, seen_by.province, seen_by.country
    works: list[tuple[str, float, object, Callable[[object], object]]] = [
        ("docket page, own agency", 60, agency, page()),
        ("docket page, whole province", 60, province, page()),
        ("docket page, whole country", 60, country, page()),
        ("docket by due day, whole country", 60, country, page(order="due")),
        ("docket of one stage, whole country", 60, country, page(settlement="negotiating")),
        ("docket of what is overdue, whole province", 60, province, page(due="overdue")),
        ("search by name without accents, whole country", 150, country, page(search="dang duc phuong 55")),
        ("search by a common name, whole country", 150, country, page(search="nguyen van")),
        ("search by a common name, whole province", 150, province, page(search="nguyen van")),
        ("search by name, own agency", 150, agency, page(search="nguyen")),
        ("search by code, whole country", 150, country, page(search="bt-2025-0765432")),
        ("my day, own agency", 60, agency, lambda member: my_day(member, TODAY)),
        ("open a case", 80, agency, lambda member: case_file(member, code, TODAY)),
    ]
    return [
        _measure(f"{what}, {role}", budget, lambda w=work, m=member: _behind_the_wall(w, m))
        for what, budget, member, work in works
    ]


def _behind_the_wall(work: Callable[[object], object], membership: object) -> object:
    """As a request does it: one transaction that names the agency."""
    from btnn.cases.wall import acting_for

    with acting_for(membership.agency_id):  # type: ignore[attr-defined]
        return work(membership)


def _measure(what: str, budget_ms: float, work: Callable[[], object]) -> Measure:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    work()
    with CaptureQueriesContext(connection) as queries:
        work()
    about = ("BEGIN", "COMMIT", "SELECT set_config")  # of the transaction, not of the work
    asked = sum(not query["sql"].startswith(about) for query in queries)
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1e3)
    p95 = percentile(times, 0.95)
    return Measure(
        f"{what}, {CASES:,} cases",
        f"p95 {p95:.0f} ms, {asked} queries",
        f"p95 ≤ {budget_ms:.0f} ms, ≤ 5 queries",
        p95 <= budget_ms and asked <= 5,
    )


def _real_case(membership: object) -> str:
    """One case told through the commands, from receipt to the officer, to be opened."""
    from btnn.cases.commands import PartyData, open_case

    opened = open_case(
        membership=membership,
        parties=[PartyData("Đặng Đức Phương")],
        on=TODAY - timedelta(days=10),
        data={
            "receiver": "agency",
            "channel": "post",
            "complete": True,
            "claimant_kind": "injured_person",
            "field": "administration",
        },
        today=TODAY,
    )
    return str(opened.case.code)
