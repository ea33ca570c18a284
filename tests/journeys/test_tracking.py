"""On a phone, with the keyboard alone: where is my request, who must act by when, and why that day."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.cases.province import Pen
from tests.journeys.watching import Complaints, barriers, sideways

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

TODAY = date(2026, 9, 25)
MONDAY = date(2026, 9, 7)
PHONE = {"width": 360, "height": 740}


def test_a_claimant_finds_out_where_the_request_stands(people, window, today):
    pen = Pen(people, today=today(TODAY))
    pen.open(MONDAY)
    pen.accept(date(2026, 9, 8))
    pen.appoint(date(2026, 9, 14))
    page = window(viewport=PHONE)
    complaints, wrong = Complaints(page), []

    def look():
        wrong.extend(f"{page.url}: {text}" for text in (*sideways(page), *barriers(page)))

    page.goto(f"/theo-doi/?ma={pen.case.tracking_code}")
    expect(page.get_by_label("Mã tra cứu")).to_have_value(pen.case.tracking_code)
    end = page.get_by_label("4 số cuối điện thoại")
    end.focus()
    page.keyboard.type("0000")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("không khớp với yêu cầu nào")
    look()
    end.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("5678")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_contain_text("Cơ quan đang xác minh thiệt hại")
    expect(page.get_by_role("heading", level=1)).to_contain_text("đã trễ 2 ngày")  # Đ45.2: until the 23rd
    expect(page.get_by_text("Lúc này cơ quan phải làm, ông/bà chưa phải làm gì.")).to_be_visible()
    expect(page.get_by_role("link", name="Phản ánh tới Sở Tư pháp")).to_be_visible()
    expect(page.get_by_text("Nguyễn Văn Đạt")).to_have_count(0)
    look()

    page.get_by_role("link", name="Vì sao là 23/09/2026").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Tính từng ngày")).to_be_visible()
    look()
    page.get_by_role("link", name="Về trang yêu cầu").focus()
    page.keyboard.press("Enter")

    page.get_by_role("button", name="English").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("The agency is verifying the damage")
    look()
    page.get_by_role("button", name="Leave this request").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Tracking code")).to_have_value("")
    assert wrong == []
    assert complaints == []
