"""Routes of `numbers`; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import publishing, reading

app_name = "numbers"
urlpatterns = [
    path("so-lieu/", reading.years, name="years"),
    path("so-lieu/quan-ly/", publishing.manage, name="manage"),
    path("so-lieu/<int:year>/", reading.year, name="year"),
    path("so-lieu/<int:year>/<slug:scope>/", reading.one, name="edition"),
    path("so-lieu/<int:year>/<slug:scope>/bang.csv", reading.as_sheet, name="sheet"),
]
