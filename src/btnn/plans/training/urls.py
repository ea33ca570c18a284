"""Routes of training; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import activity, exercising, reading

app_name = "training"
urlpatterns = [
    path("tap-huan/", reading.year, name="list"),
    path("tap-huan/nhu-cau/", reading.needs, name="needs"),
    path("tap-huan/lap/", reading.plan, name="plan"),
    path("tap-huan/bang/", reading.sheet, name="sheet"),
    path("tap-huan/bao-cao/", reading.document, name="document"),
    path("tap-huan/bai-tap/", exercising.exercises, name="exercises"),
    path("tap-huan/bai-tap/ra-bai/", exercising.make, name="make"),
    path("tap-huan/bai-tap/<int:key>/", exercising.exercise, name="exercise"),
    path("tap-huan/<int:key>/", activity.activity, name="activity"),
]
