"""Routes of the pages of the law."""

from django.urls import path

from btnn.web.views import law

app_name = "law"
urlpatterns = [
    path("", law.home, name="home"),
    path("thoi-han/", law.limits, name="limits"),
    path("thoi-han/<slug:limit_id>/", law.one_limit, name="limit"),
    path("lich-lam-viec/<int:year>/", law.calendar, name="calendar"),
    path("chinh-sach/", law.policies, name="policies"),
]
