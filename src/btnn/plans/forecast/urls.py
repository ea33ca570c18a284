"""Routes of forecast; each name has its policy in `btnn.web.policies`."""

from django.urls.resolvers import URLPattern

app_name = "forecast"
urlpatterns: list[URLPattern] = []
