"""Routes of the public side's own pages; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import estimate, identity, privacy, start

app_name = "portal"
urlpatterns = [
    path("cong-dan/", start.start, name="start"),
    path("uoc-tinh/", estimate.show, name="estimate"),
    path("quyen-rieng-tu/", privacy.privacy, name="privacy"),
    path("dinh-danh/", identity.identity, name="identity"),
    path("dinh-danh/bat-dau/", identity.begin, name="identity_begin"),
    path("dinh-danh/tro-ve/", identity.come_back, name="identity_return"),
    path("dinh-danh/thoat/", identity.end, name="identity_end"),
]
