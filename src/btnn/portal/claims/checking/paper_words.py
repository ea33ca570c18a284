"""The papers of the checklist in everyday words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

PLAIN: dict[str, _StrPromise] = {
    "HS-2": _("Văn bản nói rõ cán bộ làm trái pháp luật hoặc nói ông/bà bị oan"),
    "HS-3": _("Căn cước (hai mặt) của người bị thiệt hại"),
    "HS-4": _("Giấy tờ khác cho thấy thiệt hại: hóa đơn, hợp đồng, bảng lương, ảnh"),
    "HS-5": _("Căn cước (hai mặt) của ông/bà"),
    "HS-6": _("Văn bản ủy quyền"),
    "HS-7": _("Di chúc, hoặc giấy tờ về quyền thừa kế"),
    "HS-8": _("Giấy những người thừa kế cử ông/bà làm đại diện"),
    "HS-9": _("Giấy tờ cho thấy tổ chức kế thừa quyền, nghĩa vụ"),
}
