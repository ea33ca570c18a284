"""Routes of yearly; each name has its policy in `btnn.web.policies`."""

from django.urls.resolvers import URLPattern

app_name = "yearly"
urlpatterns: list[URLPattern] = []
