"""The filters of the docket as a form in the address; what is not on the lists is passed over."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms import BoundField
from django.http import QueryDict

from btnn.law.case import words
from btnn.law.case.vocabulary import FIELDS, LANES

from ..queries import DocketFilter
from ..queries.docket import DocketChoices
from ..queries.docket_filters import ANY_INTERRUPTION
from .fields import DayField, MoneyField

ANY = ("", "Tất cả")
DUE = (
    ANY,
    ("overdue", "Có việc quá hạn"),
    ("soon", "Đến hạn trong 3 ngày"),
    ("week", "Đến hạn trong tuần này"),
    ("none", "Không có hạn đang chạy"),
)
ORDERS = (("newest", "Mới nhận trước"), ("due", "Sắp đến hạn trước"))
CLOSED = (ANY, ("khong", "Đang giải quyết"), ("co", "Đã kết thúc"))
FINDING = (ANY, ("co", "Có cảnh báo cần khắc phục"))
UNASSIGNED = "chua"
INTERRUPTION = (
    ANY,
    (ANY_INTERRUPTION, "Đang hoãn hoặc tạm đình chỉ"),
    *((name, words.interruption(name)) for name in ("postponed", "suspended")),
)
# Field of the form → lane of the case.
STAGES = {
    "giai_doan": "settlement",
    "xac_dinh": "competence",
    "tam_ung": "advance",
    "danh_du": "honour",
    "hoan_tra": "reimbursement",
    "toa_an": "court",
}
NUMBERS = {"co_quan": "agency", "nguoi": "officer"}
PLAIN = {
    "tim": "search",
    "linh_vuc": "field",
    "han": "due",
    "ngung": "interruption",
    "tu_ngay": "received_from",
    "den_ngay": "received_to",
    "tu_tien": "amount_from",
    "den_tien": "amount_to",
}
FIRST = ("tim", "giai_doan", "han", "nguoi", "co_quan", "xep")


class DocketForm(forms.Form):
    """The filters; what is not on the lists is passed over, what cannot be read says so beside its box."""

    tim = forms.CharField(
        label="Tìm", required=False, max_length=100, help_text="Tên (không cần dấu), mã vụ việc hoặc số văn bản."
    )
    giai_doan = forms.ChoiceField(label="Giai đoạn", required=False)
    co_quan = forms.ChoiceField(label="Cơ quan giải quyết", required=False)
    nguoi = forms.ChoiceField(label="Người giải quyết", required=False)
    han = forms.ChoiceField(label="Thời hạn", required=False, choices=DUE)
    xep = forms.ChoiceField(label="Sắp xếp", required=False, choices=ORDERS)
    linh_vuc = forms.ChoiceField(label="Lĩnh vực", required=False)
    ket_thuc = forms.ChoiceField(label="Tình trạng", required=False, choices=CLOSED)
    ngung = forms.ChoiceField(label="Hoãn, tạm đình chỉ", required=False, choices=INTERRUPTION)
    canh_bao = forms.ChoiceField(label="Cảnh báo", required=False, choices=FINDING)
    xac_dinh = forms.ChoiceField(label="Xác định cơ quan giải quyết", required=False)
    tam_ung = forms.ChoiceField(label="Tạm ứng kinh phí", required=False)
    danh_du = forms.ChoiceField(label="Phục hồi danh dự", required=False)
    hoan_tra = forms.ChoiceField(label="Hoàn trả", required=False)
    toa_an = forms.ChoiceField(label="Tại Tòa án", required=False)
    tu_ngay = DayField(label="Nhận từ ngày", required=False)
    den_ngay = DayField(label="Nhận đến ngày", required=False)
    tu_tien = MoneyField(label="Số tiền yêu cầu từ", required=False)
    den_tien = MoneyField(label="Số tiền yêu cầu đến", required=False)

    def __init__(self, data: QueryDict, choices: DocketChoices) -> None:
        super().__init__(data)
        for name, lane in STAGES.items():
            self._offer(name, [(stage, words.stage(lane, stage)) for stage in LANES[lane] if stage != "none"])
        self._offer("linh_vuc", [(name, words.choice("field", name)) for name in FIELDS])
        self._offer("co_quan", [(str(body.pk), body.name) for body in choices.agencies])
        people = [(str(person.pk), person.full_name) for person in choices.officers]
        self._offer("nguoi", [(UNASSIGNED, "Chưa cử người"), *people] if people else [])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        """The choices of a filter; one without choices is left out."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [ANY, *choices]
        if not choices:
            del self.fields[name]

    def first_fields(self) -> list[BoundField]:
        """What most people filter by."""
        return [self[name] for name in FIRST if name in self.fields]

    def more_fields(self) -> list[BoundField]:
        """The rest, put aside until it is asked for."""
        return [self[name] for name in self.fields if name not in FIRST]

    def more_is_used(self) -> bool:
        """Is anything asked for among the rest?"""
        return any(self.data.get(name) for name in self.fields if name not in FIRST)

    def filters(self) -> DocketFilter:
        """What was asked for; a wrong value asks for nothing."""
        self.is_valid()
        given = self.cleaned_data
        told: dict[str, Any] = {wanted: given[name] for name, wanted in (PLAIN | STAGES).items() if given.get(name)}
        told |= {wanted: int(given[name]) for name, wanted in NUMBERS.items() if str(given.get(name, "")).isdecimal()}
        return DocketFilter(
            **told,
            unassigned=given.get("nguoi") == UNASSIGNED,
            finding=given.get("canh_bao") == "co",
            closed={"co": True, "khong": False}.get(given.get("ket_thuc", "")),
            order=given.get("xep", "") or "newest",
        )

    def asked(self) -> dict[str, str]:
        """The filters as they stand in an address: only fields of this form, only those that ask for something."""
        return {name: str(value)[:100] for name in self.fields if (value := self.data.get(name, "").strip())}
