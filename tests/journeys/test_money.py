"""Money from the request to the last heir: asked for, sent back, granted, paid one by one."""

from datetime import date

import pytest
from playwright.sync_api import expect

from btnn.cases.commands import PartyData
from tests.cases.province import Pen
from tests.journeys.desk import Desk
from tests.journeys.watching import barriers, sideways

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

TODAY = date(2026, 10, 9)
MONDAY = date(2026, 9, 7)
SISTER, BROTHER = "Trần Thị Mận", "Trần Văn Đào"
SHARES = [
    {"head": "property", "amount": 25_000_000, "claimant": SISTER},
    {"head": "property", "amount": 15_000_000, "claimant": BROTHER},
]


class TwoHeirs(Pen):
    """Their claim, with a share of the decision for each."""

    def open(self, on, **changes):
        return super().open(on, parties=(PartyData(SISTER), PartyData(BROTHER)), claimant_kind="heir", **changes)

    def record(self, type, on, who="sxd.head", **data):
        return super().record(type, on, who, **data, **({"amounts": SHARES} if type == "decision_issued" else {}))


def looks(page):
    """What sticks out or stands in the way on a screen and on a phone."""
    wrong = []
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        wrong += [f"{page.url} at {width} px: {text}" for text in (*sideways(page), *barriers(page))]
    page.set_viewport_size({"width": 1280, "height": 900})
    return wrong


def test_heirs_are_paid_one_by_one(people, window, today):
    desk = Desk(window())
    pen = TwoHeirs(people, today=today(TODAY))
    pen.to_decision(MONDAY)
    page, code = desk.page, pen.case.code
    accountant, finance = people["ketoan.sxd"], people["taichinh.stc"]

    desk.sits(accountant, "/kinh-phi/")
    page.get_by_role("link", name="Đề nghị cấp kinh phí bồi thường").first.click()
    expect(page.get_by_label("Số tiền đề nghị cấp")).to_have_value("40.000.000")
    page.get_by_role("button", name="Đề nghị cấp kinh phí bồi thường").click()

    desk.sits(finance, "/kinh-phi/")
    expect(page.get_by_role("cell", name="40.000.000 đồng").first).to_be_visible()
    page.get_by_role("link", name="Đề nghị hoàn thiện hồ sơ cấp kinh phí").first.click()
    page.get_by_label("Thiếu bản sao văn bản làm căn cứ").check()
    page.get_by_label("Lý do").fill("Gửi kèm bản sao quyết định giải quyết khiếu nại.")
    page.get_by_role("button", name="Đề nghị hoàn thiện hồ sơ cấp kinh phí").click()

    desk.sits(accountant, "/kinh-phi/?viec=cho-cap")
    expect(page.get_by_text("Thiếu bản sao văn bản làm căn cứ")).to_be_visible()
    page.get_by_role("link", name="Đề nghị cấp kinh phí bồi thường").first.click()
    page.get_by_role("button", name="Đề nghị cấp kinh phí bồi thường").click()

    desk.sits(finance, "/kinh-phi/")
    wrong = looks(page)
    page.get_by_role("link", name="Cấp kinh phí bồi thường").first.click()
    page.get_by_label("Số văn bản cấp kinh phí").fill("77/QĐ-STC")
    page.get_by_role("button", name="Cấp kinh phí bồi thường").click()
    desk.opens("/kinh-phi/da-cap/")
    expect(page.get_by_text("số 77/QĐ-STC")).to_be_visible()
    wrong += looks(page)

    pen.case.refresh_from_db()
    pen.record("payment_notified", TODAY, "sxd.finance")
    pen.record("document_delivered", TODAY, "sxd.reception", document="payment_notice")
    for name, left in ((BROTHER, "25.000.000 đồng"), (SISTER, "")):
        desk.sits(accountant, f"/vu-viec/{code}/tien/")
        wrong += looks(page)
        page.get_by_role("link", name=f"Chi trả cho {name}").click()
        page.get_by_label("Chuyển khoản").check()
        page.get_by_role("button", name="Chi trả tiền bồi thường").click()
        desk.opens(f"/vu-viec/{code}/tien/")
        assert page.get_by_role("link", name=f"Chi trả cho {name}").count() == 0
        told = page.locator("dl").inner_text()
        assert (f"Còn phải chi trả\n{left}" in told.replace("\xa0", " ")) == bool(left)
    desk.opens("/kinh-phi/?viec=quyet-toan")
    expect(page.get_by_role("link", name="Gửi giấy tờ quyết toán")).to_be_visible()
    assert wrong == []
