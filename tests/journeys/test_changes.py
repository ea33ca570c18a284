"""An overseer previews a day off in a browser: what moves stands there, on every width, and nothing is in the way."""

import pytest
from playwright.sync_api import expect

from btnn.law.calendar import count_with
from tests.journeys.test_appearance import WIDTHS, barriers, sideways, sit, staff  # noqa: F401

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
STORM = (
    "date,name,kind,status,source\n2026-11-23,Nghỉ tránh bão số 14,off,published,Công điện 01/CĐ-TTg ngày 20/11/2026\n"
)


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.DATA = tmp_path
    yield
    count_with(None)


def test_an_overseer_previews_a_day_off(sit, staff, keep):  # noqa: F811
    overseer = next(name for name, person in staff[0].items() if "overseer" in person.role)
    desk = sit(overseer)
    assert desk.opens("/phap-luat/thay-doi/") == 200
    desk.page.get_by_label("Các dòng đề xuất").fill(STORM)
    desk.page.get_by_role("button", name="Xem trước").click()
    expect(desk.page.get_by_role("heading", name="Kết quả xem trước")).to_be_visible()
    expect(desk.page.get_by_text("bị dời hạn").first).to_be_visible()
    wrong = []
    for width in WIDTHS:
        desk.page.set_viewport_size({"width": width, "height": 900})
        wrong += sideways(desk.page)
        keep(desk.page, f"changes-{width}")
    assert wrong + barriers(desk.page) == []
