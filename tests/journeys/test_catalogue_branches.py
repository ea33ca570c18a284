"""The catalogue's other branches: several places to verify, no budget for the advance, extensions, a decision that is
not taken, no agreement. As in `test_catalogue_procedure`, in a browser without script, every date counted again."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.journeys.catalogue import MOST_EXTENSION

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_complex_claim_without_budget_whose_decision_is_refused_at_first(desk, clock, people, today):
    """The catalogue's other branches, over the Saturday at work (22/8/2026), its Monday off and Quốc khánh."""
    reception, head, officer = people["tiepnhan.vks"], people["thutruong.vks"], people["canbo.vks"]
    accountant, treasury = people["ketoan.vks"], people["taichinh.stc"]

    filed = today(date(2026, 8, 19))
    desk.sits(reception, "/vu-viec/")
    desk.takes_in(
        filed,
        **{
            "Cách nộp hồ sơ": "Nộp trực tiếp",
            "Đã cấp giấy xác nhận": True,
            "Lĩnh vực phát sinh thiệt hại": "Tố tụng hình sự",
            "Có đề nghị tạm ứng kinh phí bồi thường": True,
            "Hồ sơ đã đầy đủ": True,
        },
    )  # fmt: skip
    assert clock.starts("accept", filed) == date(2026, 8, 21)
    clock.agrees()

    desk.sits(head)
    desk.records("Thụ lý hồ sơ")
    clock.ends("accept", filed)
    clock.starts("appoint", filed)
    clock.starts("propose_advance", filed)
    assert clock.starts("verify", filed) == date(2026, 9, 3)
    clock.agrees()
    desk.records(
        "Cử người giải quyết bồi thường",
        {
            "Họ và tên người được cử": officer.full_name,
            "Có quyền lợi liên quan hoặc là người thân thích của các bên": False,
        },
    )
    clock.ends("appoint", filed)
    desk.sits(officer)
    desk.records(
        "Đề xuất tạm ứng",
        {
            "Mức tạm ứng đề xuất": "50000000",
            "Giá trị các thiệt hại được tạm ứng": "90 000 000 đồng",
            "Còn đủ dự toán quản lý hành chính được giao": False,
        },
    )
    clock.ends("propose_advance", filed)
    assert clock.starts("ask_finance", filed) == date(2026, 8, 21)
    clock.agrees()

    asked = today(date(2026, 8, 21))
    desk.sits(head)
    desk.records("Đề nghị cấp kinh phí tạm ứng")
    clock.ends("ask_finance", asked)
    assert clock.starts("finance_advance", asked) == date(2026, 9, 3)  # Saturday 22/8 counts; 31/8, 1/9, 2/9 do not
    clock.agrees()

    declared = today(date(2026, 8, 24))
    desk.sits(officer)
    desk.records("Xác định vụ việc phức tạp", {"Lý do": "Phải xác minh tại ba tỉnh"})
    assert declared < clock.starts("verify_complex", filed) == date(2026, 9, 18)
    clock.agrees()

    granted = today(date(2026, 9, 3))
    desk.sits(treasury)
    desk.records("Cấp kinh phí tạm ứng")
    clock.ends("finance_advance", granted)
    clock.agrees()
    today(date(2026, 9, 4))
    desk.sits(accountant)
    desk.records("Chi trả tạm ứng")
    clock.agrees()

    today(date(2026, 9, 17))
    desk.sits(officer)
    desk.records("Kéo dài thời hạn xác minh", {"Số ngày kéo dài": MOST_EXTENSION["verify"]})
    assert clock.starts("verify_complex", filed, MOST_EXTENSION["verify"]) == date(2026, 10, 5)
    clock.agrees()
    verified = today(date(2026, 10, 2))
    desk.records("Kết thúc xác minh")
    clock.ends("verify", verified)
    assert clock.starts("report", verified) == date(2026, 10, 7)
    clock.agrees()
    reported = today(date(2026, 10, 6))
    desk.records("Hoàn thành báo cáo xác minh")
    clock.ends("report", reported)
    assert clock.starts("start_negotiation", reported) == date(2026, 10, 8)

    opened = today(date(2026, 10, 8))
    desk.starts("Tiến hành thương lượng")
    expect(desk.page.get_by_label(re.compile("^Đại diện Viện kiểm sát"))).to_be_checked()
    desk.presses("Tiến hành thương lượng")
    desk.sees_recorded()
    clock.ends("start_negotiation", opened)
    assert clock.starts("negotiate_complex", opened) == date(2026, 10, 23)
    clock.agrees()
    today(date(2026, 10, 22))
    desk.records("Ghi nhận buổi thương lượng", {"Đã lập biên bản": True})
    desk.records("Kéo dài thời hạn thương lượng", {"Số ngày kéo dài": MOST_EXTENSION["negotiate"]})
    assert clock.starts("negotiate_complex", opened, MOST_EXTENSION["negotiate"]) == date(2026, 11, 2)
    clock.agrees()

    agreed = today(date(2026, 10, 30))
    desk.records(
        "Kết thúc thương lượng",
        {"Thương lượng thành": True, "Người yêu cầu đã ký hoặc điểm chỉ vào biên bản": True},
    )
    clock.ends("negotiate", agreed)
    clock.starts("decide", agreed)
    desk.sits(head)
    desk.records("Ra quyết định giải quyết bồi thường", {"Số quyết định": "07/QĐ-VKS"})
    desk.sits(officer)
    desk.records("Lập biên bản không nhận quyết định")
    clock.ends("decide", agreed)
    assert clock.starts("send_refused", agreed) == date(2026, 11, 6)
    assert clock.starts("take_decision", agreed) == date(2026, 11, 30)  # the thirtieth day is a Sunday
    clock.agrees()

    sent = today(date(2026, 11, 2))
    desk.sits(reception)
    desk.records("Gửi cho người không nhận quyết định")
    clock.ends("send_refused", sent)
    clock.agrees()

    taken = today(date(2026, 11, 3))
    desk.sits(officer)
    desk.records("Trao quyết định")
    clock.ends("take_decision", taken)
    assert clock.starts("suit", taken) == date(2026, 11, 18)
    clock.agrees()
    effective = today(date(2026, 11, 19))
    assert clock.starts("ask_funding", effective) == date(2026, 11, 23)
    desk.opens()
    clock.agrees()


def test_ordinary_claim_with_both_extensions_ends_without_agreement(desk, clock, people, today):
    """Fifteen days and fifteen more to verify, ten and ten more to negotiate; then the way to court is open."""
    reception, head, officer = people["tiepnhan.sxd"], people["thutruong.sxd"], people["canbo.sxd"]
    filed = today(date(2026, 3, 2))
    desk.sits(reception, "/vu-viec/")
    desk.takes_in(filed, **{"Cách nộp hồ sơ": "Nộp trực tuyến", "Hồ sơ đã đầy đủ": True})
    assert clock.starts("accept", filed) == date(2026, 3, 4)
    clock.agrees()

    accepted = today(date(2026, 3, 3))
    desk.sits(head)
    desk.records("Thụ lý hồ sơ")
    clock.ends("accept", accepted)
    assert clock.starts("appoint", accepted) == date(2026, 3, 5)
    assert clock.starts("verify", accepted) == date(2026, 3, 18)
    clock.agrees()
    appointed = today(date(2026, 3, 5))
    desk.records(
        "Cử người giải quyết bồi thường",
        {
            "Họ và tên người được cử": officer.full_name,
            "Có quyền lợi liên quan hoặc là người thân thích của các bên": False,
        },
    )
    clock.ends("appoint", appointed)

    today(date(2026, 3, 16))
    desk.sits(officer)
    desk.records("Kéo dài thời hạn xác minh", {"Số ngày kéo dài": MOST_EXTENSION["verify"]})
    assert clock.starts("verify", accepted, MOST_EXTENSION["verify"]) == date(2026, 4, 2)
    clock.agrees()
    reported = today(date(2026, 4, 2))
    desk.records("Hoàn thành báo cáo xác minh")  # the report also ends the verification
    clock.ends("verify", reported)
    assert clock.starts("start_negotiation", reported) == date(2026, 4, 6)
    clock.agrees()

    opened = today(date(2026, 4, 6))
    desk.records("Tiến hành thương lượng")
    clock.ends("start_negotiation", opened)
    assert clock.starts("negotiate", opened) == date(2026, 4, 16)
    today(date(2026, 4, 15))
    desk.records("Kéo dài thời hạn thương lượng", {"Số ngày kéo dài": MOST_EXTENSION["negotiate"]})
    assert clock.starts("negotiate", opened, MOST_EXTENSION["negotiate"]) == date(2026, 4, 28)  # 26/4 is Giỗ Tổ, Sunday
    clock.agrees()

    failed = today(date(2026, 4, 28))
    desk.records("Ghi nhận buổi thương lượng", {"Đã lập biên bản": True})
    desk.records(
        "Kết thúc thương lượng",
        {"Thương lượng thành": False, "Người yêu cầu đã ký hoặc điểm chỉ vào biên bản": True},
    )
    clock.ends("negotiate", failed)
    assert clock.starts("suit", failed) == date(2026, 5, 13)
    clock.agrees()
