"""The forms of bulk entry: a sheet to hand in, and the checked rows that come back to be taken in."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import forms
from django.core import signing
from django.core.files.uploadedfile import UploadedFile

from btnn.agencies.queries import Membership
from btnn.law.errors import Refused

from ..importing.sheets import LARGEST_FILE, Row, Sheet, read_sheet

MOST_ON_PAGE = 300  # rows: one answer stays quick; more go through the command line
KEPT_FOR = 2 * 60 * 60  # seconds between the check and the taking in
STALE = "Bảng đã kiểm tra quá lâu hoặc không còn nguyên vẹn; hãy chọn lại tệp."


class SheetForm(forms.Form):
    """Out, once valid: `sheet`. Refused: no file, one that is no sheet, too many rows for the page."""

    file = forms.FileField(
        label="Bảng hồ sơ cũ",
        help_text=f"Tệp .xlsx hoặc .csv (UTF-8) theo bảng mẫu, tối đa {LARGEST_FILE // 1024 // 1024} MB, "
        f"{MOST_ON_PAGE} dòng.",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        allow_empty_file=True,
        error_messages={"required": "Chưa chọn tệp.", "invalid": "Chưa chọn tệp.", "missing": "Chưa chọn tệp."},
    )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        raw = file.read(LARGEST_FILE + 1)
        try:
            self.sheet = read_sheet(raw)
        except Refused as refused:
            raise forms.ValidationError(refused.message) from refused
        if len(self.sheet.rows) > MOST_ON_PAGE:
            raise forms.ValidationError(
                f"Bảng có {len(self.sheet.rows)} dòng, trang này nhận tối đa {MOST_ON_PAGE} dòng; hãy chia thành nhiều "
                "tệp, hoặc đề nghị quản trị hệ thống nhập bằng dòng lệnh."
            )
        return file


class CheckedForm(forms.Form):
    """The rows that were checked, carried by the page itself, signed for one person: nothing is kept on the server."""

    checked = forms.CharField(widget=forms.HiddenInput, error_messages={"required": STALE})
    all_or_nothing = forms.BooleanField(
        label="Chỉ nhập khi mọi hồ sơ đều đúng",
        help_text="Không đánh dấu thì nhập các hồ sơ đúng, hồ sơ bị từ chối để lại.",
        required=False,
    )

    def __init__(self, membership: Membership, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.membership = membership

    def clean_checked(self) -> str:
        sealed: str = self.cleaned_data["checked"]
        try:
            given = signing.loads(sealed, salt=_salt(self.membership), max_age=KEPT_FOR)
        except signing.BadSignature as wrong:
            raise forms.ValidationError(STALE) from wrong
        self.sheet = Sheet([Row(number, cells) for number, cells in given["rows"]], given["unread"])
        return sealed


def seal(sheet: Sheet, membership: Membership) -> str:
    """The rows of a sheet, packed and signed for this person."""
    rows = [(row.number, {name: _plain(value) for name, value in row.cells.items()}) for row in sheet.rows]
    return signing.dumps({"rows": rows, "unread": sheet.unread}, salt=_salt(membership), compress=True)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str | int | float | bool) else str(value)


def _salt(membership: Membership) -> str:
    return f"btnn.cases.importing:{membership.pk}"
