"""The first page of the public side: three doors, and what else there is to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True, slots=True)
class Door:
    """One door: the route it leads to, its words, what one finds behind it."""

    route: str
    label: _StrPromise
    text: _StrPromise

    @property
    def url(self) -> str:
        return reverse(self.route)


DOORS = (
    Door("portal:guide", _("Tôi có được bồi thường không?"), _("Trả lời vài câu hỏi, không cần tài khoản.")),
    Door("claims:begin", _("Gửi yêu cầu bồi thường"), _("Viết từng phần, lưu lại và làm tiếp bằng mã.")),
    Door("tracking:find", _("Yêu cầu của tôi đến đâu rồi?"), _("Xem ai phải làm gì, chậm nhất ngày nào.")),
)
MORE = (
    Door("portal:estimate", _("Ước tính số tiền"), _("Mỗi khoản kèm điều luật và cách tính; không lưu lại gì.")),
    Door("catalogue:list", _("Thủ tục hành chính"), _("Hồ sơ, thời hạn, nơi nộp của từng thủ tục.")),
    Door("support:questions", _("Hỏi đáp"), _("Câu trả lời đã công bố, và đặt câu hỏi mới.")),
    Door("numbers:years", _("Số liệu"), _("Số vụ việc và số tiền bồi thường từng năm.")),
    Door("law:home", _("Pháp luật"), _("Luật, thời hạn, mức bồi thường, có nguồn.")),
)


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The first page."""
    return render(request, "portal/start.html", {"doors": _open(DOORS), "more": _open(MORE)})


def _open(doors: tuple[Door, ...]) -> list[Door]:
    return [door for door in doors if _leads_somewhere(door)]


def _leads_somewhere(door: Door) -> bool:
    try:
        return bool(door.url)
    except NoReverseMatch:
        return False
