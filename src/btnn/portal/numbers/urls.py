"""Routes of `numbers`; each name has its policy in `btnn.web.policies`."""

from django.urls import URLPattern

app_name = "numbers"
urlpatterns: list[URLPattern] = []
