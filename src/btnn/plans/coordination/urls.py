"""Routes of coordination; each name has its policy in `btnn.web.policies`."""

from django.urls.resolvers import URLPattern

app_name = "coordination"
urlpatterns: list[URLPattern] = []
