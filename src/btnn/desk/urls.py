"""Routes of `desk`; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import feeds, filters

app_name = "desk"
urlpatterns = [
    path("bo-loc/", filters.filters, name="filters"),
    path("bo-loc/luu/", filters.save, name="save_filter"),
    path("lich/", feeds.page, name="calendar"),
    path("lich/<str:secret>.ics", feeds.feed, name="feed"),
]
