"""Routes of difficulties; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import gathering, lists, proposing

app_name = "difficulties"
ROOM = "vuong-mac/"
urlpatterns = [
    path(ROOM, lists.difficulties, name="list"),
    path(f"{ROOM}phan-anh/", lists.raise_one, name="raise"),
    path(f"{ROOM}phan-anh/<int:key>/", lists.raised, name="raised"),
    path(f"{ROOM}tai-ve/<slug:kind>/", lists.sheet, name="sheet"),
    path(f"{ROOM}tong-hop/", gathering.gather, name="gather"),
    path(f"{ROOM}chu-de/<int:key>/", gathering.theme, name="theme"),
    path(f"{ROOM}de-xuat/", proposing.propose, name="propose"),
    path(f"{ROOM}de-xuat/<int:key>/", proposing.proposal, name="proposal"),
    path(f"{ROOM}de-xuat/<int:key>/tai-ve/", proposing.letter, name="letter"),
]
