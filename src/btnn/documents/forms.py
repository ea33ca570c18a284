"""Forms that take files: the page of papers, and the part that stands in every form of a step.

Files that were taken once stay taken: when the form comes back they are ticked boxes, each with its token.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from btnn.agencies.queries import Membership
from btnn.cases.errors import Invalid
from btnn.cases.forms.fields import UNWRITTEN, DayField

from . import bounds
from .commands import Told
from .handing import Handed, redeemed, take, token_for
from .models import Direction

ACCEPTED = "application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png,.docx,.xlsx,.odt,.txt"
PERSONAL = "Giấy tờ nhân thân hoặc y tế"
PERSONAL_HELP = "Chỉ cơ quan giải quyết bồi thường, nơi xác định cơ quan giải quyết và cơ quan lưu mở được."


class FilesInput(forms.FileInput):
    """Several files at once; a telephone offers its camera beside its files."""

    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[UploadedFile]:
        return files.getlist(name) if hasattr(files, "getlist") else [file for file in [files.get(name)] if file]


class FilesField(forms.Field):
    """The files chosen. Gives a list."""

    widget = FilesInput

    def clean(self, value: list[UploadedFile]) -> list[UploadedFile]:
        return list(value or ())


class FilesForm(forms.Form):
    """Files and whether they are personal.

    In: the membership acted under, the data and files sent back. Out, once valid: `handed`, the checked files in the
    store. Refused, file by file: what the check refuses; good ones stay taken.
    """

    files = FilesField(required=False)  # type: ignore[assignment]  # a form has an attribute of this name, unused here
    personal = forms.BooleanField(label=PERSONAL, help_text=PERSONAL_HELP, required=False)
    needed = False

    def __init__(self, membership: Membership, data: Any = None, files: Any = None, **options: Any) -> None:
        super().__init__(data, files, **options)
        self.membership = membership
        self.handed: list[Handed] = []
        box = self.fields["files"]
        box.label = self.files_label
        box.help_text = (
            f"PDF, ảnh JPEG, PNG, văn bản DOCX, ODT, bảng tính XLSX hoặc TXT; mỗi tệp tối đa "
            f"{bounds.told(bounds.file_size())}, mỗi lần tối đa {bounds.files_at_once()} tệp. Trên điện thoại có thể "
            "chụp ảnh ngay."
        )
        box.widget.attrs |= {"accept": ACCEPTED, "multiple": True}

    @property
    def files_label(self) -> str:
        return "Giấy tờ kèm theo"

    @property
    def tokens(self) -> list[tuple[str, Handed]]:
        """What was taken already, each with the token that the form hands on."""
        return [(token_for(file, self.membership), file) for file in self.handed]

    @property
    def sends_on(self) -> bool:
        """Are the files to be sent to the people of the case next?"""
        return bool(self.handed and self.cleaned_data.get("to_people"))

    @property
    def token_name(self) -> str:
        return self.add_prefix("kept")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        kept = self.data.getlist(self.token_name) if hasattr(self.data, "getlist") else []
        try:
            self.handed = redeemed(kept, self.membership)
        except Invalid as problem:
            self.add_error("files", problem.message)
        for file in given.get("files") or ():
            try:
                self.handed.append(take(file))
            except Invalid as problem:
                self.add_error("files", problem.message)
        if self.needed and not self.handed and "files" not in self.errors:
            self.add_error("files", "Hãy chọn ít nhất một tệp.")
        return given


class AttachForm(FilesForm):
    """The part of a step's form that takes papers. `to_people`: the step produces a paper for the people of the case;
    ticked (`sends_on`), it is sent to them on the public side next."""

    prefix = "giay"

    def __init__(self, membership: Membership, *args: Any, to_people: bool = False, **options: Any) -> None:
        super().__init__(membership, *args, **options)
        if to_people:
            self.fields["to_people"] = forms.BooleanField(
                label="Gửi cho người yêu cầu qua cổng",
                help_text="Sau khi ghi, chọn người nhận. Chỉ gửi cho người đã đồng ý nhận qua cổng.",
                required=False,
            )


class KeepForm(FilesForm):
    """The form of the page of papers. Out, once valid: `told`, `handed`."""

    needed = True
    direction = forms.ChoiceField(
        label="Loại", choices=Direction.choices, widget=forms.RadioSelect, initial=Direction.IN,
        error_messages={"required": "Chưa chọn mục này."},
    )  # fmt: skip
    title = forms.CharField(
        label="Tên giấy tờ", max_length=200, required=False,
        help_text="Ví dụ: Quyết định thu hồi đất số 15/QĐ-UBND. Để trống thì lấy tên tệp.",
    )  # fmt: skip
    number = forms.CharField(label="Số, ký hiệu", max_length=60, required=False)
    dated = DayField(label="Ngày trên giấy tờ", required=False)
    other_side = forms.CharField(label="Nơi gửi hoặc nơi nhận", max_length=200, required=False)
    event_number = forms.TypedChoiceField(
        label="Kèm theo mục ghi", required=False, coerce=int, empty_value=None,
        help_text="Chọn khi giấy tờ thuộc về một việc đã ghi trong lịch sử.",
    )  # fmt: skip
    description = forms.CharField(
        label="Ghi chú", max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    field_order = ["files", "direction", "title", "number", "dated", "other_side", "event_number", "description"]

    def __init__(self, membership: Membership, entries: list[tuple[int, str]], today: date, *args: Any) -> None:
        super().__init__(membership, *args)
        self.today = today
        self.fields["event_number"].choices = [("", "Không kèm mục ghi nào"), *entries]  # type: ignore[attr-defined]

    @property
    def files_label(self) -> str:
        return "Tệp"

    def clean_dated(self) -> date | None:
        day: date | None = self.cleaned_data["dated"]
        if day is not None and day > self.today:
            raise forms.ValidationError(f"Ngày {day:%d/%m/%Y} chưa đến; ghi ngày đứng trên giấy tờ.")
        return day

    @property
    def told(self) -> Told:
        """What the person said of the papers."""
        names = ("direction", "title", "dated", "number", "other_side", "description", "event_number", "personal")
        return Told(**{name: self.cleaned_data[name] for name in names})


class WithdrawForm(forms.Form):
    """Why a paper is withdrawn."""

    reason = forms.CharField(
        label="Lý do rút", max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Giấy tờ vẫn được lưu để kiểm tra, nhưng không mở được nữa. Không ghi số định danh, tình trạng bệnh.",
        error_messages={"required": UNWRITTEN},
    )  # fmt: skip
