"""Routes of plans; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import drafting, reading, tasks

app_name = "plans"
ONE = "ke-hoach/<int:key>/"
urlpatterns = [
    path("ke-hoach/", reading.plans, name="list"),
    path("ke-hoach/lap/", drafting.begin, name="begin"),
    path(ONE, reading.plan, name="plan"),
    path(f"{ONE}tai-ve/", reading.document_of, name="document"),
    path(f"{ONE}sua/", drafting.edit, name="edit"),
    path(f"{ONE}trach-nhiem/", drafting.responsibilities, name="responsibilities"),
    path(f"{ONE}them-nhiem-vu/", drafting.add_task, name="add_task"),
    path(f"{ONE}nhiem-vu/<int:order>/", tasks.task, name="task"),
    path(f"{ONE}nhiem-vu/<int:order>/sua/", drafting.edit_task, name="edit_task"),
]
