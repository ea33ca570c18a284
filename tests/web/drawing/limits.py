"""Limits to draw, as short as a line of a table."""

from datetime import date
from types import SimpleNamespace

LANES = {
    "competence": "Xác định cơ quan",
    "settlement": "Giải quyết bồi thường",
    "honour": "Phục hồi danh dự",
}
TODAY = date(2026, 11, 21)


def limit(title, start, due, status="open", met_on=None, lane="settlement", freezes=(), frozen=False):
    """A limit as the law gives it; days as ISO text."""
    return SimpleNamespace(
        id=title,
        title=title,
        lane=lane,
        start=date.fromisoformat(start),
        due=date.fromisoformat(due),
        met_on=date.fromisoformat(met_on) if met_on else None,
        status=status,
        frozen=frozen,
        freezes=[(date.fromisoformat(a), date.fromisoformat(b)) for a, b in freezes],
        source="Luật 10/2017/QH14, Đ45.2",
        by="officer",
    )


MOCK = [
    limit("Thụ lý hồ sơ", "2026-10-28", "2026-10-30", "met", "2026-10-30"),
    limit("Cử người giải quyết bồi thường", "2026-10-30", "2026-11-03", "late", "2026-11-05"),
    limit("Xác minh thiệt hại", "2026-10-30", "2026-11-25", freezes=[("2026-11-09", "2026-11-19")]),
    limit("Xin lỗi, cải chính công khai", "2026-10-28", "2026-11-12", "overdue", lane="honour"),
    limit("Đăng báo xin lỗi", "2026-10-28", "2026-11-12", "met", "2026-11-10", lane="honour"),
    limit("Hết thời hiệu nhận tiền", "2026-11-19", "2029-11-19"),
    limit("Khởi kiện", "2026-10-01", "2026-10-16", "void"),
]
