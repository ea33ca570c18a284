"""Routes of `casework`; each name has its policy in `btnn.web.policies`."""

from django.urls import URLPattern

app_name = "casework"
urlpatterns: list[URLPattern] = []
