"""What the forms of replies share: words besides, files, and what is read again before it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from btnn.agencies.queries import Membership
from btnn.cases.errors import Invalid
from btnn.cases.forms.fields import DayField
from btnn.documents import bounds
from btnn.documents.forms import ACCEPTED, FilesField
from btnn.documents.handing import Handed, take
from btnn.web.wording import short_date

from .files import files_of, token
from .kinds import Kind
from .offered import Situation

UNCHOSEN = _("Chưa chọn mục này.")
KEPT = "kept"  # the field of tokens of files that were taken already


def radio(label: Any, choices: Any, help_text: Any = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=choices,
        help_text=help_text,
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN, "invalid_choice": UNCHOSEN},
    )


def words_field(label: Any, *, required: bool = False, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=required,
        max_length=4000,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Chưa ghi mục này."), "max_length": _("Quá dài (tối đa 4000 ký tự).")},
    )


class OtherDayField(DayField):
    """A day, asked and refused in the language of the reader."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.widget.attrs["placeholder"] = _("ngày/tháng/năm")

    def to_python(self, value: Any) -> date | None:
        try:
            return super().to_python(value)
        except forms.ValidationError as problem:
            raise forms.ValidationError(_("Ghi ngày theo dạng ngày/tháng/năm, ví dụ 05/03/2026.")) from problem


class ReplyForm(forms.Form):
    """What every reply has: words besides, files where its kind takes them.

    In: the kind, what the case admits, the seat and the person for whom files are taken, what was sent. Out, once
    valid: `given` for the command, `handed` the files in the store.
    """

    words_label: Any = _("Ghi thêm")
    words_help: Any = ""
    words_required = False

    def __init__(
        self, kind: Kind, now: Situation, seat: Membership, party_id: int, data: Any = None, files: Any = None
    ) -> None:
        super().__init__(data, files)
        self.kind, self.now, self.seat, self.party_id = kind, now, seat, party_id
        self.handed: list[Handed] = []
        self.build()
        if kind.files:
            box = FilesField(label=_("Giấy tờ"), required=False)
            box.widget.attrs |= {"accept": ACCEPTED, "multiple": True}
            box.help_text = _(
                "Ảnh chụp hoặc tệp PDF, DOCX; mỗi tệp tối đa %(size)s. Trên điện thoại có thể chụp ngay."
            ) % {"size": bounds.told(bounds.file_size())}
            self.fields["files_sent"] = box
        self.fields["words"] = words_field(self.words_label, required=self.words_required, help_text=self.words_help)

    def build(self) -> None:
        """The fields of this kind, for this case."""

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if not self.kind.files:
            return given
        kept = self.data.getlist(KEPT) if hasattr(self.data, "getlist") else []
        try:
            self.handed = files_of(kept, self.seat, self.party_id)
        except Invalid as problem:
            self.add_error("files_sent", problem.message)
        files: list[UploadedFile] = given.get("files_sent") or []
        for file in files:
            try:
                self.handed.append(take(file))
            except Invalid as problem:
                self.add_error("files_sent", problem.message)
        if self.kind.needs_files and not self.handed and "files_sent" not in self.errors:
            self.add_error("files_sent", _("Hãy chọn ít nhất một tệp."))
        return given

    @property
    def tokens(self) -> list[tuple[str, Handed]]:
        """The files taken so far, each with what the form hands on."""
        return [(token(file, self.seat, self.party_id), file) for file in self.handed]

    @property
    def given(self) -> Mapping[str, Any]:
        """The answers, as `contents` reads them."""
        return {name: value for name, value in self.cleaned_data.items() if name not in ("words", "files_sent")}

    def summary(self) -> list[tuple[Any, str]]:
        """What is about to be sent, to be read again."""
        told = []
        for bound in self:
            value = self.cleaned_data.get(bound.name)
            if not value or bound.name == "files_sent":
                continue
            choices = dict(getattr(bound.field, "choices", ()))
            shown = short_date(value) if isinstance(value, date) else str(choices.get(str(value), value))
            told.append((bound.label, shown))
        return told
