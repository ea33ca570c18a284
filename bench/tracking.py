"""Public tracking on a running gunicorn, against an empty page on the same server by the same visitor.

The case has gone the whole way to the first payment; the visitor has proved to be its claimant. Both pages are asked
in turns, so that what else the machine does hits both alike. `BTNN_BENCH_SECONDS` sets how long each turn lasts.
"""

from __future__ import annotations

import http.client
import multiprocessing
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from statistics import median
from urllib.parse import urlencode

from bench.measures import Measure
from bench.scratch import scratch_database

SECONDS = float(os.environ.get("BTNN_BENCH_SECONDS", "4"))
TURNS = 5
VISITORS = 4  # connections at once
WORKERS = THREADS = 2
TODAY = date(2026, 11, 23)
HOST = "127.0.0.1"


def run() -> list[Measure]:
    with scratch_database() as web_url:
        code = _case()
        with _served(web_url) as port:
            return [_measured(port, code)]


def _measured(port: int, code: str) -> Measure:
    cookie = _proved(port, code)
    paths = {"empty": "/trang-trong/", "tracking": f"/theo-doi/{code}/"}
    rates: dict[str, list[float]] = {name: [] for name in paths}
    for _ in range(TURNS):
        for name, path in paths.items():
            rates[name].append(_rate(port, path, cookie))
    ratio = median(one / other for one, other in zip(rates["tracking"], rates["empty"], strict=True))
    return Measure(
        f"public tracking / an empty page, gunicorn {WORKERS} × {THREADS}, web role",
        f"{ratio:.0%} ({median(rates['tracking']):.0f} and {median(rates['empty']):.0f} requests a second)",
        "≥ 60%",
        ratio >= 0.6,
    )


def _rate(port: int, path: str, cookie: str) -> float:
    """Requests a second of all visitors together."""
    with multiprocessing.get_context("fork").Pool(VISITORS) as pool:
        counts = pool.starmap(_ask, [(port, path, cookie)] * VISITORS)
    return sum(counts) / SECONDS


def _ask(port: int, path: str, cookie: str) -> int:
    connection = http.client.HTTPConnection(HOST, port)
    count, until = 0, time.perf_counter() + SECONDS
    while time.perf_counter() < until:
        connection.request("GET", path, headers={"Cookie": cookie})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise SystemExit(f"{path}: {answer.status}")
        count += 1
    return count


def _proved(port: int, code: str) -> str:
    """Prove as a browser does: the form, then code and last figures. Out: the cookies."""
    connection = http.client.HTTPConnection(HOST, port)
    connection.request("GET", "/theo-doi/")
    answer = connection.getresponse()
    page, cookie = answer.read().decode(), answer.headers["Set-Cookie"].split(";")[0]
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert found is not None
    form = urlencode({"csrfmiddlewaretoken": found[1], "ma": code, "cuoi": "5678"})
    head = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", "/theo-doi/", form, head)
    answer = connection.getresponse()
    answer.read()
    if answer.status != 302:
        raise SystemExit(f"not proved: {answer.status}")
    set_cookies = answer.headers.get_all("Set-Cookie") or []
    return "; ".join([cookie, *(one.split(";")[0] for one in set_cookies)])


@contextmanager
def _served(web_url: str) -> Iterator[int]:
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = int(free.getsockname()[1])
    environment = os.environ | {
        "DATABASE_URL": web_url,
        "DJANGO_SETTINGS_MODULE": "bench.empty_page_settings",
        "BTNN_DATABASE_POOL": str(THREADS),
        "BTNN_TODAY": TODAY.isoformat(),
        "BTNN_DEBUG": "",
    }
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)
    command = [
        *(sys.executable, "-m", "gunicorn", "btnn.web.wsgi", "--bind", f"{HOST}:{port}"),
        *("--worker-class", "gthread", "--workers", str(WORKERS), "--threads", str(THREADS)),
        *("--log-level", "warning", "--no-control-socket"),
    ]
    child = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL)
    try:
        _wait(port)
        yield port
    finally:
        child.terminate()
        child.wait(timeout=30)


def _wait(port: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            connection = http.client.HTTPConnection(HOST, port, timeout=5)
            connection.request("GET", "/suc-khoe/")
            connection.getresponse().read()
        except OSError:
            time.sleep(0.3)
        else:
            return
    raise SystemExit("gunicorn does not answer")


def _case() -> str:
    """One agency and one case on its way to the first payment, told through the commands. Out: its tracking code."""
    from btnn.agencies import commands as agencies
    from btnn.agencies.queries import Membership
    from btnn.cases import commands as cases
    from btnn.cases.commands import PartyData
    from btnn.web.database.grants import grant

    grant()
    since, start = date(2020, 1, 1), TODAY - timedelta(days=77)
    body = agencies.establish_agency(
        code="sxd", name="Sở Xây dựng", kind="settling", level="province", parent=None, province="33", valid_from=since
    )
    people: dict[str, Membership] = {}
    for role in ("reception", "officer", "head", "finance"):
        user = agencies.enrol_person(username=role, full_name=f"Người {role}")
        people[role] = agencies.appoint(user, body, role, valid_from=since)
    amounts = [{"head": "property", "amount": 40_000_000}]
    done = cases.open_case(
        parties=[PartyData("Nguyễn Văn Đạt", phone="0912345678")],
        on=start,
        data={
            "receiver": "agency", "channel": "in_person", "complete": True, "claimant_kind": "injured_person",
            "field": "administration", "claimed": amounts,
        },
        membership=people["reception"],
        today=TODAY,
    )  # fmt: skip
    case = done.case

    def on(days: int) -> dict[str, object]:
        return {"on": start + timedelta(days=days), "expected": case.event_number, "today": TODAY}

    case = cases.accept_claim(case.code, membership=people["head"], number="", **on(1)).case  # type: ignore[arg-type]
    case = cases.appoint_officer(
        case.code, people["officer"].user, membership=people["head"], related_to_parties=False, **on(2)
    ).case  # type: ignore[arg-type]
    roles = ["agency_leader", "officer", "claimant", "justice_department"]
    story: list[tuple[int, str, str, dict[str, object]]] = [
        (10, "officer", "verification_ended", {}),
        (11, "officer", "verification_reported", {"verified": amounts}),
        (14, "officer", "negotiation_opened", {"participants": roles}),
        (14, "officer", "negotiation_session_held", {"minutes": True}),
        (15, "officer", "negotiation_concluded", {"agreed": True, "signed_by_claimant": True, "amounts": amounts}),
        (15, "head", "decision_issued", {"number": "12/QĐ-BT", "amount": 40_000_000}),
        (15, "head", "decision_handed_over", {}),
    ]
    for days, who, event, data in story:
        case = cases.record_event(case.code, event, data=data, membership=people[who], **on(days)).case  # type: ignore[arg-type]
    return str(case.tracking_code)
