"""Routes of watching and urging; each name has its policy in `btnn.web.year_policies`."""

from django.urls import path

from .views import cases, home, letters, writing

app_name = "urging"
ROOT = "theo-doi-don-doc/"
urlpatterns = [
    path(ROOT, home.home, name="home"),
    path(f"{ROOT}thong-tin/", home.notes, name="notes"),
    path(f"{ROOT}gac-lai/", home.set_aside, name="set_aside"),
    path(f"{ROOT}soan/", writing.write, name="write"),
    path(f"{ROOT}van-ban/<int:key>/", letters.letter, name="letter"),
    path(f"{ROOT}van-ban/<int:key>/tai-ve/", letters.word, name="word"),
    path(f"{ROOT}danh-muc/", cases.listing, name="cases"),
    path(f"{ROOT}danh-muc/tai-ve/", cases.sheet, name="cases_sheet"),
    path("vu-viec/<str:code>/theo-doi/", cases.case, name="case"),
]
