"""Routes of `money`; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .reimbursement.urls import urlpatterns as reimbursement
from .views import case, funds

app_name = "money"
urlpatterns = [
    path("vu-viec/<str:code>/tien/", case.page, name="case"),
    path("vu-viec/<str:code>/tien/so-tien.xlsx", case.sheet, name="sheet"),
    path("kinh-phi/", funds.work, name="funds"),
    path("kinh-phi/danh-sach.xlsx", funds.work_sheet, name="funds_sheet"),
    path("kinh-phi/da-cap/", funds.year, name="granted"),
    path("kinh-phi/da-cap.xlsx", funds.year_sheet, name="granted_sheet"),
    *reimbursement,
]
