"""Routes of `desk`; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import assigning, feeds, filters

app_name = "desk"
urlpatterns = [
    path("bo-loc/", filters.filters, name="filters"),
    path("bo-loc/luu/", filters.save, name="save_filter"),
    path("phan-cong/", assigning.assigning, name="assign"),
    path("ban-giao/", assigning.hand_overs, name="hand_overs"),
    path("ban-giao/<int:officer>/", assigning.hand_over, name="hand_over"),
    path("lich/", feeds.page, name="calendar"),
    path("lich/<str:secret>.ics", feeds.feed, name="feed"),
]
