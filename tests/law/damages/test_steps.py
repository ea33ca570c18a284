"""The steps of a line, in the words that a claimant reads."""

from __future__ import annotations

from btnn.law.damages import assess
from btnn.law.damages.telling import assessment_lines


def award(rule: str, **facts):
    items = [{"rule": rule, "facts": facts}]
    return assess({"valued_on": "2026-03-02", "items": items, "victim_fault": "0.1", "advance_paid": 1_000_000})


def test_days_in_custody_from_dates():
    found = award("M-03b", custody_days={"from": "2024-01-10", "to": "2024-06-30"})
    assert list(found.lines[0].steps) == [
        "Số ngày bị bắt, tạm giữ, tạm giam, chấp hành hình phạt tù: 173 ngày, từ 10/01/2024 đến hết 30/06/2024, "
        "tính cả ngày đầu và ngày cuối (Nghị định 68/2018/NĐ-CP, Đ11.1).",
        "Lương cơ sở tại 02/03/2026: 2.340.000 đồng/tháng (Nghị định 73/2024/NĐ-CP).",
        "Một ngày lương cơ sở (Đ27.7): 2.340.000 ÷ 22 ≈ 106.363,64 đồng.",
        "5 ngày lương cơ sở cho 01 ngày (Đ27.3b).",
        "5 × 173 × 2.340.000 ÷ 22 ≈ 92.004.545,45 đồng.",
        "Làm tròn một lần, từ nửa đồng trở lên: 92.004.545 đồng.",
    ]


def test_wages_to_the_day_of_valuation():
    found = award("I-01", wage=12_000_000, received=2_000_000, months={"from": "2025-01-01"})
    assert list(found.lines[0].steps) == [
        "Tiền lương, tiền công một tháng: 12.000.000 đồng.",
        "Tiền lương, tiền công vẫn được nhận mỗi tháng: 2.000.000 đồng.",
        "Tính đến thời điểm thụ lý, giải quyết 02/03/2026 (Nghị định 68/2018/NĐ-CP, Đ5.1).",
        "Số tháng tiền lương, tiền công bị mất hoặc bị giảm sút: (14 + 2/31) tháng, "
        "từ 01/01/2025 đến hết 02/03/2026 (Nghị định 68/2018/NĐ-CP, Đ5.1).",
        "Mỗi tháng mất: 12.000.000 − 2.000.000 = 10.000.000 đồng.",
        "10.000.000 × (14 + 2/31) tháng ≈ 140.645.161,29 đồng.",
        "Làm tròn một lần, từ nửa đồng trở lên: 140.645.161 đồng.",
    ]


def test_the_paper_of_an_assessment():
    found = award("M-05", assessed_months=60)
    assert assessment_lines(found) == [
        "Giá trị thiệt hại tính tại ngày 02/03/2026",
        "",
        "1. Sức khỏe bị xâm phạm (M-05): 117.000.000 đồng (đã giới hạn theo luật)",
        "   Luật 10/2017/QH14, Đ27.5; Nghị định 68/2018/NĐ-CP, Đ17.2b",
        "   - Số tháng lương cơ sở theo mức độ sức khỏe bị tổn hại: 60.",
        "   - Lương cơ sở tại 02/03/2026: 2.340.000 đồng/tháng (Nghị định 73/2024/NĐ-CP).",
        "   - 60 × 2.340.000 = 140.400.000 đồng.",
        "   - Mức tối đa 50 tháng lương cơ sở (Đ27.5): không quá 117.000.000 đồng.",
        "   - Lỗi của người bị thiệt hại: 10%.",
        "",
        "Cộng: 117.000.000 đồng",
        "Sau khi trừ phần lỗi của người bị thiệt hại (Đ4.5): 105.300.000 đồng",
        "Đã tạm ứng: 1.000.000 đồng",
        "Còn phải chi trả: 104.300.000 đồng",
        "Bằng chữ: Một trăm linh bốn triệu ba trăm nghìn đồng.",
    ]


def test_the_paper_names_the_least_advance_and_the_findings():
    paper = assessment_lines(award("M-03b", custody_days={"from": "2026-01-01", "to": "2026-12-31"}))
    assert "Mức tạm ứng tối thiểu, nếu có đề nghị: 87.351.136 đồng (Luật 10/2017/QH14, Đ44.1, Đ44.4)." in paper
    assert paper[-2] == "Cần chú ý" and paper[-1].startswith("  ! Khoảng thời gian từ 01/01/2026")


def test_support_after_death_may_go_on_after_valuation():
    child = {"region": "I", "months": {"from": "2026-01-01", "to": "2030-12-31"}}
    found = award("D-05", dependants=[child])
    assert found.lines[0].amount == 60 * 5_310_000
    assert [finding.code for finding in found.findings] == ["death_not_stated"]
