"""An administrator renames a department in a browser without script; its officer works on under the new name."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from tests.cases.province import Pen
from tests.journeys.people import PASSWORD

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def keeper(people):
    """The administrator of the province's committee."""
    from btnn.agencies.commands import appoint, enrol_person

    user = enrol_person(username="quantri.ubnd", full_name="Vương Thị Diễm", password=PASSWORD)
    return appoint(user, people.bodies["ubnd"], "administrator", valid_from=date(2026, 1, 1))


def sign_in(window, username):
    page = window(script=False)
    page.goto("/dang-nhap/")
    page.get_by_label("Tên đăng nhập").fill(username)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    return page


def test_a_renamed_department_and_its_case(keeper, people, window):
    from btnn.web.clock import today

    pen = Pen(people, today())
    pen.open(today() - timedelta(days=2))
    page = sign_in(window, "quantri.ubnd")
    expect(page.get_by_role("heading", name="Tổ chức", exact=True)).to_be_visible()
    page.get_by_role("link", name="Sở Xây dựng tỉnh Hưng Yên").click()
    page.get_by_role("link", name="Đổi tên").click()
    page.get_by_label("Tên mới").fill("Sở Xây dựng và Giao thông tỉnh Hưng Yên")
    page.get_by_label("Căn cứ").fill("Nghị quyết 12/NQ-HĐND")
    page.get_by_role("button", name="Xem trước").click()
    expect(page.get_by_text("1 vụ việc chuyển sang")).to_be_visible()
    page.get_by_role("button", name="Ghi: đổi tên").click()
    expect(page.get_by_role("heading", name="Sở Xây dựng và Giao thông tỉnh Hưng Yên")).to_be_visible()
    expect(page.get_by_role("cell", name="Thủ trưởng cơ quan", exact=True)).to_be_visible()

    theirs = sign_in(window, "thutruong.sxd")
    theirs.goto(f"/vu-viec/{pen.case.code}/")
    expect(theirs.get_by_text("Sở Xây dựng và Giao thông tỉnh Hưng Yên").first).to_be_visible()
    theirs.goto(f"/vu-viec/{pen.case.code}/ghi/claim_accepted/")
    theirs.get_by_role("button", name="Thụ lý hồ sơ").click()
    expect(theirs.get_by_text("Đã thụ lý").first).to_be_visible()
