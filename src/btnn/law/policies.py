"""Where the law is silent: the reading the product takes, named, dated, with its reason.

A policy is data that an administrator can see (`/phap-luat/chinh-sach/`, `docs/law.md`). Where it has
several choices the code asks for it by name; where it has one, the code and the rows of the data follow it.
Those on damages and reimbursement stand in `btnn.law.damages.policies`, all of them in `in_force.readings`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Policy:
    """A reading: `value` is one of `choices`, each explained in Vietnamese."""

    name: str
    value: str
    choices: dict[str, str]
    title: str
    reason: str
    source: str
    since: date = date(2018, 7, 1)


_ALL = (
    Policy(
        "extension_counted_from",
        "plain_end",
        {
            "plain_end": "cộng vào ngày cuối chưa dời sang ngày làm việc, rồi mới dời",
            "rolled_end": "cộng vào ngày cuối đã dời sang ngày làm việc",
        },
        "Gia hạn tính từ ngày nào",
        "Đ45.2 và Đ46.1 tính gia hạn “kể từ ngày hết thời hạn”; cách hiểu chặt hơn cho cơ quan.",
        "Luật 10/2017/QH14, Đ45.2, Đ46.1",
    ),
    Policy(
        "interruption_freezes_limits",
        "freeze",
        {
            "freeze": "các thời hạn đang chạy dừng lại, khi tiếp tục thì chạy nốt số ngày còn lại",
            "run": "các thời hạn vẫn chạy trong lúc hoãn, tạm đình chỉ",
        },
        "Hoãn, tạm đình chỉ có làm dừng thời hạn không",
        "Đ49 và Đ50 không nói; dừng thời hạn thì không ai bị coi là trễ trong lúc không được làm.",
        "Luật 10/2017/QH14, Đ49, Đ50",
    ),
    Policy(
        "swap_days_count",
        "as_notice",
        {"as_notice": "ngày nghỉ hoán đổi không là ngày làm việc, ngày làm bù là ngày làm việc"},
        "Ngày hoán đổi theo thông báo nghỉ lễ",
        "Cơ quan thực tế làm việc theo thông báo; người dân nộp được giấy tờ vào ngày làm bù.",
        "Bộ luật 91/2015/QH13, Đ148.5",
    ),
    Policy(
        "suit_withdrawn_revives_effect",
        "day_after",
        {"day_after": "quyết định có hiệu lực vào ngày sau ngày rút đơn khởi kiện"},
        "Rút đơn khởi kiện theo Đ52.2 rồi thì quyết định có hiệu lực khi nào",
        "Đ47.2 không nói; không còn vụ kiện thì không còn lý do giữ quyết định chưa có hiệu lực.",
        "Luật 10/2017/QH14, Đ47.2, Đ52.4",
    ),
    Policy(
        "resettlement_restarts",
        "from_cancellation",
        {"from_cancellation": "thời hạn của giai đoạn quay lại tính từ ngày hủy quyết định"},
        "Giải quyết lại sau khi hủy quyết định (Đ48.3)",
        "Luật không nói quay lại bước nào và tính từ ngày nào.",
        "Luật 10/2017/QH14, Đ48.3",
    ),
    Policy(
        "terms_counted_by",
        "civil_code",
        {"civil_code": "không tính ngày xảy ra sự kiện; ngày cuối là ngày nghỉ thì dời đến ngày làm việc kế tiếp"},
        "Đếm ngày, tháng, năm của thời hạn theo quy định nào",
        "Luật không có quy định chung về cách tính thời hạn; Bộ luật Dân sự áp dụng khi luật khác không quy định.",
        "Bộ luật 91/2015/QH13, Đ147, Đ148",
    ),
    Policy(
        "force_majeure_left_out",
        "named_articles",
        {"named_articles": "chỉ trừ ngày ở các thời hạn mà chính điều luật cho phép, và chỉ cho bên gặp trở ngại"},
        "Thời gian bất khả kháng được trừ ở thời hạn nào",
        "Luật chỉ nêu ở năm chỗ; các thời hạn khác không có căn cứ để trừ.",
        "Luật 10/2017/QH14, Đ6.3a, Đ42.3, Đ52.3, Đ62.6; Nghị định 68/2018/NĐ-CP, Đ22.3",
    ),
    Policy(
        "cancel_and_terminate_within",
        "two_working_days",
        {"two_working_days": "02 ngày làm việc theo Đ48.1"},
        "Hủy quyết định và đình chỉ giải quyết: 02 hay 05 ngày làm việc",
        "Đ48.1 nói riêng về trường hợp này, Đ51.1d nói chung về đình chỉ; theo quy định riêng và chặt hơn.",
        "Luật 10/2017/QH14, Đ48.1, Đ51.1d",
    ),
    Policy(
        "council_set_up_within",
        "ten_days",
        {"ten_days": "10 ngày kể từ ngày chi trả xong, kể cả khi nhiều cơ quan cùng gây thiệt hại"},
        "Thời hạn thành lập Hội đồng xem xét trách nhiệm hoàn trả",
        "Đ66.1 đặt 10 ngày cho mọi trường hợp; các bước 01, 01 và 05 ngày làm việc của Nghị định nằm trong đó.",
        "Luật 10/2017/QH14, Đ66.1; Nghị định 68/2018/NĐ-CP, Đ28.2",
    ),
    Policy(
        "council_complex_term",
        "thirty_in_all",
        {"thirty_in_all": "30 ngày là toàn bộ thời gian, không cộng thêm vào 20 ngày"},
        "Vụ việc phức tạp: Hội đồng có 30 ngày hay 20 và 30 ngày",
        "Đ66.2 ghi “tối đa là 30 ngày” và không nói “kể từ ngày hết thời hạn” như Đ45.2, Đ46.1.",
        "Luật 10/2017/QH14, Đ66.2",
    ),
    Policy(
        "inspection_plan_notice",
        "fifteen_days",
        {"fifteen_days": "gửi kế hoạch trước 15 ngày; quyền được báo trước 10 ngày vẫn ghi riêng"},
        "Gửi kế hoạch kiểm tra trước 15 hay 10 ngày",
        "Đ19.4 là nghĩa vụ của cơ quan kiểm tra; gửi trước 15 ngày thì quyền 10 ngày của Đ21.1a cũng được giữ.",
        "Thông tư 08/2019/TT-BTP, Đ19.4, Đ21.1a",
        date(2020, 1, 25),
    ),
    Policy(
        "suit_holds_effect_back",
        "until_it_ends",
        {"until_it_ends": "quyết định chưa có hiệu lực khi đã có đơn khởi kiện theo Đ52.2"},
        "Khởi kiện theo Đ52.2 có giữ hiệu lực của quyết định không",
        "Đ47.2 không nói; Đ52.4 chỉ cho khởi kiện khi quyết định chưa có hiệu lực nên phải hiểu như vậy.",
        "Luật 10/2017/QH14, Đ47.2, Đ52.4",
    ),
    Policy(
        "withdrawal_after_verification",
        "recorded_and_flagged",
        {"recorded_and_flagged": "ghi nhận việc đình chỉ và nêu thành điểm cần chú ý"},
        "Rút yêu cầu sau khi đã bắt đầu xác minh thiệt hại",
        "Đ51.1a chỉ cho đình chỉ khi rút trước lúc xác minh; sổ vẫn phải ghi đúng việc đã xảy ra.",
        "Luật 10/2017/QH14, Đ51.1a",
    ),
    Policy(
        "central_bodies_outside_hanoi",
        "province",
        {"province": "Sở Tư pháp, Sở Tài chính nơi cơ quan có trụ sở"},
        "Cơ quan trung ương có trụ sở ngoài Hà Nội thì ai tham gia xác minh, thương lượng",
        "Đ19.3 chỉ nêu cơ quan có trụ sở tại Hà Nội; các cơ quan còn lại thuộc Đ19.4.",
        "Nghị định 68/2018/NĐ-CP, Đ19.3, Đ19.4, Đ21.2",
    ),
    Policy(
        "papers_of_heirs_and_successors",
        "as_listed",
        {"as_listed": "không đòi giấy tờ nhân thân của người bị thiệt hại; tổ chức kế thừa chứng minh việc kế thừa"},
        "Hồ sơ của người thừa kế, người đại diện và tổ chức kế thừa",
        "Đ41.2 chỉ dẫn điểm a, b và d của Đ41.1; giấy tờ của tổ chức kế thừa suy từ Đ5.2, Đ43.2d.",
        "Luật 10/2017/QH14, Đ5.2, Đ41.2, Đ43.2d",
    ),
    Policy(
        "apology_counted_from",
        "request",
        {"request": "15 ngày kể từ ngày nhận văn bản đồng ý hoặc yêu cầu phục hồi danh dự"},
        "Thời hạn phục hồi danh dự tính từ lúc nhận yêu cầu hay từ lúc thụ lý",
        "Đ58.1 ghi ngày nhận văn bản; thời hạn có thể hết trước khi xem xét thụ lý xong và vẫn phải giữ.",
        "Luật 10/2017/QH14, Đ58.1, Đ59",
    ),
    Policy(
        "bodies_since_july_2025",
        "by_group_of_tasks",
        {"by_group_of_tasks": "cơ quan kế thừa tìm theo nhóm nhiệm vụ; chỗ chưa đọc được văn bản thì để ngỏ"},
        "Cơ quan cấp huyện, tòa án, viện kiểm sát sau ngày 01/7/2025",
        "Luật chưa sửa tên cơ quan; Nghị định 120/2025 chia theo nhiệm vụ, không theo địa bàn.",
        "Luật 10/2017/QH14, Đ40.1a; Nghị định 120/2025/NĐ-CP, Đ19",
        date(2025, 7, 1),
    ),
)

POLICIES: dict[str, Policy] = {policy.name: policy for policy in _ALL}


def chosen(name: str) -> str:
    """The value in force of the policy; an unknown name is a `KeyError`."""
    return POLICIES[name].value
