"""The main pages with the demonstration in them: nothing sticks out, nothing is blocked, no barrier for anybody,
the keyboard gets everywhere, paper shows the case."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.watching import Complaints, barriers, sideways

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

TODAY = date(2026, 11, 20)
WIDTHS = (1280, 640, 360)  # an office screen, the same at 200 %, a telephone
OPEN_TO_ALL = (
    "/dang-nhap/",
    "/phap-luat/",
    "/phap-luat/thoi-han/",
    "/phap-luat/thoi-han/verify_damage/",
    "/phap-luat/thiet-hai/",
    "/phap-luat/thiet-hai/M-03b/?tinh=1&ngay=05/08/2024&custody_days_from1=10/01/2024&custody_days_to1=30/06/2024",
    "/phap-luat/thiet-hai/D-05/",
    "/phap-luat/tham-so/",
    "/phap-luat/hoan-tra/?tinh=1&compensated=60.000.000&p1-fault=negligence&p1-monthly_salary=7.792.200",
    "/phap-luat/lich-lam-viec/2026/",
    "/phap-luat/chinh-sach/",
)
FOR_MEMBERS = ("/", "/vu-viec/", "/vu-viec/?tim=khong+co+ai", "/so/nhan-ho-so/", "/so/thu-ly/")


@pytest.fixture
def staff(transactional_db, today, tmp_path):
    """The demonstration, loaded; its people by name to sign in with, and their password."""
    from btnn.demonstration.load import load
    from btnn.demonstration.password import password
    from btnn.demonstration.province import BODIES

    load(today(TODAY), tmp_path)
    return {person.username: person for body in BODIES for person in body.people}, password(tmp_path)


@pytest.fixture
def sit(staff, window):
    """`sit(username)`: a desk at which that person has signed in."""
    people, shared = staff

    def at_desk(username, **options):
        desk = Desk(window(**options), password=shared)
        desk.complaints = Complaints(desk.page)
        desk.sits(people[username], "/")
        return desk

    return at_desk


def looks(desk, address, *, status=200):
    """Open the page and look at it in every width; what is wrong with it."""
    assert desk.opens(address) == status, address
    desk.page.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = true)")
    wrong = []
    for width in WIDTHS:
        desk.page.set_viewport_size({"width": width, "height": 900})
        wrong += [f"{address} at {width} px: {text}" for text in sideways(desk.page)]
        if width == 360:  # what a wide window shows besides is the same to axe
            wrong += [f"{address} at {width} px: {text}" for text in barriers(desk.page)]
    return wrong


def cases(desk):
    """Addresses of the cases in the docket."""
    desk.opens("/vu-viec/")
    rows = desk.page.get_by_role("table").get_by_role("rowheader").get_by_role("link")
    return [link.get_attribute("href") for link in rows.all()]


def steps(desk, case):
    """Addresses of all steps that this person may take in the case now."""
    desk.opens(case)
    found = desk.page.locator("main a[href*='/ghi/']:not([href$='/ghi/'])").evaluate_all(
        "links => links.map(link => link.pathname)"
    )
    return list(dict.fromkeys(found))


def test_reading_pages_fit_every_width_and_stand_in_nobodys_way(sit):
    desk = sit("theodoi.stp")
    wrong = []
    for address in FOR_MEMBERS:
        wrong += looks(desk, address)
    found = cases(desk)
    assert len(found) >= 8
    for case in found:
        desk.opens(case)
        wrong += looks(desk, case)
    for page in ("lich-su/", "phuc-hoi-danh-du/", "toa-an/", "ghi/"):
        wrong += looks(desk, f"{found[0]}{page}")
    wrong += looks(desk, f"{found[0]}ban-in/")
    wrong += looks(desk, f"{found[0]}thoi-han/1/")
    wrong += looks(desk, f"{found[0]}ghi/claim_accepted/", status=403)
    wrong += looks(desk, "/vu-viec/BT-1999-000001/", status=404)
    assert wrong + desk.complaints == []


def test_pages_of_the_law_and_the_door_too(window, sit):
    desk = Desk(window())
    complaints = Complaints(desk.page)
    wrong = [text for address in OPEN_TO_ALL for text in looks(desk, address)]
    desk.opens("/dang-nhap/")
    desk.page.get_by_role("button", name="Đăng nhập").click()
    wrong += [f"wrong sign-in: {text}" for text in barriers(desk.page)]
    assert wrong + complaints == []


def test_writing_pages_fit_every_width_and_stand_in_nobodys_way(sit):
    wrong, seen = [], set()
    for username in ("tiepnhan.vks", "thutruong.vks", "thutruong.sxd", "taichinh.stc"):
        desk = sit(username)
        wrong += looks(desk, "/")
        for address in (step for case in cases(desk) for step in steps(desk, case)):
            event = re.search(r"/ghi/([^/]+)/", address)[1]
            if event not in seen:
                seen.add(event)
                wrong += looks(desk, address)
        wrong += desk.complaints
    assert len(seen) >= 15
    desk = sit("tiepnhan.vks")
    wrong += looks(desk, "/vu-viec/nhan-ho-so/")
    desk.presses("Ghi nhận hồ sơ")
    wrong += [f"intake with errors: {text}" for text in barriers(desk.page) + sideways(desk.page)]
    assert wrong + desk.complaints == []


FOCUSED = """() => {
  const node = document.activeElement;
  const style = getComputedStyle(node);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const bar = node.querySelector('.hit');  // a bar of the clock is framed itself
  const framed = bar && getComputedStyle(bar).stroke !== 'none' && parseFloat(getComputedStyle(bar).strokeWidth) >= 2;
  const box = node.getBoundingClientRect();
  return {tag: node.tagName, text: node.innerText, href: node.getAttribute('href') || '',
          shown: Boolean(outlined || framed || style.boxShadow !== 'none'),
          inside: box.top >= 0 && box.bottom <= innerHeight && box.width > 0};
}"""


def tabs_to(page, wanted, most=60):
    """Press Tab until the focus stands where it is `wanted`; every stop on the way must show that it has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        assert stop["shown"], f"the focus can't be seen: {stop}"
        assert stop["inside"], f"the focus lies outside the window: {stop}"
        if wanted(stop):
            return
    raise AssertionError(f"not reached with {most} strokes of Tab")


def test_a_step_is_taken_with_the_keyboard_alone(sit):
    desk = sit("thutruong.vks")
    page = desk.page
    case = next(case for case in cases(desk) if any("/ghi/" in step for step in steps(desk, case)))
    desk.opens(case)
    tabs_to(page, lambda stop: stop["href"] == "#noi-dung", most=1)  # the first stroke offers to skip the head
    page.keyboard.press("Enter")
    button = page.locator(".step .actions a.button").first
    target = button.get_attribute("href")
    tabs_to(page, lambda stop: stop["href"] == target)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{target}")
    act = page.get_by_role("heading", level=1).inner_text()
    tabs_to(page, lambda stop: stop["tag"] == "BUTTON" and stop["text"].strip() == act)


def test_the_case_can_be_printed(sit, keep):
    desk = sit("thutruong.vks")
    case = cases(desk)[0]
    for address in (case, f"{case}ban-in/"):
        desk.opens(address)
        page = desk.page
        page.emulate_media(media="print")
        for hidden in (page.get_by_role("navigation").first, page.get_by_role("button", name="Đăng xuất")):
            expect(hidden).to_be_hidden()
        expect(page.locator("main a.button:visible")).to_have_count(0)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.locator(".clock svg").first).to_be_visible()
        page.set_viewport_size({"width": 718, "height": 1000})  # A4 with margins
        assert sideways(page) == []
        assert page.pdf(format="A4").startswith(b"%PDF-")
        keep(page, f"print-{address.strip('/').replace('/', '-')}")
        page.emulate_media(media="screen")


def test_the_calculator_fits_every_width_and_works_without_script(sit):
    desk = sit("thutruong.vks", script=True)
    case = cases(desk)[0]
    calculator = f"{case}tinh-thiet-hai/"
    wrong = looks(desk, calculator)
    plain = sit("thutruong.vks", script=False)
    plain.opens(calculator)
    page = plain.page
    for rule in ("M-03b", "I-01", "D-05"):
        page.select_option("[name=new_rule]", rule)
        page.get_by_role("button", name="Thêm khoản").click()
    page.get_by_role("button", name=re.compile("Bỏ khoản này.*Cấp dưỡng")).click()
    page.fill("[name=i1-custody_days_from1]", "10/01/2024")
    page.fill("[name=i1-custody_days_to1]", "30/06/2024")
    page.get_by_role("button", name="Tính", exact=True).last.click()
    expect(page.get_by_role("alert")).to_contain_text("Khoản 2, tiền lương, tiền công một tháng: Chưa ghi mục này.")
    page.fill("[name=i2-wage]", "12.000.000")
    page.fill("[name=i2-months]", "8")
    page.get_by_role("button", name="Tính", exact=True).last.click()
    expect(page.get_by_role("heading", name="Kết quả, chưa lưu")).to_be_visible()
    page.get_by_role("button", name="Lưu bảng tính").click()
    expect(page.get_by_role("heading", name=re.compile(r"Bảng tính thiệt hại số \d"))).to_be_visible()
    wrong += looks(desk, f"{calculator}1/")
    wrong += looks(desk, f"{calculator}bang-tinh/?from=1")
    wrong += looks(desk, calculator)
    assert wrong == []
