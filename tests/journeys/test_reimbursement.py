"""The official pays back: named in the case, judged by a council in a secret ballot, decided, the first instalment
taken of the salary. In a browser without script."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.cases.province import Pen
from tests.journeys.stretches import Office, told

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

OFFICIAL = "Nguyễn Hữu Thịnh"
COUNCIL = ("Lê Quang Vinh", "Đỗ Thị Hạnh", "Vũ Đình Nam")


def test_from_the_last_payment_to_the_first_instalment(desk, people, today):
    page, main = desk.page, desk.page.get_by_role("main")
    office = Office(desk, people, "sxd", today)
    pen = Pen(people, today=date(2026, 10, 15))
    pen.to_payment(date(2026, 9, 7))
    desk.code = pen.case.code

    today(date(2026, 10, 16))
    office.sits("canbo", f"/vu-viec/{desk.code}/nguoi-lien-quan/")
    page.get_by_role("link", name="Thêm người thi hành công vụ").click()
    desk.fills("Họ và tên", OFFICIAL)
    desk.fills("Chức vụ", "Chuyên viên")
    desk.fills("Cơ quan công tác khi gây thiệt hại", "Sở Xây dựng tỉnh Hưng Yên")
    main.locator("form button[type=submit]").first.click()
    expect(main.get_by_text(OFFICIAL).first).to_be_visible()

    today(date(2026, 10, 20))
    office.sits("thutruong", "/")
    main.get_by_role("link", name="Thành lập Hội đồng").first.click()
    desk.fills("Người ký thành lập", "Lê Quang Vinh")
    seats = page.get_by_role("group", name="Thành viên thứ")
    for place, name in enumerate(COUNCIL):
        row = seats.nth(place)
        row.get_by_label("Họ và tên").fill(name)
        if not row.get_by_label("Thành phần").input_value():
            row.get_by_label("Thành phần").select_option(index=place + 3)
    desk.fills("Đã kiểm tra", True)
    main.locator("form button[type=submit]").first.click()
    expect(main.get_by_text("họp khi có ít nhất 2 người").first).to_be_visible()

    today(date(2026, 10, 26))
    office.sits("canbo")
    office.lane("Hoàn trả").get_by_role("link", name="Ghi cuộc họp, bỏ phiếu").first.click()
    for name in COUNCIL:
        page.get_by_role("group", name="Thành viên có mặt").get_by_label(name).check()
    desk.fills("Mức độ lỗi đưa ra bỏ phiếu", "Lỗi cố ý, chưa đến mức bị truy cứu trách nhiệm hình sự")
    desk.fills("Lương tháng", "8.000.000")
    desk.fills("Mức hoàn trả đưa ra bỏ phiếu", "20.000.000")
    for votes in page.get_by_label("Số phiếu đồng ý").all():
        votes.fill("3")
    desk.fills("Biên bản có chữ ký", True)
    desk.presses("Ghi cuộc họp")
    assert "được thông qua" in told(main)
    office.lane("Hoàn trả").get_by_role("link", name="Gửi kiến nghị").first.click()
    desk.presses("Gửi kiến nghị của Hội đồng")

    today(date(2026, 10, 28))
    office.sits("thutruong")
    desk.starts("Ra quyết định hoàn trả")
    desk.fills("Số quyết định hoàn trả", "31/QĐ-SXD")
    first = page.get_by_role("group", name="Người thi hành công vụ thứ 1")
    assert first.get_by_label("Họ và tên").input_value() == OFFICIAL
    assert first.get_by_label("Số tiền phải hoàn trả").input_value() == "20.000.000"
    first.get_by_label("Mức trừ hằng tháng").fill("2.000.000")
    desk.presses("Ra quyết định hoàn trả")
    desk.sees_recorded()

    today(date(2026, 11, 30))
    office.sits("ketoan", "/hoan-tra/?viec=dang-thu")
    main.locator(f"a[href='/vu-viec/{desk.code}/hoan-tra/']").click()
    desk.follows(OFFICIAL)
    page.get_by_role("button", name="Ghi đã trừ lương kỳ 1").click()
    assert "18.000.000" in told(main)
