"""Routes of the pages of the law."""

from django.urls import path

from btnn.web.views import damages, law, law_changes, library, reimbursement

app_name = "law"
urlpatterns = [
    path("", law.home, name="home"),
    path("thoi-han/", law.limits, name="limits"),
    path("thoi-han/<slug:limit_id>/", law.one_limit, name="limit"),
    path("thiet-hai/", damages.rules, name="damages"),
    path("thiet-hai/<slug:rule_id>/", damages.one_rule, name="damage"),
    path("tham-so/", damages.parameters, name="parameters"),
    path("hoan-tra/", reimbursement.reimbursement, name="reimbursement"),
    path("lich-lam-viec/<int:year>/", law.calendar, name="calendar"),
    path("thay-doi/", law_changes.changes, name="changes"),
    path("chinh-sach/", law.policies, name="policies"),
    path("van-ban/<str:slug>/", library.instrument, name="instrument"),
    path("van-ban/<str:slug>/<str:number>/", library.article, name="article"),
]
