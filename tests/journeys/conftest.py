"""A real browser at the running application."""

import os

import pytest

from tests.journeys.browser import SWITCHES, find_chromium


@pytest.fixture(scope="session")
def browser():
    """Chromium, once for all journeys."""
    program = find_chromium()
    if program is None:
        pytest.fail("No Chromium on this machine; install one with: make browser")
    from playwright.sync_api import sync_playwright

    # Playwright keeps an event loop in this thread; Django would take the tests' own queries for asynchronous ones.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=SWITCHES)
        yield chromium
        chromium.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def page(browser, live_server):
    """A fresh window at the live server, in Vietnamese, as wide as an office screen."""
    context = browser.new_context(
        base_url=live_server.url,
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
        viewport={"width": 1280, "height": 900},
    )
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()
