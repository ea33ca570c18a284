"""What officials pay back to the State, and how (Đ64–Đ72; NĐ 68 Đ26–Đ31)."""

from btnn.law.reimbursement.assess import Reimbursement, assess, assess_text
from btnn.law.reimbursement.bands import Band, band

__all__ = ["Band", "Reimbursement", "assess", "assess_text", "band"]
