"""A meeting with its invitations: rows for who must take part, and for others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from btnn.agencies.queries import Agency
from btnn.cases.forms.fields import UNWRITTEN, DayField
from btnn.law.case import words
from btnn.law.case.vocabulary import ROLES
from btnn.law.work import MeetingKind

from ..commands import InvitationData, MeetingData
from .parts import bodies, body_of, choice, line, long, sending

MORE = 3
OF_THE_CASE = ("claimant", "officer", "agency_leader")  # people, not bodies to choose from a list
WHOM = "Chọn cơ quan, hoặc ghi tên người, cơ quan được mời cho thành phần này."


class InvitationForm(forms.Form):
    """One invitation; a row for a given role, or a free one."""

    def __init__(
        self,
        row: int,
        role: str,
        compulsory: bool,
        agencies: Sequence[Agency],
        data: Any = None,
        name: str = "",
        body: str = "",
    ) -> None:
        super().__init__(data, prefix=f"moi-{row}")
        self.role, self.compulsory, self.agencies = role, compulsory, agencies
        if not role:
            self.fields["role"] = choice("Thành phần", [(one, words.role(one)) for one in ROLES], required=False)
        if role not in OF_THE_CASE:
            self.fields["to_agency"] = bodies("Cơ quan được mời", agencies, required=False)
            self.fields["to_agency"].initial = body
        self.fields["to_name"] = line("Tên" if role in OF_THE_CASE else "Hoặc ghi tên", required=False, initial=name)

    @property
    def word(self) -> str:
        return words.role(self.role) if self.role else ""

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        somebody = given.get("to_agency") or (given.get("to_name") or "").strip()
        if not self.role and bool(given.get("role")) != bool(somebody):
            self.add_error("role" if somebody else "to_agency", "Chọn thành phần." if somebody else WHOM)
        return given

    def given(self, sent_on: date, way: str) -> InvitationData | None:
        """The invitation, None for an empty row."""
        typed = self.cleaned_data
        agency, name = body_of(self.agencies, typed.get("to_agency")), (typed.get("to_name") or "").strip()
        if agency is None and not name:
            return None
        return InvitationData(self.role or typed["role"], sent_on, way, agency, name)


class InviteForm(forms.Form):
    """One more invitation to a meeting that was called."""

    def __init__(self, agencies: Sequence[Agency], today: date, data: Any = None) -> None:
        super().__init__(data, prefix="them")
        self.agencies = agencies
        self.fields["role"] = choice("Thành phần", [(one, words.role(one)) for one in ROLES])
        self.fields["to_agency"] = bodies("Cơ quan được mời", agencies, required=False)
        self.fields["to_name"] = line("Hoặc ghi tên", required=False)
        self.fields["sent_on"] = DayField(label="Ngày gửi giấy mời", initial=today)
        self.fields["way"] = sending()

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if not given.get("to_agency") and not (given.get("to_name") or "").strip():
            self.add_error("to_agency", WHOM)
        return given

    @property
    def given(self) -> InvitationData:
        """The invitation, as the command takes it."""
        typed = self.cleaned_data
        agency = body_of(self.agencies, typed["to_agency"])
        return InvitationData(typed["role"], typed["sent_on"], typed["way"], agency, typed["to_name"])


class DeliveryForm(forms.Form):
    """An invitation arrived on a day."""

    on = DayField(label="Ngày nhận giấy mời")
    proof = line("Giấy tờ chứng minh", required=False)


class MeetingForm(forms.Form):
    """When, where, about what; who is invited; when and how the invitations were sent."""

    on = DayField(label="Ngày họp")
    hour = forms.TimeField(
        label="Giờ họp",
        input_formats=["%H:%M", "%H giờ %M", "%Hh%M", "%Hh"],
        widget=forms.TextInput(attrs={"class": "date", "autocomplete": "off", "placeholder": "08:30"}),
        error_messages={"required": UNWRITTEN, "invalid": "Ghi giờ theo dạng 08:30."},
    )
    place = line("Địa điểm", 300)
    agenda = long("Nội dung", 2000, required=False)

    def __init__(
        self,
        kind: MeetingKind,
        field: str,
        agencies: Sequence[Agency],
        names: dict[str, str],
        expected: dict[str, str],
        today: date,
        data: Any = None,
    ) -> None:
        super().__init__(data)
        if kind.kind == "negotiation":
            self.fields["place"].help_text = (
                "Trụ sở Ủy ban nhân dân cấp xã nơi người yêu cầu bồi thường cư trú hoặc có trụ sở, trừ khi có thỏa "
                "thuận khác (Đ46.4)."
            )
        self.fields["sent_on"] = DayField(label="Ngày gửi giấy mời", initial=today)
        self.fields["way"] = sending()
        roles = kind.required(field)
        rows = [(role, True) for role in roles] + [("", False)] * MORE
        self.invitations = [
            InvitationForm(place, role, compulsory, agencies, data, names.get(role, ""), expected.get(role, ""))
            for place, (role, compulsory) in enumerate(rows)
        ]
        self.kind = kind

    def is_valid(self) -> bool:
        rows = [row.is_valid() for row in self.invitations]
        return super().is_valid() and all(rows)

    @property
    def given(self) -> MeetingData:
        """The meeting, as the command takes it."""
        typed = self.cleaned_data
        return MeetingData(self.kind.kind, typed["on"], typed["hour"], typed["place"], typed["agenda"])

    @property
    def invited(self) -> list[InvitationData]:
        """Who is invited."""
        sent_on, way = self.cleaned_data["sent_on"], self.cleaned_data["way"]
        found = [row.given(sent_on, way) for row in self.invitations]
        return [one for one in found if one is not None]
