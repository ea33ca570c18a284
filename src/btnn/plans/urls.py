"""Routes of plans; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import account, amending, drafting, following, part, reading, tasks

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
    path(f"{ONE}nhiem-vu/<int:order>/don-doc/", following.urge, name="urge"),
    path(f"{ONE}nhiem-vu/<int:order>/bao-cao-len/", following.raise_matter, name="raise"),
    path(f"{ONE}nhiem-vu/<int:order>/bao-cao-dot-xuat/", following.demand, name="demand"),
    path(f"{ONE}phan-viec/", part.part, name="part"),
    path(f"{ONE}da-co-ke-hoach/", following.own_plan, name="own_plan"),
    path(f"{ONE}sua-doi/", amending.amend, name="amend"),
    path(f"{ONE}sua-doi/them/", amending.amend_add, name="amend_add"),
    path(f"{ONE}sua-doi/nhiem-vu/<int:order>/", amending.amend_task, name="amend_task"),
    path(f"{ONE}sua-doi/<int:paper>/tai-ve/", amending.amendment_document, name="amendment_document"),
    path(f"{ONE}ban/<int:number>/", amending.edition, name="edition"),
    path(f"{ONE}ban/<int:number>/tai-ve/", amending.edition_document, name="edition_document"),
    path(f"{ONE}ket-qua/", account.account, name="account"),
    path(f"{ONE}ket-qua/tai-ve/", account.account_document, name="account_document"),
]
