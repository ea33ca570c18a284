"""Routes of difficulties; each name has its policy in `btnn.web.policies`."""

from django.urls.resolvers import URLPattern

app_name = "difficulties"
urlpatterns: list[URLPattern] = []
