"""How the person is reached, where money goes, and the declaration (Đ41.3a, b)."""

from __future__ import annotations

from typing import Any

import msgspec
from django.utils.translation import gettext_lazy as _

from ..content import Bank, ClaimContent, Contact
from . import fields
from .step import StepForm

WAYS = (
    ("electronic", _("Qua mạng: mở trên trang này, có thư điện tử báo")),
    ("post", _("Qua bưu điện")),
    ("in_person", _("Tôi đến cơ quan nhận")),
)


class ContactForm(StepForm):
    """How the agency reaches the person."""

    phone = fields.phone(_("Số điện thoại"))
    email = fields.email(_("Thư điện tử"), _("Có tin mới, chúng tôi báo vào đây; thư không ghi nội dung vụ việc."))
    address = fields.text(_("Địa chỉ nhận giấy tờ"), 300, autocomplete="street-address")
    paper_by = fields.choice(_("Ông/bà muốn nhận giấy tờ bằng cách nào?"), WAYS)

    def told(self, content: ClaimContent) -> dict[str, Any]:
        return msgspec.structs.asdict(content.contact)

    def put(self) -> ClaimContent:
        return msgspec.structs.replace(self.content, contact=Contact(**self.cleaned_data))


class BankForm(StepForm):
    """The account that money is to go to; left out, it is paid in cash."""

    owner = fields.text(_("Tên chủ tài khoản"), 200)
    number = fields.account(_("Số tài khoản"))
    name = fields.text(_("Ngân hàng"), 200)
    branch = fields.text(_("Chi nhánh"), 200)

    def told(self, content: ClaimContent) -> dict[str, Any]:
        return msgspec.structs.asdict(content.bank)

    def put(self) -> ClaimContent:
        return msgspec.structs.replace(self.content, bank=Bank(**self.cleaned_data))


class DeclarationForm(StepForm):
    """Place, and that all of it is true; the day is that of writing (Đ41.3b)."""

    place = fields.text(_("Viết tại"), 100, _("Tên xã, phường hoặc tỉnh."))
    declared = fields.tick(_("Tôi cam đoan những điều viết trong yêu cầu này là đúng sự thật."))

    def told(self, content: ClaimContent) -> dict[str, Any]:
        return {"place": content.place, "declared": content.declared}

    def put(self) -> ClaimContent:
        return msgspec.structs.replace(self.content, **self.cleaned_data, on=self.today)
