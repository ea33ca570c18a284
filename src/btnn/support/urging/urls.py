"""Routes of urging; each name has its policy in `btnn.web.policies`."""

from django.urls.resolvers import URLPattern

app_name = "urging"
urlpatterns: list[URLPattern] = []
