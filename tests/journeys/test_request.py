"""On a telephone: a mother writes the request for her son, leaves it, comes back by the code, looks it through."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.documents import samples
from tests.journeys.watching import Complaints, barriers, sideways

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

TODAY = date(2026, 11, 20)
TELEPHONE = {"width": 360, "height": 740}


def onward(page):
    page.get_by_role("button", name="Lưu và tiếp tục").click()


def test_a_request_is_written_left_and_looked_through(people, window, today, tmp_path):
    today(TODAY)
    page = window(viewport=TELEPHONE)
    complaints = Complaints(page)
    wrong = []

    def looks():
        wrong.extend(f"{page.url}: {text}" for text in (*sideways(page), *barriers(page)))

    page.goto("/yeu-cau/?field=TTHS&act=TTHS-18.2")
    looks()
    page.get_by_role("button", name="Bắt đầu viết").click()
    code = page.locator(".claim__code").inner_text()
    page.get_by_role("link", name="Đã ghi, viết tiếp").click()
    page.get_by_label("Cho con chưa thành niên").check()
    onward(page)
    page.get_by_label("Họ và tên").fill("Trần Thị Mẹ")
    page.get_by_label("Số trên giấy tờ").fill("001180000001")
    page.get_by_label("Địa chỉ đang ở").fill("Thôn Hai, xã Thử")
    page.get_by_label("Số điện thoại").fill("không có")
    onward(page)
    expect(page.get_by_role("alert")).to_contain_text("Ghi số điện thoại bằng chữ số")
    expect(page.get_by_label("Họ và tên")).to_have_value("Trần Thị Mẹ")
    looks()
    page.get_by_label("Số điện thoại").fill("0912 345 678")
    onward(page)
    page.get_by_label("Giấy tờ nào cho thấy điều đó?").fill("Giấy khai sinh của con")
    onward(page)
    page.get_by_label("Họ và tên").fill("Trần Văn Con")
    page.get_by_label("Năm sinh").focus()
    expect(page.get_by_text("Đã lưu lúc")).to_be_visible()  # while the person still types
    page.get_by_label("Họ và tên").press("Enter")  # as one who uses the keyboard alone
    expect(page.get_by_role("heading", level=1)).to_have_text("Loại việc")
    page.get_by_role("button", name="Lưu và để lại, viết sau").click()

    page.goto("/yeu-cau/tiep-tuc/")
    page.get_by_label("Mã của ông/bà").fill(code.lower())
    page.get_by_role("button", name="Mở yêu cầu đang viết").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Xem lại trước khi gửi")
    looks()
    page.get_by_role("link", name="Chưa kể việc đã xảy ra.").click()
    page.get_by_label("Việc gì đã xảy ra?").fill("Công an giữ con tôi chín ngày rồi thả.")
    page.get_by_label("Vì sao việc đó").fill("Cháu sợ hãi, nghỉ học.")
    page.get_by_role("button", name="Lưu và xem lại").click()
    page.get_by_role("link", name="Chưa ghi khoản thiệt hại nào.").click()
    page.get_by_role("link", name="Bị bắt, tạm giữ, tạm giam hoặc ở tù").click()
    page.get_by_label("Hoặc ghi tổng số ngày").fill("9")
    page.get_by_role("button", name="Tính và thêm vào yêu cầu").click()
    expect(page.locator(".claim__total")).to_contain_text("5.175.000 đồng")
    looks()
    page.goto("/yeu-cau/viet/giay-to/")
    photo = tmp_path / "giay khai sinh.jpg"
    photo.write_bytes(samples.picture())
    page.get_by_label("Chụp ảnh: Căn cước (hai mặt) của ông/bà").set_input_files(photo)
    page.get_by_role("button", name="Tải lên và ở lại trang này").click()
    expect(page.get_by_text("giay khai sinh.jpg", exact=True)).to_be_visible()
    looks()
    page.goto("/yeu-cau/xem-lai/")
    expect(page.get_by_role("link", name="Chưa chọn cơ quan nhận")).to_be_visible()
    expect(page.get_by_text("Trần Văn Con")).to_be_visible()
    assert wrong == []
    assert complaints == []
