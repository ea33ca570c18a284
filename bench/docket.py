"""The docket at 100,000 cases: a page, a search by name, a case opened; queries and p95.

Each is measured as the owner of the tables and as the web role, behind row-level security. The made cases
are rows written straight into the tables of a scratch database of its own (the events of one real case are
written through the commands). `BTNN_BENCH_CASES` sets another number.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from bench.measures import Measure, percentile

CASES = int(os.environ.get("BTNN_BENCH_CASES", "100000"))
AGENCIES = 400
ROUNDS = 60
TODAY = date(2026, 11, 23)
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")
MIDDLE = ("Văn", "Thị", "Hữu", "Đức", "Minh", "Ngọc", "Thanh", "Quốc")
GIVEN = ("An", "Bình", "Cường", "Dũng", "Đông", "Hà", "Hạnh", "Khánh", "Lan", "Phương", "Tùng", "Yến")


def run() -> list[Measure]:
    from btnn.web.database import Server, locate

    with tempfile.TemporaryDirectory(prefix="btnn-bench-") as name:
        folder = Path(name)
        folder.chmod(0o711)
        os.environ["BTNN_DATA_DIR"] = name
        os.environ["DJANGO_SETTINGS_MODULE"] = "btnn.web.settings"
        os.environ.setdefault("BTNN_LOG_LEVEL", "ERROR")
        with Server(locate(folder)) as server:
            os.environ["DATABASE_URL"] = server.url
            import django

            django.setup()
            from django.db import connections

            try:
                return _measured(server.web_url)
            finally:
                connections.close_all()
                del os.environ["DATABASE_URL"]


def _measured(web_url: str) -> list[Measure]:
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    settling, overseeing = _made()
    code = _real_case(settling)
    measures = _works(settling, overseeing, code, "owner")
    _become(web_url)
    return measures + _works(settling, overseeing, code, "web role")


def _become(url: str) -> None:
    """Connect as another role from now on."""
    from django.db import connection

    from btnn.web.database import django_database

    connection.close()
    connection.settings_dict.update(django_database(url))


def _works(settling: object, overseeing: object, code: str, role: str) -> list[Measure]:
    from btnn.cases.queries import DocketFilter, case_file, docket, my_day

    works: list[tuple[str, float, Callable[[object], object]]] = [
        ("docket page, own agency", 60, lambda m: docket(m, DocketFilter(), today=TODAY)),
        ("docket page, whole province", 60, lambda m: docket(m, DocketFilter(), today=TODAY)),
        (
            "docket by due day, whole province",
            60,
            lambda m: docket(m, DocketFilter(order="due"), today=TODAY),
        ),
        (
            "search by name without accents, whole province",
            150,
            lambda m: docket(m, DocketFilter(search="dang duc phuong"), today=TODAY),
        ),
        (
            "search by a common name, whole province",
            150,
            lambda m: docket(m, DocketFilter(search="nguyen van"), today=TODAY),
        ),
        ("search by name, own agency", 150, lambda m: docket(m, DocketFilter(search="nguyen"), today=TODAY)),
        ("my day, own agency", 60, lambda m: my_day(m, TODAY)),
        ("open a case", 80, lambda m: case_file(m, code, TODAY)),
    ]
    members = [settling, *[overseeing] * 4, *[settling] * 3]
    return [
        _measure(f"{what}, {role}", budget, lambda w=work, m=member: _behind_the_wall(w, m))
        for (what, budget, work), member in zip(works, members, strict=True)
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


def _made() -> tuple[object, object]:
    """Agencies, people and the made cases; out: a head at a settling agency, an overseer of the province."""
    from django.db import connection

    from btnn.agencies.models import Agency, Membership, User
    from btnn.cases.folding import fold
    from btnn.cases.models import Case, CaseAgency, CaseLimit

    since = date(2018, 7, 1)
    justice = Agency.objects.create(
        code="STP", name="Sở Tư pháp", kind="justice_department", level="province", province="33", valid_from=since
    )
    agencies = Agency.objects.bulk_create(
        Agency(code=f"CQ{n}", name=f"Cơ quan {n}", kind="settling", level="province", province="33", valid_from=since)
        for n in range(AGENCIES)
    )
    head = User.objects.create(username="head", full_name="Người đứng đầu")
    watcher = User.objects.create(username="watcher", full_name="Người theo dõi")
    at_agency = Membership.objects.create(user=head, agency=agencies[0], role="head", valid_from=since)
    at_justice = Membership.objects.create(user=watcher, agency=justice, role="overseer", valid_from=since)

    chance = random.Random(11)
    stages = ("received", "accepted", "verifying", "negotiating", "effective", "paid", "refused")
    fields = ("administration", "criminal_procedure", "civil_enforcement")
    step = 5000
    for first in range(0, CASES, step):
        cases, limits, scope = [], [], []
        for n in range(first, min(first + step, CASES)):
            name = f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)} {n % 977}"
            stage = chance.choice(stages)
            going = stage not in ("paid", "refused")
            due = TODAY + timedelta(days=chance.randint(-30, 60)) if going else None
            agency = agencies[n % AGENCIES]
            cases.append(
                Case(
                    code=f"BT-2025-{n:06d}",
                    province="33",
                    filed_with=agency,
                    settling_agency=agency,
                    field=chance.choice(fields),
                    claimant_name=name,
                    search_text=f"{fold(name)} bt-2025-{n:06d}",
                    law_version="10/2017/QH14",
                    settlement=stage,
                    closed=not going,
                    opened_on=TODAY - timedelta(days=90),
                    next_due=due,
                    next_limit="verify_damage" if due else "",
                    open_count=int(going),
                    overdue_count=int(bool(due and due < TODAY)),
                    event_number=2,
                )
            )
        Case.objects.bulk_create(cases)
        for case in cases:
            scope.append(CaseAgency(case=case, agency=case.settling_agency, capacity="settling", since=since))
            scope.append(CaseAgency(case=case, agency=justice, capacity="overseeing", since=since))
            if case.next_due:
                limits.append(
                    CaseLimit(
                        case=case,
                        position=1,
                        limit_id="verify_damage",
                        lane="settlement",
                        by="officer",
                        start=case.opened_on,
                        due=case.next_due,
                        status="overdue" if case.overdue_count else "open",
                    )
                )
        CaseAgency.objects.bulk_create(scope)
        CaseLimit.objects.bulk_create(limits)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return at_agency, at_justice


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
