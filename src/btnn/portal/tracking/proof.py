"""Proof that somebody belongs to a case: how it is given, how long it holds, and what may be seen with it.

    prove(request, code, end)      the code and the last signs of the telephone or paper; kept in the session
    proved(request, code)          what was proved for that code and still holds; None else
    @of_proved_case                a view of one case: behind the wall with that case alone, `request.proved` set
    @private, held_of, seeing      the same in parts, for a view that need not look at the case each time
    forget(request, code)          leave one case

A proof ends after half an hour without a page of the case, and at once when the person takes part no longer. Names of
people are in no proof: only keys.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any, Literal, cast

from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from btnn.cases import wall
from btnn.cases.identity import normal_identity
from btnn.cases.tracking_code import read
from btnn.portal.identity.keeping import identity_of

SESSION = "tracking"  # {code: [key of the case, key of the party, how, last seen]}
IDLE = 30 * 60  # seconds
RENEW = 60  # a visit is noted once a minute: reading need not write
MOST = 10  # cases at once in one session

How = Literal["phone", "identity", "sign_in"]


@dataclass(frozen=True, slots=True)
class Proved:
    """One person of one case. `code` is the tracking code, `case_code` the number of the case in our books,
    `agency_id` the body that acts now; `how` it was proved; `stamp` changes whenever the case, the papers sent to the
    person or its sessions do."""

    case_id: int
    case_code: str
    code: str
    agency_id: int
    party_id: int
    how: How
    stamp: str


@dataclass(frozen=True, slots=True)
class MyCase:
    """One case of somebody who signed in."""

    case_code: str
    code: str
    opened_on: date
    agency: str


def prove(request: HttpRequest, code: str, end: str) -> Proved | None:
    """Compare what was typed and keep it in the session when it fits. `code` as it is kept, `end` four signs.

    Out: None for an unknown code and for a wrong end alike.
    """
    rows = _asked("SELECT * FROM tracking_proved(%s, %s, %s)", code, normal_identity(end), _today(request))
    if not rows:
        return None
    case_id, party_id, how = rows[0]
    _keep(request, code, case_id, party_id, how)
    return proved(request, code)


def proved(request: HttpRequest, code: str) -> Proved | None:
    """What the session has proved for the case with that tracking code and holds today; None else."""
    wanted = read(code)
    if wanted is None:
        return None
    if wanted not in _known(request):
        _take_from_identity(request, wanted)
    entry = _known(request).get(wanted)
    if entry is None:
        return None
    case_id, party_id, how, seen = entry
    rows = _asked("SELECT * FROM tracking_held(%s, %s, %s)", case_id, party_id, _today(request))
    if not rows or time.time() - seen > IDLE:
        forget(request, wanted)
        return None
    if time.time() - seen > RENEW:
        _keep(request, wanted, case_id, party_id, how)
    case_code, tracking_code, agency_id, stamp = rows[0]
    return Proved(case_id, case_code, tracking_code, agency_id, party_id, how, stamp)


def known_codes(request: HttpRequest) -> list[str]:
    """The codes proved in this session, the last one first; not asked whether they still hold."""
    now = time.time()
    return [code for code, entry in reversed(_known(request).items()) if now - entry[3] <= IDLE]


def cases_of_identity(request: HttpRequest) -> list[MyCase]:
    """The cases of whoever signed in with their national identity, the newest first; none for everybody else."""
    return [MyCase(row[2], row[3], row[4], row[5]) for row in _of_identity(request)]


def forget(request: HttpRequest, code: str) -> None:
    """Leave one case: the session proves it no longer."""
    known = _known(request)
    if known.pop(code, None) is not None:
        request.session[SESSION] = known


def of_proved_case(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view whose route says `code`: it sees that one case, as the agency that acts in it, and `request.proved`.

    The door of its route is `proved_case` (`btnn.web.doors`), which has sent everybody else to `tracking:find`.
    """

    @private
    @wraps(view)
    def guarded(request: HttpRequest, code: str, *args: Any, **words: Any) -> HttpResponse:
        with seeing(held_of(request, code)):
            return view(request, code, *args, **words)

    return guarded


def held_of(request: HttpRequest, code: str) -> Proved:
    """What the door has found proved for the case of that route. Refused (`PermissionDenied`): nothing."""
    held: Proved | None = getattr(request, "proved", None)
    if held is None or held.code != read(code):
        raise PermissionDenied
    return held


def seeing(held: Proved) -> AbstractContextManager[None]:
    """Inside this block the database shows that one case, as the agency that acts in it sees it."""
    return wall.acting_for(held.agency_id, only_case=held.case_id)


def private(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """What the view answers stays in no cache: neither of the browser nor on the way."""

    @wraps(view)
    def kept_to_oneself(request: HttpRequest, *args: Any, **words: Any) -> HttpResponse:
        answer = view(request, *args, **words)
        patch_cache_control(answer, private=True, no_store=True)
        return answer

    return kept_to_oneself


def _take_from_identity(request: HttpRequest, code: str) -> None:
    for case_id, party_id, _, tracking_code, *_ in _of_identity(request):
        if tracking_code == code:
            _keep(request, code, case_id, party_id, "sign_in")


def _of_identity(request: HttpRequest) -> list[tuple[Any, ...]]:
    who = identity_of(request)
    number = normal_identity(who.identity_number) if who is not None else ""
    return _asked("SELECT * FROM tracking_of_identity(%s, %s)", number, _today(request)) if number else []


def _known(request: HttpRequest) -> dict[str, list[Any]]:
    return cast("dict[str, list[Any]]", request.session.get(SESSION, {}))


def _keep(request: HttpRequest, code: str, case_id: int, party_id: int, how: str) -> None:
    known = _known(request)
    if code not in known:
        request.session.cycle_key()  # what a stranger may have planted before is worth nothing now
    others = {one: entry for one, entry in known.items() if one != code}
    while len(others) >= MOST:
        others.pop(next(iter(others)))
    request.session[SESSION] = others | {code: [case_id, party_id, how, time.time()]}


def _today(request: HttpRequest) -> date:
    return cast(date, request.today)  # type: ignore[attr-defined]


def _asked(question: str, *told: str | int | date) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(question, list(told))
        return list(cursor.fetchall())
