"""Honour from the basis document to the wall of the commune: notice, reply, ceremony, newspapers, copies, and the
commune itself records that it posted them. In a browser without script."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.journeys.stretches import CRIMINAL, Office, told

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

COMMUNE = "Ủy ban nhân dân xã Tân Hưng"


def test_an_apology_is_made_printed_and_posted(desk, people, today):
    office = Office(desk, people, "vks", today)
    page, main = desk.page, desk.page.get_by_role("main")
    office.received(date(2026, 8, 3), **CRIMINAL)
    office.accepted(date(2026, 8, 4))

    office.sits("tiepnhan")
    desk.records("Ghi nhận văn bản làm căn cứ", {"Người bị thiệt hại còn sống": True})
    today(date(2026, 8, 7))
    notice = {"Địa điểm dự kiến": "Nhà văn hóa thôn Hạ", "Báo dự kiến đăng": "Báo Hưng Yên"}
    desk.records("Gửi thông báo phục hồi danh dự", notice)
    today(date(2026, 8, 10))
    desk.records("Ghi nhận ngày giao văn bản", {"Cách giao văn bản": "Giao trực tiếp"})
    today(date(2026, 8, 14))
    desk.records(
        "Ghi nhận trả lời của người bị thiệt hại",
        {
            "Ý kiến của người bị thiệt hại": "Không đồng ý, có đề nghị cụ thể",
            "Đề nghị cụ thể": "Tổ chức vào ngày nghỉ",
        },
    )

    today(date(2026, 8, 22))
    office.sits("thutruong")
    desk.starts("Tổ chức xin lỗi công khai")
    assert desk.field("Địa điểm").input_value() == "Nhà văn hóa thôn Hạ"
    desk.presses("Tổ chức xin lỗi công khai")
    desk.sees_recorded()
    today(date(2026, 8, 26))
    office.sits("canbo")
    desk.starts("Đăng báo xin lỗi")
    assert desk.field("Tên báo").input_value() == "Báo Hưng Yên"
    desk.fills("Ngày ra số báo đầu tiên", date(2026, 8, 24))
    desk.fills("Ngày ra số báo thứ ba", date(2026, 8, 26))
    desk.fills("Các số báo liên tiếp nhau", True)
    desk.presses("Đăng báo xin lỗi")
    desk.sees_recorded()

    desk.sits(people["tiepnhan.xa"], "/")
    assert desk.opens(f"/vu-viec/{desk.code}/") == 404  # nothing was sent to it yet
    office.sits("tiepnhan")
    desk.records(
        "Gửi tờ báo",
        {
            "Đã gửi cho người bị thiệt hại": True,
            "Đã gửi Ủy ban nhân dân cấp xã để niêm yết": True,
            "Ủy ban nhân dân cấp xã nhận tờ báo": COMMUNE,
        },
    )

    today(date(2026, 8, 28))
    desk.sits(people["tiepnhan.xa"], "/")
    main.get_by_role("link", name="Niêm yết tại Ủy ban nhân dân cấp xã").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Niêm yết tại Ủy ban nhân dân cấp xã")
    assert desk.field("Niêm yết đến ngày").input_value() == "12/09/2026"
    desk.presses("Niêm yết tại Ủy ban nhân dân cấp xã")
    desk.sees_recorded()
    office.sits("canbo")
    assert "Đã niêm yết" in told(office.lane("Danh dự"))
