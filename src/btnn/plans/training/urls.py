"""Routes of training; each name has its policy in `btnn.web.policies`."""

from django.urls.resolvers import URLPattern

app_name = "training"
urlpatterns: list[URLPattern] = []
