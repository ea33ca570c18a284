"""The closed lists of TT 08/2019 on inspections: grounds (Đ17, Đ18.2), contents (Đ16.2), heads of conclusions (Đ22)."""

from __future__ import annotations

from dataclasses import dataclass

from .models import Kind

CIRCULAR = "Thông tư 08/2019/TT-BTP"
GROUNDS = {
    "17.1": "Kiến nghị, phản ánh, khiếu nại, tố cáo về công tác bồi thường nhà nước (Đ17.1)",
    "17.2": "Kết quả hướng dẫn nghiệp vụ; theo dõi, đôn đốc; hỗ trợ, hướng dẫn người bị thiệt hại (Đ17.2)",
    "17.3": "Kết quả thống kê hằng năm (Đ17.3)",
    "17.4": "Hướng dẫn của cơ quan quản lý nhà nước ở trung ương (Đ17.4)",
}
AD_HOC_GROUNDS = {
    "18.2-difficult": "Vụ việc có khó khăn, vướng mắc (Đ18.2)",
    "18.2-long": "Thời hạn giải quyết kéo dài (Đ18.2)",
    "18.2-not_accepted": "Không thụ lý khi có đủ căn cứ xác định trách nhiệm bồi thường (Đ18.2)",
    "18.2-complaint": "Có khiếu nại, tố cáo, kiến nghị, phản ánh (Đ18.2)",
}
OWN_GROUNDS = {"own": "Trách nhiệm kiểm tra trong phạm vi quản lý (Luật Đ74.2, Đ75.2)"}
CONTENTS = {
    "a": "Giải quyết yêu cầu bồi thường tại cơ quan trực tiếp quản lý người thi hành công vụ (Đ16.2a)",
    "b": "Xác định và thực hiện trách nhiệm hoàn trả (Đ16.2b)",
    "c": "Quản lý nhà nước về công tác bồi thường (Đ16.2c)",
    "d": "Tổ chức thi hành pháp luật về trách nhiệm bồi thường (Đ16.2d)",
}


@dataclass(frozen=True, slots=True)
class Head:
    """A head that a conclusion must have; `tasks`: the one that asks for things to be done."""

    key: str
    title: str
    article: str
    tasks: bool = False


PERIODIC_HEADS = (
    Head("a", "Quản lý nhà nước và tổ chức thi hành pháp luật về bồi thường", "Đ22.2a"),
    Head("b", "Tình hình yêu cầu, giải quyết bồi thường; dự báo khả năng phát sinh", "Đ22.2b"),
    Head("c", "Kết quả giải quyết, hoàn trả đối với từng vụ việc", "Đ22.2c"),
    Head("d", "Xử lý kỷ luật người thi hành công vụ gây thiệt hại", "Đ22.2d"),
    Head("đ", "Những việc cơ quan được kiểm tra phải thực hiện", "Đ22.2đ", tasks=True),
    Head("e", "Các vấn đề khác đoàn phát hiện", "Đ22.2e"),
)
AD_HOC_HEADS = (
    Head("a", "Kết quả giải quyết, hoàn trả đối với từng vụ việc", "Đ22.3a"),
    Head("b", "Xử lý kỷ luật người thi hành công vụ gây thiệt hại", "Đ22.3b"),
    Head("c", "Những việc cơ quan được kiểm tra phải thực hiện", "Đ22.3c", tasks=True),
    Head("d", "Các vấn đề khác đoàn phát hiện", "Đ22.3d"),
)


def grounds_of(kind: str) -> dict[str, str]:
    """The grounds on which an inspection of that kind may rest."""
    if kind == Kind.AD_HOC:
        return AD_HOC_GROUNDS
    return GROUNDS | OWN_GROUNDS if kind == Kind.OWN else GROUNDS


def heads_of(kind: str) -> tuple[Head, ...]:
    """The heads that a conclusion of that kind must have. A body's own inspection follows those of a periodic one."""
    return AD_HOC_HEADS if kind == Kind.AD_HOC else PERIODIC_HEADS


def ground_words(keys: list[str]) -> list[str]:
    """Grounds in words."""
    known = GROUNDS | AD_HOC_GROUNDS | OWN_GROUNDS
    return [known[key] for key in keys if key in known]


def content_words(keys: list[str]) -> list[str]:
    """Contents in words."""
    return [CONTENTS[key] for key in keys if key in CONTENTS]
