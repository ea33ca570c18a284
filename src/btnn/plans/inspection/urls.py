"""Routes of inspection; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import plans, visits

app_name = "inspection"
ONE = "kiem-tra/<int:key>/"
VISIT = "kiem-tra/cuoc/<int:key>/"
urlpatterns = [
    path("kiem-tra/", plans.plans, name="list"),
    path("kiem-tra/lap/", plans.begin, name="begin"),
    path(ONE, plans.plan, name="plan"),
    path(f"{ONE}sua/", plans.edit, name="edit"),
    path(f"{ONE}them-co-quan/", plans.add_visit, name="add_visit"),
    path(f"{ONE}them-nguoi/", plans.add_member, name="add_member"),
    path(f"{ONE}tai-ve/", plans.document, name="document"),
    path(VISIT, visits.visit, name="visit"),
    path(f"{VISIT}noi-dung/", visits.checklist, name="checklist"),
    path(f"{VISIT}ket-luan/", visits.conclude, name="conclude"),
    path(f"{VISIT}tai-ve/<str:paper>/", visits.document, name="visit_document"),
    path("kiem-tra/viec/<int:key>/", visits.recommendation, name="recommendation"),
]
