"""Routes of agencies to requests that came through the portal: pages of officials, in Vietnamese alone."""

from django.urls import path

from .views import original

app_name = "requests"
urlpatterns = [
    path("vu-viec/<str:code>/yeu-cau-goc/", original.original, name="original"),
]
