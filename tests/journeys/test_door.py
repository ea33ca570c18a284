"""The door of the house in a real browser: the content policy blocks nothing that our own pages need."""

import pytest

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_the_sign_in_page_opens_without_complaint(page):
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("requestfailed", lambda request: complaints.append(request.url))
    page.on("response", lambda answer: complaints.append(answer.url) if answer.status >= 400 else None)
    page.goto("/dang-nhap/", wait_until="networkidle")
    assert complaints == []
    assert page.locator("html").get_attribute("lang") == "vi"
    assert page.get_by_label("Mật khẩu").is_visible()


def test_wrong_passwords_lock_the_door_for_a_while(page):
    page.goto("/dang-nhap/")
    for _ in range(5):
        page.get_by_label("Tên đăng nhập").fill("ai-do")
        page.get_by_label("Mật khẩu").fill("sai-mat-khau")
        page.get_by_role("button", name="Đăng nhập").click()
    assert page.get_by_role("heading", name="Tạm khóa đăng nhập").is_visible()
