"""Where the law is silent: the reading the product takes, named, dated, with its reason.

A policy is data that an administrator can see (`/phap-luat/chinh-sach/`, `docs/law.md`); the
code asks for it by name. Each has a default; a ministry that decides otherwise adds a dated row.
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
)

POLICIES: dict[str, Policy] = {policy.name: policy for policy in _ALL}


def chosen(name: str) -> str:
    """The value in force of the policy; an unknown name is a `KeyError`."""
    return POLICIES[name].value
