"""Routes of `tracking`; each name has its policy in `btnn.web.policies`."""

from django.urls import URLPattern

app_name = "tracking"
urlpatterns: list[URLPattern] = []
