"""The forms of officials: sending a paper to people of the case, dealing with what they sent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from btnn.cases.forms.fields import UNCHOSEN, UNWRITTEN, FlagField
from btnn.documents.queries import Kept

from .models import Reply, Turn
from .papers.commands import AGREEMENTS
from .papers.kinds import KINDS
from .people import Recipient

ANSWER_HELP = "Người gửi đọc được nguyên văn trên trang theo dõi."


def _choice(label: str, choices: Sequence[tuple[str, str]], **options: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=choices, error_messages={"required": UNCHOSEN, "invalid_choice": UNCHOSEN}, **options
    )


class SendForm(forms.Form):
    """Which paper, what it is, to whom, and that they agreed to receive it so."""

    def __init__(self, papers: Sequence[Kept], people: Sequence[Recipient], data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        listed = [(str(one.paper.pk), _told(one)) for one in papers]
        self.fields["paper"] = _choice("Giấy tờ", [("", "Chọn giấy tờ trong hồ sơ"), *listed])
        self.fields["document"] = _choice(
            "Loại văn bản",
            [(kind.name, str(kind.title)) for kind in KINDS.values()],
            widget=forms.RadioSelect,
            help_text="Yêu cầu bổ sung, thông báo chi trả, thông báo phục hồi danh dự: thời hạn tính từ ngày người "
            "nhận mở. Các việc này phải được ghi trong hồ sơ trước.",
        )
        self.fields["to"] = forms.MultipleChoiceField(
            label="Gửi cho",
            choices=[(str(one.party.pk), one.label) for one in people],
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": "Hãy chọn ít nhất một người nhận.", "invalid_choice": UNCHOSEN},
        )
        self.fields["agreed"] = _choice(
            "Người nhận đồng ý nhận qua cổng",
            list(AGREEMENTS.items()),
            widget=forms.RadioSelect,
            help_text="Luật không nói đến việc giao văn bản qua cổng: chỉ gửi khi người nhận đồng ý. Không mở thì "
            "coi như chưa nhận, phải gửi qua bưu chính hoặc giao trực tiếp.",
        )

    @property
    def chosen(self) -> dict[str, Any]:
        """The words of `send_paper`."""
        given = self.cleaned_data
        return {
            "number": int(given["paper"]),
            "to": [int(key) for key in given["to"]],
            "document": given["document"],
            "agreed": given["agreed"],
        }


class HandleForm(forms.Form):
    """What was done with a reply, and what its sender is told."""

    words = forms.CharField(
        label="Trả lời người gửi",
        required=False,
        max_length=4000,
        help_text=ANSWER_HELP,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": "Quá dài (tối đa 4000 ký tự)."},
    )
    field_order = ["complete", "turn", "words"]

    def __init__(self, reply: Reply, data: Any = None) -> None:
        super().__init__(data)
        self.reply = reply
        if reply.kind == "supplement":
            self.fields["complete"] = FlagField(
                label="Hồ sơ nay đã đầy đủ", help_text=f"Ghi “Nhận bổ sung” với ngày {reply.on:%d/%m/%Y} (ngày gửi)."
            )
            self.fields["words"].help_text = f"{ANSWER_HELP} Chưa đầy đủ thì ghi còn thiếu gì."
        else:
            self.fields["turn"] = _choice("Kết quả", turns_of(reply), widget=forms.RadioSelect)
        self.order_fields(self.field_order)


class AnswerForm(forms.Form):
    """What the Department of Justice answers to a complaint."""

    words = forms.CharField(
        label="Trả lời",
        max_length=4000,
        help_text=f"{ANSWER_HELP} Ghi việc đã đôn đốc và cơ quan sẽ làm gì, khi nào.",
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": UNWRITTEN, "max_length": "Quá dài (tối đa 4000 ký tự)."},
    )


def turns_of(reply: Reply) -> list[tuple[str, str]]:
    """The results that fit a kind: what only wants an answer is answered."""
    if reply.kind == "contact":
        return [(Turn.TAKEN, "Đã xác nhận với người gửi: đổi trong hồ sơ"), (Turn.DECLINED, "Không đổi")]
    if reply.event_number is not None or reply.kind == "paperless":
        return [(Turn.SEEN, "Đã xem"), (Turn.ANSWERED, "Trả lời")]
    return [(Turn.SEEN, "Đã xem"), (Turn.TAKEN, "Chấp nhận"), (Turn.DECLINED, "Không chấp nhận")]


def _told(one: Kept) -> str:
    paper = one.paper
    number = f", số {paper.number}" if paper.number else ""
    return f"{paper.title}{number} ({paper.on:%d/%m/%Y})"
