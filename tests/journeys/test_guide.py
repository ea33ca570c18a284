"""A mother asks on her telephone, without a mouse: "công an giữ con tôi chín ngày rồi thả"."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.journeys.watching import Complaints, barriers, sideways

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

PHONE = {"width": 360, "height": 740}
MOST_TABS = 60
HERE = "document.activeElement ? (document.activeElement.innerText || document.activeElement.id || '') : ''"
STORY = (
    "Bị bắt, bị tạm giữ rồi được thả",
    "Vì người đó không làm gì vi phạm",
    "Không có điều nào",
    "Cho con, vợ, chồng",
    "Chưa có",
    "Quyết định trả tự do",
    "Đã có hiệu lực và ghi rõ",
)


def goes_to(page, words):
    """Tab until what is focused says these words."""
    for _turn in range(MOST_TABS):
        page.keyboard.press("Tab")
        if words in page.evaluate(HERE):
            return
    raise AssertionError(f"{words!r} is not reached by the keyboard on {page.url}")


def presses(page, words):
    goes_to(page, words)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_nine_days_in_custody_by_keyboard_on_a_telephone(window, today):
    today(date(2026, 11, 22))
    page = window(viewport=PHONE)
    complaints = Complaints(page)
    page.goto("/cong-dan/")
    presses(page, "Tôi có được bồi thường không?")
    wrong = [*sideways(page), *barriers(page)]

    goes_to(page, "tim")
    page.keyboard.type("cong an giu con toi chin ngay roi tha")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    for answer in STORY:
        presses(page, answer)
    wrong += [*sideways(page), *barriers(page)]

    goes_to(page, "tra-loi")
    page.keyboard.type("1/9/2026")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Viện kiểm sát có phê chuẩn")
    presses(page, "Có, Viện kiểm sát đã phê chuẩn")
    presses(page, "Từ 01/7/2025 đến nay")

    expect(page.get_by_role("heading", level=1)).to_have_text("Có. Trường hợp này được yêu cầu Nhà nước bồi thường.")
    expect(page.get_by_text("03/09/2029").first).to_be_visible()
    expect(page.get_by_role("button", name="In tờ này")).to_be_visible()
    wrong += [*sideways(page), *barriers(page)]
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Chuyện xảy ra lúc nào?")
    page.go_forward()
    presses(page, "Viết yêu cầu bồi thường")
    expect(page).to_have_url(re.compile(r"/yeu-cau/\?field=TTHS&act=TTHS-18\.2&kind=injured_person"))
    assert wrong == []
    assert complaints == []
