"""A request goes from a telephone to the desk of the agency, which finds it in its day and reads it as it was sent."""

from datetime import date

import pytest
from django.contrib.sessions.backends.db import SessionStore
from playwright.sync_api import expect

from btnn.cases.models import Case
from btnn.portal.claims.drafting import SESSION_KEY, OpenDraft
from btnn.portal.claims.secret import shown
from tests.journeys.desk import Desk
from tests.journeys.watching import Complaints, barriers, sideways
from tests.portal.claims.sending.requests import INJURED, like

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
TODAY = date(2026, 11, 20)
PHONE = {"width": 360, "height": 740}


def write(page, content):
    """Put the content into the draft that the browser has just begun, as if it had been typed."""
    key = next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "btnn_session")
    OpenDraft(shown(SessionStore(session_key=key)[SESSION_KEY]), content).save()


def test_from_the_telephone_to_the_desk(people, window, today, keep):
    today(TODAY)
    page = window(viewport=PHONE)
    complaints, wrong = Complaints(page), []

    def looks(name):
        keep(page, name)
        wrong.extend((name, text) for text in (*sideways(page), *barriers(page)))

    page.goto("/yeu-cau/")
    page.locator("main form button[type=submit]").first.click()
    expect(page).to_have_url("/yeu-cau/ma/")
    write(page, like(INJURED, agency=people.bodies["sxd"].pk, papers=()))
    page.goto("/yeu-cau/xem-lai/")
    page.get_by_role("link", name="Đến bước gửi").click()
    expect(page.get_by_text("Sở Xây dựng tỉnh Hưng Yên").first).to_be_visible()
    looks("request-before-sending")
    page.get_by_label("Tôi đã đọc và vẫn gửi").check()
    page.get_by_role("button", name="Gửi yêu cầu").click()

    expect(page.get_by_role("heading", name="Đã nhận yêu cầu của ông/bà")).to_be_visible()
    case = Case.objects.get()
    expect(page.locator(".code")).to_have_text(case.tracking_code)
    looks("request-arrived")
    page.get_by_role("link", name="Theo dõi yêu cầu").click()
    expect(page).to_have_url(f"/theo-doi/{case.tracking_code}/")

    desk = Desk(window())
    page = desk.page
    desk.sits(people["thutruong.sxd"], "/")
    page.get_by_role("link", name="Kiểm tra hồ sơ").click()
    expect(page.get_by_text("Mẫu 01/BTNN").first).to_be_visible()
    looks("request-original")
    page.set_viewport_size(PHONE)
    looks("request-original-360")
    page.get_by_role("button", name="Hiện đủ số để in").click()
    expect(page.get_by_text("033075004321").first).to_be_visible()
    assert wrong == []
    assert complaints == []
