"""Routes of `claims`; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .sent_urls import urlpatterns as sent
from .views import begin, items, step, summary

app_name = "claims"
urlpatterns = [
    path("yeu-cau/", begin.begin, name="begin"),
    path("yeu-cau/ma/", begin.code, name="code"),
    path("yeu-cau/tiep-tuc/", begin.resume, name="resume"),
    path("yeu-cau/de-lai/", begin.leave, name="leave"),
    path("yeu-cau/xoa/", begin.discard, name="discard"),
    path("yeu-cau/viet/<slug:step>/", step.step, name="step"),
    path("yeu-cau/giu/<slug:step>/", step.keep, name="keep"),
    path("yeu-cau/viet/thiet-hai/tinh/<slug:key>/", items.situation, name="situation"),
    path("yeu-cau/viet/thiet-hai/khoan/<int:place>/", items.item, name="item"),
    path("yeu-cau/xem-lai/", summary.summary, name="summary"),
    *sent,
]
