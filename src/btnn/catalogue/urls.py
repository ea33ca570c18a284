"""Routes of `catalogue`; each name has its policy in `btnn.web.policies`."""

from django.urls import URLPattern

app_name = "catalogue"
urlpatterns: list[URLPattern] = []
