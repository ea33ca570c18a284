"""Routes of questions and answers; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import managing, public, publishing

app_name = "support"
STAFF = "hoi-dap/quan-ly/"
urlpatterns = [
    path("hoi-dap/", public.questions, name="questions"),
    path("hoi-dap/dat-cau-hoi/", public.ask, name="ask"),
    path("hoi-dap/cau-tra-loi/", public.told, name="told"),
    path(STAFF, managing.inbox, name="inbox"),
    path(f"{STAFF}ghi/", managing.register, name="register"),
    path(f"{STAFF}cau-hoi/<int:key>/", managing.question, name="question"),
    path(f"{STAFF}cau-hoi/<int:key>/cong-bo/", publishing.publish, name="publish_question"),
    path(f"{STAFF}so/<int:year>/", managing.year, name="year"),
    path(f"{STAFF}so/<int:year>/<slug:kind>/", managing.sheet, name="sheet"),
    path(f"{STAFF}da-cong-bo/", publishing.published, name="published"),
    path(f"{STAFF}cong-bo/", publishing.publish, name="publish"),
    path(f"{STAFF}cong-bo/<slug:slug>/", publishing.publish, name="replace"),
    path(f"{STAFF}rut/<slug:slug>/", publishing.withdraw, name="withdraw"),
    path("hoi-dap/<slug:slug>/", public.answer, name="answer"),
]
