"""Routes of the writing pages. They stand before the pages of one case: “nhan-ho-so” is no case code."""

from django.urls import path

from .views import corrections, intake, late, old_cases, steps

urlpatterns = [
    path("vu-viec/nhan-ho-so/", intake.intake, name="open"),
    path("vu-viec/nhap-tu-bang/", old_cases.old_cases, name="import"),
    path("vu-viec/nhap-tu-bang/bang-mau/", old_cases.template, name="import_template"),
    path("vu-viec/<slug:code>/ghi/<slug:event>/", steps.step, name="record"),
    path("vu-viec/<slug:code>/ghi/", late.late, name="late"),
    path("vu-viec/<slug:code>/sua/<int:entry>/", corrections.correction, name="correct"),
]
