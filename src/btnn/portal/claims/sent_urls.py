"""Routes of `claims` from sending on; `code` is the tracking code of the case."""

from django.urls import path

from .views import sent

urlpatterns = [
    path("yeu-cau/ban-in/", sent.paper, name="paper"),
    path("yeu-cau/gui/", sent.send, name="send"),
    path("yeu-cau/da-gui/<str:code>/", sent.arrived, name="arrived"),
    path("yeu-cau/da-gui/<str:code>/ban-sao/", sent.copy, name="copy"),
]
