"""On a telephone: from what was suffered to a figure in the request, and the figures of the year."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from btnn.portal.numbers.commands import publish
from tests.cases.province import Pen
from tests.journeys.watching import Complaints, barriers, sideways

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

TODAY = date(2026, 11, 23)


def looks(page):
    return [f"{page.url}: {text}" for text in (*sideways(page), *barriers(page))]


def test_nine_days_become_a_figure(people, window, today):
    today(TODAY)
    for _ in range(5):
        Pen(people, today=TODAY).open(date(2026, 9, 7))
    publish(2026, TODAY)
    page = window()
    page.set_viewport_size({"width": 360, "height": 780})
    heard = Complaints(page)

    page.goto("/uoc-tinh/?da=dependants&da=no_use")
    wrong = looks(page)
    page.goto("/uoc-tinh/?act=TTHS-18.2")
    wrong += looks(page)
    for unwanted in ("Mất hoặc giảm tiền lương", "Tiền xe, phòng nghỉ", "Người thân đi thăm"):
        page.get_by_label(unwanted).uncheck()
    page.get_by_label("Sức khỏe bị tổn hại").check()
    page.get_by_role("button", name="Tiếp tục").click()
    wrong += looks(page)
    page.get_by_role("button", name="Ước tính").click()
    expect(page.get_by_role("alert")).to_contain_text("Chưa ghi")
    page.get_by_label("Từ ngày").first.fill("02/03/2026")
    page.get_by_label("Đến hết ngày").first.fill("10/03/2026")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Kết quả ước tính")).to_be_visible()
    expect(page.get_by_text("từ 5.175.000")).to_be_visible()
    wrong += looks(page)
    page.get_by_role("button", name="Đưa vào đơn yêu cầu").click()
    expect(page).to_have_url(re.compile("/yeu-cau/"))

    page.goto("/so-lieu/")
    wrong += looks(page)
    page.get_by_role("link", name="Cả nước").click()
    expect(page.get_by_role("heading", name="Số liệu năm 2026")).to_be_visible()
    wrong += looks(page)
    assert wrong == []
    assert heard == []
