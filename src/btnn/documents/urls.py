"""Routes of `documents`; each name has its policy in `btnn.web.policies`."""

from django.urls import URLPattern

app_name = "documents"
urlpatterns: list[URLPattern] = []
