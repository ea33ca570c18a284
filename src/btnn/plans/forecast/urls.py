"""Routes of forecast and prevention; each name has its policy in `btnn.web.year_policies`."""

from django.urls import path

from .views import prevention, reading, signals

app_name = "forecast"
urlpatterns = [
    path("du-bao/", reading.expected, name="expected"),
    path("du-bao/so-lieu.csv", reading.figures, name="figures"),
    path("du-bao/van-ban/", signals.signals, name="signals"),
    path("du-bao/van-ban/ghi/", signals.record, name="record"),
    path("du-bao/van-ban/<int:key>/", signals.signal, name="signal"),
    path("du-bao/nguyen-nhan/", prevention.causes, name="causes"),
    path("du-bao/nguyen-nhan/de-xuat/", prevention.propose, name="propose"),
    path("du-bao/bien-phap/", prevention.measures, name="measures"),
    path("du-bao/bien-phap/<int:key>/", prevention.measure, name="measure"),
]
