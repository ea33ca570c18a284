"""What was done, by whom, and which agency is to settle it (Đ17–21, Đ33–39, Đ41.3c, d, Đ41.4)."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
from django import forms
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from btnn.agencies.queries import agency_by_key, provinces, settling_agencies
from btnn.law.basis_documents import FIELD_CODES
from btnn.law.catalogue import Code
from btnn.law.scope import NOT_LISTED, acts
from btnn.portal.guide.editions import edition
from btnn.portal.guide.tree import acts as everyday

from ..content import ClaimContent, Official
from . import fields
from .step import RowsForm, StepForm

FIELDS = (
    ("criminal_procedure", _("Bị giữ, bắt, tạm giam, khởi tố, xét xử hình sự")),
    ("administration", _("Việc của chính quyền: xử phạt, thu thuế, đất đai, nhà cửa, giấy tờ, kỷ luật công chức")),
    ("civil_procedure", _("Tòa án xử vụ án dân sự, gia đình, kinh doanh, lao động")),
    ("administrative_procedure", _("Tòa án xử vụ án hành chính")),
    ("criminal_enforcement", _("Thi hành án hình sự: đang chấp hành án, trại giam, chưa được ra tù")),
    ("civil_enforcement", _("Thi hành án dân sự: kê biên, bán tài sản, thu tiền thi hành án")),
)
UNKNOWN, NAMED = "unknown", "named"


class FieldForm(StepForm):
    """In which field of the State's work it happened. Another field takes away an act and a document of the former."""

    kept_unasked = False
    field = fields.choice(_("Việc gây thiệt hại thuộc loại nào?"), FIELDS, required=True)

    def told(self, content: ClaimContent) -> dict[str, Any]:
        return {"field": content.field}

    def put(self) -> ClaimContent:
        field = self.cleaned_data["field"]
        if field == self.content.field:
            return self.content
        basis = msgspec.structs.replace(self.content.basis, kind="")
        return msgspec.structs.replace(self.content, field=field, act="", basis=basis)


class ActForm(StepForm):
    """Which act of the closed list of the field."""

    deed = fields.choice(_("Cán bộ đã làm gì?"), ())  # “act” is the name of the buttons

    def shape(self) -> None:
        found = acts(FIELD_CODES[self.content.field]) if self.content.field in FIELD_CODES else []
        self.fields["deed"].choices = [  # type: ignore[attr-defined]
            *((entry.code, _in_plain_words(entry, self.today)) for entry in found),
            ("", _("Tôi không chắc, để cơ quan xem")),
            (NOT_LISTED, _("Không có việc nào giống việc của tôi")),
        ]

    def told(self, content: ClaimContent) -> dict[str, Any]:
        return {"deed": content.act}

    def put(self) -> ClaimContent:
        return msgspec.structs.replace(self.content, act=self.cleaned_data["deed"])


def _in_plain_words(entry: Code, today: date) -> SafeString:
    """An act as a person would say it, with the law's own words below."""
    of_law = f"{entry.label} ({entry.citation.article})"
    plain = everyday(edition(today)).get(entry.code)
    return fields.with_law(plain.text, of_law) if plain else fields.in_vietnamese(of_law)


class StoryForm(StepForm):
    """What happened, in the person's own words, and how it did harm (Đ41.3c, d)."""

    what_happened = fields.story(
        _("Việc gì đã xảy ra?"), 10_000, _("Kể theo thứ tự: ai làm gì, ngày nào, ở đâu, kết thúc ra sao."), rows=8
    )
    happened_from = fields.day(_("Bắt đầu ngày nào?"))
    happened_until = fields.day(_("Đến hết ngày nào?"), _("Để trống nếu chỉ trong một ngày hoặc chưa kết thúc."))
    causation = fields.story(
        _("Vì sao việc đó làm ông/bà bị thiệt hại?"), 4_000,
        _("Ví dụ: bị giữ chín ngày nên không đi làm được, mất tiền công."), rows=4,
    )  # fmt: skip

    def told(self, content: ClaimContent) -> dict[str, Any]:
        return {name: getattr(content, name) for name in self.base_fields}

    def clean(self) -> dict[str, Any]:
        super().clean()
        self.not_later("happened_from", "happened_until")
        self.in_order("happened_from", "happened_until")
        return self.cleaned_data

    def put(self) -> ClaimContent:
        return msgspec.structs.replace(self.content, **self.cleaned_data)


class OfficialsForm(RowsForm):
    """Who did it, as far as the person knows; nothing here has to be known."""

    row_title = _("Cán bộ thứ")
    more_title = _("Thêm một cán bộ")

    def columns(self) -> dict[str, forms.Field]:
        return {
            "name": fields.text(_("Họ và tên"), 200),
            "position": fields.text(_("Chức vụ"), 200, _("Ví dụ: điều tra viên, chủ tịch xã.")),
            "agency_text": fields.text(_("Cơ quan"), 300),
        }

    def rows_told(self, content: ClaimContent) -> list[dict[str, Any]]:
        return [msgspec.structs.asdict(one) for one in content.officials]

    def put(self) -> ClaimContent:
        return msgspec.structs.replace(self.content, officials=tuple(Official(**row) for row in self.rows()))


class AgencyForm(StepForm):
    """Which body manages the official; when that is not clear, the Sở Tư pháp where the harmed person lives finds out
    (Đ41.4). `list` shows the bodies of the province chosen."""

    province = fields.choice(
        _("Người bị thiệt hại sống ở tỉnh, thành phố nào?"), (),
        _("Nếu chưa rõ cơ quan nào, yêu cầu gửi đến Sở Tư pháp nơi này."), listed=True,
    )  # fmt: skip
    where = fields.choice(_("Cơ quan gây thiệt hại ở tỉnh, thành phố nào?"), (), listed=True)
    agency = fields.choice(_("Cơ quan quản lý cán bộ đó"), ())
    agency_text = fields.text(_("Tên cơ quan, nếu không có trong danh sách"), 300)

    def shape(self) -> None:
        places = [(unit.code, unit.name) for unit in provinces(self.today)]
        for name in ("province", "where"):
            self.fields[name].choices = [("", _("Chọn tỉnh, thành phố")), *places]  # type: ignore[attr-defined]
        sent = str(self.data.get("where") or self.data.get("province") or "") if self.is_bound else ""
        where = sent or str(self.initial.get("where") or "")
        found = settling_agencies(where, self.today) if where in dict(places) else []
        self.fields["agency"].choices = [  # type: ignore[attr-defined]
            *((str(body.pk), body.name) for body in found),
            (NAMED, _("Cơ quan khác, tôi ghi tên ở dưới")),
            (UNKNOWN, _("Tôi không rõ")),
        ]
        self.fields["agency_text"].shown_when = f"agency:{NAMED}"  # type: ignore[attr-defined]

    def told(self, content: ClaimContent) -> dict[str, Any]:
        chosen = agency_by_key(content.agency) if content.agency else None
        agency = (
            str(chosen.pk) if chosen else NAMED if content.agency_text else UNKNOWN if content.agency_unclear else ""
        )
        return {
            "province": content.province,
            "where": chosen.province if chosen else content.province,
            "agency": agency,
            "agency_text": content.agency_text,
        }

    def clean(self) -> dict[str, Any]:
        super().clean()
        given = self.cleaned_data
        if given.get("agency") == NAMED and not given.get("agency_text"):
            self.add_error("agency_text", _("Ghi tên cơ quan, hoặc chọn “Tôi không rõ”."))
        return given

    def put(self) -> ClaimContent:
        chosen = self.cleaned_data["agency"]
        return msgspec.structs.replace(
            self.content,
            province=self.cleaned_data["province"],
            agency=int(chosen) if chosen.isdigit() else None,
            agency_text=self.cleaned_data["agency_text"] if chosen == NAMED else "",
            agency_unclear=chosen == UNKNOWN,
        )
