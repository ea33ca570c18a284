"""Routes of complaints; each name has its policy in `btnn.web.policies`."""

from django.urls.resolvers import URLPattern

app_name = "complaints"
urlpatterns: list[URLPattern] = []
