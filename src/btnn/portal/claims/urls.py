"""Routes of `claims`; each name has its policy in `btnn.web.policies`."""

from django.urls import URLPattern

app_name = "claims"
urlpatterns: list[URLPattern] = []
