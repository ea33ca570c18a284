"""Routes of reimbursement, below those of `money`; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import case, collecting, council, lists

OF_CASE = "vu-viec/<str:code>/hoan-tra/"
OF_OFFICIAL = f"{OF_CASE}nguoi/<int:place>/"
urlpatterns = [
    path("hoan-tra/", lists.work, name="reimbursements"),
    path("hoan-tra/danh-sach.xlsx", lists.work_sheet, name="reimbursements_sheet"),
    path(OF_CASE, case.case, name="reimbursement"),
    path(f"{OF_CASE}theo-doi.xlsx", case.sheet, name="reimbursement_sheet"),
    path(f"{OF_CASE}hoi-dong/", council.council, name="council"),
    path(f"{OF_CASE}hop/", council.meeting, name="council_meeting"),
    path(f"{OF_CASE}kien-nghi/", council.recommendation, name="recommendation"),
    path(OF_OFFICIAL, case.official, name="official"),
    path(f"{OF_OFFICIAL}thu/", collecting.collect, name="collect"),
    path(f"{OF_OFFICIAL}tru-luong/", collecting.terms, name="terms"),
    path(f"{OF_OFFICIAL}giam/", collecting.reduction, name="reduction"),
    path(f"{OF_OFFICIAL}hoan/", collecting.deferral, name="deferral"),
]
