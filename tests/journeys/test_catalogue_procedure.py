"""The procedure exactly as the province's catalogue lays it down, in a browser without script, by everybody who has
a part in it. After each step all limits on the case page are held against the catalogue's own count."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.journeys.catalogue import LIMITS, ONE

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_claim_by_post_from_the_counter_to_the_money(desk, clock, people, today):
    reception, head, officer = people["tiepnhan.sxd"], people["thutruong.sxd"], people["canbo.sxd"]
    accountant, treasury, overseer = people["ketoan.sxd"], people["taichinh.stc"], people["theodoi.stp"]

    # Thứ Năm 09/4/2026: by post, something is missing. The weekend of Giỗ Tổ (26–27/4), 30/4 and 1/5 lie ahead.
    filed = today(date(2026, 4, 9))
    desk.sits(reception, "/vu-viec/")
    desk.takes_in(
        filed,
        **{
            "Cách nộp hồ sơ": "Gửi qua dịch vụ bưu chính",
            "Có đề nghị tạm ứng kinh phí bồi thường": True,
            "Hồ sơ đã đầy đủ": False,
        },
    )  # fmt: skip
    assert clock.starts("receipt", filed) == date(2026, 4, 13)
    assert clock.starts("ask_supplement", filed) == date(2026, 4, 16)
    clock.agrees()

    noticed = today(date(2026, 4, 10))
    desk.records("Cấp xác nhận đã nhận hồ sơ")
    clock.ends("receipt", noticed)
    clock.agrees()

    asked = today(date(2026, 4, 14))
    desk.sits(head)
    desk.records("Yêu cầu bổ sung hồ sơ", {"Giấy tờ khác, hoặc ghi rõ hơn": "Bản sao có chứng thực căn cước"})
    clock.ends("ask_supplement", asked)
    clock.agrees()

    # The claimant's days run from the day on which the request arrives, written down two days later.
    arrived = date(2026, 4, 16)
    today(date(2026, 4, 18))
    desk.sits(reception)
    desk.records("Ghi nhận ngày giao văn bản", {"Văn bản đã giao": "Văn bản yêu cầu bổ sung hồ sơ"}, on=arrived)
    assert clock.starts("supplement", arrived) == date(2026, 4, 23)
    clock.agrees()

    completed = today(date(2026, 4, 23))
    desk.records("Nhận giấy tờ bổ sung", {"Hồ sơ đã đầy đủ": True})
    clock.ends("supplement", completed)
    assert clock.starts("accept", completed) == date(2026, 4, 28)  # over Giỗ Tổ and its Monday
    clock.agrees()

    accepted = today(date(2026, 4, 24))
    desk.sits(head)
    desk.records("Thụ lý hồ sơ")
    clock.ends("accept", accepted)
    assert clock.starts("appoint", accepted) == date(2026, 4, 29)
    assert clock.starts("propose_advance", accepted) == accepted
    assert clock.starts("verify", accepted) == date(2026, 5, 11)  # the 15th day is a Saturday
    clock.agrees()
    expect(desk.page.get_by_text("01/2026").first).to_be_visible()

    desk.records(
        "Cử người giải quyết bồi thường",
        {
            "Họ và tên người được cử": officer.full_name,
            "Có quyền lợi liên quan hoặc là người thân thích của các bên": False,
        },
    )
    clock.ends("appoint", accepted)
    clock.agrees()

    desk.sits(officer)
    desk.records(
        "Đề xuất tạm ứng",
        {
            "Mức tạm ứng đề xuất": "60.000.000",
            "Giá trị các thiệt hại được tạm ứng": "120.000.000",
            "Còn đủ dự toán quản lý hành chính được giao": True,
        },
    )
    clock.ends("propose_advance", accepted)
    assert clock.starts("pay_advance", accepted) == date(2026, 5, 6)  # over Giỗ Tổ, 30/4 and 1/5
    clock.agrees()

    advanced = today(date(2026, 5, 6))
    desk.sits(accountant)
    desk.records("Chi trả tạm ứng")
    clock.ends("pay_advance", advanced)
    clock.agrees()

    verified = today(date(2026, 5, 8))
    desk.sits(officer)
    desk.records("Kết thúc xác minh")
    clock.ends("verify", verified)
    assert clock.starts("report", verified) == date(2026, 5, 13)
    clock.agrees()

    reported = today(date(2026, 5, 12))
    desk.starts("Hoàn thành báo cáo xác minh")
    desk.page.get_by_label(re.compile("^Thiệt hại về tinh thần")).fill("20.000.000")
    desk.presses("Hoàn thành báo cáo xác minh")
    desk.sees_recorded()
    clock.ends("report", reported)
    assert clock.starts("start_negotiation", reported) == date(2026, 5, 14)
    clock.agrees()

    opened = today(date(2026, 5, 14))
    desk.records("Tiến hành thương lượng", {"Địa điểm thương lượng": "Trụ sở Ủy ban nhân dân xã Tân Hưng"})
    clock.ends("start_negotiation", opened)
    assert clock.starts("negotiate", opened) == date(2026, 5, 25)  # the tenth day is a Sunday
    clock.agrees()
    desk.records("Ghi nhận buổi thương lượng", {"Đã lập biên bản": True})
    clock.agrees()

    # The decision is handed over in the session at which they agreed.
    agreed = today(date(2026, 5, 20))
    desk.records(
        "Kết thúc thương lượng",
        {"Thương lượng thành": True, "Người yêu cầu đã ký hoặc điểm chỉ vào biên bản": True},
    )
    clock.ends("negotiate", agreed)
    assert clock.starts("decide", agreed) == agreed
    clock.agrees()
    desk.sits(head)
    desk.records("Ra quyết định giải quyết bồi thường", {"Số quyết định": "15/QĐ-GQBT"})
    clock.agrees()
    desk.sits(officer)
    desk.records("Trao quyết định")
    clock.ends("decide", agreed)
    assert clock.starts("suit", agreed) == date(2026, 6, 4)
    clock.agrees()

    # Nobody goes to court: on the next day the decision is effective without anybody's doing.
    effective = today(clock.due[LIMITS["suit"].title] + ONE)
    assert clock.starts("ask_funding", effective) == date(2026, 6, 9)
    desk.opens()
    clock.agrees()
    expect(desk.page.get_by_text("Đã có hiệu lực", exact=False).first).to_be_visible()

    assert treasury_sees(desk, treasury) == 404  # not asked yet
    requested = today(date(2026, 6, 8))
    desk.sits(accountant)
    desk.records("Đề nghị cấp kinh phí bồi thường")
    clock.ends("ask_funding", requested)
    assert clock.starts("fund", requested) == date(2026, 6, 15)
    clock.agrees()

    granted = today(date(2026, 6, 12))
    assert treasury_sees(desk, treasury) == 200
    desk.records("Cấp kinh phí bồi thường")
    clock.ends("fund", granted)
    assert clock.starts("notify", granted) == date(2026, 6, 16)
    clock.agrees()

    notified = today(date(2026, 6, 15))
    desk.sits(accountant)
    desk.records("Thông báo chi trả")
    clock.ends("notify", notified)
    clock.agrees()

    received = today(date(2026, 6, 17))
    desk.sits(reception)
    desk.records("Ghi nhận ngày giao văn bản", {"Văn bản đã giao": "Thông báo chi trả tiền bồi thường"})
    assert clock.starts("pay", received) == date(2026, 6, 19)
    clock.starts("collect", received)
    clock.agrees()

    # The Department of Justice sees everything and may do nothing.
    desk.sits(overseer)
    assert desk.page.get_by_role("heading", name="Đặng Thị Bưởi").is_visible()
    assert desk.page.locator("main a[href*='/ghi/']").count() == 0
    assert desk.opens(f"/vu-viec/{desk.code}/ghi/compensation_paid/") == 403

    paid = today(date(2026, 6, 18))
    desk.sits(accountant)
    desk.starts("Chi trả tiền bồi thường")
    assert desk.field("Số tiền chi trả lần này").input_value() == "80.000.000"  # 140 agreed, 60 advanced
    desk.fills("Đã chi trả xong toàn bộ", True)
    desk.presses("Chi trả tiền bồi thường")
    desk.sees_recorded()
    clock.ends("pay", paid)
    clock.ends("collect", paid)
    assert clock.starts("council", paid) == date(2026, 6, 29)  # the tenth day is a Sunday
    clock.agrees()
    main = desk.page.get_by_role("main")
    expect(main.get_by_text("Đã chi trả xong").first).to_be_visible()
    expect(main.get_by_text("140.000.000").first).to_be_visible()
    assert "Trái quy định" not in main.inner_text()


def treasury_sees(desk, person):
    """What the Department of Finance gets when it opens the case."""
    desk.signs_out()
    desk.signs_in(person)
    return desk.opens()
