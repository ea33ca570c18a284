"""A paper from the head's desk to the claimant's telephone: opened, the limit runs, what is missing is sent back."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.cases.province import Pen
from tests.documents import samples
from tests.journeys.desk import Desk
from tests.journeys.watching import Complaints, barriers, sideways

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

MONDAY = date(2026, 11, 9)
TUESDAY = date(2026, 11, 10)
PHONE = {"width": 360, "height": 780}


def test_opened_on_the_telephone_and_answered_from_there(people, window, today, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    pen = Pen(people, today=today(TUESDAY))
    pen.open(MONDAY, complete=False)
    code, tracking = pen.case.code, pen.case.tracking_code
    (tmp_path / "yeu-cau.pdf").write_bytes(samples.pdf())
    (tmp_path / "quyet-dinh.jpg").write_bytes(samples.picture())

    desk = Desk(window(script=False), code)
    page = desk.page
    desk.sits(people["thutruong.sxd"])
    desk.starts("Yêu cầu bổ sung hồ sơ")
    desk.fills("Ngày xảy ra", TUESDAY)
    desk.fills("Giấy tờ khác, hoặc ghi rõ hơn", "Quyết định thu hồi đất")
    page.locator("summary", has_text="Giấy tờ kèm theo").click()
    page.locator("input[type=file]").set_input_files(tmp_path / "yeu-cau.pdf")
    page.get_by_label("Gửi cho người yêu cầu qua cổng").check()
    desk.presses("Yêu cầu bổ sung hồ sơ")
    expect(page.get_by_role("heading", level=1)).to_have_text("Gửi giấy tờ qua cổng")
    expect(page.get_by_label("Yêu cầu bổ sung hồ sơ")).to_be_checked()
    page.get_by_label("Nói hoặc viết tại nơi tiếp nhận").check()
    desk.presses("Gửi qua cổng")
    expect(page.get_by_text("chưa mở", exact=True)).to_be_visible()

    phone = window(viewport=PHONE)
    heard = Complaints(phone)
    phone.goto(f"/theo-doi/?ma={tracking}")
    phone.get_by_label("4 số cuối điện thoại").fill("5678")
    phone.get_by_role("button", name="Xem yêu cầu").click()
    phone.get_by_role("link", name="Yêu cầu bổ sung hồ sơ").first.click()
    expect(phone.get_by_role("heading", name="Mở là đã nhận")).to_be_visible()
    wrong = [*sideways(phone), *barriers(phone)]
    phone.get_by_role("button", name="Mở và nhận hôm nay").click()
    expect(phone.get_by_role("link", name="Xem văn bản")).to_be_visible()
    expect(phone.get_by_text("phải xong trước hết ngày 17/11/2026")).to_be_visible()  # five working days: Đ42.3
    phone.goto(f"/theo-doi/{tracking}/giay-to/")
    phone.get_by_role("link", name="Bổ sung hồ sơ", exact=True).click()
    phone.get_by_label("Giấy tờ", exact=True).set_input_files(tmp_path / "quyet-dinh.jpg")
    wrong += [*sideways(phone), *barriers(phone)]
    phone.get_by_role("button", name="Tiếp tục: xem lại").click()
    expect(phone.get_by_text("quyet-dinh.jpg")).to_be_visible()
    phone.get_by_role("button", name="Gửi giấy tờ bổ sung").click()
    expect(phone.get_by_text("đã gửi, chờ trả lời")).to_be_visible()

    desk.sits(people["tiepnhan.sxd"], "/")
    desk.follows("Giải quyết Bổ sung hồ sơ của Nguyễn Văn Đạt")
    desk.fills("Hồ sơ nay đã đầy đủ", True)
    desk.presses("Ghi kết quả")
    assert pen.case.events.get(type="supplement_received").on == TUESDAY
    phone.reload()
    expect(phone.get_by_text("đã chấp nhận")).to_be_visible()
    assert (wrong, heard) == ([], [])
