"""A desk with one browser: people sit down at it, sign in, work, sign out. Everything goes through the pages as a
person would: links and buttons by their words, fields by their labels."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from playwright.sync_api import Locator, Page, expect

from tests.journeys.people import PASSWORD, Somebody

CLAIM = {
    "Tư cách người yêu cầu bồi thường": "Người bị thiệt hại",
    "Họ và tên, hoặc tên tổ chức": "Đặng Thị Bưởi",
    "Số định danh": "033175009876",
    "Số điện thoại": "0912 345 678",
    "Lĩnh vực phát sinh thiệt hại": "Quản lý hành chính",
}
PAPERS = [
    "Văn bản yêu cầu bồi thường",
    "Văn bản làm căn cứ yêu cầu bồi thường",
    "Giấy tờ chứng minh nhân thân của người bị thiệt hại",
]
CLAIMED = {"Thiệt hại do tài sản bị xâm phạm": "120.000.000", "Thiệt hại về tinh thần": "30000000"}
OPTIONAL = r"( \(không bắt buộc\))?"


def written(day: date) -> str:
    """A day as people write it."""
    return f"{day:%d/%m/%Y}"


@dataclass(frozen=True)
class Row:
    """One limit as the table of the clock tells it."""

    title: str
    start: date
    due: date
    met_on: date | None
    word: str


class Desk:
    """One browser window and whoever sits before it."""

    def __init__(self, page: Page, code: str = "", password: str = PASSWORD) -> None:
        self.page = page
        self.code = code
        self.password = password
        self.person: Somebody | None = None

    # -- coming and going -----------------------------------------------------------------------------------------

    def sits(self, person: Somebody, at: str = "") -> None:
        """`person` takes the chair: whoever sat there signs out, then the case (or the page `at`) is opened."""
        if self.person != person:
            self.signs_out()
            self.signs_in(person)
        self.opens(at)

    def signs_in(self, person: Somebody) -> None:
        self.page.goto("/dang-nhap/")
        self.page.get_by_label("Tên đăng nhập").fill(person.username)
        self.page.get_by_label("Mật khẩu").fill(self.password)
        self.page.get_by_role("button", name="Đăng nhập").click()
        expect(self.page.get_by_text(person.full_name).first).to_be_visible()
        self.person = person

    def signs_out(self) -> None:
        if self.person is None:
            return
        self.page.get_by_role("button", name="Đăng xuất").click()
        expect(self.page.get_by_role("heading", name="Đăng nhập")).to_be_visible()
        self.person = None

    def opens(self, at: str = "") -> int:
        """Open a page, the case when none is named; what the server answered."""
        answer = self.page.goto(at or f"/vu-viec/{self.code}/")
        return answer.status if answer else 0

    def has_case_open(self) -> None:
        """The case page is open; recording a step leads there by itself."""
        if not self.page.url.endswith(f"/vu-viec/{self.code}/"):
            self.opens()

    # -- writing ------------------------------------------------------------------------------------------------

    def field(self, label: str) -> Locator:
        """The field with that label, or the one whose label begins so; a group of choices is its fieldset."""
        begun = re.escape(label)
        for words in (re.compile(f"^\\s*{begun}{OPTIONAL}\\s*$"), re.compile(f"^\\s*{begun}")):
            group = self.page.get_by_role("group", name=words)
            found = group if group.count() else self.page.get_by_label(words)
            if found.count():
                break
        return found

    def fills(self, label: str, value: object) -> None:
        """Answer one field: text, a day, money, Có or Không, one choice by its words, several (a list)."""
        place = self.field(label)
        expect(place, f"one field “{label}”").to_have_count(1)
        if place.get_attribute("role") == "group" or place.evaluate("node => node.tagName") == "FIELDSET":
            self._chooses(place, value)
        elif place.evaluate("node => node.tagName") == "SELECT":
            place.select_option(label=str(value))
        elif isinstance(value, bool):
            place.set_checked(value)
        else:
            place.fill(written(value) if isinstance(value, date) else str(value))

    @staticmethod
    def _chooses(group: Locator, value: object) -> None:
        if isinstance(value, bool):
            value = "Có" if value else "Không"
        if isinstance(value, str):
            group.get_by_label(value, exact=True).check()
            return
        for words in value:  # type: ignore[attr-defined]
            group.get_by_label(words).check()

    def presses(self, words: str) -> None:
        """The button with exactly these words, in the main part of the page, and the page that answers."""
        self.sends(words)

    def sends(self, words: str) -> int:
        """Press the button and wait for the answer: its status, after a redirect that of the page it led to."""
        with self.page.expect_navigation(wait_until="domcontentloaded") as sent:
            self.page.get_by_role("main").get_by_role("button", name=words, exact=True).click()
        return sent.value.status if sent.value else 0

    def link(self, words: str, to: str = "") -> Locator:
        """The link with exactly these words in the main part of the page, visible or folded away; of several (a
        limit bears the name of its act) the one whose address holds `to`."""
        links = self.page.get_by_role("main").get_by_role("link", name=words, exact=True, include_hidden=True)
        return (links.and_(self.page.locator(f"a[href*='{to}']")) if to else links).first

    def follows(self, words: str, to: str = "") -> None:
        """Go where the link leads and wait until the page is there; unfolds what hides the link first."""
        link = self.link(words, to)
        expect(link, f"a link “{words}”").to_be_attached()
        if not link.is_visible():
            for summary in link.locator("xpath=ancestor::details[not(@open)]/summary").all():
                summary.click()
        with self.page.expect_navigation(wait_until="domcontentloaded"):
            link.click()

    def starts(self, act: str) -> None:
        """From the case page to the form of an act."""
        self.has_case_open()
        self.follows(act, "/ghi/")
        expect(self.page.get_by_role("heading", level=1)).to_have_text(act)

    def records(self, act: str, answers: dict | None = None, *, on: date | None = None) -> None:
        """One step of the case by whoever sits here, until the page says that it is recorded."""
        self.starts(act)
        if on is not None:
            self.fills("Ngày xảy ra", on)
        for label, value in (answers or {}).items():
            self.fills(label, value)
        self.presses(act)
        self.sees_recorded()

    def takes_in(self, on: date, **answers: object) -> None:
        """The claim of a person is written down at the counter; its case page opens."""
        self.writes_claim(on, **answers)
        self.presses("Ghi nhận hồ sơ")
        self.sees_recorded()
        found = re.search(r"/vu-viec/([^/]+)/giay-nhan/$", self.page.url)
        assert found, self.page.url
        self.code = found[1]
        self.opens()

    def writes_claim(self, on: date, **answers: object) -> None:
        """The form of a new claim is filled in, not sent. `answers` add to or change what stands in `CLAIM`;
        “Hồ sơ đã đầy đủ” ticks all papers of the harmed person, or the claim alone."""
        self.opens("/vu-viec/")
        self.follows("Nhận hồ sơ mới")
        answers = CLAIM | {"Ngày nhận hồ sơ": on} | answers
        papers = PAPERS if answers.pop("Hồ sơ đã đầy đủ", True) else PAPERS[:1]
        answers["Giấy tờ đã nhận"] = papers
        for label, value in answers.items():
            self.fills(label, value)
        self.page.get_by_label("Địa chỉ").first.fill("Thôn Hạ, xã Tân Hưng, tỉnh Hưng Yên")
        for head, amount in CLAIMED.items():
            self.page.get_by_label(re.compile(f"^{head}")).fill(amount)

    def sees_recorded(self) -> None:
        message = self.page.get_by_role("status").filter(has_text="Đã ghi")
        if not message.count():
            told = self.page.get_by_role("main").inner_text()
            raise AssertionError(f"nothing was recorded at {self.page.url}:\n{told}")

    # -- reading -------------------------------------------------------------------------------------------------

    def limits(self) -> list[Row]:
        """The table of limits of the case that is open, read as it stands there."""
        table = self.page.locator("details", has=self.page.get_by_role("table", name="Các thời hạn của vụ việc"))
        table = table.or_(self.page.locator("details").filter(has_text="Xem dạng bảng")).first
        if table.get_attribute("open") is None:
            table.locator("> summary").click()
        lines = table.locator("tbody tr").evaluate_all(
            "rows => rows.map(row => [row.querySelector('th a, th').innerText,"
            " ...[...row.querySelectorAll('td')].map(cell => cell.innerText)])"
        )
        return [
            Row(title.splitlines()[0].strip(), _day(start), _day(due), _day(met), " ".join(word.split()))
            for title, _, start, due, met, word in lines
        ]

    def recorded_entries(self) -> int:
        """How many entries the whole history shows."""
        self.opens(f"/vu-viec/{self.code}/lich-su/")
        return self.page.locator("ol.history > li, ul.history > li").count()


def _day(text: str) -> date | None:
    text = text.strip()
    return datetime.strptime(text, "%d/%m/%Y").date() if re.fullmatch(r"\d\d/\d\d/\d{4}", text) else None
