"""Which papers an agency sends to people of a case, and what follows by law from the day of receipt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from btnn.law.limits import all_limits
from btnn.law.receipts import Receipt, receipt

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

HANDED_OVER = _(
    "Quyết định có hiệu lực sau 15 ngày kể từ ngày được trao. Không đồng ý thì có 15 ngày kể từ ngày nhận để khởi kiện "
    "ra Tòa án. Nếu ông/bà đã được trao bản giấy trước ngày mở thì các hạn này tính từ ngày được trao."
)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of paper. `document`: the paper as `document_delivered` names it, empty where the law lets nothing begin
    with its receipt. `mine`: the limit that then runs for the person, `theirs` for the agency. `follows` says the
    rest in words, `article` by which article. `causes` are the steps that produce such a paper."""

    name: str
    title: _StrPromise
    follows: _StrPromise
    article: str = ""
    document: str = ""
    mine: str = ""
    theirs: str = ""
    causes: tuple[str, ...] = ()

    def from_today(self, today: date) -> list[Receipt]:
        """The limits that would run if the paper were opened today, counted."""
        return [receipt(all_limits()[name], today) for name in (self.mine, self.theirs) if name]


_ALL = (
    Kind(
        "supplement_request",
        _("Yêu cầu bổ sung hồ sơ"),
        _(
            "Ông/bà bổ sung các giấy tờ ghi trong văn bản. Quá hạn mà chưa bổ sung, cơ quan có thể không thụ lý hồ sơ. "
            "Thời gian có sự kiện bất khả kháng, trở ngại khách quan không tính vào hạn."
        ),
        "Luật 10/2017/QH14, Đ42.3, Đ43.2đ",
        "supplement_request",
        mine="claimant_supplements_dossier",
        causes=("supplement_requested",),
    ),
    Kind(
        "payment_notice",
        _("Thông báo chi trả tiền bồi thường"),
        _("Cơ quan phải chi trả trong hạn này. Hết 03 năm mà không nhận, tiền được nộp vào ngân sách nhà nước."),
        "Luật 10/2017/QH14, Đ62.5, Đ62.6",
        "payment_notice",
        theirs="pay_compensation",
        causes=("payment_notified",),
    ),
    Kind(
        "honour_notice",
        _("Thông báo phục hồi danh dự"),
        _("Ông/bà trả lời: đồng ý, đề nghị khác, chưa thực hiện, hoặc từ chối. Chưa trả lời thì không mất quyền."),
        "Luật 10/2017/QH14, Đ57; NĐ 68/2018, Đ22.3",
        "honour_notice",
        mine="victim_replies_honour_notice",
        causes=("honour_notice_sent",),
    ),
    Kind(
        "decision",
        _("Quyết định giải quyết bồi thường"),
        HANDED_OVER,
        "Luật 10/2017/QH14, Đ47, Đ52.2",
        "decision",
        causes=("decision_issued", "decision_corrected"),
    ),
    Kind(
        "other",
        _("Văn bản khác"),
        _("Ngày mở được ghi là ngày ông/bà nhận văn bản."),
        causes=(
            *("receipt_issued", "claim_accepted", "acceptance_refused", "handling_stopped", "negotiation_opened"),
            *("postponed", "suspended", "resumed", "terminated", "decision_cancelled", "advance_paid"),
        ),
    ),
)
KINDS: dict[str, Kind] = {kind.name: kind for kind in _ALL}


def kind_of_event(event: str) -> str:
    """The kind of paper that a step produces for people of the case; empty when it produces none."""
    return next((kind.name for kind in _ALL if event in kind.causes), "")
