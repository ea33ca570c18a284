"""Routes of the lanes that have a page of their own beside the case."""

from django.urls import path

from .views import court, honour

urlpatterns = [
    path("vu-viec/<str:code>/phuc-hoi-danh-du/", honour.honour, name="honour"),
    path("vu-viec/<str:code>/toa-an/", court.court, name="court"),
]
