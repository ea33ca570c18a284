"""Routes of guidance; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import acting, letters, lists, matters, planning

app_name = "guidance"
ROOM = "huong-dan-nghiep-vu/"
ONE = f"{ROOM}<int:key>/"
urlpatterns = [
    path(ROOM, lists.rooms, name="list"),
    path(f"{ROOM}de-nghi/", lists.ask, name="ask"),
    path(f"{ROOM}tiep-nhan/", lists.register, name="register"),
    path(f"{ROOM}buoi-truc-tiep/<int:year>/", planning.sessions, name="sessions"),
    path(f"{ROOM}buoi-truc-tiep/<int:year>/<int:key>/", planning.change, name="planned"),
    path(f"{ROOM}van-ban/<int:key>/", letters.letter, name="letter"),
    path(ONE, matters.matter, name="matter"),
    path(f"{ONE}viec/<slug:act>/", acting.act, name="act"),
    path(f"{ONE}ban-in/<slug:kind>/", matters.document, name="document"),
]
