"""What the money of a year is for, and what is done with it; each with its article."""

from __future__ import annotations

from django.db.models import TextChoices


class Kind(TextChoices):
    """What money is for. Compensation money is the first two alone (Đ60.1); the others are paid beside it."""

    DAMAGES = "damages", "Tiền chi trả cho người bị thiệt hại"
    VALUATION = "valuation", "Chi phí định giá tài sản, giám định thiệt hại"
    REFUND = "refund", "Trả lại tiền hoàn trả cho người thi hành công vụ"
    HONOUR = "honour", "Chi phí phục hồi danh dự (đăng báo, xin lỗi công khai)"
    PLAN = "plan", "Kinh phí thực hiện kế hoạch công tác bồi thường"


COMPENSATION = frozenset({Kind.DAMAGES, Kind.VALUATION})
FROM_LEDGER = frozenset({Kind.DAMAGES, Kind.VALUATION, Kind.REFUND})  # what is used is recorded in the cases
TYPED = frozenset({Kind.HONOUR, Kind.PLAN})  # what is used is typed, with its paper
ARTICLES = {
    Kind.DAMAGES: "Luật Đ60.1a",
    Kind.VALUATION: "Luật Đ60.1b",
    Kind.REFUND: "NĐ 68 Đ31.3, Đ31.4",
    Kind.HONOUR: "Luật Đ58, Đ59",
    Kind.PLAN: "Kế hoạch năm",
}


class Act(TextChoices):
    """What is done with the money of a year after it was estimated."""

    ASSIGNED = "assigned", "Giao dự toán đầu năm"
    CARRIED = "carried", "Chuyển nguồn từ năm trước"
    SUPPLEMENT = "supplement", "Bổ sung"
    REDUCED = "reduced", "Giảm, thu hồi dự toán"
    TRANSFER = "transfer", "Điều chuyển, phân bổ"


ADDS = frozenset({Act.ASSIGNED, Act.CARRIED, Act.SUPPLEMENT})
BY_DECISION = (Act.ASSIGNED, Act.CARRIED, Act.SUPPLEMENT, Act.REDUCED)
COMMON = "Dự phòng chung, chưa phân bổ"
