"""Two browsers at one case: each is told of the other, nothing typed is lost, papers stand with their step."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.cases.province import Pen
from tests.documents import samples
from tests.journeys.desk import Desk
from tests.journeys.watching import Complaints, barriers, sideways

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

TODAY = date(2026, 10, 14)
ASK = "Lấy ý kiến về thiệt hại"
WHOM, WHAT = "Cá nhân, tổ chức được lấy ý kiến", "Nội dung lấy ý kiến"
SCAN = {"name": "Công văn lấy ý kiến.pdf", "mimeType": "application/pdf", "buffer": samples.pdf()}
PHOTO = {"name": "Ảnh hiện trường.jpg", "mimeType": "image/jpeg", "buffer": samples.picture(size=(300, 400))}


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def code(people, today):
    """A claim under verification."""
    today(TODAY)
    pen = Pen(people, TODAY)
    pen.open(date(2026, 10, 6))
    pen.accept(date(2026, 10, 7))
    pen.appoint(date(2026, 10, 7))
    return pen.case.code


def look_again(page):
    """What the page asks twice a minute, asked now."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_two_people_work_on_one_case(window, people, code, keep):
    first, second = Desk(window(), code), Desk(window(), code)
    wrong = Complaints(first.page)
    first.sits(people["canbo.sxd"])
    first.starts(ASK)
    second.sits(people["thutruong.sxd"])
    expect(second.page.get_by_text("Trần Minh Đức, Sở Xây dựng tỉnh Hưng Yên, cũng đang mở hồ sơ này")).to_be_visible()
    look_again(first.page)
    expect(first.page.get_by_text("Lê Quang Vinh, Sở Xây dựng tỉnh Hưng Yên, cũng đang mở hồ sơ này")).to_be_visible()

    first.fills(WHOM, "Sở Tài nguyên và Môi trường")
    first.fills(WHAT, "Giá đất tại thời điểm thu hồi")
    first.page.get_by_label(WHOM).focus()
    expect(first.page.get_by_text("Đã lưu nháp lúc")).to_be_visible()
    first.page.get_by_text("Giấy tờ kèm theo").first.click()
    first.page.locator("input[type=file]").set_input_files([SCAN])

    second.records("Xác định vụ việc phức tạp", {"Lý do": "Nhiều thửa đất, nhiều người sử dụng"}, on=TODAY)
    look_again(first.page)
    expect(first.page.get_by_text("Vụ việc vừa có 1 mục ghi mới")).to_be_visible()
    assert first.sends(ASK) == 409
    expect(first.page.get_by_role("alert").first).to_contain_text("Vụ việc vừa có thay đổi")
    expect(first.page.get_by_text("Nhiều thửa đất, nhiều người sử dụng")).to_be_visible()
    expect(first.page.get_by_label(WHOM)).to_have_value("Sở Tài nguyên và Môi trường")
    expect(first.page.get_by_label("Công văn lấy ý kiến.pdf")).to_be_checked()
    keep(first.page, "two-at-one-case")
    assert barriers(first.page) == []
    first.presses(ASK)
    first.sees_recorded()

    first.follows("Giấy tờ", "/giay-to/")
    expect(first.page.get_by_text("Kèm mục ghi số 5")).to_be_visible()
    first.page.locator("input[type=file]").set_input_files([PHOTO])
    first.fills("Tên giấy tờ", "Ảnh chụp thửa đất")
    first.presses("Lưu giấy tờ")
    expect(first.page.get_by_role("status").filter(has_text="Đã lưu “Ảnh chụp thửa đất”.")).to_be_visible()
    pictures = first.page.locator(".paper__picture img")
    expect(pictures).to_have_count(2)
    assert all(picture.evaluate("image => image.decode().then(() => image.naturalWidth)") for picture in pictures.all())
    for width in (1280, 360):
        first.page.set_viewport_size({"width": width, "height": 900})
        assert sideways(first.page) == []
        keep(first.page, f"papers-{width}")
    assert barriers(first.page) == []
    assert wrong == []


def test_what_is_typed_waits_through_sign_out_and_without_script(window, people, code):
    typing = Desk(window(), code)
    typing.sits(people["canbo.sxd"])
    typing.starts(ASK)
    typing.fills(WHOM, "Hội đồng định giá")
    typing.page.goto("/vu-viec/")  # leaving the page keeps what was typed
    typing.signs_out()

    plain = Desk(window(script=False), code)
    plain.sits(people["canbo.sxd"])
    plain.starts(ASK)
    expect(plain.page.get_by_text("Bạn có bản nháp lúc")).to_be_visible()
    plain.follows("Dùng lại")
    expect(plain.page.get_by_label(WHOM)).to_have_value("Hội đồng định giá")
    plain.fills(WHAT, "Giá nhà")
    plain.presses("Lưu nháp")
    expect(plain.page.get_by_role("status").filter(has_text="Đã lưu bản nháp")).to_be_visible()
    expect(plain.page.get_by_label(WHAT)).to_have_value("Giá nhà")
    plain.presses(ASK)
    plain.sees_recorded()
    plain.opens("/ban-nhap/")
    expect(plain.page.get_by_text("Không có bản nháp nào")).to_be_visible()
