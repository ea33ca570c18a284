"""The turn of the day: before the first page of a day, cases whose limits ran out overnight are counted anew."""

from collections.abc import Callable
from datetime import date

from django.http import HttpRequest, HttpResponse

from btnn.cases import wall
from btnn.cases.turning import turn_day
from btnn.web.clock import today


class DayTurnMiddleware:
    """Each process looks once a day. When another process is at it, this one looks again on its next request;
    the page of a single case never depends on it, for it is always counted for the day it is shown.

    Only where requests are answered by the owner of the tables; the web role does not see all cases, and `btnn serve`
    turns the day for it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.turned_on: date | None = None

    def __call__(self, request: HttpRequest) -> HttpResponse:
        day = today()
        if self.turned_on != day and request.user.is_authenticated and (wall.stands() or turn_day(day) is not None):
            self.turned_on = day
        return self.get_response(request)
