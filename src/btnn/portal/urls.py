"""Routes of the public side's own pages; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import start

app_name = "portal"
urlpatterns = [
    path("cong-dan/", start.start, name="start"),
]
