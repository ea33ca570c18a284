"""Somebody looks up what to hand in, on a telephone: the list, a procedure, the decision behind it."""

from datetime import date

import pytest
from playwright.sync_api import expect

from btnn.catalogue.load import load_catalogue
from tests.journeys.watching import Complaints, barriers, sideways

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

TELEPHONE = {"width": 360, "height": 740}


def test_from_the_list_to_the_decision_on_a_telephone(window, today):
    today(date(2026, 11, 20))
    load_catalogue()
    page = window(viewport=TELEPHONE)
    complaints, wrong = Complaints(page), []

    def look():
        wrong.extend(f"{page.url}: {text}" for text in (*sideways(page), *barriers(page)))

    page.goto("/thu-tuc/")
    look()
    page.get_by_label("Tìm thủ tục").fill("giai quyet")
    page.keyboard.press("Enter")
    page.wait_for_url("**/thu-tuc/?tim=*")
    page.get_by_role("link", name="Giải quyết yêu cầu bồi thường").last.click()
    page.wait_for_url("**/giai-quyet-yeu-cau-cap-xa/")
    expect(page.get_by_role("heading", name="Giấy tờ phải nộp")).to_be_visible()
    look()
    page.get_by_role("link", name="Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên").click()
    page.wait_for_url("**/ban-1/")
    page.get_by_role("link", name="2095/QĐ-UBND").first.click()
    page.wait_for_url("**/quyet-dinh/2095-qd-ubnd-2018/")
    page.locator("a[href='#II-1']").click()
    row = page.get_by_role("article").nth(3)
    expect(row.get_by_text("phải thông báo bằng văn việc nhận hồ sơ cho")).to_be_visible()
    expect(row.get_by_text("văn bản không ghi thời hạn; luật ghi 05 ngày làm việc")).to_be_visible()
    look()
    assert wrong == []
    assert complaints == []
