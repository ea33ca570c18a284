"""Replies in words: for the person who sent them, and for officials."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from btnn.law.case import words
from btnn.law.limits import all_limits
from btnn.web.wording import short_date

from ..models import Reply, ReplyTurn
from .contents import BANK
from .forms import CONTACT_LABELS
from .handling import FINAL
from .kinds import KINDS, Kind

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

ANSWERS: dict[tuple[str, str], _StrPromise] = {
    ("honour_reply", "agree"): gettext_lazy("Đồng ý với thông báo"),
    ("honour_reply", "propose"): gettext_lazy("Đề nghị khác"),
    ("honour_reply", "defer"): gettext_lazy("Đề nghị chưa thực hiện"),
    ("honour_reply", "waive"): gettext_lazy("Từ chối quyền được phục hồi danh dự"),
    ("session", "accept"): gettext_lazy("Đến được"),
    ("session", "other_day"): gettext_lazy("Không đến được, đề nghị ngày khác"),
}
STATES: dict[str, tuple[str, _StrPromise]] = {
    "seen": ("open", gettext_lazy("cơ quan đã xem")),
    "taken": ("met", gettext_lazy("đã chấp nhận")),
    "declined": ("late", gettext_lazy("không chấp nhận")),
    "answered": ("met", gettext_lazy("đã trả lời")),
}


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """One reply: `said` are its answers in words, `state` and `word` where it stands, `turns` what was done with it."""

    row: Reply
    kind: Kind
    said: list[tuple[str, str]]
    state: str
    word: str
    turns: list[ReplyTurn]

    @property
    def waits(self) -> bool:
        """May an official still deal with it? A choice that was kept needs nobody."""
        return self.row.kind != "paperless" and not any(turn.turn in FINAL for turn in self.turns)


def reply_lines(rows: Iterable[Reply], *, with_bank: bool = True) -> list[ReplyLine]:
    """In the order given. `with_bank`: accounts are shown."""
    return [_line(row, with_bank) for row in rows]


def _line(row: Reply, with_bank: bool) -> ReplyLine:
    turns = sorted(row.turns.all(), key=lambda turn: turn.pk)
    state, word = STATES[turns[-1].turn] if turns else _unread(row)
    return ReplyLine(row, KINDS[row.kind], list(_said(row, with_bank)), state, str(word), turns)


def _unread(row: Reply) -> tuple[str, Any]:
    if row.event_number is not None:
        return "met", _("đã ghi vào hồ sơ")
    if row.kind == "paperless":
        return "met", _("đã lưu")
    return "open", _("đã gửi, chờ trả lời")


def _said(row: Reply, with_bank: bool) -> Iterable[tuple[str, str]]:
    content: dict[str, Any] = row.content
    if row.kind == "postpone":
        yield _("Lý do"), words.ground(content["reason"]).label
        if "days" in content:
            yield _("Xin hoãn"), _("%(days)s ngày") % {"days": content["days"]}
    elif row.kind == "complaint":
        limit = all_limits()[content["limit"].split(":")[0]]
        due = short_date(date.fromisoformat(content["due"]))
        yield _("Thời hạn"), f"{limit.title} ({limit.source})"
        yield _("Phải xong trước hết ngày"), due
        yield _("Trễ khi gửi"), _("%(days)s ngày") % {"days": content["late"]}
    elif row.kind == "contact":
        for name, value in content.items():
            if name in BANK and not with_bank:
                continue
            yield str(CONTACT_LABELS[name]), value
        if content.keys() & set(BANK) and not with_bank:
            yield _("Tài khoản"), _("chỉ người giải quyết, thủ trưởng, kế toán xem được")
    elif row.kind == "paperless":
        yield _("Câu trả lời"), _("Đồng ý") if content["agree"] else _("Không đồng ý")
    elif "answer" in content:
        if "on" in content:
            yield _("Buổi ngày"), short_date(date.fromisoformat(content["on"]))
        yield _("Câu trả lời"), str(ANSWERS[(row.kind, content["answer"])])
        if "day" in content:
            yield _("Ngày khác"), short_date(date.fromisoformat(content["day"]))
