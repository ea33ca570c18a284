"""Routes of roster; each name has its policy in `btnn.web.policies`."""

from django.urls.resolvers import URLPattern

app_name = "roster"
urlpatterns: list[URLPattern] = []
