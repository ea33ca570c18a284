"""Routes of recommendations; each name has its policy in `btnn.web.policies`."""

from django.urls.resolvers import URLPattern

app_name = "recommendations"
urlpatterns: list[URLPattern] = []
