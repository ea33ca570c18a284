"""What a person of a case may send, and what follows by law: read before anything is sent.

Whether the law admits one of them now is said by `offered`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

LAW = "Luật 10/2017/QH14"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind. `slug` stands in its address, `act` on its button, `follows` are the sentences read before, `article`
    says by which article. `event`: the entry that it becomes at once; `files`: papers may come with it, `needs_files`
    they must."""

    name: str
    slug: str
    title: _StrPromise
    act: _StrPromise
    follows: tuple[_StrPromise, ...]
    article: str = ""
    event: str = ""
    files: bool = False
    needs_files: bool = False


_ALL = (
    Kind(
        "supplement",
        "bo-sung",
        _("Bổ sung hồ sơ"),
        _("Gửi giấy tờ bổ sung"),
        (
            _("Ngày ông/bà gửi ở đây được tính là ngày bổ sung."),
            _("Cơ quan xem giấy tờ đã đủ chưa. Đủ thì hồ sơ hợp lệ và phải được thụ lý trong 02 ngày làm việc."),
            _("Ảnh chụp, bản quét là bản sao: giữ bản chính để đối chiếu khi cơ quan đề nghị."),
        ),
        f"{LAW}, Đ41.5, Đ42.3, Đ43.1",
        files=True,
        needs_files=True,
    ),
    Kind(
        "honour_reply",
        "tra-loi-danh-du",
        _("Trả lời thông báo phục hồi danh dự"),
        _("Gửi trả lời"),
        (
            _("Đồng ý hoặc có đề nghị khác: trong 15 ngày kể từ ngày nhận trả lời, cơ quan phải xin lỗi, cải chính."),
            _("Chưa thực hiện: ông/bà yêu cầu lại bằng văn bản lúc nào cũng được."),
            _("Từ chối: ông/bà không còn quyền yêu cầu phục hồi danh dự nữa."),
        ),
        f"{LAW}, Đ57.2–5, Đ58.1, Đ59.1",
        event="honour_reply_received",
    ),
    Kind(
        "honour_request",
        "yeu-cau-danh-du",
        _("Yêu cầu phục hồi danh dự"),
        _("Gửi yêu cầu"),
        (_("Trong 15 ngày kể từ ngày nhận yêu cầu, cơ quan phải thực hiện phục hồi danh dự."),),
        f"{LAW}, Đ57.4, Đ58.1, Đ59.1",
        event="honour_requested",
    ),
    Kind(
        "postpone",
        "xin-hoan",
        _("Đề nghị hoãn giải quyết"),
        _("Gửi đề nghị hoãn"),
        (
            _("Thủ trưởng cơ quan quyết định trong 02 ngày làm việc. Trong lúc hoãn, các thời hạn tạm dừng tính."),
            _("Hoãn tối đa 30 ngày, trừ khi ốm nặng chưa thể tự mình tham gia."),
        ),
        f"{LAW}, Đ49",
        event="postponement_requested",
        files=True,
    ),
    Kind(
        "resume",
        "xin-tiep-tuc",
        _("Đề nghị tiếp tục giải quyết"),
        _("Gửi đề nghị tiếp tục"),
        (
            _("Thủ trưởng cơ quan ra quyết định tiếp tục giải quyết."),
            _("Không đề nghị trong hạn thì vụ việc bị đình chỉ và không được yêu cầu cơ quan giải quyết lại."),
        ),
        f"{LAW}, Đ50.2, Đ51.1c, Đ51.2",
        event="resumption_requested",
    ),
    Kind(
        "session",
        "ngay-hop",
        _("Trả lời về ngày họp, thương lượng"),
        _("Gửi trả lời"),
        (
            _("Cơ quan đọc được ngay. Ngày khác chỉ là đề nghị: chưa có trả lời thì buổi họp vẫn vào ngày đã mời."),
            _("Hai lần không đến thương lượng khi đã nhận giấy mời mà không có lý do chính đáng thì bị tạm đình chỉ."),
        ),
        f"{LAW}, Đ46.3–4, Đ50.1b",
    ),
    Kind(
        "withdraw",
        "rut-yeu-cau",
        _("Rút yêu cầu bồi thường"),
        _("Rút yêu cầu bồi thường"),
        (
            _("Cơ quan ra quyết định đình chỉ trong 05 ngày làm việc: việc giải quyết tại cơ quan chấm dứt."),
            _("Tiền đã tạm ứng phải trả lại."),
            _("Không được yêu cầu cơ quan này giải quyết lại, trừ khi chứng minh bị lừa dối, ép buộc phải rút."),
            _("Vẫn có thể khởi kiện ra Tòa án trong 03 năm kể từ ngày nhận văn bản làm căn cứ yêu cầu bồi thường."),
        ),
        f"{LAW}, Đ51.1a, Đ51.2, Đ51.4, Đ52.1b",
        event="termination_ground_arose",
    ),
    Kind(
        "complaint",
        "phan-anh",
        _("Phản ánh việc trễ hạn tới Sở Tư pháp"),
        _("Gửi phản ánh"),
        (
            _("Sở Tư pháp theo dõi, đôn đốc cơ quan giải quyết bồi thường. Câu trả lời hiện trên trang này."),
            _("Phản ánh không thay cho khiếu nại, tố cáo hoặc khởi kiện; ông/bà vẫn giữ các quyền đó."),
        ),
        f"{LAW}, Đ13.1b, Đ73.3",
    ),
    Kind(
        "contact",
        "doi-thong-tin",
        _("Đổi điện thoại, thư điện tử, địa chỉ, tài khoản"),
        _("Gửi thông tin mới"),
        (_("Bộ phận tiếp nhận gọi hoặc mời ông/bà xác nhận rồi mới đổi. Đến lúc đó thông tin cũ vẫn dùng."),),
    ),
    Kind(
        "paperless",
        "nhan-qua-cong",
        _("Nhận giấy tờ qua trang này"),
        _("Lưu lựa chọn"),
        (
            _("Đồng ý: cơ quan có thể gửi giấy tờ ở đây thay cho bưu điện. Mở giấy tờ ngày nào là nhận ngày đó."),
            _("Không mở thì coi như chưa nhận, và cơ quan gửi bằng cách khác. Đổi ý lúc nào cũng được."),
        ),
    ),
)
KINDS: dict[str, Kind] = {kind.name: kind for kind in _ALL}
BY_SLUG: dict[str, Kind] = {kind.slug: kind for kind in _ALL}
