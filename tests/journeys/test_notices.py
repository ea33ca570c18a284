"""An officer hears of a new case by the bell, follows the notice, and says how to be told."""

from datetime import date

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from btnn.notices.commands import tell_of_event
from tests.cases.province import Pen
from tests.journeys.desk import Desk
from tests.journeys.watching import Complaints, barriers, sideways

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

TODAY = date(2026, 11, 20)
WIDTHS = (1280, 640, 360)


def looks(page):
    """What sticks out or stands in the way, in every width."""
    wrong = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        wrong += [f"{page.url} at {width} px: {text}" for text in sideways(page)]
        wrong += [f"{page.url} at {width} px: {text}" for text in barriers(page)] if width != 640 else []
    page.set_viewport_size({"width": 1280, "height": 900})
    return wrong


def test_an_officer_hears_of_a_case_and_says_how_to_be_told(people, window, today, settings, keep):
    pen = Pen(people, today=today(TODAY))
    pen.open(TODAY)
    pen.accept(TODAY)
    pen.appoint(TODAY)
    for number in (1, 2, 3):  # what the worker does
        tell_of_event(pen.case.pk, number, today=TODAY, now=timezone.now())
    settings.MAIL_IS_SET_UP = True

    desk = Desk(window())
    complaints = Complaints(desk.page)
    page = desk.page
    desk.sits(people["canbo.sxd"], "/")
    bell = page.get_by_role("banner").get_by_role("link", name="Thông báo")
    expect(bell).to_contain_text("1")
    bell.click()
    wrong = looks(page)
    keep(page, "notices-list")
    page.get_by_role("link", name="Bạn được cử giải quyết vụ việc").click()
    expect(page).to_have_url(f"{page.url.split('/vu-viec')[0]}/vu-viec/{pen.case.code}/")
    expect(page.locator(".bell__count")).to_have_count(0)

    page.get_by_role("banner").get_by_role("link", name="Thông báo").click()
    page.get_by_role("main").get_by_role("link", name="Cách nhận thông báo").click()
    page.get_by_label("Địa chỉ thư điện tử").fill("khong phai")
    page.get_by_role("button", name="Lưu").click()
    expect(page.get_by_text("Địa chỉ chưa đúng dạng").first).to_be_visible()
    expect(page.get_by_label("Địa chỉ thư điện tử")).to_have_value("khong phai")
    wrong += looks(page)
    page.get_by_label("Địa chỉ thư điện tử").fill("duc@co-quan.example")
    page.get_by_label("Người khác ghi việc mới").select_option("Không gửi thư")
    page.get_by_role("button", name="Lưu").click()
    expect(page.get_by_text("Thư xác nhận đang gửi đến duc@co-quan.example")).to_be_visible()
    expect(page.get_by_label("Người khác ghi việc mới")).to_have_value("none")
    wrong += looks(page)
    keep(page, "notices-settings")
    # The page with the wrong address answered 422 on purpose, which the browser notes down.
    assert wrong + [text for text in complaints if "422" not in text] == []
