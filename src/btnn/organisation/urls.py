"""Routes of the organisation; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import agency, people, succession, tree
from .views.password import OwnPassword

app_name = "organisation"
ONE = "to-chuc/co-quan/<int:agency>/"
urlpatterns = [
    path("to-chuc/", tree.whole, name="tree"),
    path("doi-mat-khau/", OwnPassword.as_view(), name="password"),
    path("to-chuc/thieu-nguoi/", tree.lacking, name="gaps"),
    path("to-chuc/don-vi-hanh-chinh/", tree.units, name="units"),
    path(ONE, agency.one, name="agency"),
    path(f"{ONE}lap-co-quan/", agency.establish, name="establish"),
    path(f"{ONE}dia-chi/", agency.place, name="place"),
    path(f"{ONE}lap-tai-khoan/", people.enrol, name="enrol"),
    path(f"{ONE}giao-vai-tro/", people.appoint, name="appoint"),
    path(f"{ONE}vai-tro/<int:role>/thoi/", people.relieve, name="relieve"),
    path(f"{ONE}vai-tro/<int:role>/tai-khoan/", people.account, name="account"),
    path(f"{ONE}uy-quyen/", people.delegate, name="delegate"),
    path(f"{ONE}uy-quyen/<int:delegation>/cham-dut/", people.end_delegation, name="end_delegation"),
    path(f"{ONE}vang-mat/", people.absence, name="absence"),
    path(f"{ONE}sap-xep/<slug:kind>/", succession.change, name="change"),
]
