"""From the first page everybody gets to the next thing and does it with two or three clicks, in a browser without
script: what stands in the form already is enough, or one field is asked."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from tests.cases.province import Pen

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

TODAY = date(2026, 10, 14)
YESTERDAY = TODAY - timedelta(days=1)
SXD = "Sở Xây dựng tỉnh Hưng Yên"


class Walk:
    """One person's way from the first page, its clicks counted."""

    def __init__(self, desk, person):
        self.desk = desk
        self.clicks = 0
        desk.sits(person, "/")

    def goes(self, words):
        self.desk.page.get_by_role("main").get_by_role("link", name=words).first.click()
        self.clicks += 1

    def presses(self, words):
        self.desk.presses(words)
        self.clicks += 1


def opened(people, on=YESTERDAY, **claim):
    pen = Pen(people, TODAY)
    pen.open(on, **claim)
    return pen


def by_post(people):
    return opened(people, channel="post", complete=False)


def verifying(people):
    pen = opened(people, date(2026, 10, 6))
    pen.accept(date(2026, 10, 7))
    pen.appoint(date(2026, 10, 7))
    return pen


def effective(people):
    pen = Pen(people, TODAY)
    pen.to_decision(date(2026, 9, 10))
    return pen


def funding(people):
    pen = Pen(people, TODAY)
    pen.to_decision(date(2026, 8, 10))
    pen.record("funding_requested", date(2026, 10, 12), "sxd.finance", amount=40_000_000)
    return pen


# Who, what has happened before, the act that My day offers.
STEPS = (
    ("tiepnhan.sxd", by_post, "Cấp xác nhận đã nhận hồ sơ"),
    ("thutruong.sxd", opened, "Thụ lý hồ sơ"),
    ("canbo.sxd", verifying, "Kết thúc xác minh"),
    ("ketoan.sxd", effective, "Đề nghị cấp kinh phí bồi thường"),
    ("taichinh.stc", funding, "Cấp kinh phí bồi thường"),
)


def test_the_next_step_of_each_role_is_two_clicks_away(desk, people, today):
    today(TODAY)
    codes = {act: before(people).case.code for _, before, act in STEPS}
    for username, _, act in STEPS:
        walk = Walk(desk, people[username])
        desk.page.locator(f"main a[href^='/vu-viec/{codes[act]}/ghi/']").filter(has_text=act).first.click()
        walk.clicks += 1
        walk.presses(act)
        desk.sees_recorded()
        assert walk.clicks <= 3, username


def test_the_department_of_justice_determines_in_two_clicks(desk, people, today):
    today(TODAY)
    Pen(people, TODAY).open(YESTERDAY, "stp.officer", receiver="justice_department")
    walk = Walk(desk, people["canbo.stp"])
    walk.goes("Xác định cơ quan giải quyết bồi thường")
    desk.fills("Cơ quan giải quyết bồi thường", SXD)
    desk.fills("Lý do xác định", "Chỉ Sở Xây dựng quản lý người gây thiệt hại")
    walk.presses("Xác định và chuyển hồ sơ")
    expect(desk.page.get_by_role("status").first).to_be_visible()
    assert walk.clicks <= 3


def test_the_overseer_finds_what_is_late_and_why(desk, people, today):
    today(TODAY)
    pen = opened(people, date(2026, 9, 1))  # two working days to accept, long over
    walk = Walk(desk, people["theodoi.stp"])
    walk.goes("Mở Sổ vụ việc")
    desk.page.get_by_role("main").locator(f"a[href='/vu-viec/{pen.case.code}/']").first.click()
    walk.clicks += 1
    expect(desk.page.get_by_role("main").get_by_text("Quá hạn").first).to_be_visible()
    assert walk.clicks <= 3


def test_the_administrator_gives_somebody_an_account(desk, people, today):
    today(TODAY)
    walk = Walk(desk, people["quantri.tinh"])
    walk.goes(SXD)
    walk.goes("Lập tài khoản")
    desk.fills("Họ và tên", "Chu Văn Tuyên")
    desk.fills("Tên đăng nhập", "tuyen.sxd")
    desk.fills("Vai trò", "Người giải quyết bồi thường")
    walk.presses("Ghi nhận")
    expect(desk.page.get_by_role("main")).to_contain_text("Chu Văn Tuyên")
    assert walk.clicks <= 3
