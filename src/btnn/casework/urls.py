"""Routes of `casework`; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import acts, coordination, determining, difficulties, exchange, meetings, requests

app_name = "casework"
CASE = "vu-viec/<str:code>/trao-doi/"
urlpatterns = [
    path("phoi-hop/", coordination.coordination, name="coordination"),
    path(CASE, exchange.exchange, name="exchange"),
    path(f"{CASE}van-ban/<slug:kind>/", requests.ask, name="ask"),
    path(f"{CASE}van-ban/so/<int:number>/", requests.one, name="request"),
    path(f"{CASE}cuoc-hop/<slug:kind>/", meetings.call, name="call"),
    path(f"{CASE}cuoc-hop/so/<int:number>/", meetings.one, name="meeting"),
    path(f"{CASE}cuoc-hop/so/<int:number>/ket-qua/", meetings.minutes, name="minutes"),
    path(f"{CASE}xac-minh/", acts.note, name="act"),
    path(f"{CASE}kho-khan/", difficulties.report, name="difficulty_report"),
    path(f"{CASE}kho-khan/<int:number>/", difficulties.one, name="difficulty"),
    path("vu-viec/<str:code>/xac-dinh-co-quan/", determining.determining, name="determining"),
]
