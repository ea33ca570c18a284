"""Routes of `notices`; each name has its policy in `btnn.web.policies`."""

from django.urls import URLPattern, path

from . import views

app_name = "notices"
urlpatterns: list[URLPattern] = [
    path("thong-bao/", views.listing, name="list"),
    path("thong-bao/da-doc/", views.read, name="read"),
    path("thong-bao/cai-dat/", views.settings, name="settings"),
    path("thong-bao/xac-nhan/<str:token>/", views.confirm, name="confirm"),
    path("thong-bao/<int:notice>/", views.follow, name="open"),
]
