"""Routes of scoring; each name has its policy in `btnn.web.year_policies`."""

from django.urls import path

from .views import reading, scoring

app_name = "scoring"
ONE = "cham-diem/<int:key>/"
urlpatterns = [
    path("cham-diem/", reading.sheets, name="list"),
    path("cham-diem/xep-loai/<int:year>/", reading.ranks, name="ranking"),
    path("cham-diem/xep-loai/<int:year>/bang.xlsx", reading.ranks_file, name="ranking_file"),
    path(ONE, scoring.sheet, name="sheet"),
    path(f"{ONE}dong/<str:criterion>/", scoring.line, name="line"),
    path(f"{ONE}bang.xlsx", reading.sheet_file, name="file"),
    path(f"{ONE}bang.docx", reading.document, name="document"),
]
