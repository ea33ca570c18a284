"""The routes of the house and one more: an empty page, through the same doors, in the same frame."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, URLResolver, path

from btnn.web.doors import public
from btnn.web.policies import POLICIES
from btnn.web.urls import urlpatterns as ours


def empty(request: HttpRequest) -> HttpResponse:
    """The frame of the public side with nothing in it."""
    return render(request, "portal/base.html")


POLICIES["empty"] = public
urlpatterns: list[URLPattern | URLResolver] = [path("trang-trong/", empty, name="empty"), *ours]
