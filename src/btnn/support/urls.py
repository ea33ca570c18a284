"""Routes of `support`; each name has its policy in `btnn.web.policies`."""

from django.urls import URLPattern

app_name = "support"
urlpatterns: list[URLPattern] = []
