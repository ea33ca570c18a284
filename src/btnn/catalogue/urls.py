"""Routes of `catalogue`; each name has its policy in `btnn.web.policies`. The page of a procedure stands last: its
address would take all others below `thu-tuc/`."""

from django.urls import path

from .views import data, pages

app_name = "catalogue"
urlpatterns = [
    path("thu-tuc/", pages.procedures, name="list"),
    path("thu-tuc/du-lieu.json", data.as_json, name="json"),
    path("thu-tuc/du-lieu.csv", data.as_csv, name="csv"),
    path("thu-tuc/quyet-dinh/<slug:key>/", pages.decision, name="decision"),
    path("thu-tuc/<slug:key>/", pages.procedure, name="procedure"),
    path("thu-tuc/<slug:key>/ban-<int:number>/", pages.procedure, name="version"),
]
