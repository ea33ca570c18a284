"""What each person finds on the first page and in the docket, what stays shut to them, and the door itself."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.cases.province import Pen
from tests.journeys.desk import Desk
from tests.journeys.people import PASSWORD

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

TODAY = date(2026, 10, 14)
BY_POST, COMPLETE, VERIFYING, EFFECTIVE, FUNDING = "by_post", "complete", "verifying", "effective", "funding"
ALL = {BY_POST, COMPLETE, VERIFYING, EFFECTIVE, FUNDING}

# Who → what the day asks of them (act → case), which cases the docket shows.
DAYS = {
    "tiepnhan.sxd": ({"Cấp xác nhận đã nhận hồ sơ": BY_POST}, ALL),
    "thutruong.sxd": ({"Thụ lý hồ sơ": COMPLETE}, ALL),
    "canbo.sxd": ({"Kết thúc xác minh": VERIFYING}, ALL),
    "canbo2.sxd": ({}, ALL),
    "ketoan.sxd": ({"Đề nghị cấp kinh phí bồi thường": EFFECTIVE}, ALL),
    "taichinh.stc": ({"Cấp kinh phí bồi thường": FUNDING}, {FUNDING}),
    "theodoi.stp": ({}, ALL),
    "tiepnhan.vks": ({}, set()),
    "thutruong.vks": ({}, set()),
}
NOTHING = {
    "canbo2.sxd": "Bạn chưa có việc nào đến hạn",
    "theodoi.stp": "Vai trò theo dõi không có việc phải ghi",
    "tiepnhan.vks": "Chưa có hồ sơ nào đang chờ",
    "thutruong.vks": "Không có việc nào chờ thủ trưởng",
}
# Addresses typed by hand: who, which act in which case, what the server answers.
SHUT = (
    ("tiepnhan.sxd", COMPLETE, "claim_accepted", 403),
    ("tiepnhan.sxd", BY_POST, "receipt_issued", 200),
    ("thutruong.sxd", COMPLETE, "claim_accepted", 200),
    ("thutruong.sxd", FUNDING, "funding_granted", 403),
    ("canbo.sxd", VERIFYING, "verification_ended", 200),
    ("canbo2.sxd", VERIFYING, "verification_ended", 403),
    ("ketoan.sxd", COMPLETE, "claim_accepted", 403),
    ("taichinh.stc", FUNDING, "funding_granted", 200),
    ("taichinh.stc", COMPLETE, "claim_accepted", 404),
    ("theodoi.stp", COMPLETE, "claim_accepted", 403),
    ("thutruong.vks", COMPLETE, "claim_accepted", 404),
)
MAY_TAKE_IN = {"tiepnhan.sxd", "thutruong.sxd", "canbo.sxd", "canbo2.sxd", "tiepnhan.vks", "thutruong.vks"}


@pytest.fixture
def codes(people, today):
    """Five claims at the department of construction, each at another stage on the day; their codes."""
    today(TODAY)

    def begin(*, accepted=None, on=date(2026, 10, 13), **claim):
        pen = Pen(people, TODAY)
        pen.open(on, **claim)
        if accepted:
            pen.accept(accepted)
            pen.appoint(accepted)
        return pen

    def decided(start):
        pen = Pen(people, TODAY)
        pen.to_decision(start)
        return pen

    funded = decided(date(2026, 8, 10))
    funded.record("funding_requested", date(2026, 10, 12), "sxd.finance", amount=40_000_000)
    return {
        BY_POST: begin(channel="post", complete=False).case.code,
        COMPLETE: begin().case.code,
        VERIFYING: begin(on=date(2026, 10, 6), accepted=date(2026, 10, 7)).case.code,
        EFFECTIVE: decided(date(2026, 9, 10)).case.code,
        FUNDING: funded.case.code,
    }


def test_each_person_finds_their_own_day_and_nothing_else(desk, people, codes):
    page = desk.page
    for username, (duties, visible) in DAYS.items():
        desk.sits(people[username], "/")
        mine = page.get_by_role("region", name="Tôi phải làm")
        for act, case in duties.items():
            expect(
                mine.locator(f"a[href*='/vu-viec/{codes[case]}/ghi/']").filter(has_text=act), username
            ).to_be_visible()
        if not duties:
            expect(mine, username).to_contain_text(NOTHING[username])

        desk.opens("/vu-viec/")
        listed = page.get_by_role("table").get_by_role("rowheader").get_by_role("link")
        shown = {re.search(r"/vu-viec/([^/]+)/", link.get_attribute("href") or "")[1] for link in listed.all()}
        assert shown == {codes[case] for case in visible}, username
        expect(page.get_by_role("link", name="Nhận hồ sơ mới").first).to_be_visible(visible=username in MAY_TAKE_IN)

        assert desk.opens("/vu-viec/nhan-ho-so/") == (200 if username in MAY_TAKE_IN else 403), username
        for case in ALL:
            assert desk.opens(f"/vu-viec/{codes[case]}/") == (200 if case in visible else 404), (username, case)
        for who, case, event, answer in SHUT:
            if who == username:
                assert desk.opens(f"/vu-viec/{codes[case]}/ghi/{event}/") == answer, (username, case, event)
        if username == "theodoi.stp":
            desk.opens(f"/vu-viec/{codes[VERIFYING]}/")
            assert page.locator("main a[href*='/ghi/']").count() == 0  # sees, but may not act
        if username == "thutruong.vks":
            desk.opens(f"/vu-viec/{codes[COMPLETE]}/")
            expect(page.get_by_role("heading", level=1)).to_have_text("Không tìm thấy trang")
            expect(page.get_by_role("main")).not_to_contain_text("Nguyễn Văn Đạt")


def test_a_case_that_does_not_exist_and_one_of_others_answer_alike(desk, people, codes):
    desk.sits(people["tiepnhan.vks"], f"/vu-viec/{codes[COMPLETE]}/")
    others = desk.page.get_by_role("main").inner_text()
    assert desk.opens("/vu-viec/BT-2026-999999/") == 404
    assert desk.page.get_by_role("main").inner_text() == others


def test_a_stranger_is_asked_to_sign_in_and_then_gets_where_he_wanted(desk, people, codes):
    page = desk.page
    page.goto(f"/vu-viec/{codes[COMPLETE]}/")
    expect(page.get_by_role("heading", name="Đăng nhập")).to_be_visible()
    expect(page.get_by_text("Nguyễn Văn Đạt")).to_have_count(0)
    page.get_by_label("Tên đăng nhập").fill("thutruong.sxd")
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    expect(page.get_by_role("heading", name="Nguyễn Văn Đạt")).to_be_visible()
    assert page.url.endswith(f"/vu-viec/{codes[COMPLETE]}/")


def test_after_sign_out_nothing_can_be_seen_again(desk, people, codes):
    page = desk.page
    desk.sits(people["thutruong.sxd"], f"/vu-viec/{codes[COMPLETE]}/")
    desk.signs_out()
    page.go_back()
    expect(page.get_by_text("Nguyễn Văn Đạt")).to_have_count(0)
    page.goto(f"/vu-viec/{codes[COMPLETE]}/")
    expect(page.get_by_role("heading", name="Đăng nhập")).to_be_visible()


def test_wrong_password_is_told_in_one_sentence_and_at_last_shuts_the_door(desk, people, window):
    page = desk.page
    page.goto("/dang-nhap/")

    def tries(username, password):
        page.get_by_label("Tên đăng nhập").fill(username)
        page.get_by_label("Mật khẩu").fill(password)
        page.get_by_role("button", name="Đăng nhập").click()

    sentences = []
    for username in ("thutruong.sxd", "khong.co.ai"):
        tries(username, "sai-mat-khau")
        sentences.append(page.get_by_role("alert").inner_text())
    assert "Tên đăng nhập hoặc mật khẩu không đúng" in sentences[0]
    assert sentences[0] == sentences[1]  # does not tell which of the two was wrong

    for _ in range(4):
        tries("thutruong.sxd", "sai-mat-khau")
    expect(page.get_by_role("heading", name="Tạm khóa đăng nhập")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("15 phút")
    page.goto("/dang-nhap/")
    tries("thutruong.sxd", PASSWORD)  # right, but too late
    expect(page.get_by_role("heading", name="Tạm khóa đăng nhập")).to_be_visible()

    colleague = Desk(window())  # on the same machine: another account stays open
    colleague.sits(people["canbo.sxd"], "/")
    expect(colleague.page.get_by_role("heading", name="Việc của tôi")).to_be_visible()
