"""Routes of `tracking`; each name has its policy in `btnn.web.policies`. `code` is the tracking code of a case."""

from django.urls import path

from .views import case, find

app_name = "tracking"
urlpatterns = [
    path("theo-doi/", find.find, name="find"),
    path("theo-doi/<str:code>/", case.case, name="case"),
    path("theo-doi/<str:code>/thoat/", find.leave, name="leave"),
]
