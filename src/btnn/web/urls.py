"""All routes of the house. Each name has its policy in `btnn.web.access`; a test walks them."""

from django.contrib.auth.views import LogoutView
from django.urls import include, path

from btnn.web import shell, year_work
from btnn.web.language import choose_language, choose_type

urlpatterns = [
    path("dang-nhap/", shell.SignIn.as_view(), name="dang-nhap"),
    path("dang-xuat/", LogoutView.as_view(), name="dang-xuat"),
    path("vai-tro/", shell.choose_role, name="vai-tro"),
    path("ngon-ngu/", choose_language, name="ngon-ngu"),
    path("co-chu/", choose_type, name="co-chu"),
    path("cong-tac-nam/", year_work.page, name="cong-tac-nam"),
    path("suc-khoe/", shell.health, name="suc-khoe"),
    path("phap-luat/", include("btnn.web.law_urls")),
    path("", include("btnn.casework.urls")),
    path("", include("btnn.documents.urls")),
    path("", include("btnn.drafts.urls")),
    path("", include("btnn.money.urls")),
    path("", include("btnn.desk.urls")),
    path("", include("btnn.notices.urls")),
    path("", include("btnn.organisation.urls")),
    path("", include("btnn.catalogue.urls")),
    path("", include("btnn.portal.urls")),
    path("", include("btnn.portal.claims.urls")),
    path("", include("btnn.portal.claims.agency_urls")),
    path("", include("btnn.portal.tracking.urls")),
    path("", include("btnn.portal.numbers.urls")),
    path("", include("btnn.support.urls")),
    path("", include("btnn.plans.urls")),
    path("", include("btnn.plans.coordination.urls")),
    path("", include("btnn.plans.training.urls")),
    path("", include("btnn.plans.inspection.urls")),
    path("", include("btnn.plans.difficulties.urls")),
    path("", include("btnn.plans.forecast.urls")),
    path("", include("btnn.support.guidance.urls")),
    path("", include("btnn.support.urging.urls")),
    path("", include("btnn.support.recommendations.urls")),
    path("", include("btnn.support.complaints.urls")),
    path("", include("btnn.organisation.roster.urls")),
    path("", include("btnn.money.yearly.urls")),
    path("", include("btnn.reports.scoring.urls")),
    path("", include("btnn.cases.urls")),
]
