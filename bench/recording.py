"""Recording an event with its hash, limits and job, by two processes at once as the web role, and telling everybody of
the limits of a morning.

The made cases are those of `bench.made_cases`; each process records in cases of its own agency, as its head.
`BTNN_BENCH_RECORDED` and `BTNN_BENCH_TOLD` set other numbers.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from datetime import date, timedelta
from typing import Any

from bench.made_cases import make
from bench.measures import Measure, percentile
from bench.scratch import become, scratch_database

RECORDED = int(os.environ.get("BTNN_BENCH_RECORDED", "200"))  # cases a process, two events each
TOLD = int(os.environ.get("BTNN_BENCH_TOLD", "100000"))  # made cases
TODAY = date(2026, 11, 23)
WRITERS = 2


def run() -> list[Measure]:
    with scratch_database() as web_url:
        return _measured(web_url)


def _measured(web_url: str) -> list[Measure]:
    from django.db import connections

    first = make(TOLD, TODAY).settling
    heads = [first.pk, *(_head(first, number) for number in range(1, WRITERS))]
    told = _morning()
    connections.close_all()
    began = time.perf_counter()
    with multiprocessing.get_context("fork").Pool(WRITERS) as pool:
        times = [one for each in pool.starmap(_record, [(web_url, head) for head in heads]) for one in each]
    rate = len(times) / (time.perf_counter() - began)
    p95 = percentile(times, 0.95) * 1e3
    return [
        Measure(
            f"record an event with hash, limits, job; {WRITERS} writers, {TOLD:,} cases, web role",
            f"p95 {p95:.0f} ms, {rate:.0f} a second",
            "p95 ≤ 120 ms, ≥ 40 a second",
            p95 <= 120 and rate >= 40,
        ),
        told,
    ]


def _head(like: Any, number: int) -> int:
    """The head of another settling agency."""
    from btnn.agencies.models import Agency, Membership, User

    user = User.objects.create(username=f"head{number}", full_name=f"Thủ trưởng {number}")
    agency = Agency.objects.get(code=f"CQ{number}")
    return int(Membership.objects.create(user=user, agency=agency, role="head", valid_from=like.valid_from).pk)


def _record(web_url: str, membership_id: int) -> list[float]:
    """Open and accept cases; seconds for each of the events."""
    from django.db import connection

    from btnn.agencies.queries import Membership
    from btnn.cases.commands import PartyData, accept_claim, open_case
    from btnn.cases.wall import acting_for

    become(web_url)
    member = Membership.objects.select_related("agency", "user").get(pk=membership_id)
    claim = {
        "receiver": "agency",
        "channel": "in_person",
        "complete": True,
        "claimant_kind": "injured_person",
        "field": "administration",
    }
    on, times = TODAY - timedelta(days=3), []
    for _ in range(RECORDED):
        began = time.perf_counter()
        with acting_for(member.agency_id):
            opened = open_case(
                membership=member, parties=[PartyData("Đặng Đức Phương")], on=on, data=claim, today=TODAY
            )
        between = time.perf_counter()
        with acting_for(member.agency_id):
            accept_claim(opened.case.code, on=TODAY, membership=member, expected=1, today=TODAY)
        times += [between - began, time.perf_counter() - between]
    connection.close()
    return times


def _morning() -> Measure:
    """Everybody is told of the limits that are theirs."""
    from django.utils import timezone

    from btnn.cases.models import CaseLimit
    from btnn.notices.commands import tell_of_limits

    running = CaseLimit.objects.filter(status__in=("open", "overdue"), due__lte=TODAY + timedelta(days=14)).count()
    began = time.perf_counter()
    told = tell_of_limits(TODAY, timezone.now()) or 0
    seconds = time.perf_counter() - began
    share = seconds / max(running, 1) * 100_000
    return Measure(
        f"tell of a morning's limits, {running:,} running",
        f"{seconds:.0f} s, {told:,} notices",
        "≤ 60 s for 100,000 limits (ours)",
        share <= 60,
    )
