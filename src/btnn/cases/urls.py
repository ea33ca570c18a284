"""Routes of the case pages; each name has its policy in `btnn.web.access`."""

from django.urls import path

from .lane_urls import urlpatterns as lane_urls
from .step_urls import urlpatterns as step_urls
from .views import case_file, damages, docket, filing, my_day, party_ends, people, receipt, registers, slip

app_name = "cases"
urlpatterns = [
    path("", my_day.my_day, name="my_day"),
    path("vu-viec/", docket.docket, name="docket"),
    path("so/nhan-ho-so/", registers.received, name="received_register"),
    path("so/thu-ly/", registers.accepted, name="accepted_register"),
    path("so/vu-viec/<slug:kind>/", docket.sheet, name="docket_sheet"),
    path("so/nhan-ho-so/<slug:kind>/", registers.received_sheet, name="received_sheet"),
    path("so/thu-ly/<slug:kind>/", registers.accepted_sheet, name="accepted_sheet"),
    *step_urls,
    *lane_urls,
    path("vu-viec/<str:code>/", case_file.case, name="case"),
    path("vu-viec/<str:code>/giay-nhan/", filing.filing_receipt, name="filing_receipt"),
    path("vu-viec/<str:code>/phieu-tra-cuu/", slip.slip, name="tracking_slip"),
    path("vu-viec/<str:code>/lich-su/", case_file.history, name="history"),
    path("vu-viec/<str:code>/ban-in/", case_file.whole, name="print"),
    path("vu-viec/<str:code>/tinh-thiet-hai/", damages.damages, name="damages"),
    path("vu-viec/<str:code>/tinh-thiet-hai/bang-tinh/", damages.reckon, name="reckon"),
    path("vu-viec/<str:code>/tinh-thiet-hai/<int:number>/", damages.one, name="assessment"),
    path("vu-viec/<str:code>/nguoi-lien-quan/", people.people, name="people"),
    path("vu-viec/<str:code>/nguoi-lien-quan/them/<str:capacity>/", people.add, name="add_party"),
    path("vu-viec/<str:code>/nguoi-lien-quan/<int:party>/", people.party, name="party"),
    path("vu-viec/<str:code>/nguoi-lien-quan/<int:party>/xem-du/", people.reveal, name="reveal_party"),
    path("vu-viec/<str:code>/nguoi-lien-quan/<int:party>/sua/", people.amend, name="amend_party"),
    path("vu-viec/<str:code>/nguoi-lien-quan/<int:party>/thoi-tham-gia/", party_ends.end, name="end_party"),
    path("vu-viec/<str:code>/nguoi-lien-quan/<int:party>/noi-cong-tac/", party_ends.post, name="party_post"),
    path("vu-viec/<str:code>/thoi-han/<int:position>/", receipt.receipt, name="receipt"),
]
