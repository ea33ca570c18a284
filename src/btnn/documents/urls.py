"""Routes of `documents`; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import contents, page

app_name = "documents"
urlpatterns = [
    path("vu-viec/<str:code>/giay-to/", page.papers, name="papers"),
    path("vu-viec/<str:code>/giay-to/<int:number>/rut/", page.withdraw, name="withdraw"),
    path("vu-viec/<str:code>/giay-to/<int:number>/tep/", contents.content, name="content"),
    path("vu-viec/<str:code>/giay-to/<int:number>/anh/", contents.picture, name="picture"),
]
