"""One thing that a check found, and the sentences of all of them: what is wrong, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from .paper_words import PLAIN

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

ERROR, WARNING = "error", "warning"

SENTENCES: dict[str, _StrPromise] = {
    "kind": _("Chưa chọn ông/bà yêu cầu với tư cách nào."),
    "several": _("Chỉ những người thừa kế mới cùng yêu cầu trong một hồ sơ. Người khác gửi yêu cầu riêng."),
    "name": _("Chưa ghi họ tên người yêu cầu (hoặc tên tổ chức)."),
    "heir_name": _("Người thừa kế thứ %(number)s chưa có họ tên."),
    "address": _("Chưa ghi địa chỉ của người yêu cầu."),
    "identity": _("Chưa ghi số định danh. Khi nộp bản chính, ông/bà phải mang theo giấy tờ nhân thân."),
    "share_part": _("Có người đã ghi phần thừa kế, có người chưa. Hãy ghi cho tất cả, hoặc để trống tất cả."),
    "share_sum": _("Các phần thừa kế cộng lại bằng %(sum)s; phải đúng bằng 1."),
    "harmed_name": _("Chưa ghi họ tên người bị thiệt hại."),
    "harmed_died_on": _("Chưa ghi ngày người bị thiệt hại mất."),
    "harmed_died": _("Người bị thiệt hại đã mất thì người thừa kế yêu cầu. Hãy chọn lại tư cách."),
    "later": _("Ngày %(day)s chưa đến."),
    "authorised_by": _("Chưa chọn ai ủy quyền cho ông/bà."),
    "authority": _("Chưa ghi giấy tờ cho thấy ông/bà được đại diện."),
    "authority_order": _("Ngày hết đại diện đứng trước ngày bắt đầu."),
    "authority_over": _("Việc đại diện đã hết từ ngày %(day)s. Cần văn bản còn hiệu lực."),
    "field": _("Chưa chọn việc gây thiệt hại thuộc lĩnh vực nào."),
    "act": _("Chưa chọn hành vi gây thiệt hại. Vẫn gửi được, cơ quan sẽ hỏi thêm."),
    "act_none": _(
        "Việc này không có trong danh sách được bồi thường. Vẫn gửi được, nhưng cơ quan có thể không thụ lý."
    ),
    "happened": _("Chưa kể việc đã xảy ra."),
    "causation": _("Chưa ghi vì sao việc đó gây ra thiệt hại."),
    "happened_order": _("Ngày kết thúc của sự việc đứng trước ngày bắt đầu."),
    "agency": _("Chưa chọn cơ quan nhận. Nếu không rõ, hãy chọn “Tôi không rõ”: Sở Tư pháp sẽ xác định."),
    "agency_province": _("Chưa chọn tỉnh, thành phố, nên chưa biết gửi đến Sở Tư pháp nào."),
    "basis": _("Chưa ghi văn bản xác định cán bộ làm trái pháp luật. Nếu chưa có, hãy chọn “Tôi chưa có”."),
    "basis_none": _("Chưa có văn bản làm căn cứ thì cơ quan chưa thể thụ lý. Hãy đề nghị cơ quan thu thập giúp."),
    "basis_where": _("Đề nghị cơ quan thu thập thì phải ghi tên văn bản và nơi có văn bản đó."),
    "basis_field": _("Loại văn bản đã chọn thuộc lĩnh vực khác với lĩnh vực của sự việc."),
    "basis_order": _("Văn bản không thể được ban hành sau ngày ông/bà nhận được."),
    "basis_received": _("Chưa ghi ngày nhận văn bản, nên chưa tính được còn thời hiệu hay không."),
    "late": _("Đã quá ngày cuối cùng được yêu cầu (%(day)s). Vẫn gửi được; hãy kể lý do chậm nếu có."),
    "window_half": _("Thời gian không tính thứ %(number)s: ghi đủ ngày bắt đầu và ngày kết thúc."),
    "window_order": _("Thời gian không tính thứ %(number)s: ngày kết thúc đứng trước ngày bắt đầu."),
    "window_proof": _("Thời gian không tính thứ %(number)s: ghi giấy tờ chứng minh."),
    "items": _("Chưa ghi khoản thiệt hại nào."),
    "item_amount": _("Khoản %(number)s chưa có số tiền."),
    "item_how": _("Khoản %(number)s chưa ghi cách tính."),
    "honour_money": _("Đã chọn chỉ phục hồi danh dự thì không ghi khoản tiền. Hãy chọn lại, hoặc bỏ các khoản tiền."),
    "honour_advance": _("Đã chọn chỉ phục hồi danh dự thì không xin tạm ứng."),
    "advance": _("Đã xin tạm ứng nhưng chưa ghi số tiền."),
    "advance_more": _("Số tiền xin tạm ứng lớn hơn số tiền yêu cầu bồi thường."),
    "paper": _("Còn thiếu: %(paper)s. Vẫn gửi được, nhưng cơ quan sẽ yêu cầu bổ sung."),
    "contact": _("Chưa ghi cách liên lạc: cần ít nhất số điện thoại, thư điện tử hoặc địa chỉ nhận giấy tờ."),
    "email": _("Muốn nhận giấy tờ qua mạng thì phải ghi thư điện tử."),
    "post": _("Muốn nhận giấy tờ qua bưu điện thì phải ghi địa chỉ nhận."),
    "bank": _("Tài khoản còn thiếu chủ tài khoản, số tài khoản hoặc ngân hàng."),
    "declared": _("Chưa cam đoan nội dung là đúng sự thật."),
    "place": _("Chưa ghi yêu cầu này viết ở đâu (xã, phường hoặc tỉnh)."),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong: at which step, how grave (`error` or `warning`), which of `SENTENCES`, by which article."""

    step: str
    severity: str
    code: str
    article: str
    words: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """The sentence, in the language of the page."""
        told: dict[str, object] = dict(self.words)
        if "paper" in told:
            told["paper"] = PLAIN.get(str(told["paper"]), told["paper"])
        return str(SENTENCES[self.code]) % told


def finding(step: str, severity: str, code: str, article: str = "", **words: str) -> Finding:
    """A finding; `words` fill the gaps of its sentence, a paper by its code."""
    return Finding(step, severity, code, article, tuple(words.items()))
