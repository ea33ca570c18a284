"""Routes of the case pages; each name has its policy in `btnn.web.access`."""

from django.urls import path

from .step_urls import urlpatterns as step_urls
from .views import case_file, damages, docket, filing, my_day, receipt, registers

app_name = "cases"
urlpatterns = [
    path("", my_day.my_day, name="my_day"),
    path("vu-viec/", docket.docket, name="docket"),
    path("so/nhan-ho-so/", registers.received, name="received_register"),
    path("so/thu-ly/", registers.accepted, name="accepted_register"),
    *step_urls,
    path("vu-viec/<str:code>/", case_file.case, name="case"),
    path("vu-viec/<str:code>/giay-nhan/", filing.filing_receipt, name="filing_receipt"),
    path("vu-viec/<str:code>/lich-su/", case_file.history, name="history"),
    path("vu-viec/<str:code>/ban-in/", case_file.whole, name="print"),
    path("vu-viec/<str:code>/tinh-thiet-hai/", damages.damages, name="damages"),
    path("vu-viec/<str:code>/tinh-thiet-hai/bang-tinh/", damages.reckon, name="reckon"),
    path("vu-viec/<str:code>/tinh-thiet-hai/<int:number>/", damages.one, name="assessment"),
    path("vu-viec/<str:code>/thoi-han/<int:position>/", receipt.receipt, name="receipt"),
]
