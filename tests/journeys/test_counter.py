"""The counter in a browser: an heir files late, is told so, takes home a paper; the head takes in the old cases."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.cases.importing.sheet import PLAIN, TO_PAYMENT, as_excel
from tests.journeys.desk import CLAIM, Desk
from tests.journeys.watching import Complaints, barriers, sideways

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

TODAY = date(2026, 11, 20)
HEIR = CLAIM | {
    "Ngày nhận hồ sơ": TODAY,
    "Cách nộp hồ sơ": "Gửi qua dịch vụ bưu chính",
    "Tư cách người yêu cầu bồi thường": "Người thừa kế của người bị thiệt hại",
    "Họ và tên người bị thiệt hại": "Đặng Văn Mít",
    "Số văn bản làm căn cứ": "12/QĐ-UBND",
    "Ngày nhận văn bản làm căn cứ": date(2022, 3, 1),
    "Giấy tờ đã nhận": ["Văn bản yêu cầu bồi thường", "Giấy tờ chứng minh nhân thân của người thừa kế"],
}


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_late_claim_by_post_is_told_recorded_and_confirmed_on_paper(people, today, window, script):
    today(TODAY)
    desk = Desk(window(script=script, viewport={"width": 360, "height": 900}))
    complaints = Complaints(desk.page)
    desk.sits(people["tiepnhan.sxd"], "/vu-viec/nhan-ho-so/")
    harmed = desk.page.get_by_label("Họ và tên người bị thiệt hại")
    expect(harmed).to_be_visible(visible=not script)  # nobody has said yet that somebody else was harmed
    for label, value in HEIR.items():
        desk.fills(label, value)
    assert desk.sends("Ghi nhận hồ sơ") == 422
    main = desk.page.get_by_role("main")
    expect(main).to_contain_text("Đã hết thời hiệu; ngày cuối là thứ Hai 03/03/2025")
    wrong = [*sideways(desk.page), *(barriers(desk.page) if script else ())]
    desk.page.get_by_label("Đã xem: hồ sơ nộp khi hết thời hiệu").check()
    desk.presses("Ghi hồ sơ này")
    desk.sees_recorded()
    expect(main).to_contain_text("Thông báo về việc đã nhận hồ sơ")
    expect(main).to_contain_text("Di chúc, hoặc văn bản hợp pháp về quyền thừa kế")
    expect(main).to_contain_text("chậm nhất hết thứ Tư 25/11/2026")  # 24/11 is a holiday
    wrong += [*sideways(desk.page), *(barriers(desk.page) if script else ())]
    told = [text for text in complaints if "/ban-nhap/" not in text]  # a draft on its way when the form was sent
    assert wrong + told == []


def test_the_head_checks_a_sheet_and_takes_in_what_is_right(people, today, window, tmp_path):
    today(TODAY)
    file = tmp_path / "ho-so-cu.xlsx"
    file.write_bytes(as_excel([TO_PAYMENT, PLAIN | {"key": "HS-02", "field": "Thuế"}]))
    desk = Desk(window())
    complaints = Complaints(desk.page)
    desk.sits(people["thutruong.sxd"], "/vu-viec/nhan-ho-so/")
    desk.follows("Nhập nhiều hồ sơ cũ từ bảng")
    desk.page.get_by_label("Bảng hồ sơ cũ").set_input_files(file)
    desk.presses("Kiểm tra")
    main = desk.page.get_by_role("main")
    expect(main).to_contain_text("Kiểm tra 2 hồ sơ: 1 hồ sơ nhập được; 1 hồ sơ bị từ chối.")
    wrong = barriers(desk.page)
    desk.presses("Nhập 1 hồ sơ đúng")
    expect(main).to_contain_text("đã nhập 1 hồ sơ")
    desk.page.set_viewport_size({"width": 360, "height": 900})
    wrong += sideways(desk.page) + barriers(desk.page)
    desk.page.get_by_role("table").get_by_role("link").click()
    expect(main).to_contain_text("Đã chi trả xong")
    assert wrong + complaints == []
