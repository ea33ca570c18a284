"""Forms of a new body and of what comes after one. Each gives the `Plan` of the change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from btnn.agencies.commands import Heir
from btnn.agencies.queries import Agency, AgencyKind, Budget, Level
from btnn.cases.forms.fields import DayField, FlagField
from btnn.cases.queries.counting import Case
from btnn.law.case import words

from ..commands import Plan
from .parts import bodies, choice, text

UNCHOSEN_HEIR = "Không chọn: về cơ quan thứ nhất; khi tách thì ở lại cơ quan cũ"
NEW_CODE = "Để trống nếu giữ mã cũ."


class EstablishForm(forms.Form):
    """A new body below another."""

    name = text("Tên cơ quan", 200)
    code = text("Mã cơ quan", 40, help_text="Mã định danh theo Quyết định 20/2020/QĐ-TTg.")
    kind = choice("Loại cơ quan", AgencyKind.choices)
    level = choice("Cấp", Level.choices)
    budget = choice("Nguồn kinh phí hoạt động", Budget.choices)
    unit_code = text("Mã đơn vị hành chính", 8, required=False, help_text="Với Ủy ban nhân dân các cấp.")
    valid_from = DayField(label="Từ ngày")

    def __init__(self, today: date, data: Any = None) -> None:
        super().__init__(data, initial={"valid_from": today, "budget": Budget.PROVINCIAL})


class SuccessionForm(forms.Form):
    """What every change has: its day and the paper it rests on."""

    on = DayField(label="Có hiệu lực từ ngày")
    source = text("Căn cứ", 200, help_text="Số, ký hiệu, ngày của nghị quyết hoặc quyết định sắp xếp.")

    def __init__(
        self, agency: Agency, near: Sequence[Agency], cases: Sequence[Case], today: date, data: Any = None
    ) -> None:
        super().__init__(data, initial={"on": today})
        self.agency = agency
        self.near = {str(body.pk): body for body in near if body.pk != agency.pk}
        self.cases = cases
        for name in ("other", "parent"):
            if name in self.fields:
                self.fields[name].choices = [("", "Chọn…"), *bodies(self.near.values())]  # type: ignore[attr-defined]

    def plan(self) -> Plan:
        """The change that the form describes; call when it is valid."""
        raise NotImplementedError

    def _plan(self, kind: str, **more: Any) -> Plan:
        return Plan(kind, self.agency, self.cleaned_data["on"], self.cleaned_data["source"], **more)

    def _body(self, name: str) -> Agency:
        return self.near[self.cleaned_data[name]]


class RenameForm(SuccessionForm):
    """Đổi tên."""

    name = text("Tên mới", 200)
    code = text("Mã mới", 40, required=False, help_text=NEW_CODE)
    field_order = ("name", "code", "on", "source")

    def plan(self) -> Plan:
        return self._plan("rename", into=(Heir(code=self.cleaned_data["code"], name=self.cleaned_data["name"]),))


class MergeForm(SuccessionForm):
    """Sáp nhập, hợp nhất with one other body, into that one or into a new one. Three and more: one after another."""

    other = choice("Cơ quan cùng sáp nhập, hợp nhất", [])
    name = text("Tên cơ quan mới", 200, required=False, help_text="Để trống nếu sáp nhập vào cơ quan vừa chọn.")
    code = text("Mã cơ quan mới", 40, required=False, help_text="Ghi khi có cơ quan mới.")
    field_order = ("other", "name", "code", "on", "source")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("name") and not given.get("code"):
            self.add_error("code", "Ghi mã của cơ quan mới.")
        return given

    def plan(self) -> Plan:
        other = self._body("other")
        if not self.cleaned_data["name"]:
            return self._plan("merge", into=(Heir(agency=other),))
        heir = Heir(code=self.cleaned_data["code"], name=self.cleaned_data["name"])
        return self._plan("merge", into=(heir,), others=(other,))


class SplitForm(SuccessionForm):
    """Chia or tách into two new bodies, or one beside the old; for each case which of them takes it."""

    stays = FlagField(label="Cơ quan cũ vẫn tiếp tục hoạt động (tách)?")
    name = text("Tên cơ quan mới thứ nhất", 200)
    code = text("Mã cơ quan mới thứ nhất", 40)
    second_name = text("Tên cơ quan mới thứ hai", 200, required=False, help_text="Để trống khi chỉ tách một cơ quan.")
    second_code = text("Mã cơ quan mới thứ hai", 40, required=False)
    field_order = ("stays", "name", "code", "second_name", "second_code", "on", "source")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for case in self.cases:
            label = f"Vụ việc {case.code}" + (f", thụ lý số {case.register_number}" if case.register_number else "")
            field = words.choice("field", case.field).lower() if case.field else ""
            self.fields[f"case-{case.code}"] = forms.ChoiceField(
                label=label,
                choices=[("", UNCHOSEN_HEIR), ("0", "Cơ quan mới thứ nhất"), ("1", "Cơ quan mới thứ hai")],
                required=False,
                help_text=f"Lĩnh vực: {field}." if field else "",
            )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("stays") is False and not given.get("second_name"):
            self.add_error("second_name", "Khi cơ quan cũ chấm dứt (chia), phải có ít nhất hai cơ quan kế thừa.")
        if given.get("second_name") and not given.get("second_code"):
            self.add_error("second_code", "Ghi mã của cơ quan mới thứ hai.")
        if not given.get("second_name"):
            for name, value in given.items():
                if name.startswith("case-") and value == "1":
                    self.add_error(name, "Chưa có cơ quan thứ hai.")
        return given

    def plan(self) -> Plan:
        given = self.cleaned_data
        heirs = [Heir(code=given["code"], name=given["name"])]
        if given["second_name"]:
            heirs.append(Heir(code=given["second_code"], name=given["second_name"]))
        chosen = {
            name.removeprefix("case-"): int(value)
            for name, value in given.items()
            if name.startswith("case-") and value
        }
        return self._plan("split", into=tuple(heirs), stays=given["stays"], chosen=chosen)


class DissolveForm(SuccessionForm):
    """Giải thể, with the body that takes over."""

    other = choice("Cơ quan tiếp nhận nhiệm vụ", [])
    field_order = ("other", "on", "source")

    def plan(self) -> Plan:
        return self._plan("dissolve", into=(Heir(agency=self._body("other")),))


class MoveForm(SuccessionForm):
    """Chuyển về cơ quan cấp trên khác."""

    parent = choice("Cơ quan cấp trên mới", [])
    field_order = ("parent", "on", "source")

    def plan(self) -> Plan:
        return self._plan("move", parent=self._body("parent"))


SUCCESSION_FORMS: dict[str, tuple[str, type[SuccessionForm]]] = {
    "doi-ten": ("Đổi tên", RenameForm),
    "sap-nhap": ("Sáp nhập, hợp nhất", MergeForm),
    "chia-tach": ("Chia, tách", SplitForm),
    "giai-the": ("Giải thể, chuyển giao nhiệm vụ", DissolveForm),
    "chuyen": ("Chuyển cơ quan cấp trên", MoveForm),
}
