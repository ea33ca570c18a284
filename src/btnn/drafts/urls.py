"""Routes of `drafts`; each name has its policy in `btnn.web.policies`."""

from django.urls import URLPattern

app_name = "drafts"
urlpatterns: list[URLPattern] = []
