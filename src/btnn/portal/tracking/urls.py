"""Routes of `tracking`; each name has its policy in `btnn.web.policies`. `code` is the tracking code of a case."""

from django.urls import path

from .views import case, complaints, desk, find, papers, replies

app_name = "tracking"
urlpatterns = [
    path("theo-doi/", find.find, name="find"),
    path("theo-doi/<str:code>/", case.case, name="case"),
    path("theo-doi/<str:code>/cach-tinh/<int:position>/", case.receipt, name="receipt"),
    path("theo-doi/<str:code>/giay-to/", papers.papers, name="papers"),
    path("theo-doi/<str:code>/giay-to/<int:number>/", papers.paper, name="paper"),
    path("theo-doi/<str:code>/giay-to/<int:number>/tep/", papers.paper_file, name="paper_file"),
    path("theo-doi/<str:code>/gui/<slug:slug>/", replies.reply, name="reply"),
    path("theo-doi/<str:code>/phan-anh/", replies.reply, {"slug": "phan-anh"}, name="complain"),
    path("vu-viec/<str:code>/cong-dan/", desk.desk, name="desk"),
    path("vu-viec/<str:code>/cong-dan/gui/", desk.send, name="send"),
    path("vu-viec/<str:code>/cong-dan/<int:number>/", desk.handle_reply, name="handle"),
    path("phan-anh/", complaints.complaints, name="complaints"),
    path("phan-anh/<int:number>/", complaints.complaint, name="complaint"),
    path("theo-doi/<str:code>/thoat/", find.leave, name="leave"),
]
