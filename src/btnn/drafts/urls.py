"""Routes of `drafts`; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from . import views

app_name = "drafts"
urlpatterns = [
    path("ban-nhap/", views.drafts, name="drafts"),
    path("ban-nhap/luu/", views.save, name="save"),
    path("ban-nhap/bo/", views.discard, name="discard"),
    path("vu-viec/<str:code>/dang-mo/", views.here, name="here"),
]
