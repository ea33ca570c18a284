"""Routes of scoring; each name has its policy in `btnn.web.policies`."""

from django.urls.resolvers import URLPattern

app_name = "scoring"
urlpatterns: list[URLPattern] = []
