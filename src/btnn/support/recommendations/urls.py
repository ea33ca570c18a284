"""Routes of recommendations; each name has its policy in `btnn.web.year_policies`."""

from django.urls import path

from .views import reading, writing

app_name = "recommendations"
ROOT = "kien-nghi/"
urlpatterns = [
    path(ROOT, reading.listing, name="list"),
    path(f"{ROOT}tai-ve/", reading.sheet, name="sheet"),
    path(f"{ROOT}lap/<str:kind>/", writing.write, name="write"),
    path(f"{ROOT}<int:key>/", reading.one, name="one"),
    path(f"{ROOT}<int:key>/tai-ve/", reading.word, name="word"),
]
