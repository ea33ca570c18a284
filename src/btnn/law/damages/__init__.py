"""What the State pays for: every head of damage, its caps and exclusions, and the whole (Đ22–Đ28, Đ32)."""

from btnn.law.damages.assess import Assessment, assess, assess_text
from btnn.law.damages.findings import Finding
from btnn.law.damages.lines import Line
from btnn.law.damages.rules import Rule, all_rules, all_windows

__all__ = ["Assessment", "Finding", "Line", "Rule", "all_rules", "all_windows", "assess", "assess_text"]
