"""Routes of `desk`; each name has its policy in `btnn.web.policies`."""

from django.urls import URLPattern

app_name = "desk"
urlpatterns: list[URLPattern] = []
