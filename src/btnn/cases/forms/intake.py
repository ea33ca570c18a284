"""The form of a claim that comes in (Đ41, Đ42.1): who asks, for whom, what, with which papers, how."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms

from btnn.agencies.queries import AgencyKind, Membership
from btnn.law.case import vocabulary, words

from ..commands import PartyData
from ..models import PartyCapacity, PartyKind
from .building import choice_label
from .fields import UNCHOSEN, UNWRITTEN, DayField, FlagField, LinesField, WholeField
from .rows import Rows, amount_rows

EVENT = "dossier_received"
CLAIMED = "khoan"  # prefix of the names of the rows of amounts
_IDENTITY = re.compile(r"[0-9A-Za-z][0-9A-Za-z .\-/]{4,19}")
_PHONE = re.compile(r"\+?[0-9][0-9 .\-]{7,18}")

# Title of each part of the page; names in one group stand abreast where there is room.
SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Việc nhận hồ sơ", ("on", "receiver", "channel", "issue_receipt")),
    (
        "Người yêu cầu bồi thường",
        ("claimant_kind", "kind", "full_name", "birth_year identity_number phone", "address", "others"),
    ),
    ("Người bị thiệt hại, nếu là người khác", ("harmed_name", "harmed_birth_year", "harmed_address")),
    ("Nội dung yêu cầu", ("field", "basis_document_received_on", "asks_to_collect_basis", "asks_advance",
                         "asks_honour", "honour_only")),
    ("Hồ sơ", ("complete",)),
)  # fmt: skip
WISHES = ("asks_advance", "asks_honour", "honour_only", "asks_to_collect_basis")


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


class IntakeForm(forms.Form):
    """Out, once valid: `day`, `event_data` (of `dossier_received`), `parties`, `wants_honour`, `wants_receipt`.

    Refused: a day still to come, a harmed person missing where somebody else claims, honour alone together
    with money, a basis document received after the dossier.
    """

    token = forms.UUIDField(widget=forms.HiddenInput, required=False)
    on = DayField(
        label="Ngày nhận hồ sơ", help_text="Các thời hạn tính từ ngày này; ngày nhận không tính vào thời hạn."
    )
    receiver = _choice("receiver", vocabulary.RECEIVERS)
    channel = _choice("channel", vocabulary.CHANNELS[:3])
    issue_receipt = forms.BooleanField(
        label="Đã cấp giấy xác nhận, hoặc gửi thông báo, về việc nhận hồ sơ trong ngày nhận",
        help_text="Nộp trực tiếp thì cấp giấy xác nhận ngay; gửi qua bưu chính thì thông báo bằng văn bản (Đ42.1).",
        required=False,
    )
    claimant_kind = _choice("claimant_kind", vocabulary.CLAIMANT_KINDS)
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
    basis_document_received_on = DayField(
        label=words.field(EVENT, "basis_document_received_on"),
        help_text=words.field_help(EVENT, "basis_document_received_on") + " Để trống nếu chưa có văn bản.",
        required=False,
    )
    asks_to_collect_basis = _wish("asks_to_collect_basis")
    asks_advance = _wish("asks_advance")
    asks_honour = _wish("asks_honour")
    honour_only = _wish("honour_only")
    complete = FlagField(label=words.field(EVENT, "complete"), help_text=words.field_help(EVENT, "complete"))

    def __init__(self, membership: Membership, today: date, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.today = today
        self.fields["on"].initial = today
        self.fields["kind"].initial = PartyKind.PERSON
        self.fields["birth_year"].widget.attrs["maxlength"] = "4"
        self.determines = membership.agency.kind == AgencyKind.JUSTICE_DEPARTMENT
        if self.determines:
            self.fields["receiver"].initial = "justice_department"
            help_text = "Chọn “Sở Tư pháp” khi chưa xác định được ngay cơ quan giải quyết bồi thường (Đ41.4)."
            self.fields["receiver"].help_text = help_text
        else:
            del self.fields["receiver"]
        self.rows: Rows = amount_rows(CLAIMED, words.field(EVENT, "claimed"), data=data)

    def sections(self) -> Iterator[tuple[str, list[list[forms.BoundField]]]]:
        """The fields by part and group, as the page shows them."""
        for title, groups in SECTIONS:
            yield title, [[self[name] for name in group.split() if name in self.fields] for group in groups]

    # -- checks ------------------------------------------------------------------------------------------------------

    def is_valid(self) -> bool:
        rows_valid = self.rows.is_valid()
        return super().is_valid() and rows_valid

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if day > self.today:
            raise forms.ValidationError(f"Ngày {day:%d/%m/%Y} chưa đến; chỉ ghi hồ sơ đã nhận.")
        return day

    def clean_identity_number(self) -> str:
        return self._shaped("identity_number", _IDENTITY, "Ghi số định danh 12 chữ số, hoặc mã số của tổ chức.")

    def clean_phone(self) -> str:
        return self._shaped("phone", _PHONE, "Ghi số điện thoại bằng chữ số, ví dụ 0912 345 678.")

    def _shaped(self, name: str, shape: re.Pattern[str], sentence: str) -> str:
        text: str = self.cleaned_data[name]
        if text and shape.fullmatch(text) is None:
            raise forms.ValidationError(sentence)
        return text

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        injured = given.get("claimant_kind") == "injured_person"
        named = given.get("harmed_name") or "harmed_name" in self.errors
        if given.get("claimant_kind") and not injured and not named:
            self.add_error(
                "harmed_name", "Người yêu cầu không phải là người bị thiệt hại thì ghi cả người bị thiệt hại."
            )
        if injured and given.get("harmed_name"):
            self.add_error(
                "harmed_name", "Người yêu cầu chính là người bị thiệt hại thì để trống, hoặc chọn lại tư cách ở trên."
            )
        if given.get("others") and given.get("claimant_kind") not in (None, "heir"):
            self.add_error("others", "Chỉ người thừa kế mới cùng yêu cầu trong một hồ sơ; hãy để trống (Đ41.2).")
        for name in ("birth_year", "harmed_birth_year"):
            if given.get(name) and given[name] > self.today.year:
                self.add_error(name, "Năm sinh không thể sau năm nay.")
        self._check_request(given)
        return given

    def _check_request(self, given: dict[str, Any]) -> None:
        asks_money = given.get("asks_advance") or any(row.get("amount") for row in self._rows_data())
        if given.get("honour_only") and asks_money:
            self.add_error(
                "honour_only", "Đã ghi số tiền hoặc đề nghị tạm ứng thì không chỉ là yêu cầu phục hồi danh dự."
            )
        day, basis = given.get("on"), given.get("basis_document_received_on")
        if day and basis and basis > day:
            self.add_error(
                "basis_document_received_on", "Ngày nhận văn bản làm căn cứ không thể sau ngày nhận hồ sơ (Đ6.1)."
            )

    def _rows_data(self) -> list[dict[str, Any]]:
        return [getattr(row, "cleaned_data", {}) for row in self.rows.forms]

    # -- what was said -----------------------------------------------------------------------------------------------

    @property
    def day(self) -> date:
        day: date = self.cleaned_data["on"]
        return day

    @property
    def received_by(self) -> str:
        return self.cleaned_data.get("receiver") or "agency"

    @property
    def event_data(self) -> dict[str, Any]:
        """The data of `dossier_received`; wishes that were not made are left out."""
        given = self.cleaned_data
        data: dict[str, Any] = {
            "receiver": self.received_by,
            **{name: given[name] for name in ("channel", "complete", "claimant_kind", "field")},
            **{name: True for name in WISHES if given.get(name)},
        }
        if data.get("honour_only"):
            data["asks_honour"] = True
        basis = given.get("basis_document_received_on")
        if basis:
            data["basis_document_received_on"] = basis.isoformat()
        claimed = self.rows.values()
        if claimed:
            data["claimed"] = claimed
        return data

    @property
    def wants_honour(self) -> bool:
        return bool(self.event_data.get("asks_honour")) and self.received_by == "agency"

    @property
    def wants_receipt(self) -> bool:
        return bool(self.cleaned_data.get("issue_receipt")) and self.received_by == "agency"

    @property
    def parties(self) -> list[PartyData]:
        """Claimants first, then the harmed person where it is another."""
        given = self.cleaned_data
        people = [
            PartyData(
                given["full_name"],
                PartyCapacity.CLAIMANT,
                given["kind"],
                given["identity_number"],
                given["phone"],
                given["address"],
                given["birth_year"],
            ),
            *(PartyData(name, PartyCapacity.CLAIMANT) for name in given["others"]),
        ]
        if given["harmed_name"]:
            people.append(
                PartyData(
                    given["harmed_name"],
                    PartyCapacity.HARMED_PERSON,
                    PartyKind.ORGANISATION if given["claimant_kind"] == "successor_organisation" else PartyKind.PERSON,
                    address=given["harmed_address"],
                    birth_year=given["harmed_birth_year"],
                )
            )
        return people
