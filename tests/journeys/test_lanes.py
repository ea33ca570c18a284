"""Honour and the court beside the claim: from the lane's own page to the last entry, in a browser without script."""

from datetime import date

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def lane(desk, word):
    """Open the page of a lane from the head of the case."""
    desk.has_case_open()
    desk.page.get_by_role("navigation", name="Các trang của hồ sơ").get_by_role("link", name=word).click()
    return desk.page.locator("main")


def from_lane(desk, word, act, answers=None):
    """One step, begun on the lane's own page."""
    lane(desk, word).get_by_role("link", name=act, exact=True).click()
    for label, value in (answers or {}).items():
        desk.fills(label, value)
    desk.presses(act)
    desk.sees_recorded()


def test_honour_is_restored_from_its_own_page(desk, people, today):
    reception, head = people["tiepnhan.vks"], people["thutruong.vks"]
    filed = today(date(2026, 8, 19))
    desk.sits(reception, "/vu-viec/")
    desk.takes_in(
        filed,
        **{
            "Cách nộp hồ sơ": "Nộp trực tiếp",
            "Lĩnh vực phát sinh thiệt hại": "Tố tụng hình sự",
            "Hồ sơ đã đầy đủ": True,
        },
    )
    page = lane(desk, "Danh dự")
    expect(page.get_by_text("tố tụng hình sự được phục hồi danh dự")).to_be_visible()
    from_lane(desk, "Danh dự", "Ghi nhận văn bản làm căn cứ", {"Người bị thiệt hại còn sống": True})
    from_lane(desk, "Danh dự", "Gửi thông báo phục hồi danh dự", {"Địa điểm dự kiến": "Nhà văn hóa thôn"})
    expect(desk.page.get_by_text("Chưa ghi nhận ngày giao thông báo về việc phục hồi danh dự.")).to_be_visible()
    desk.records("Ghi nhận ngày giao văn bản", {"Cách giao văn bản": "Giao trực tiếp"})
    from_lane(
        desk,
        "Danh dự",
        "Ghi nhận trả lời của người bị thiệt hại",
        {"Ý kiến của người bị thiệt hại": "Đồng ý với nội dung thông báo", "Trả lời bằng lời nói": True},
    )
    page = lane(desk, "Danh dự")
    expect(page.get_by_text("đã trả lời")).to_be_visible()
    expect(page.get_by_text("Trực tiếp xin lỗi và cải chính").first).to_be_visible()

    today(date(2026, 8, 28))
    desk.sits(head)
    from_lane(desk, "Danh dự", "Tổ chức xin lỗi công khai")
    from_lane(desk, "Danh dự", "Đăng báo xin lỗi", {"Tên báo": "Báo Hưng Yên", "Các số báo liên tiếp nhau": True})
    page = lane(desk, "Danh dự")
    expect(page.get_by_text("Đã đăng", exact=True)).to_be_visible()
    assert desk.opens("/") == 200


def test_a_fact_of_an_earlier_day_is_chosen_recorded_and_put_right(desk, people, today):
    reception, head = people["tiepnhan.vks"], people["thutruong.vks"]
    filed = today(date(2026, 8, 19))
    desk.sits(reception, "/vu-viec/")
    desk.takes_in(filed, **{"Cách nộp hồ sơ": "Nộp trực tiếp", "Hồ sơ đã đầy đủ": True})
    today(date(2026, 8, 21))
    desk.sits(head)
    desk.records("Thụ lý hồ sơ")
    desk.page.get_by_role("link", name="Ghi nhầm? Đính chính mục này").click()
    expect(desk.page.get_by_role("heading", name="Đính chính mục số")).to_be_visible()
    desk.opens()
    desk.page.get_by_role("link", name="Ghi việc của ngày trước").click()
    shut = desk.page.locator("details").filter(has_text="Ra quyết định giải quyết bồi thường")
    shut.first.locator("summary").click()
    expect(desk.page.get_by_text("Chỉ ghi được khi vụ việc ở “Thương lượng thành”")).to_be_visible()
