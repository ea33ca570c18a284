"""Routes of `catalogue`; each name has its policy in `btnn.web.policies`. The page of a procedure stands last: its
address would take all others below `thu-tuc/`."""

from django.urls import path

from .views import data, managing, pages, poster, taking_in

app_name = "catalogue"
STAFF = "thu-tuc/quan-ly/"
urlpatterns = [
    path("thu-tuc/", pages.procedures, name="list"),
    path("thu-tuc/du-lieu.json", data.as_json, name="json"),
    path("thu-tuc/du-lieu.csv", data.as_csv, name="csv"),
    path("thu-tuc/bang-niem-yet/<slug:level>/", poster.poster, name="poster"),
    path("thu-tuc/ma/<slug:name>.svg", poster.sign, name="sign"),
    path(STAFF, managing.keeping, name="keeping"),
    path(f"{STAFF}nhap/", taking_in.take_in, name="take_in"),
    path(f"{STAFF}nhap/mau/", taking_in.template, name="template"),
    path(f"{STAFF}niem-yet/<int:key>/", managing.task, name="task"),
    path(f"{STAFF}niem-yet/<int:key>/anh/<int:proof>/", managing.picture, name="picture"),
    path(f"{STAFF}quyet-dinh/<slug:key>/", managing.postings, name="postings"),
    path("thu-tuc/quyet-dinh/<slug:key>/", pages.decision, name="decision"),
    path("thu-tuc/<slug:key>/", pages.procedure, name="procedure"),
    path("thu-tuc/<slug:key>/ban-<int:number>/", pages.procedure, name="version"),
]
