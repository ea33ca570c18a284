"""Each request counts with the days that this installation adopted, whichever process adopted them."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from btnn.cases.recounting.in_use import calendar_in_use


class AdoptedCalendarMiddleware:
    """Looks at the stamp of the calendar file before the page is made, for pages that count without a case too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        calendar_in_use()
        return self.get_response(request)
