"""A real browser at the running application."""

import os
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Error as BrowserError

from tests.journeys.browser import SWITCHES, find_chromium
from tests.journeys.catalogue_clock import Clock
from tests.journeys.desk import Desk
from tests.journeys.people import settle
from tests.journeys.watching import LEAVING

OFFICE = {"width": 1280, "height": 900}
PATIENCE = 15_000  # milliseconds in which a page has to show what is expected, on a machine busy with other tests


@pytest.fixture(scope="session")
def browser():
    """Chromium, once for all journeys."""
    program = find_chromium()
    if program is None:
        pytest.fail("No Chromium on this machine; install one with: make browser")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE)

    # Playwright keeps an event loop in this thread; Django would take the tests' own queries for asynchronous ones.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=SWITCHES)
        yield chromium
        chromium.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def window(browser, live_server, request):
    """Opens windows at the live server, in Vietnamese, as wide as an office screen unless told otherwise.

    When the test fails and BTNN_PICTURES names a folder, each window's last sight is kept there.
    """
    opened = []

    def open_window(*, script=True, viewport=OFFICE, timeout=10_000):
        context = browser.new_context(
            base_url=live_server.url,
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            viewport=viewport,
            java_script_enabled=script,
        )
        context.set_default_timeout(timeout)
        context.add_init_script(LEAVING)
        opened.append(context)
        return context.new_page()

    yield open_window
    failed = getattr(request.node, "failed_in_call", False)
    for place, context in enumerate(opened):
        if failed:
            _keep(context.pages[-1], f"{request.node.name}-{place}")
        context.close()


@pytest.fixture
def page(window):
    """One fresh window."""
    return window()


@pytest.fixture
def people(transactional_db):
    """The bodies and people of a province."""
    return settle()


@pytest.fixture
def desk(window):
    """A desk without script: whatever changes data must work there."""
    return Desk(window(script=False))


@pytest.fixture
def clock(desk):
    """The test's own count for the case at that desk."""
    return Clock(desk)


@pytest.fixture
def today(monkeypatch):
    """`today(day)`: what day it is for the application, until told otherwise."""

    def turn(day: date) -> date:
        monkeypatch.setenv("BTNN_TODAY", day.isoformat())
        return day

    return turn


@pytest.fixture
def keep():
    """`keep(page, name)`: a picture of the page, the whole of it unless told otherwise, if BTNN_PICTURES names a
    folder to keep it in."""
    return _keep


def _keep(page, name, whole=True):
    folder = os.environ.get("BTNN_PICTURES")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=whole)


def pytest_collection_modifyitems(items):
    """A journey whose browser broke is walked once more; pytest tells that it was."""
    for item in items:
        if item.get_closest_marker("journey"):
            item.add_marker(pytest.mark.flaky(reruns=1, only_rerun=[BrowserError]))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if call.when == "call":
        item.failed_in_call = report.failed
    return report
