"""What is counted in a year, each figure with its meaning in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from btnn.law.case.vocabulary import FIELDS

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

TOTAL = ""  # all fields, or all provinces


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure: `counts` is the count that must be shown for it to be shown (its own name for counts)."""

    name: str
    label: _StrPromise
    meaning: _StrPromise
    counts: str
    unit: str = ""

    @property
    def is_count(self) -> bool:
        return self.counts == self.name


MEASURES = (
    Measure("received", _("Đã nhận"), _("Vụ việc có hồ sơ yêu cầu bồi thường nộp trong năm."), "received"),
    Measure(
        "persons", _("Số người yêu cầu"), _("Người yêu cầu bồi thường trong những vụ việc nhận trong năm."), "persons"
    ),
    Measure("accepted", _("Đã thụ lý"), _("Vụ việc được vào sổ thụ lý trong năm (Đ43.1)."), "accepted"),
    Measure(
        "refused",
        _("Không thụ lý, dừng"),
        _("Vụ việc trong năm không được thụ lý, hoặc đã thụ lý rồi phải dừng giải quyết (Đ43.2)."),
        "refused",
    ),
    Measure(
        "decided", _("Có quyết định"), _("Vụ việc có quyết định giải quyết bồi thường trong năm (Đ47)."), "decided"
    ),
    Measure(
        "in_time",
        _("Đúng hạn"),
        _("Trong số đã có quyết định: phần mà cơ quan làm mọi bước đúng thời hạn của luật."),
        "decided",
        "%",
    ),
    Measure(
        "decided_amount",
        _("Số tiền quyết định"),
        _("Tổng số tiền bồi thường trong các quyết định của năm, tính bằng đồng."),
        "decided",
        "đồng",
    ),
    Measure("paid", _("Đã chi trả"), _("Vụ việc được chi trả hoặc tạm ứng trong năm (Đ44, Đ62)."), "paid"),
    Measure(
        "paid_amount",
        _("Số tiền đã trả"),
        _("Tổng số tiền bồi thường và tạm ứng đã trả trong năm, tính bằng đồng."),
        "paid",
        "đồng",
    ),
)
COUNTS = tuple(measure for measure in MEASURES if measure.is_count)
FIELD_LABELS = {
    "administration": _("Quản lý hành chính"),
    "criminal_procedure": _("Tố tụng hình sự"),
    "civil_procedure": _("Tố tụng dân sự"),
    "administrative_procedure": _("Tố tụng hành chính"),
    "criminal_enforcement": _("Thi hành án hình sự"),
    "civil_enforcement": _("Thi hành án dân sự"),
    "unknown": _("Chưa xác định lĩnh vực"),
    TOTAL: _("Tất cả lĩnh vực"),
}
UNKNOWN_FIELD = "unknown"  # nobody has said yet
NO_PROVINCE = "-"  # bodies of the centre
FIELD_ORDER = (*FIELDS, UNKNOWN_FIELD, TOTAL)
