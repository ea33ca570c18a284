"""The document that says the official acted unlawfully, and time that does not count (Đ6, Đ7.1a, Đ8–12, Đ41.3g)."""

from __future__ import annotations

from typing import Any

import msgspec
from django import forms
from django.utils.translation import gettext_lazy as _

from btnn.law.basis_documents import FIELD_CODES, documents

from ..content import Basis, ClaimContent, Excluded
from . import fields
from .step import RowsForm, StepForm

HAVE, COLLECT, NEVER, NONE = "have", "collect", "never", "none"
STATES = (
    (HAVE, _("Tôi có văn bản đó")),
    (COLLECT, _("Có văn bản nhưng tôi không lấy được; đề nghị cơ quan thu thập")),
    (NEVER, _("Tôi không được gửi, hoặc không thể có văn bản đó")),
    (NONE, _("Tôi chưa có, chưa có cơ quan nào ra văn bản")),
)
WINDOWS = (
    ("", _("Chọn lý do")),
    ("obstacle", _("Thiên tai, dịch bệnh, ốm nặng, bị giam giữ hoặc trở ngại khác ngoài ý muốn")),
    ("unrepresented", _("Còn nhỏ hoặc mất năng lực mà chưa có người đại diện")),
)


class BasisForm(StepForm):
    """Whether the person has the document, which one, and when it reached them: three years run from that day."""

    state = fields.choice(_("Ông/bà có văn bản đó chưa?"), STATES, required=True)
    kind = fields.choice(_("Đó là văn bản nào?"), ())
    number = fields.text(_("Số văn bản"), 100, _("Ví dụ: 15/QĐ-VKS."))
    issuer = fields.text(_("Cơ quan ra văn bản"), 200)
    issued_on = fields.day(_("Ngày ra văn bản"))
    received_on = fields.day(_("Ngày ông/bà nhận được văn bản"), _("Thời hạn 3 năm để yêu cầu tính từ ngày này."))
    collect_where = fields.story(
        _("Tên văn bản và nơi có thể lấy văn bản"), 1_000, _("Ghi khi đề nghị cơ quan thu thập."), rows=2
    )

    def shape(self) -> None:
        of_field = documents(FIELD_CODES[self.content.field]) if self.content.field in FIELD_CODES else []
        self.fields["kind"].choices = [  # type: ignore[attr-defined]
            *((entry.code, fields.in_vietnamese(f"{entry.label} ({entry.citation.article})")) for entry in of_field),
            ("", _("Tôi không rõ loại nào")),
        ]
        for name in ("kind", "number", "issuer", "issued_on", "received_on"):
            self.fields[name].shown_when = f"state:{HAVE},{COLLECT}"  # type: ignore[attr-defined]
        self.fields["collect_where"].shown_when = f"state:{COLLECT}"  # type: ignore[attr-defined]

    def told(self, content: ClaimContent) -> dict[str, Any]:
        basis = content.basis
        if basis.asks_to_collect:
            state = COLLECT
        elif basis.never_sent or basis.none_yet:
            state = NEVER if basis.never_sent else NONE
        else:
            state = HAVE if basis != Basis() else ""
        return msgspec.structs.asdict(basis) | {"state": state}

    def clean(self) -> dict[str, Any]:
        super().clean()
        self.not_later("issued_on", "received_on")
        issued, received = self.cleaned_data.get("issued_on"), self.cleaned_data.get("received_on")
        if issued and received and issued > received:
            self.add_error("received_on", _("Ngày nhận không thể trước ngày ra văn bản; hãy kiểm tra lại hai ngày."))
        return self.cleaned_data

    def put(self) -> ClaimContent:
        said = dict(self.cleaned_data)
        state = said.pop("state")
        basis = Basis(**said, asks_to_collect=state == COLLECT, never_sent=state == NEVER, none_yet=state == NONE)
        return msgspec.structs.replace(self.content, basis=basis)


class WindowsForm(RowsForm):
    """Time that does not count in the three years, with its proof (Đ6.3, Đ6.4)."""

    row_title = _("Khoảng thời gian thứ")
    more_title = _("Thêm một khoảng thời gian")

    def columns(self) -> dict[str, forms.Field]:
        return {
            "kind": fields.choice(_("Lý do"), WINDOWS, listed=True),
            "since": fields.day(_("Từ ngày")),
            "until": fields.day(_("Đến hết ngày")),
            "proof": fields.text(_("Giấy tờ chứng minh"), 500, _("Ví dụ: giấy ra viện, xác nhận của xã.")),
        }

    def rows_told(self, content: ClaimContent) -> list[dict[str, Any]]:
        return [msgspec.structs.asdict(one) for one in content.excluded]

    def put(self) -> ClaimContent:
        rows = [row | {"kind": row["kind"] or "obstacle"} for row in self.rows()]
        return msgspec.structs.replace(self.content, excluded=tuple(Excluded(**row) for row in rows))
