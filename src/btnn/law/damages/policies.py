"""Where the law on damages and reimbursement is silent: the reading taken, with its reason."""

from __future__ import annotations

from btnn.law.policies import Policy

READINGS: tuple[Policy, ...] = (
    Policy(
        "window_days_counted",
        "both",
        {"both": "ngày đầu và ngày cuối của khoảng thời gian đều được tính"},
        "Khoảng ngày tính thiệt hại có tính cả ngày đầu và ngày cuối không",
        "Luật bồi thường cho 01 ngày bị áp dụng; ngày bị bắt và ngày được trả tự do đều là ngày bị áp dụng.",
        "Luật 10/2017/QH14, Đ22.3; Nghị định 68/2018/NĐ-CP, Đ4–Đ11",
    ),
    Policy(
        "part_months",
        "pro_rata",
        {"pro_rata": "phần tháng lẻ tính theo số ngày trên số ngày của tháng đó; phần năm lẻ theo số tháng"},
        "Tháng lẻ, năm lẻ tính thế nào",
        "Luật không nói; tính theo tỷ lệ thì không ai được hơn hay kém vì khoảng thời gian không tròn.",
        "Luật 10/2017/QH14, Đ23.3, Đ24, Đ28.2",
    ),
    Policy(
        "interest_day_basis",
        "simple_actual_365",
        {"simple_actual_365": "lãi đơn, số ngày thực tế chia 365"},
        "Cách tính lãi của Đ23.4, Đ23.5",
        "Luật dẫn đến Bộ luật Dân sự về lãi suất nhưng không nói cơ sở ngày và lãi nhập gốc.",
        "Luật 10/2017/QH14, Đ23.4, Đ23.5",
    ),
    Policy(
        "organisation_income_spread",
        "days_of_365",
        {"days_of_365": "thu nhập bình quân năm chia theo số năm tròn và số ngày lẻ trên 365"},
        "Chia thu nhập bình quân 02 năm của tổ chức cho thời gian bị mất",
        "Đ24.2 chỉ nói thu nhập trung bình, không nói cách chia.",
        "Luật 10/2017/QH14, Đ24.2",
    ),
    Policy(
        "fault_before_advance",
        "before",
        {"before": "trừ phần lỗi của người bị thiệt hại một lần trên tổng, trước khi tính 50% và trừ tạm ứng"},
        "Trừ phần lỗi trước hay sau khi tính tạm ứng",
        "Đ44.4 tính trên giá trị thiệt hại được bồi thường, tức là sau khi trừ lỗi theo Đ4.5.",
        "Luật 10/2017/QH14, Đ4.5, Đ44.4, Đ47.2d",
    ),
    Policy(
        "several_officials",
        "law",
        {
            "law": "từng người theo Đ65.2, chỉ giảm theo tỷ lệ khi tổng vượt số tiền đã bồi thường",
            "decree": "chia toàn bộ số tiền đã bồi thường theo tỷ lệ mức hoàn trả của từng người",
        },
        "Nhiều người cùng gây thiệt hại thì mỗi người hoàn trả bao nhiêu",
        "NĐ 68 Đ26.4d có thể đưa mỗi người vượt mức tối đa của Đ65.2; Luật có hiệu lực cao hơn.",
        "Luật 10/2017/QH14, Đ65.3; Nghị định 68/2018/NĐ-CP, Đ26.4",
    ),
    Policy(
        "rounding",
        "line_half_up",
        {"line_half_up": "mỗi khoản làm tròn một lần đến đồng, từ nửa đồng trở lên thì thêm một đồng"},
        "Làm tròn số tiền",
        "Luật không nói; tính chính xác đến cuối rồi làm tròn một lần thì sai số nhỏ nhất.",
        "Luật 10/2017/QH14, Đ22",
    ),
)
