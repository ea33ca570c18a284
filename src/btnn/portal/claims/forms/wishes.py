"""What is asked for beside the amounts: honour, other rights, an advance (Đ29, Đ31, Đ41.3e, h, i, Đ44)."""

from __future__ import annotations

from typing import Any

import msgspec
from django.utils.translation import gettext_lazy as _

from btnn.law.case import words
from btnn.law.case.vocabulary import HEADS
from btnn.web.wording import money

from ..content import AdvanceItem, ClaimContent
from . import fields
from .step import StepForm

MONEY, BOTH, HONOUR = "money", "both", "honour"
WHAT = (
    (MONEY, _("Bồi thường bằng tiền")),
    (BOTH, _("Bồi thường bằng tiền và phục hồi danh dự (xin lỗi, đăng báo)")),
    (HONOUR, _("Chỉ phục hồi danh dự, không yêu cầu tiền")),
)


class WishesForm(StepForm):
    """What the person wants from the State. Amounts that were written stay until they are taken away by hand."""

    kept_unasked = False
    what = fields.choice(_("Ông/bà đề nghị Nhà nước làm gì?"), WHAT, required=True)
    asks_advance = fields.tick(
        _("Tôi đề nghị được nhận trước một phần tiền (tạm ứng)"),
        _("Cho tổn thất tinh thần và khoản tính được ngay; ít nhất 50% các khoản đó (Đ44)."),
    )
    other_rights = fields.story(
        _("Quyền, lợi ích khác cần khôi phục"), 4_000,
        _("Ví dụ: trở lại việc làm, chức vụ, việc học, hội viên (Đ29). Không có thì để trống."), rows=3,
    )  # fmt: skip

    def told(self, content: ClaimContent) -> dict[str, Any]:
        money = BOTH if content.asks_honour else MONEY if content.asks_money or content.items else ""
        what = HONOUR if content.honour_only else money
        return {"what": what, "asks_advance": content.asks_advance, "other_rights": content.other_rights}

    def clean(self) -> dict[str, Any]:
        super().clean()
        if self.cleaned_data.get("what") == HONOUR and self.cleaned_data.get("asks_advance"):
            self.add_error("asks_advance", _("Chỉ phục hồi danh dự thì không có tạm ứng; hãy bỏ đánh dấu."))
        return self.cleaned_data

    def put(self) -> ClaimContent:
        what = self.cleaned_data["what"]
        advance = self.content.advance if self.cleaned_data["asks_advance"] else ()
        return msgspec.structs.replace(
            self.content,
            asks_money=what != HONOUR,
            asks_honour=what != MONEY,
            honour_only=what == HONOUR,
            asks_advance=self.cleaned_data["asks_advance"],
            advance=advance,
            other_rights=self.cleaned_data["other_rights"],
        )


class AdvanceForm(StepForm):
    """How much in advance, by head: the amounts asked of a head are put in where the law gives them in advance."""

    def shape(self) -> None:
        asked = {item.head for item in self.content.items} | {one.head for one in self.content.advance}
        sums = {head: sum(item.amount or 0 for item in self.content.items if item.head == head) for head in HEADS}
        for head in (head for head in HEADS if head in (asked or {"mental"})):
            self.fields[head] = fields.Money(
                label=fields.in_vietnamese(f"{words.head(head)} ({words.head_article(head)})"),
                help_text=_("Đã yêu cầu %(amount)s đồng; một nửa là %(half)s đồng.")
                % {"amount": money(sums[head]), "half": money((sums[head] + 1) // 2)}
                if sums[head]
                else "",
                required=False,
            )

    def told(self, content: ClaimContent) -> dict[str, Any]:
        return {one.head: one.amount for one in content.advance}

    def put(self) -> ClaimContent:
        advance = tuple(AdvanceItem(head, amount) for head, amount in self.cleaned_data.items() if amount)
        return msgspec.structs.replace(self.content, advance=advance)


class HonourForm(StepForm):
    """How honour is to be restored (Đ57–59)."""

    honour_wishes = fields.story(
        _("Ông/bà muốn được phục hồi danh dự thế nào?"), 2_000,
        _("Ví dụ: xin lỗi công khai tại thôn, đăng báo. Có thể để trống và bàn với cơ quan sau."), rows=4,
    )  # fmt: skip

    def told(self, content: ClaimContent) -> dict[str, Any]:
        return {"honour_wishes": content.honour_wishes}

    def put(self) -> ClaimContent:
        return msgspec.structs.replace(self.content, honour_wishes=self.cleaned_data["honour_wishes"])
