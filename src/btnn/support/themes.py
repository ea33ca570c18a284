"""The themes in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from .models import Theme

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_LABELS = {
    Theme.SCOPE: _("Có được bồi thường không"),
    Theme.CLAIMANT: _("Ai được yêu cầu"),
    Theme.TIME: _("Thời hạn, thời hiệu"),
    Theme.DOSSIER: _("Hồ sơ, giấy tờ"),
    Theme.AGENCY: _("Cơ quan giải quyết"),
    Theme.DAMAGE: _("Thiệt hại, số tiền"),
    Theme.PROCEDURE: _("Trình tự giải quyết"),
    Theme.PAYMENT: _("Tạm ứng, chi trả"),
    Theme.HONOUR: _("Phục hồi danh dự"),
    Theme.OTHER: _("Việc khác"),
}


def theme_label(name: str) -> _StrPromise:
    """The theme in the language of the page."""
    return _LABELS[Theme(name)]
