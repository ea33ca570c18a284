"""The fields of a claim that comes in (Đ41, Đ42.1): who asks, for whom, what, on which document, with which papers."""

from __future__ import annotations

from django import forms

from btnn.law.case import vocabulary, words

from ..models import PartyKind
from . import handing_in
from .basis import all_kinds
from .building import choice_label
from .fields import UNCHOSEN, UNWRITTEN, DayField, LinesField, WholeField

EVENT = "dossier_received"


def _text(label: str, length: int, *, required: bool = False, help_text: str = "", **attrs: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=length,
        required=required,
        help_text=help_text,
        widget=forms.TextInput(attrs={"autocomplete": "off", **attrs}),
        error_messages={"required": UNWRITTEN, "max_length": "Nội dung quá dài (tối đa %(limit_value)s ký tự)."},
    )


def _choice(name: str, choices: tuple[str, ...], label: str = "") -> forms.ChoiceField:
    told = words.field_words(EVENT, name)
    return forms.ChoiceField(
        label=label or told.label,
        help_text=told.help,
        choices=[(value, choice_label(name, value)) for value in choices],
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )


def _wish(name: str) -> forms.BooleanField:
    told = words.field_words(EVENT, name)
    return forms.BooleanField(label=told.label, help_text=told.help, required=False)


def _day(name: str, more: str = "") -> DayField:
    told = words.field_words(EVENT, name)
    return DayField(label=told.label, help_text=f"{told.help} {more}".strip(), required=False)


def _written(name: str, length: int) -> forms.CharField:
    told = words.field_words(EVENT, name)
    return _text(told.label, length, help_text=told.help)


class IntakeFields(forms.Form):
    """What the form asks, field by field; labels and helps are those of the event where it has the field."""

    token = forms.UUIDField(widget=forms.HiddenInput, required=False)
    on = DayField(
        label="Ngày nhận hồ sơ", help_text="Các thời hạn tính từ ngày này; ngày nhận không tính vào thời hạn."
    )
    receiver = _choice("receiver", vocabulary.RECEIVERS)
    channel = _choice("channel", vocabulary.CHANNELS)
    filed_on = _day("filed_on")
    issue_receipt = forms.BooleanField(
        label="Đã cấp giấy xác nhận, hoặc gửi thông báo, về việc nhận hồ sơ trong ngày nhận",
        help_text="Nộp trực tiếp thì cấp giấy xác nhận ngay; gửi qua bưu chính thì thông báo bằng văn bản (Đ42.1).",
        required=False,
    )
    claimant_kind = _choice("claimant_kind", vocabulary.CLAIMANT_KINDS)
    authorised_by = forms.ChoiceField(
        label="Người ủy quyền là ai",
        help_text="Chỉ ghi khi người yêu cầu là người được ủy quyền: giấy tờ phải nộp tùy theo người ủy quyền (Đ5.4).",
        choices=[
            *((kind, choice_label("claimant_kind", kind)) for kind in handing_in.AUTHORISERS),
            ("", "Không có, hoặc chưa rõ"),
        ],
        widget=forms.RadioSelect,
        required=False,
    )
    kind = forms.ChoiceField(
        label="Cá nhân hay tổ chức",
        choices=PartyKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )
    full_name = _text("Họ và tên, hoặc tên tổ chức", 200, required=True)
    birth_year = WholeField(label="Năm sinh", minimum=1900, maximum=2200, required=False)
    identity_number = _text("Số định danh, mã số", 20, inputmode="text")
    phone = _text("Số điện thoại", 20, inputmode="tel")
    address = _text("Địa chỉ", 300)
    others = LinesField(
        rows=3,
        label="Những người yêu cầu khác",
        help_text="Khi có nhiều người thừa kế: mỗi dòng ghi họ và tên một người; người ghi ở trên là người đại diện "
        "(Đ41.2).",
        required=False,
    )
    harmed_name = _text(
        "Họ và tên người bị thiệt hại", 200, help_text="Ghi khi người yêu cầu là người thừa kế hoặc người đại diện."
    )
    harmed_birth_year = WholeField(label="Năm sinh", minimum=1900, maximum=2200, required=False)
    harmed_address = _text("Địa chỉ", 300)
    field = _choice("field", vocabulary.FIELDS)
    officials = LinesField(
        rows=2,
        label="Người thi hành công vụ gây thiệt hại",
        help_text="Nếu người yêu cầu nêu tên: mỗi dòng ghi họ và tên một người.",
        required=False,
    )
    basis_kind = forms.ChoiceField(
        label=words.field(EVENT, "basis_kind"),
        help_text="Chọn trong danh sách của lĩnh vực đã chọn (Đ8–12).",
        choices=all_kinds,
        required=False,
        error_messages={"invalid_choice": "Loại văn bản này không có trong danh sách; hãy chọn lại."},
    )
    basis_number = _written("basis_number", 100)
    basis_issued_on = _day("basis_issued_on")
    basis_issuer = _written("basis_issuer", 200)
    basis_document_received_on = _day("basis_document_received_on", "Để trống nếu chưa có văn bản.")
    asks_to_collect_basis = _wish("asks_to_collect_basis")
    basis_never_sent = forms.BooleanField(
        label="Không được gửi hoặc không thể có văn bản làm căn cứ",
        help_text="Người yêu cầu không phải nộp văn bản này (Đ41.1b).",
        required=False,
    )
    obstacle_from = _day("obstacle_from")
    obstacle_until = _day("obstacle_until")
    unrepresented_from = _day("unrepresented_from")
    unrepresented_until = _day("unrepresented_until")
    limitation_note = forms.CharField(
        label="Căn cứ về thời gian không tính, hoặc điều cần lưu ý về thời hiệu",
        help_text="Người yêu cầu có nghĩa vụ chứng minh thời gian không tính vào thời hiệu (Đ6.4): ghi giấy tờ đã nộp. "
        "Không ghi họ tên.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )
    asks_advance = _wish("asks_advance")
    asks_honour = _wish("asks_honour")
    honour_only = _wish("honour_only")
    papers = forms.MultipleChoiceField(
        label=words.field(EVENT, "handed_in"),
        help_text="Đánh dấu giấy tờ đã có; giấy tờ còn thiếu theo khoản 1, khoản 2 Điều 41 được tính từ đây.",
        choices=[(item.code, handing_in.line(item)) for item in handing_in.items()],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Đánh dấu giấy tờ đã nhận; chưa có giấy tờ nào thì chưa có hồ sơ để nhận (Đ41)."},
    )
    unfit = LinesField(
        rows=2,
        label="Giấy tờ đã nhận nhưng chưa đạt",
        help_text="Mỗi dòng một giấy tờ và điều phải làm lại, ví dụ: bản sao chưa chứng thực (Đ41.5).",
        required=False,
    )
