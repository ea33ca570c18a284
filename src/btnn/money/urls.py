"""Routes of `money`; each name has its policy in `btnn.web.policies`."""

from django.urls import URLPattern

app_name = "money"
urlpatterns: list[URLPattern] = []
