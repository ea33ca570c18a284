"""Slips, haste and somebody else at the same case: told plainly, nothing recorded twice, nothing typed lost."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.cases.province import Pen
from tests.journeys.desk import Desk

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

TODAY = date(2026, 10, 14)
SUPPLEMENT = "Yêu cầu bổ sung hồ sơ"
LINES = "Bản sao có chứng thực căn cước\nQuyết định thu hồi đất số 15"


@pytest.fixture
def pen(people, today):
    """A dossier that came by post on Monday and is not complete."""
    today(TODAY)
    pen = Pen(people, TODAY)
    pen.open(date(2026, 10, 12), channel="post", complete=False)
    return pen


@pytest.fixture
def head(desk, people, pen):
    """The head before that case."""
    desk.code = pen.case.code
    desk.sits(people["thutruong.sxd"])
    return desk


def told(desk):
    return desk.page.get_by_role("alert")


WRONG_DAYS = {
    "31/02/2026": "Lịch không có ngày 31/02/2026",
    "15/10/2026": "Ngày 15/10/2026 chưa đến",
    "2026-10-13": "Ghi ngày theo dạng ngày/tháng/năm",
    "hôm qua": "Ghi ngày theo dạng ngày/tháng/năm",
    "": "Chưa ghi mục này",
    "11/10/2026": "Chưa nhận hồ sơ",  # before the dossier came: the law refuses
}


def test_a_wrong_day_is_told_and_all_that_was_typed_stays(head):
    head.starts(SUPPLEMENT)
    head.fills("Giấy tờ khác", LINES)
    for typed, sentence in WRONG_DAYS.items():
        head.fills("Ngày xảy ra", typed)
        assert head.sends(SUPPLEMENT) == 422, typed
        expect(told(head), typed).to_contain_text(sentence)
        expect(head.field("Ngày xảy ra")).to_have_value(typed)
        expect(head.field("Giấy tờ khác")).to_have_value(LINES)
    head.fills("Ngày xảy ra", "13/10/2026")
    head.presses(SUPPLEMENT)
    head.sees_recorded()
    assert head.recorded_entries() == 2  # the one that was right


WRONG_MONEY = ("1.500.000,50", "1500000.5", "1,500,000", "-5", "năm triệu", "1.50.000")


def test_money_that_is_not_whole_dong_is_refused(desk, people, today):
    today(TODAY)
    pen = Pen(people, TODAY)
    pen.open(date(2026, 10, 12), asks_advance=True)
    pen.accept(date(2026, 10, 13))
    pen.appoint(date(2026, 10, 13))
    desk.code = pen.case.code
    desk.sits(people["canbo.sxd"])
    desk.starts("Đề xuất tạm ứng")
    desk.fills("Giá trị các thiệt hại", "20.000.000")
    desk.fills("Còn đủ dự toán", True)
    for typed in WRONG_MONEY:
        desk.fills("Mức tạm ứng đề xuất", typed)
        assert desk.sends("Đề xuất tạm ứng") == 422, typed
        expect(told(desk), typed).to_contain_text("Ghi số tiền bằng chữ số, tính tròn đồng")
        expect(desk.field("Mức tạm ứng đề xuất")).to_have_value(typed)
        expect(desk.field("Giá trị các thiệt hại")).to_have_value("20.000.000")
        expect(desk.field("Còn đủ dự toán").get_by_label("Có", exact=True)).to_be_checked()
    desk.fills("Mức tạm ứng đề xuất", "10 000 000 đồng")
    desk.presses("Đề xuất tạm ứng")
    desk.sees_recorded()
    assert desk.recorded_entries() == 4


def test_an_advance_under_half_is_recorded_only_knowingly(desk, people, today):
    today(TODAY)
    pen = Pen(people, TODAY)
    pen.open(date(2026, 10, 12), asks_advance=True)
    pen.accept(date(2026, 10, 13))
    pen.appoint(date(2026, 10, 13))
    pen.record(
        "advance_proposed", date(2026, 10, 13), "sxd.officer", amount=9_000_000, base=20_000_000, budget_available=True
    )
    desk.code = pen.case.code
    desk.sits(people["ketoan.sxd"])
    desk.starts("Chi trả tạm ứng")
    assert desk.sends("Chi trả tạm ứng") == 422
    expect(desk.page.get_by_role("main")).to_contain_text("Tạm ứng dưới 50%")
    expect(desk.field("Số tiền tạm ứng")).to_have_value("9.000.000")
    desk.page.get_by_label("Tôi hiểu và vẫn ghi nhận sự thật này").check()
    desk.presses("Chi trả tạm ứng")
    desk.sees_recorded()
    expect(desk.page.get_by_role("main")).to_contain_text("Tạm ứng dưới 50%")


def test_whoever_comes_second_is_told_and_loses_nothing_typed(head, people, window):
    head.starts(SUPPLEMENT)
    head.fills("Giấy tờ khác", LINES)

    counter = Desk(window(script=False), head.code)
    counter.sits(people["tiepnhan.sxd"])
    counter.records("Cấp xác nhận đã nhận hồ sơ")

    assert head.sends(SUPPLEMENT) == 409
    expect(told(head).first).to_contain_text("Vụ việc vừa có thay đổi")
    main = head.page.get_by_role("main")
    expect(main).to_contain_text("Đã xác nhận việc nhận hồ sơ")  # what came meanwhile,
    expect(main).to_contain_text(people["tiepnhan.sxd"].full_name)  # by whom,
    expect(head.field("Giấy tờ khác")).to_have_value(LINES)  # and what was typed here
    head.presses(SUPPLEMENT)
    head.sees_recorded()
    assert head.recorded_entries() == 3


def test_whoever_wants_to_do_what_is_done_already_is_told_so(desk, people, today, window):
    today(TODAY)
    pen = Pen(people, TODAY)
    pen.open(date(2026, 10, 13))
    act = "Thụ lý hồ sơ"
    desk.code = pen.case.code
    desk.sits(people["thutruong.sxd"])
    desk.starts(act)
    other = Desk(window(script=False), desk.code)
    other.sits(people["thutruong.sxd"])
    other.records(act)

    assert desk.sends(act) == 409
    main = desk.page.get_by_role("main")
    expect(main).to_contain_text("Chưa thể ghi việc này")
    expect(main).to_contain_text("Đã thụ lý hồ sơ")
    main.get_by_role("link", name="Về hồ sơ vụ việc").click()
    expect(desk.page.get_by_role("heading", level=1)).to_contain_text("Nguyễn Văn Đạt")
    assert desk.recorded_entries() == 2


def test_an_act_that_is_not_lawful_yet_can_not_be_reached_by_its_address(head, people):
    assert head.opens(f"/vu-viec/{head.code}/ghi/decision_issued/") == 409
    main = head.page.get_by_role("main")
    expect(main).to_contain_text("Chưa thể ghi việc này")
    assert head.page.get_by_role("textbox").count() == 0
    main.get_by_role("link", name="Về hồ sơ vụ việc").click()
    expect(head.page.get_by_role("heading", level=1)).to_contain_text("Nguyễn Văn Đạt")

    for address in ("ghi/khong-co-viec-nay/", "ghi/entry_corrected/", "thoi-han/99/", "thoi-han/0/", "khong-co/"):
        assert head.opens(f"/vu-viec/{head.code}/{address}") == 404, address
    assert head.opens("/vu-viec/?sau=%00&giai_doan=khong-co&co_quan=0x1&han=%27") in (200, 400)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_double_click_records_once(people, pen, window, script):
    desk = Desk(window(script=script), pen.case.code)
    desk.sits(people["tiepnhan.sxd"])
    desk.starts("Cấp xác nhận đã nhận hồ sơ")
    desk.page.get_by_role("button", name="Cấp xác nhận đã nhận hồ sơ").dblclick(no_wait_after=True)
    expect(desk.page.get_by_role("main")).to_contain_text("Đã xác nhận việc nhận hồ sơ")
    assert desk.recorded_entries() == 2


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_double_click_at_the_counter_takes_in_one_claim(people, today, window, script):
    filed = today(TODAY)
    desk = Desk(window(script=script))
    desk.sits(people["tiepnhan.sxd"], "/vu-viec/")
    desk.writes_claim(filed, **{"Cách nộp hồ sơ": "Nộp trực tiếp", "Hồ sơ đã đầy đủ": True})
    desk.page.get_by_role("button", name="Ghi nhận hồ sơ").dblclick(no_wait_after=True)
    desk.page.wait_for_url("**/vu-viec/BT-*/giay-nhan/")
    desk.opens("/vu-viec/")
    expect(desk.page.get_by_role("main")).to_contain_text("1 vụ việc")
    assert desk.page.get_by_role("table").get_by_role("rowheader").count() == 1
