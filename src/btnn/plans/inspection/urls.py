"""Routes of inspection; each name has its policy in `btnn.web.policies`."""

from django.urls.resolvers import URLPattern

app_name = "inspection"
urlpatterns: list[URLPattern] = []
