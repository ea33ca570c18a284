"""The form of a claim that comes in (Đ41, Đ42.1): who asks, for whom, what, with which papers, how."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.utils import ErrorDict

from btnn.agencies.queries import AgencyKind, Membership
from btnn.law.case import words

from ..commands import PartyData
from ..models import PartyCapacity, PartyKind
from . import handing_in
from .basis import belongs
from .intake_fields import EVENT, IntakeFields
from .intake_layout import Section, sections
from .rows import Rows, amount_rows

if TYPE_CHECKING:
    from btnn.documents.forms import FilesForm

CLAIMED = "khoan"  # prefix of the names of the rows of amounts
_IDENTITY = re.compile(r"[0-9A-Za-z][0-9A-Za-z .\-/]{4,19}")
_PHONE = re.compile(r"\+?[0-9][0-9 .\-]{7,18}")
WISHES = ("asks_advance", "asks_honour", "honour_only", "asks_to_collect_basis")
BASIS = ("basis_kind", "basis_number", "basis_issuer")
WINDOWS = ("obstacle", "unrepresented")  # of Đ6.3a and Đ6.3b


class IntakeForm(IntakeFields):
    """Out, once valid: `day`, `event_data` (of `dossier_received`), `parties`, `wants_honour`, `wants_receipt`.

    Whether the dossier is complete follows from the papers that are ticked (Đ41, Đ42.2a).

    Refused: a day still to come, a harmed person missing where somebody else claims, honour alone together
    with money, a basis document received after the dossier or of another field, time left out of the three years
    without its two days or its proof (Đ6.3, Đ6.4), no paper at all.
    """

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
        self.attached: FilesForm | None = None  # the view puts it there: papers that come with the claim
        self.rows: Rows = amount_rows(CLAIMED, words.field(EVENT, "claimed"), data=data)

    def sections(self) -> list[Section]:
        """The fields by part and group, as the page shows them."""
        return sections(self)

    # -- checks ------------------------------------------------------------------------------------------------------

    def is_valid(self) -> bool:
        rows_valid = self.rows.is_valid()
        papers_valid = self.attached is None or self.attached.is_valid()
        return super().is_valid() and rows_valid and papers_valid

    def forget_errors(self) -> None:
        """Say nothing about what is missing, in the fields and in the rows; the values stay."""
        self._errors = ErrorDict()
        self.rows.forget_errors()

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
        if given.get("filed_on") and given.get("channel") not in (None, "transferred"):
            self.add_error("filed_on", "Chỉ ghi ngày này khi hồ sơ do Sở Tư pháp chuyển đến; hãy để trống.")
        if given.get("authorised_by") and given.get("claimant_kind") not in (None, "authorised"):
            self.add_error("authorised_by", "Người yêu cầu không phải là người được ủy quyền thì chọn “Không có”.")
        self._check_basis(given)
        self._check_windows(given)

    def _check_basis(self, given: dict[str, Any]) -> None:
        day, filed = given.get("on"), given.get("filed_on") or given.get("on")
        received, issued = given.get("basis_document_received_on"), given.get("basis_issued_on")
        if day and given.get("filed_on") and given["filed_on"] > day:
            self.add_error("filed_on", "Ngày nộp tại Sở Tư pháp không thể sau ngày cơ quan nhận hồ sơ.")
        if filed and received and received > filed:
            self.add_error(
                "basis_document_received_on", "Ngày nhận văn bản làm căn cứ không thể sau ngày nhận hồ sơ (Đ6.1)."
            )
        if issued and (received or day) and issued > (received or day):
            self.add_error(
                "basis_issued_on", "Văn bản không thể được ban hành sau ngày nhận; hãy kiểm tra lại hai ngày."
            )
        if given.get("basis_kind") and given.get("field") and not belongs(given["basis_kind"], given["field"]):
            self.add_error("basis_kind", "Loại văn bản này thuộc lĩnh vực khác với lĩnh vực đã chọn; hãy chọn lại.")

    def _check_windows(self, given: dict[str, Any]) -> None:
        told = False
        for name in WINDOWS:
            first, last = given.get(f"{name}_from"), given.get(f"{name}_until")
            told = told or bool(first or last)
            if bool(first) != bool(last):
                half = "until" if first else "from"
                if f"{name}_{half}" not in self.errors:
                    self.add_error(f"{name}_{half}", "Ghi đủ ngày bắt đầu và ngày kết thúc (Đ6.3).")
            elif first and last and last < first:
                self.add_error(f"{name}_until", "Ngày kết thúc không thể trước ngày bắt đầu.")
            if last and last > self.today:
                self.add_error(f"{name}_until", "Ngày này chưa đến; chỉ ghi thời gian đã qua.")
        if told and not given.get("limitation_note") and "limitation_note" not in self.errors:
            self.add_error("limitation_note", "Ghi giấy tờ chứng minh thời gian không tính vào thời hiệu (Đ6.4).")

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
    def dossier(self) -> handing_in.Dossier:
        """What decides which papers there must be."""
        given = self.cleaned_data
        return handing_in.Dossier(
            given["claimant_kind"],
            given["channel"],
            several_heirs=bool(given.get("others")),
            authorised_by=given.get("authorised_by") or "",
            basis_spared=bool(given.get("asks_to_collect_basis") or given.get("basis_never_sent")),
        )

    @property
    def missing(self) -> list[str]:
        """What the claimant must still bring (Đ42.2a)."""
        return handing_in.missing(self.dossier, self.cleaned_data["papers"], self.cleaned_data["unfit"])

    @property
    def windows(self) -> list[tuple[date, date]]:
        """The time that does not count in the three years (Đ6.3), both days in."""
        given = self.cleaned_data
        both = ((given.get(f"{name}_from"), given.get(f"{name}_until")) for name in WINDOWS)
        return [(first, last) for first, last in both if first and last]

    @property
    def event_data(self) -> dict[str, Any]:
        """The data of `dossier_received`; wishes that were not made are left out."""
        given, missing = self.cleaned_data, self.missing
        windows = (f"{name}_{end}" for name in WINDOWS for end in ("from", "until"))
        days = ("filed_on", "basis_issued_on", "basis_document_received_on", *windows)
        data: dict[str, Any] = {
            "receiver": self.received_by,
            "complete": not missing,
            **{name: given[name] for name in ("channel", "claimant_kind", "field")},
            **{name: True for name in WISHES if given.get(name)},
            **{name: given[name] for name in (*BASIS, "limitation_note") if given.get(name)},
            **{name: given[name].isoformat() for name in days if given.get(name)},
            "handed_in": handing_in.lines(given["papers"]),
        }
        if missing:
            data["missing"] = missing
        if data.get("honour_only"):
            data["asks_honour"] = True
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
        people += [PartyData(name, PartyCapacity.OFFICER_IN_CHARGE) for name in given["officials"]]
        return people
