"""Routes of rosters; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import keeping, reading

app_name = "roster"
ONE = "doi-ngu/nguoi/<int:key>/"
urlpatterns = [
    path("doi-ngu/", reading.own, name="own"),
    path("doi-ngu/co-quan/", reading.agencies, name="agencies"),
    path("doi-ngu/co-quan/<int:agency>/", reading.agency, name="agency"),
    path("doi-ngu/bang/", reading.sheet, name="sheet"),
    path("doi-ngu/danh-sach/", reading.document, name="document"),
    path("doi-ngu/them/", keeping.add, name="add"),
    path(ONE, keeping.person, name="person"),
    path(f"{ONE}cap-nhat/", keeping.edit, name="edit"),
    path(f"{ONE}thoi-lam/", keeping.leave, name="leave"),
    path(f"{ONE}boi-duong/", keeping.training, name="training"),
]
