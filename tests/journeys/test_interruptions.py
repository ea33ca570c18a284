"""Postponed, resumed, suspended, resumed, terminated: each by a request or a ground first, then by the head; an advance
that was paid comes back. In a browser without script."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.journeys.stretches import Office, told

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

ILL = "Người yêu cầu có lý do chính đáng khác nên không thể tự mình tham gia (Đ49.1)"
RECONSIDERED = "Văn bản làm căn cứ yêu cầu bồi thường đang được xem xét lại (Đ50.1d)"
NO_BASIS = "Văn bản được xem xét lại, không còn là căn cứ yêu cầu bồi thường (Đ50.3)"


def test_a_settlement_stands_still_twice_and_goes_on(desk, people, today):
    office = Office(desk, people, "sxd", today)
    office.received(date(2026, 3, 2))
    office.accepted(date(2026, 3, 3))
    main = desk.page.get_by_role("main")
    verify = {row.title: row for row in desk.limits()}["Xác minh thiệt hại"]

    today(date(2026, 3, 9))
    office.sits("thutruong")
    assert desk.link("Ra quyết định hoãn").count() == 0  # nobody has asked for it yet
    office.sits("tiepnhan")
    desk.records("Nhận đề nghị hoãn", {"Lý do đề nghị hoãn": ILL})
    today(date(2026, 3, 10))
    office.sits("thutruong")
    desk.records("Ra quyết định hoãn", {"Số ngày hoãn": 20})
    expect(main.get_by_text("Đang hoãn giải quyết").first).to_be_visible()
    office.sits("canbo")
    assert desk.link("Kết thúc xác minh").count() == 0  # nothing goes on meanwhile
    today(date(2026, 3, 30))
    office.sits("thutruong")
    desk.records("Ra quyết định tiếp tục giải quyết")
    expect(main.get_by_text("Đang hoãn giải quyết")).to_have_count(0)
    later = {row.title: row for row in desk.limits()}["Xác minh thiệt hại"]
    assert (later.due - verify.due).days >= 20  # the days left run on

    today(date(2026, 4, 1))
    office.sits("canbo")
    desk.records("Ghi nhận căn cứ tạm đình chỉ", {"Căn cứ tạm đình chỉ": RECONSIDERED})
    today(date(2026, 4, 2))
    office.sits("thutruong")
    desk.records("Ra quyết định tạm đình chỉ")
    expect(main.get_by_text("Đang tạm đình chỉ").first).to_be_visible()
    today(date(2026, 4, 20))
    office.sits("tiepnhan")
    desk.records("Nhận đề nghị tiếp tục giải quyết")
    office.sits("thutruong")
    desk.records("Ra quyết định tiếp tục giải quyết")
    expect(main.get_by_text("Đang tạm đình chỉ")).to_have_count(0)
    office.sits("canbo")
    desk.records("Kết thúc xác minh")
    assert "Trái quy định" not in told(main)


def test_an_advance_comes_through_the_finance_department_and_goes_back_when_the_claim_loses_its_basis(
    desk, people, today
):
    office = Office(desk, people, "sxd", today)
    page, main = desk.page, desk.page.get_by_role("main")
    office.received(date(2026, 3, 2), **{"Có đề nghị tạm ứng kinh phí bồi thường": True})
    office.accepted(date(2026, 3, 3))
    office.sits("canbo")
    desk.records(
        "Đề xuất tạm ứng",
        {
            "Mức tạm ứng đề xuất": "60.000.000",
            "Giá trị các thiệt hại được tạm ứng": "120.000.000",
            "Còn đủ dự toán quản lý hành chính được giao": False,
        },
    )
    today(date(2026, 3, 4))
    office.sits("thutruong")
    desk.records("Đề nghị cấp kinh phí tạm ứng")

    today(date(2026, 3, 6))
    desk.sits(people["taichinh.stc"], "/kinh-phi/")
    expect(page.get_by_role("cell", name="60.000.000 đồng").first).to_be_visible()
    page.get_by_role("link", name="Cấp kinh phí tạm ứng").first.click()
    desk.presses("Cấp kinh phí tạm ứng")
    desk.sees_recorded()

    today(date(2026, 3, 9))
    office.sits("ketoan", "/kinh-phi/")
    page.get_by_role("link", name="Phải chi trả").click()
    page.get_by_role("link", name="Chi trả tạm ứng").first.click()
    desk.fills("Cách trả tiền", "Chuyển khoản")
    desk.presses("Chi trả tạm ứng")
    desk.sees_recorded()
    assert "60.000.000" in told(office.lane("Tiền"))

    today(date(2026, 3, 10))
    office.sits("canbo")
    desk.records("Ghi nhận căn cứ tạm đình chỉ", {"Căn cứ tạm đình chỉ": RECONSIDERED})
    office.sits("thutruong")
    desk.records("Ra quyết định tạm đình chỉ")
    today(date(2026, 3, 16))
    office.sits("canbo")
    desk.records("Ghi nhận căn cứ đình chỉ", {"Căn cứ đình chỉ": NO_BASIS})
    today(date(2026, 3, 18))
    office.sits("thutruong")
    desk.records("Ra quyết định đình chỉ")
    expect(main.get_by_text("Đã đình chỉ").first).to_be_visible()
    today(date(2026, 3, 20))
    office.sits("ketoan", "/kinh-phi/")
    page.get_by_role("link", name="Phải thu hồi").click()
    page.get_by_role("link", name="Ghi nhận thu hồi tiền").first.click()
    assert desk.field("Số tiền thu hồi").input_value() == "60.000.000"
    desk.presses("Ghi nhận thu hồi tiền")
    desk.sees_recorded()
    expect(main.get_by_text("Đã thu hồi tạm ứng").first).to_be_visible()
    assert "Trái quy định" not in told(main)
