"""Agencies work together in a case: the Department of Justice determines the agency, which takes the dossier in, asks
another body for its opinion and sees the answer."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.cases.province import Pen
from tests.journeys.desk import Desk
from tests.journeys.watching import Complaints, barriers, sideways

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

MONDAY, TODAY = date(2026, 10, 12), date(2026, 10, 14)
SXD, VKS = "Sở Xây dựng tỉnh Hưng Yên", "Viện kiểm sát nhân dân tỉnh Hưng Yên"


def test_a_dossier_finds_its_agency_and_an_opinion_comes(window, people, today, keep):
    today(TODAY)
    desk = Desk(window())
    pen = Pen(people, TODAY)
    pen.open(MONDAY, "stp.officer", receiver="justice_department")
    desk.code = pen.case.code
    wrong = Complaints(desk.page)

    desk.sits(people["canbo.stp"], at="/")
    desk.page.get_by_role("link", name="Xác định cơ quan giải quyết bồi thường").first.click()
    desk.fills("Có nhiều người thuộc nhiều cơ quan cùng gây thiệt hại không?", "Có, đã thống nhất cơ quan chủ trì")
    desk.sends("Xem cơ quan theo luật")
    expect(desk.page.get_by_text("trường hợp của vụ việc theo câu trả lời")).to_be_visible()
    assert barriers(desk.page) == []
    keep(desk.page, "determining")
    desk.fills("Cơ quan giải quyết bồi thường", SXD)
    desk.fills("Lý do xác định", "Chỉ Sở Xây dựng quản lý người gây thiệt hại")
    assert desk.sends("Xác định và chuyển hồ sơ") == 200

    desk.sits(people["tiepnhan.sxd"], at="/")
    expect(desk.page.get_by_role("heading", name="Hồ sơ chuyển đến chờ ghi nhận")).to_be_visible()
    keep(desk.page, "arrived")
    desk.page.get_by_role("link", name="Ghi nhận hồ sơ").first.click()
    desk.fills("Ngày xảy ra", TODAY)
    desk.page.get_by_role("main").locator("form button[type=submit]").first.click()
    desk.sees_recorded()
    pen.case.refresh_from_db()
    pen.accept(TODAY)
    pen.appoint(TODAY)

    desk.sits(people["canbo.sxd"])
    desk.follows("Xác minh, trao đổi")
    desk.page.get_by_text("Gửi văn bản mới").click()
    desk.follows("Lấy ý kiến về thiệt hại, mức bồi thường")
    desk.fills("Nơi nhận", VKS)
    desk.fills("Nội dung yêu cầu", "Giá trị tài sản bị thu giữ")
    desk.fills("Cách gửi", "Gửi điện tử")
    assert desk.sends("Ghi văn bản đã gửi") == 200
    expect(desk.page.get_by_text("chưa ghi ngày nhận, thời hạn chưa tính")).to_be_visible()
    assert barriers(desk.page) == []

    desk.sits(people["canbo.vks"], at="/")
    desk.follows("Trả lời: Lấy ý kiến về thiệt hại, mức bồi thường")
    assert desk.sends("Ghi ngày nhận") == 200
    expect(desk.page.get_by_text("Cách tính hạn trả lời")).to_be_visible()
    desk.fills("Nội dung trả lời", "Tài sản đã trả, hao mòn 40%")
    assert desk.sends("Ghi nội dung trả lời") == 200
    assert barriers(desk.page) == []

    desk.sits(people["canbo.sxd"], at="/phoi-hop/")
    expect(desk.page.get_by_text("đã trả lời", exact=True)).to_be_visible()
    assert barriers(desk.page) == []
    desk.page.set_viewport_size({"width": 360, "height": 800})
    assert sideways(desk.page) == []
    assert [line for line in wrong if "/ban-nhap/" not in line] == []  # a draft under way when the page is left
