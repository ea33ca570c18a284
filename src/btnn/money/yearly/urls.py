"""Routes of the money of a year; each name has its policy in `btnn.web.year_policies`."""

from django.urls import path

from .views import asking, deciding, estimating, settling, year

app_name = "yearly"
OF_YEAR = "kinh-phi-nam/<int:year>/"
urlpatterns = [
    path("kinh-phi-nam/", year.now, name="now"),
    path(OF_YEAR, year.page, name="year"),
    path(f"{OF_YEAR}bang.xlsx", year.sheet, name="sheet"),
    path(f"{OF_YEAR}de-nghi-bo-sung.docx", year.supplement, name="supplement"),
    path(f"{OF_YEAR}huong-dan/", asking.guide, name="guide"),
    path(f"{OF_YEAR}huong-dan.docx", asking.guidance_document, name="guidance_document"),
    path(f"{OF_YEAR}nhu-cau/", asking.needs, name="needs"),
    path(f"{OF_YEAR}khoan-chi/", asking.spent, name="spent"),
    path(f"{OF_YEAR}du-toan/", estimating.estimate, name="estimate"),
    path(f"{OF_YEAR}du-toan.docx", estimating.document, name="estimate_document"),
    path(f"{OF_YEAR}quyet-dinh/", deciding.decide, name="decide"),
    path(f"{OF_YEAR}dieu-chuyen/", deciding.move, name="move"),
    path(f"{OF_YEAR}quyet-toan/", settling.settlement, name="settlement"),
    path(f"{OF_YEAR}quyet-toan.docx", settling.document, name="settlement_document"),
]
