"""Routes of `notices`; each name has its policy in `btnn.web.policies`."""

from django.urls import URLPattern

app_name = "notices"
urlpatterns: list[URLPattern] = []
