"""Routes of guidance; each name has its policy in `btnn.web.policies`."""

from django.urls.resolvers import URLPattern

app_name = "guidance"
urlpatterns: list[URLPattern] = []
