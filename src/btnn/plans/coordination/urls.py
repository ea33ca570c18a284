"""Routes of coordination; each name has its policy in `btnn.web.year_policies`."""

from django.urls import path

from .views import account, meetings, obligations, regulations

app_name = "coordination"
ALL = "quy-che-phoi-hop/"
TEXT = f"{ALL}van-ban/<int:key>/"
urlpatterns = [
    path(ALL, obligations.overview, name="overview"),
    path(f"{ALL}viec/<int:key>/", obligations.one, name="one"),
    path(f"{ALL}dinh-ky/<int:rule>/<slug:occurrence>/<int:body>/", obligations.scheduled, name="scheduled"),
    path(f"{ALL}de-nghi/", obligations.ask, name="ask"),
    path(f"{ALL}ket-qua/<int:year>/", account.year, name="year"),
    path(f"{ALL}ket-qua/<int:year>/bang-tinh/", account.sheet, name="year_sheet"),
    path(f"{ALL}ket-qua/<int:year>/csv/", account.table, name="year_csv"),
    path(f"{ALL}hop/", meetings.meetings, name="meetings"),
    path(f"{ALL}hop/moi/", meetings.call, name="call"),
    path(f"{ALL}hop/<int:key>/", meetings.meeting, name="meeting"),
    path(f"{ALL}van-ban/", regulations.regulations, name="regulations"),
    path(f"{ALL}van-ban/soan/", regulations.begin, name="begin"),
    path(TEXT, regulations.regulation, name="regulation"),
    path(f"{TEXT}them/", regulations.add_rule, name="add_rule"),
    path(f"{TEXT}noi-dung/<int:order>/", regulations.edit_rule, name="edit_rule"),
]
