"""The forms of replies, one for each kind: few questions, in plain words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from btnn.agencies.queries import Membership
from btnn.casework.queries import MeetingView
from btnn.law.limits import all_limits
from btnn.web.wording import short_date

from .asking import KEPT, UNCHOSEN, OtherDayField, ReplyForm, radio
from .contents import CONTACT
from .kinds import Kind
from .offered import Situation, limit_key

__all__ = ["CONTACT_LABELS", "FORMS", "KEPT", "ReplyForm", "form_for"]

CONTACT_LABELS = {
    "phone": _("Số điện thoại mới"),
    "email": _("Thư điện tử mới"),
    "address": _("Địa chỉ mới"),
    "bank_owner": _("Chủ tài khoản"),
    "bank_number": _("Số tài khoản"),
    "bank_name": _("Ngân hàng"),
    "bank_branch": _("Chi nhánh"),
}


class HonourForm(ReplyForm):
    """Four answers (Đ57.2–5)."""

    words_label = _("Đề nghị của ông/bà")
    words_help = _("Ghi khi đề nghị khác: nơi, ngày, thành phần, nội dung xin lỗi.")

    def build(self) -> None:
        self.fields["answer"] = radio(
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
        self.fields["reason"] = radio(
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
        self.fields["answer"] = radio(
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
