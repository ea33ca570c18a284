"""The forms of replies, one for each kind: few questions, in plain words."""

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
from btnn.casework.queries import MeetingView
from btnn.documents import bounds
from btnn.documents.forms import ACCEPTED, FilesField
from btnn.documents.handing import Handed, take
from btnn.law.limits import all_limits
from btnn.web.wording import short_date

from .contents import CONTACT
from .files import files_of, token
from .kinds import Kind
from .offered import Situation, limit_key

UNCHOSEN = _("Chưa chọn mục này.")
CONTACT_LABELS = {
    "phone": _("Số điện thoại mới"),
    "email": _("Thư điện tử mới"),
    "address": _("Địa chỉ mới"),
    "bank_owner": _("Chủ tài khoản"),
    "bank_number": _("Số tài khoản"),
    "bank_name": _("Ngân hàng"),
    "bank_branch": _("Chi nhánh"),
}
KEPT = "kept"  # the field of tokens of files that were taken already


def _radio(label: Any, choices: Any, help_text: Any = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=choices,
        help_text=help_text,
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN, "invalid_choice": UNCHOSEN},
    )


def _words(label: Any, *, required: bool = False, help_text: Any = "") -> forms.CharField:
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
        self.fields["words"] = _words(self.words_label, required=self.words_required, help_text=self.words_help)

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


class HonourForm(ReplyForm):
    """Four answers (Đ57.2–5)."""

    words_label = _("Đề nghị của ông/bà")
    words_help = _("Ghi khi đề nghị khác: nơi, ngày, thành phần, nội dung xin lỗi.")

    def build(self) -> None:
        self.fields["answer"] = _radio(
            _("Câu trả lời"),
            [
                ("agree", _("Đồng ý với thông báo")),
                ("propose", _("Đề nghị khác (ghi ở dưới)")),
                ("defer", _("Đề nghị chưa thực hiện")),
                ("waive", _("Từ chối quyền được phục hồi danh dự")),
            ],
        )


class PostponementForm(ReplyForm):
    """Two reasons (Đ49.1) and for how long."""

    words_label = _("Nói rõ lý do")

    def build(self) -> None:
        most = all_limits()["max_postponement"].count
        self.fields["reason"] = _radio(
            _("Lý do"),
            [
                ("HOAN-49.1-1", _("Ốm nặng, có xác nhận của cơ sở y tế từ cấp huyện trở lên")),
                ("HOAN-49.1-2", _("Lý do chính đáng khác, không thể tự mình tham gia")),
            ],
            _("Ốm nặng thì kèm giấy xác nhận, hoặc nộp cho bộ phận tiếp nhận sau."),
        )
        self.fields["days"] = forms.IntegerField(
            label=_("Xin hoãn bao nhiêu ngày"),
            required=False,
            min_value=1,
            max_value=3650,
            help_text=_("Tối đa %(most)s ngày, trừ khi ốm nặng. Để trống thì cơ quan quyết định.") % {"most": most},
            widget=forms.TextInput(attrs={"class": "date", "inputmode": "numeric", "autocomplete": "off"}),
            error_messages={
                "invalid": _("Ghi một số nguyên bằng chữ số."),
                "min_value": _("Số ngày phải từ 1 trở lên."),
                "max_value": _("Số ngày quá lớn."),
            },
        )


class SessionForm(ReplyForm):
    """Which session, coming or another day."""

    words_help = _("Ví dụ: giờ khác, nơi khác thuận tiện hơn.")

    def build(self) -> None:
        coming = [(str(one.row.number), _told(one)) for one in self.now.coming]
        self.fields["meeting"] = forms.TypedChoiceField(
            label=_("Buổi"),
            choices=coming,
            coerce=int,
            initial=coming[0][0] if len(coming) == 1 else None,
            widget=forms.RadioSelect,
            error_messages={"required": UNCHOSEN, "invalid_choice": UNCHOSEN},
        )
        self.fields["answer"] = _radio(
            _("Câu trả lời"),
            [("accept", _("Tôi đến được")), ("other_day", _("Tôi không đến được, đề nghị ngày khác"))],
        )
        self.fields["day"] = OtherDayField(label=_("Ngày khác"), required=False)


class ComplaintForm(ReplyForm):
    """Which limit was let pass, in the law's own words."""

    words_label = _("Điều ông/bà muốn nói")

    def build(self) -> None:
        missed = [(limit_key(one), f"{one.title}: {short_date(one.due)} ({one.source})") for one in self.now.missed]
        self.fields["limit"] = forms.ChoiceField(
            label=_("Thời hạn đã trễ"),
            choices=missed,
            initial=missed[0][0] if len(missed) == 1 else None,
            widget=forms.RadioSelect,
            error_messages={"required": UNCHOSEN, "invalid_choice": UNCHOSEN},
        )


class ContactForm(ReplyForm):
    """What is to stand in the case instead. Nothing that stands there is shown."""

    def build(self) -> None:
        for name, most in CONTACT.items():
            self.fields[name] = forms.CharField(label=CONTACT_LABELS[name], max_length=most, required=False)
        self.fields["phone"].widget.attrs |= {"inputmode": "tel", "autocomplete": "tel"}
        self.fields["email"].widget.attrs |= {"inputmode": "email", "autocomplete": "email"}
        self.fields["bank_number"].widget.attrs |= {"inputmode": "numeric", "autocomplete": "off"}
        self.fields["bank_owner"].help_text = _("Chỉ ghi ba dòng dưới khi đổi tài khoản nhận tiền bồi thường.")


class PaperlessForm(ReplyForm):
    """Yes or no."""

    def build(self) -> None:
        self.fields["agree"] = forms.TypedChoiceField(
            label=_("Câu trả lời"),
            choices=[
                ("true", _("Đồng ý nhận giấy tờ qua trang này")),
                ("false", _("Không: gửi qua bưu điện hoặc giao trực tiếp")),
            ],
            coerce=lambda text: text == "true",
            empty_value=None,
            widget=forms.RadioSelect,
            error_messages={"required": UNCHOSEN, "invalid_choice": UNCHOSEN},
        )

    def summary(self) -> list[tuple[Any, str]]:
        choices = dict(self.fields["agree"].choices)  # type: ignore[attr-defined]
        agreed = "true" if self.cleaned_data["agree"] else "false"
        return [(self.fields["agree"].label, str(choices[agreed]))]


FORMS: dict[str, type[ReplyForm]] = {
    "honour_reply": HonourForm,
    "postpone": PostponementForm,
    "session": SessionForm,
    "complaint": ComplaintForm,
    "contact": ContactForm,
    "paperless": PaperlessForm,
}


def form_for(
    kind: Kind, now: Situation, seat: Membership, party_id: int, data: Any = None, files: Any = None
) -> ReplyForm:
    """The form of a kind, empty or with what was sent."""
    return FORMS.get(kind.name, ReplyForm)(kind, now, seat, party_id, data, files)


def _told(one: MeetingView) -> str:
    row = one.row
    return f"{one.kind.title}, {row.hour:%H:%M} {short_date(row.on)}, {row.place}"
