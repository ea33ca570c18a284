"""Routes of the public side's own pages; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import estimate, guide, identity, privacy, search, start

app_name = "portal"
urlpatterns = [
    path("cong-dan/", start.start, name="start"),
    path("huong-dan/", guide.guide, name="guide"),
    path("huong-dan/ket-qua/", guide.result, name="guide_result"),
    path("huong-dan/tim/", guide.search, name="guide_search"),
    path("uoc-tinh/", estimate.show, name="estimate"),
    path("tim-kiem/", search.search, name="search"),
    path("quyen-rieng-tu/", privacy.privacy, name="privacy"),
    path("dinh-danh/", identity.identity, name="identity"),
    path("dinh-danh/bat-dau/", identity.begin, name="identity_begin"),
    path("dinh-danh/tro-ve/", identity.come_back, name="identity_return"),
    path("dinh-danh/thoat/", identity.end, name="identity_end"),
]
