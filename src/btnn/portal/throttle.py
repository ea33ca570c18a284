"""How often strangers may try something: counted in the database, so that all processes count together.

    spend("track", request, most=20, minutes=10)                    by the machine that asks
    spend("track-code", request, code, most=5, minutes=60)          by what is asked for, whoever asks

The view that spends bears `answers_refusals`: so the count stays when the page is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import wraps
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from btnn.portal.errors import PortalProblem, TooOften

SALT = "btnn.portal.throttle"
SPEND = """
INSERT INTO portal_attempt AS held (key, "window", count, ends_at) VALUES (%s, %s, 1, %s)
ON CONFLICT (key, "window") DO UPDATE SET count = held.count + 1 RETURNING count
"""


def spend(what: str, request: HttpRequest, *of: str, most: int, minutes: int) -> None:
    """Count one try of `what` in the current stretch of `minutes`.

    Args:
        what: which door; of: what is asked for; left out, the address of the machine that asks counts.
        most: so many tries pass in one stretch.

    Refused (`TooOften`, status 429): one more than that.
    """
    now = datetime.now(UTC)
    length = minutes * 60
    window = int(now.timestamp()) // length
    key = salted_hmac(SALT, "\n".join((what, *(of or (address(request),))))).hexdigest()
    ends = datetime.fromtimestamp((window + 1) * length, UTC)
    with connection.cursor() as cursor:
        cursor.execute(SPEND, [key, window, ends])
        (count,) = cursor.fetchone()
    if count > most:
        left = max(1, round((ends - now) / timedelta(minutes=1)))
        raise TooOften(
            _("Đã thử quá nhiều lần. Để giữ an toàn cho hồ sơ của mọi người, hãy thử lại sau %(minutes)s phút.")
            % {"minutes": left}
        )


def address(request: HttpRequest) -> str:
    """The machine that asks; of IPv6 the network, which one person holds."""
    told = str(request.META.get("REMOTE_ADDR", ""))
    try:
        seen = ip_address(told)
    except ValueError:
        return told
    if isinstance(seen, IPv6Address):
        return str(seen.ipv4_mapped or ip_network((seen, 64), strict=False))
    return str(seen)


def refusal(request: HttpRequest, problem: PortalProblem) -> HttpResponse:
    """The page of a refusal: its sentence and status."""
    return render(request, "portal/refused.html", {"message": problem.message}, status=problem.status)


def answers_refusals(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A refusal that the view lets through becomes a page with its sentence and status; what the view wrote stays."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **words: Any) -> HttpResponse:
        try:
            return view(request, *args, **words)
        except PortalProblem as problem:
            return refusal(request, problem)

    return answer
