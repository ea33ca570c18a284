"""Writing a person or organisation of a case: only the fields of that capacity."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django import forms

from ..commands import PartyData, data_of
from ..models import AuthorityKind, IdentityKind, Party, PartyCapacity, PartyKind
from .fields import UNCHOSEN, UNWRITTEN, DayField, WholeField

_IDENTITY = re.compile(r"[0-9A-Za-z][0-9A-Za-z .\-/]{4,19}")
_PHONE = re.compile(r"\+?[0-9][0-9 .\-]{7,18}")
_ACCOUNT = re.compile(r"[0-9A-Za-z][0-9A-Za-z .\-]{3,33}")
_SHARE = re.compile(r"(\d{1,5})\s*/\s*(\d{1,5})", re.ASCII)
ALL_CLAIMANTS = "Tất cả người yêu cầu"

WHO = ("Là ai", ("kind", "full_name", "birth_year"))
PAPERS = ("Giấy tờ", ("identity_kind identity_number", "identity_issued_on identity_issued_by"))
CONTACT = ("Liên hệ", ("phone email", "address"))
BANK = ("Tài khoản nhận tiền", ("bank_owner bank_number", "bank_name bank_branch"))
AUTHORITY = (
    "Căn cứ đại diện",
    ("authority_kind", "represents", "authority_basis", "authority_number authority_dated",
     "authority_from authority_to"),
)  # fmt: skip
HEIR = ("Quan hệ, phần di sản", ("relationship share",))
SECTIONS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    PartyCapacity.CLAIMANT: (WHO, HEIR, PAPERS, CONTACT, BANK, AUTHORITY),
    PartyCapacity.HARMED_PERSON: (WHO, ("Còn sống hay đã chết", ("deceased died_on",)), PAPERS, CONTACT),
    PartyCapacity.REPRESENTATIVE: (WHO, AUTHORITY, PAPERS, CONTACT, BANK),
    PartyCapacity.DEFENDER: (WHO, AUTHORITY, PAPERS, CONTACT),
    PartyCapacity.OFFICER_IN_CHARGE: (
        ("Là ai", ("full_name", "birth_year")),
        ("Khi gây thiệt hại", ("position", "agency_then", "act_from act_to", "several_agencies")),
        PAPERS,
        CONTACT,
    ),
}
ACTS_FOR_OTHERS = (PartyCapacity.REPRESENTATIVE, PartyCapacity.DEFENDER)


class ShareField(forms.Field):
    """A share as 1/3. Gives `(1, 3)`."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"class": "date", "autocomplete": "off"}))
        super().__init__(**options)

    def to_python(self, value: Any) -> tuple[int, int] | None:
        text = str(value or "").strip()
        if not text:
            return None
        found = _SHARE.fullmatch("1/1" if text == "1" else text)
        if found is None:
            raise forms.ValidationError("Ghi phần dưới dạng phân số, ví dụ 1/3; một người hưởng tất cả thì ghi 1/1.")
        upper, lower = int(found[1]), int(found[2])
        if not 1 <= upper <= lower <= 10_000:
            raise forms.ValidationError("Phần phải lớn hơn 0, không quá 1; mẫu số tối đa 10.000.")
        return upper, lower

    def prepare_value(self, value: Any) -> Any:
        return f"{value[0]}/{value[1]}" if isinstance(value, tuple) else value


def _text(label: str, length: int, help_text: str = "", **attrs: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=length,
        required=False,
        help_text=help_text,
        widget=forms.TextInput(attrs={"autocomplete": "off", **attrs}),
        error_messages={"required": UNWRITTEN, "max_length": "Nội dung quá dài (tối đa %(limit_value)s ký tự)."},
    )


def _select(label: str, choices: Sequence[tuple[Any, Any]], help_text: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=choices, required=False, help_text=help_text, error_messages={"required": UNCHOSEN}
    )


class PartyForm(forms.Form):
    """In: the capacity, the party that is amended (None: a new one), the people who can be represented, whether bank
    data may be seen. Out, once valid: `given` (`PartyData`); `expected`, the version that was seen."""

    expected = forms.IntegerField(widget=forms.HiddenInput, required=False)
    kind = forms.ChoiceField(
        label="Cá nhân hay tổ chức",
        choices=PartyKind.choices,
        widget=forms.RadioSelect,
        initial=PartyKind.PERSON,
        error_messages={"required": UNCHOSEN},
    )
    full_name = _text("Họ và tên, hoặc tên tổ chức", 200)
    birth_year = WholeField(label="Năm sinh", minimum=1900, maximum=2200, required=False)
    deceased = _select("Tình trạng", [("", "Chưa rõ"), ("false", "Còn sống"), ("true", "Đã chết")])
    died_on = DayField(
        label="Ngày chết", help_text="Theo trích lục khai tử hoặc quyết định của Tòa án.", required=False
    )
    relationship = _text("Quan hệ với người bị thiệt hại", 100, "Ví dụ: con, vợ, chồng, cha, mẹ.")
    share = ShareField(
        label="Phần di sản được hưởng",
        help_text="Ghi khi đã có di chúc hoặc thỏa thuận, ví dụ 1/3; chưa có thì để trống.",
        required=False,
    )
    identity_kind = _select("Loại giấy tờ", [("", "Chưa ghi"), *IdentityKind.choices])
    identity_number = _text("Số định danh, mã số", 20)
    identity_issued_on = DayField(label="Ngày cấp", required=False)
    identity_issued_by = _text("Nơi cấp", 200)
    phone = _text("Số điện thoại", 20, inputmode="tel")
    email = forms.EmailField(
        label="Thư điện tử",
        max_length=200,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages={"invalid": "Ghi địa chỉ thư điện tử đúng dạng, ví dụ nguyenvana@example.vn."},
    )
    address = _text("Địa chỉ", 300)
    authority_kind = _select("Đại diện theo", [("", "Không phải người đại diện"), *AuthorityKind.choices])
    represents = _select("Đại diện cho", [])
    authority_basis = _text("Căn cứ", 300, "Ví dụ: văn bản ủy quyền, giấy khai sinh, quyết định cử người giám hộ.")
    authority_number = _text("Số văn bản", 60)
    authority_dated = DayField(label="Ngày văn bản", required=False)
    authority_from = DayField(label="Đại diện từ ngày", required=False)
    authority_to = DayField(
        label="Đến hết ngày",
        help_text="Để trống khi văn bản không ghi thời hạn. Hết ngày này thì thôi đại diện.",
        required=False,
    )
    bank_owner = _text("Chủ tài khoản", 200)
    bank_number = _text("Số tài khoản", 34)
    bank_name = _text("Ngân hàng", 200)
    bank_branch = _text("Chi nhánh", 200)
    position = _text("Chức vụ", 200)
    agency_then = _text("Cơ quan công tác khi gây thiệt hại", 300)
    act_from = DayField(label="Hành vi từ ngày", required=False)
    act_to = DayField(label="Đến ngày", required=False)
    several_agencies = forms.BooleanField(
        label="Cùng gây thiệt hại với người của cơ quan khác (NĐ 68/2018/NĐ-CP, Đ28.3a)", required=False
    )

    def __init__(
        self,
        capacity: str,
        data: Any = None,
        *,
        party: Party | None = None,
        people: Sequence[Party] = (),
        bank: bool = True,
        today: date,
    ) -> None:
        self.capacity, self.party, self.today = capacity, party, today
        self.parts = tuple(part for part in SECTIONS[capacity] if bank or part is not BANK)
        super().__init__(data, initial=_initial(party))
        wanted = {"expected", *(name for _, groups in self.parts for group in groups for name in group.split())}
        for name in set(self.fields) - wanted:
            del self.fields[name]
        self.fields["full_name"].required = True
        self.fields["birth_year"].widget.attrs["maxlength"] = "4"
        others = [(str(one.pk), one.full_name) for one in people if party is None or one.pk != party.pk]
        if "represents" in self.fields:
            self.fields["represents"].choices = [("", ALL_CLAIMANTS), *others]  # type: ignore[attr-defined]
        if capacity in ACTS_FOR_OTHERS:
            self.fields["authority_kind"].choices = [("", "Chọn loại đại diện"), *AuthorityKind.choices]  # type: ignore[attr-defined]
            self.fields["authority_kind"].required = capacity == PartyCapacity.REPRESENTATIVE
        if capacity == PartyCapacity.OFFICER_IN_CHARGE:
            self.fields["full_name"].label = "Họ và tên"

    def sections(self) -> Iterator[tuple[str, list[list[forms.BoundField]]]]:
        """The fields by part and group, as the page shows them."""
        for title, groups in self.parts:
            yield title, [[self[name] for name in group.split()] for group in groups]

    def clean_identity_number(self) -> str:
        return self._shaped("identity_number", _IDENTITY, "Ghi số định danh 12 chữ số, hoặc mã số của tổ chức.")

    def clean_phone(self) -> str:
        return self._shaped("phone", _PHONE, "Ghi số điện thoại bằng chữ số, ví dụ 0912 345 678.")

    def clean_bank_number(self) -> str:
        return self._shaped("bank_number", _ACCOUNT, "Ghi số tài khoản bằng chữ số.")

    def clean_birth_year(self) -> int | None:
        year: int | None = self.cleaned_data["birth_year"]
        if year is not None and year > self.today.year:
            raise forms.ValidationError("Năm sinh không thể sau năm nay.")
        return year

    def clean_deceased(self) -> bool | None:
        return {"true": True, "false": False}.get(self.cleaned_data["deceased"])

    def clean_represents(self) -> int | None:
        return int(self.cleaned_data["represents"]) if self.cleaned_data["represents"] else None

    def _shaped(self, name: str, shape: re.Pattern[str], sentence: str) -> str:
        text: str = self.cleaned_data[name]
        if text and shape.fullmatch(text) is None:
            raise forms.ValidationError(sentence)
        return text

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        for first, last in (("authority_from", "authority_to"), ("act_from", "act_to")):
            if given.get(first) and given.get(last) and given[last] < given[first]:
                self.add_error(last, "Ngày kết thúc không thể trước ngày bắt đầu.")
        for name in ("died_on", "identity_issued_on", "authority_dated", "act_from", "act_to"):
            if given.get(name) and given[name] > self.today:
                self.add_error(name, f"Ngày {given[name]:%d/%m/%Y} chưa đến.")
        if given.get("deceased") is False and given.get("died_on"):
            self.add_error("died_on", "Còn sống thì không ghi ngày chết.")
        if self.capacity == PartyCapacity.REPRESENTATIVE and not given.get("authority_basis"):
            self.add_error("authority_basis", "Ghi văn bản làm căn cứ đại diện (Đ41.2b; Đ5.3, Đ5.4).")
        return given

    @property
    def given(self) -> PartyData:
        """What was written; what this form does not ask stays as it was."""
        told: dict[str, Any] = {name: value for name, value in self.cleaned_data.items() if name in _NAMES}
        if "share" in self.cleaned_data:
            told["share_num"], told["share_den"] = self.cleaned_data["share"] or (None, None)
        before = data_of(self.party) if self.party is not None else PartyData("")
        kept = {name: getattr(before, name) for name in _NAMES}
        return PartyData(**(kept | {"capacity": self.capacity} | told))


_NAMES = tuple(PartyData.__dataclass_fields__)


def _initial(party: Party | None) -> dict[str, Any]:
    if party is None:
        return {}
    told: dict[str, Any] = {name: getattr(data_of(party), name) for name in _NAMES}
    told["deceased"] = "" if party.deceased is None else str(party.deceased).lower()
    told["represents"] = str(party.represents_id or "")
    told["expected"] = party.version
    if party.share_num is not None and party.share_den is not None:
        told["share"] = (party.share_num, party.share_den)
    return told
