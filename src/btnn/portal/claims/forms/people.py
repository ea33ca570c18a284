"""Who asks and for whom (Đ5, Đ41.2, Đ41.3a)."""

from __future__ import annotations

from typing import Any

import msgspec
from django import forms
from django.utils.translation import gettext_lazy as _

from btnn.law.entitlement import AUTHORISED, HEIR, INJURED, REPRESENTATIVE, SUCCESSOR

from ..content import ClaimContent, Person, Representative
from . import fields
from .step import RowsForm, StepForm

KINDS = (
    (INJURED, _("Cho chính tôi, hoặc cho tổ chức của tôi, đã bị thiệt hại")),
    (HEIR, _("Người bị thiệt hại đã mất, tôi là người thừa kế (con, vợ, chồng, cha, mẹ…)")),
    (REPRESENTATIVE, _("Cho con chưa thành niên, hoặc người mà pháp luật giao tôi đại diện")),
    (AUTHORISED, _("Tôi được người khác ủy quyền bằng giấy")),
    (SUCCESSOR, _("Cho tổ chức thay thế một tổ chức đã chấm dứt")),
)
PERSON_KINDS = (("person", _("Cá nhân")), ("organisation", _("Tổ chức")))
PAPERS = (
    ("citizen", _("Căn cước, căn cước công dân")),
    ("passport", _("Hộ chiếu")),
    ("organisation", _("Mã số doanh nghiệp, mã số thuế")),
    ("other", _("Giấy tờ khác")),
)


class KindForm(StepForm):
    """For whom the person asks; what only heirs or representatives say goes when they are none."""

    kept_unasked = False
    claimant_kind = fields.choice(_("Ông/bà yêu cầu cho ai?"), KINDS, required=True)

    def told(self, content: ClaimContent) -> dict[str, Any]:
        return {"claimant_kind": content.claimant_kind}

    def put(self) -> ClaimContent:
        kind = self.cleaned_data["claimant_kind"]
        changed: dict[str, Any] = {"claimant_kind": kind}
        if kind != self.content.claimant_kind:
            changed["representative"] = None
        if kind == INJURED:
            changed["harmed"] = None
        elif kind not in (HEIR, AUTHORISED) and self.content.harmed is not None:
            changed["harmed"] = msgspec.structs.replace(self.content.harmed, died_on=None)
        if kind != HEIR:
            changed["claimants"] = self.content.claimants[:1]
        return msgspec.structs.replace(self.content, **changed)


class PersonForm(StepForm):
    """The fields of a person; `person` is the one that is asked about."""

    names: tuple[str, ...] = ()

    def person(self, content: ClaimContent) -> Person | None:
        raise NotImplementedError

    def told(self, content: ClaimContent) -> dict[str, Any]:
        person = self.person(content) or Person()
        found = {name: getattr(person, name) for name in self.names}
        if person.share_num and person.share_den:
            found["share"] = (person.share_num, person.share_den)
        return found

    def written(self) -> Person:
        """The person as written; what is not asked here stays."""
        said = {name: self.cleaned_data[name] for name in self.names}
        if "share" in self.cleaned_data:
            said["share_num"], said["share_den"] = self.cleaned_data["share"] or (None, None)
        return msgspec.structs.replace(self.person(self.content) or Person(), **said)


class WriterForm(PersonForm):
    """The person who asks."""

    names: tuple[str, ...] = (
        *("kind", "full_name", "birth_year", "identity_kind", "identity_number", "identity_issued_on"),
        *("identity_issued_by", "address", "phone", "relationship"),
    )
    kind = fields.choice(_("Cá nhân hay tổ chức"), PERSON_KINDS)
    full_name = fields.text(_("Họ và tên (hoặc tên tổ chức)"), 200, _("Viết như trên giấy tờ."), autocomplete="name")
    birth_year = fields.year(_("Năm sinh"))
    identity_kind = fields.choice(_("Loại giấy tờ"), (("", _("Chọn loại giấy tờ")), *PAPERS), listed=True)
    identity_number = fields.identity(_("Số trên giấy tờ"), _("Căn cước có 12 chữ số."))
    identity_issued_on = fields.day(_("Ngày cấp"))
    identity_issued_by = fields.text(_("Nơi cấp"), 200)
    address = fields.text(
        _("Địa chỉ đang ở"), 300, _("Số nhà, thôn (ấp, đường), xã (phường), tỉnh."), autocomplete="street-address"
    )
    phone = fields.phone(_("Số điện thoại"), _("Cơ quan gọi số này khi cần hỏi; 4 số cuối dùng để tra cứu sau này."))
    relationship = fields.text(_("Quan hệ với người bị thiệt hại"), 100, _("Ví dụ: con, vợ, chồng, cha, mẹ."))
    share = fields.Share(
        label=_("Phần thừa kế của ông/bà"),
        required=False,
        help_text=_("Chỉ ghi khi đã có di chúc hoặc thỏa thuận chia, ví dụ 1/3."),
    )

    def person(self, content: ClaimContent) -> Person | None:
        return content.claimants[0] if content.claimants else None

    def shape(self) -> None:
        self.initial["kind"] = self.initial.get("kind") or "person"
        if self.content.claimant_kind in ("", INJURED, SUCCESSOR):
            self.names = tuple(name for name in self.names if name != "relationship")
            del self.fields["relationship"]
        if self.content.claimant_kind != HEIR:
            del self.fields["share"]

    def clean(self) -> dict[str, Any]:
        super().clean()
        self.not_later("identity_issued_on")
        if self.cleaned_data.get("birth_year") and self.cleaned_data["birth_year"] > self.today.year:
            self.add_error("birth_year", _("Năm sinh không thể sau năm nay."))
        return self.cleaned_data

    def clean_kind(self) -> str:
        return self.cleaned_data["kind"] or "person"

    def put(self) -> ClaimContent:
        claimants = (self.written(), *self.content.claimants[1:])
        contact = self.content.contact
        if not contact.phone and claimants[0].phone:
            contact = msgspec.structs.replace(contact, phone=claimants[0].phone)
        if not contact.address and claimants[0].address:
            contact = msgspec.structs.replace(contact, address=claimants[0].address)
        return msgspec.structs.replace(self.content, claimants=claimants, contact=contact)


class HeirsForm(RowsForm):
    """The heirs who ask together with the first one, who speaks for them (Đ41.2)."""

    first_number = 2
    row_title = _("Người thừa kế thứ")
    more_title = _("Thêm một người thừa kế")
    at_least = 1

    def columns(self) -> dict[str, forms.Field]:
        return {
            "full_name": fields.text(_("Họ và tên"), 200),
            "birth_year": fields.year(_("Năm sinh")),
            "identity_number": fields.identity(_("Số định danh")),
            "phone": fields.phone(_("Số điện thoại")),
            "address": fields.text(_("Địa chỉ"), 300),
            "relationship": fields.text(_("Quan hệ với người đã mất"), 100),
            "share": fields.Share(
                label=_("Phần thừa kế"), required=False, help_text=_("Ví dụ 1/3; chưa rõ thì để trống.")
            ),
        }

    def rows_told(self, content: ClaimContent) -> list[dict[str, Any]]:
        names = [name for name in self.columns() if name != "share"]
        return [
            {name: getattr(heir, name) for name in names}
            | ({"share": (heir.share_num, heir.share_den)} if heir.share else {})
            for heir in content.claimants[1:]
        ]

    def put(self) -> ClaimContent:
        heirs = []
        for row in self.rows():
            upper, lower = row.pop("share") or (None, None)
            heirs.append(Person(**row, share_num=upper, share_den=lower))
        first = self.content.claimants[:1] or (Person(),)
        return msgspec.structs.replace(
            self.content, claimants=(*(first if heirs else self.content.claimants[:1]), *heirs)
        )


class HarmedForm(PersonForm):
    """The person or organisation that was harmed, where somebody else asks."""

    names: tuple[str, ...] = ("full_name", "birth_year", "identity_number", "address", "died_on")
    full_name = fields.text(_("Họ và tên (hoặc tên tổ chức) bị thiệt hại"), 200)
    birth_year = fields.year(_("Năm sinh"))
    identity_number = fields.identity(_("Số định danh, nếu biết"))
    address = fields.text(_("Địa chỉ"), 300)
    died_on = fields.day(_("Ngày mất"), _("Theo trích lục khai tử."))

    def person(self, content: ClaimContent) -> Person | None:
        return content.harmed

    def shape(self) -> None:
        kind, acts = self.content.claimant_kind, self.content.representative
        dead = kind == HEIR or (kind == AUTHORISED and acts is not None and acts.authorised_by == HEIR)
        for name in (() if dead else ("died_on",)) + (("birth_year",) if kind == SUCCESSOR else ()):
            self.names = tuple(one for one in self.names if one != name)
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        super().clean()
        self.not_later("died_on")
        return self.cleaned_data

    def put(self) -> ClaimContent:
        kind = "organisation" if self.content.claimant_kind == SUCCESSOR else "person"
        return msgspec.structs.replace(self.content, harmed=msgspec.structs.replace(self.written(), kind=kind))


class AuthorityForm(StepForm):
    """By what right the person acts for another (Đ5.3, Đ5.4); of several heirs, who appointed them (Đ41.2)."""

    authorised_by = fields.choice(
        _("Ai ủy quyền cho ông/bà?"), [(kind, label) for kind, label in (
            (INJURED, _("Chính người bị thiệt hại")),
            (HEIR, _("Người thừa kế của người đã mất")),
            (REPRESENTATIVE, _("Người đại diện theo pháp luật")),
            (SUCCESSOR, _("Tổ chức kế thừa")),
        )],
    )  # fmt: skip
    paper = fields.text(
        _("Giấy tờ nào cho thấy điều đó?"), 300, _("Ví dụ: giấy khai sinh, quyết định giám hộ, văn bản ủy quyền.")
    )
    number = fields.text(_("Số của giấy tờ, nếu có"), 60)
    dated = fields.day(_("Ngày trên giấy tờ"))
    valid_from = fields.day(_("Được đại diện từ ngày"))
    valid_to = fields.day(_("Đến hết ngày"), _("Để trống nếu giấy tờ không ghi thời hạn."))

    def shape(self) -> None:
        if self.content.claimant_kind != AUTHORISED:
            del self.fields["authorised_by"]
        if self.content.claimant_kind == HEIR:
            self.fields["paper"].help_text = _("Ví dụ: văn bản những người thừa kế cử ông/bà đứng ra thay họ.")

    def told(self, content: ClaimContent) -> dict[str, Any]:
        return msgspec.structs.asdict(content.representative or Representative())

    def clean(self) -> dict[str, Any]:
        super().clean()
        self.not_later("dated")
        self.in_order("valid_from", "valid_to")
        return self.cleaned_data

    def put(self) -> ClaimContent:
        kind = self.content.claimant_kind
        authority = "legal" if kind == REPRESENTATIVE else "authorised"
        represents = "heirs" if kind == HEIR else "harmed"
        acts = Representative(authority=authority, represents=represents, **self.cleaned_data)
        return msgspec.structs.replace(self.content, representative=acts)
