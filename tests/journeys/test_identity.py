"""On a phone, without script: a claimant proves who they are at a real provider, comes back, and leaves."""

import pytest
from playwright.sync_api import expect

from tests.journeys.watching import Complaints, barriers, sideways
from tests.portal.identity.running import PASSWORD, Provider

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 360, "height": 740}


@pytest.fixture
def provider(live_server, settings, tmp_path):
    running = Provider(tmp_path, live_server.url).start()
    settings.IDENTITY_PROVIDER = running.connection()
    yield running
    running.stop()


def test_who_one_is_on_a_phone(provider, window, keep):
    page = window(viewport=PHONE)
    wrong = Complaints(page)

    def looks(name):
        keep(page, name)
        wrong.extend(f"{page.url}: {text}" for text in (*sideways(page), *barriers(page)))

    page.goto("/cong-dan/")
    page.get_by_role("link", name="Quyền riêng tư").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thông tin của ông/bà được giữ thế nào")
    looks("privacy")

    page.goto("/dinh-danh/?next=/quyen-rieng-tu/")
    looks("identity")
    page.get_by_role("link", name="Xác nhận bằng Định danh quốc gia").click()
    page.get_by_label("Tài khoản").fill("an")
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.get_by_role("button", name="Không đồng ý").click()
    expect(page.get_by_role("alert")).to_contain_text("Chúng tôi chưa nhận thông tin nào")
    looks("identity-refused")

    page.get_by_role("link", name="Thử lại").click()
    page.get_by_role("link", name="Xác nhận bằng Định danh quốc gia").click()
    page.get_by_role("button", name="Đồng ý", exact=True).click()
    page.wait_for_url("**/quyen-rieng-tu/")
    expect(page.get_by_text("Đã xác nhận: Nguyễn Văn An")).to_be_visible()
    page.goto("/dinh-danh/")
    looks("identity-proved")
    page.get_by_role("button", name="Thoát").click()
    page.wait_for_url("**/cong-dan/")
    expect(page.get_by_text("Nguyễn Văn An")).to_have_count(0)
    assert wrong == []
