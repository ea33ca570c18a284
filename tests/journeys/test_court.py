"""To the court and back: no agreement, a suit in time, a judgment; the money comes by the judgment. Without script."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.journeys.stretches import Office, told

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

COURT = "Tòa án nhân dân khu vực 1 – Hưng Yên"


def test_money_follows_the_judgment(desk, people, today):
    office = Office(desk, people, "sxd", today)
    main = desk.page.get_by_role("main")
    office.received(date(2026, 3, 2))
    office.accepted(date(2026, 3, 3))
    office.reported(date(2026, 3, 12))
    office.negotiated(date(2026, 3, 16), date(2026, 3, 20), agreed=False)
    expect(main.get_by_text("Thương lượng không thành").first).to_be_visible()

    filed = today(date(2026, 3, 30))
    office.sits("tiepnhan")
    office.lane("Tòa án").get_by_role("link", name="Ghi nhận việc khởi kiện", exact=True).click()
    expect(desk.field("Căn cứ khởi kiện").get_by_label("Sau giai đoạn giải quyết tại cơ quan")).to_be_checked()
    desk.fills("Tòa án", COURT)
    desk.presses("Ghi nhận việc khởi kiện")
    desk.sees_recorded()
    suit = {row.title: row for row in desk.limits()}["Khởi kiện sau khi cơ quan giải quyết"]
    assert suit.met_on == filed

    today(date(2026, 4, 10))
    office.sits("tiepnhan")
    answers = {"Số thụ lý của Tòa án": "31/2026/TLST-DS", "Ngày mở phiên tòa": date(2026, 6, 10)}
    office.lane("Tòa án").get_by_role("link", name="Ghi nhận Tòa án thụ lý", exact=True).click()
    assert desk.field("Tòa án").input_value() == COURT
    for label, value in answers.items():
        desk.fills(label, value)
    desk.presses("Ghi nhận Tòa án thụ lý")
    desk.sees_recorded()

    today(date(2026, 7, 13))
    office.lane("Tòa án").get_by_role("link", name="Ghi nhận bản án có hiệu lực", exact=True).click()
    desk.fills("Số tiền bồi thường theo bản án", "75.000.000")
    desk.fills("Bản án có nội dung phục hồi danh dự", False)
    desk.fills("Số bản án, quyết định", "12/2026/DS-ST")
    desk.presses("Ghi nhận bản án có hiệu lực")
    desk.sees_recorded()
    assert "Bản án đã có hiệu lực: việc của cơ quan" in told(office.lane("Tòa án"))

    today(date(2026, 7, 14))
    office.sits("ketoan", "/kinh-phi/")
    desk.page.get_by_role("link", name="Đề nghị cấp kinh phí bồi thường").first.click()
    assert desk.field("Số tiền đề nghị cấp").input_value() == "75.000.000"
    desk.presses("Đề nghị cấp kinh phí bồi thường")
    desk.sees_recorded()
    today(date(2026, 7, 16))
    desk.sits(people["taichinh.stc"], "/kinh-phi/")
    desk.page.get_by_role("link", name="Cấp kinh phí bồi thường").first.click()
    desk.presses("Cấp kinh phí bồi thường")
    desk.sees_recorded()
    today(date(2026, 7, 17))
    office.sits("ketoan")
    desk.records("Thông báo chi trả")
    today(date(2026, 7, 20))
    office.sits("tiepnhan")
    desk.records("Ghi nhận ngày giao văn bản")
    today(date(2026, 7, 21))
    office.sits("ketoan")
    desk.starts("Chi trả tiền bồi thường")
    desk.fills("Đã chi trả xong toàn bộ", True)
    desk.presses("Chi trả tiền bồi thường")
    desk.sees_recorded()
    expect(main.get_by_text("Đã chi trả xong").first).to_be_visible()
    assert "Trái quy định" not in told(main)
