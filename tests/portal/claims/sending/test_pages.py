"""Sending and what comes back, page by page: for the person who sends, and for the agency that receives."""

from datetime import date

import msgspec
import pytest
from django.urls import reverse

from btnn.cases.models import Case, PartyReveal
from btnn.portal.claims.content import Person, Verified
from btnn.portal.claims.drafting import SESSION_KEY, OpenDraft
from btnn.portal.claims.models import ClaimDraft
from btnn.portal.claims.secret import shown
from btnn.portal.claims.sending.models import SentClaim

from .requests import HEIRS, INJURED, MAN, like

TODAY = date(2026, 11, 20)
SEND = reverse("claims:send")


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())


@pytest.fixture
def writing(client, bodies):
    """`writing(content)`: a browser with that request open, for the agency of that short name."""

    def with_content(content=INJURED, agency="sxd"):
        client.post(reverse("claims:begin"))
        told = like(content, agency=bodies[agency].pk if agency else None, agency_unclear=agency is None)
        OpenDraft(shown(client.session[SESSION_KEY]), told).save()
        return client

    return with_content


@pytest.fixture
def visits(client, province):
    """`visits("sxd.head", address)`: the page, as that person; with `data` it is posted."""

    def go(who, address, data=None):
        client.logout()
        client.force_login(province.person(who).user)
        return client.post(address, data) if data is not None else client.get(address)

    return go


def text(page):
    return page.content.decode()


def test_before_sending_it_says_where_the_request_goes_and_why(writing, bodies):
    page = writing().get(SEND)
    assert page.status_code == 200
    assert bodies["sxd"].name in text(page) and "Đ41.4" in text(page)


def test_sent_it_is_a_case_and_the_draft_is_gone(writing):
    browser = writing()
    answer = browser.post(SEND, {"known": "yes"})
    case = Case.objects.get()
    assert (answer.status_code, answer.url) == (303, reverse("claims:arrived", args=[case.tracking_code]))
    assert not ClaimDraft.objects.exists()
    page = text(browser.get(answer.url))
    for word in (case.code, case.tracking_code, "Vũ Đình Quyết", "Đ43.1", "24/11/2026"[3:], "Sở Xây dựng"):
        assert word in page, word
    again = browser.post(SEND, {"known": "yes"})  # the button pressed twice, the page opened again
    assert (again.status_code, again.url) == (303, answer.url)
    assert Case.objects.count() == 1


def test_who_sent_it_follows_it_without_proving_again(writing):
    browser = writing()
    browser.post(SEND, {"known": "yes"})
    code = Case.objects.get().tracking_code
    followed = browser.get(reverse("tracking:case", args=[code]))
    assert followed.status_code == 200 and reverse("claims:arrived", args=[code]) in text(followed)
    browser.post(reverse("tracking:leave", args=[code]))  # on somebody else's machine
    assert browser.get(reverse("claims:arrived", args=[code])).status_code == 302


def test_who_gave_nothing_to_prove_by_sees_the_receipt_in_that_browser(writing):
    nameless = msgspec.structs.replace(MAN, phone="", identity_number="")
    contact = type(INJURED.contact)(email="quyet@example.vn", paper_by="electronic")
    browser = writing(like(INJURED, claimants=(nameless,), contact=contact))
    answer = browser.post(SEND, {"known": "yes"})
    assert browser.get(answer.url).status_code == 200


def test_what_is_missing_is_told_and_its_rule(writing):
    browser = writing(like(INJURED, papers=()))
    assert browser.post(SEND).status_code == 422  # what has to be known is not confirmed
    assert not Case.objects.exists() and ClaimDraft.objects.exists()
    answer = browser.post(SEND, {"known": "yes"})
    page = text(browser.get(answer.url))
    assert "Văn bản làm căn cứ yêu cầu bồi thường" in page and "05 ngày làm việc" in page


def test_with_an_error_nothing_is_sent(writing):
    browser = writing(like(INJURED, declared=False))
    page = browser.post(SEND, {"known": "yes"})
    assert page.status_code == 422 and reverse("claims:summary") in text(page)
    assert not Case.objects.exists()


def test_what_the_books_refuse_is_told_and_the_draft_stays(writing):
    browser = writing(
        like(INJURED, claimants=(Person(full_name="V" * 300, address="x", identity_number="033075004321"),))
    )
    page = browser.post(SEND, {"known": "yes"})
    assert page.status_code == 422 and "quá dài" in text(page)
    assert ClaimDraft.objects.exists() and not Case.objects.exists()


def test_where_no_body_takes_it_in_it_is_to_be_printed_and_posted(writing):
    browser = writing(like(INJURED, province="31"), agency=None)
    page = browser.get(SEND)
    assert "bưu điện" in text(page) and reverse("claims:paper") in text(page)
    assert browser.post(SEND, {"known": "yes"}).status_code == 422
    assert not Case.objects.exists()


def test_before_sending_the_paper_can_be_printed_whole(writing):
    page = text(writing().get(reverse("claims:paper")))
    for word in ("Mẫu 01/BTNN", "Vũ Đình Quyết", "033075004321", "19034567890123", "50.500.000", "Năm mươi triệu"):
        assert word in page, word


@pytest.mark.parametrize("name", ["arrived", "copy"])
def test_the_receipt_is_for_who_sent_it(writing, client, name):
    browser = writing()
    browser.post(SEND, {"known": "yes"})
    code = Case.objects.get().tracking_code
    mine = browser.get(reverse(f"claims:{name}", args=[code]))
    assert mine.status_code == 200 and "033075004321" not in text(mine)
    assert "no-store" in mine["Cache-Control"]
    browser.session.flush()
    browser.cookies.clear()
    for asked in (code, "K7M4-2Q9D", "không"):
        answer = browser.get(reverse(f"claims:{name}", args=[asked]))
        assert answer.status_code == 302 and answer.url.startswith(reverse("tracking:find"))


def test_in_english_the_receipt_speaks_english(writing):
    browser = writing()
    browser.cookies["btnn_language"] = "en"
    answer = browser.post(SEND, {"known": "yes"})
    assert "We have received your request" in text(browser.get(answer.url))
    assert SentClaim.objects.get().language == "en"


# -- the agency ------------------------------------------------------------------------------------------------------


@pytest.fixture
def case(writing):
    """A request that was sent to sxd."""
    writing().post(SEND, {"known": "yes"})
    return Case.objects.get()


def test_the_counter_and_the_head_find_it_in_their_day(case, visits):
    for who in ("sxd.reception", "sxd.head"):
        page = text(visits(who, reverse("cases:my_day")))
        assert "Hồ sơ mới gửi qua cổng" in page and reverse("requests:original", args=[case.code]) in page
    assert "Hồ sơ mới gửi qua cổng" not in text(visits("snn.head", reverse("cases:my_day")))
    assert "Nộp trực tuyến" in text(visits("sxd.head", reverse("cases:docket")))
    assert "xem yêu cầu gốc" in text(visits("sxd.head", reverse("cases:case", args=[case.code])))


def test_the_department_of_justice_finds_what_came_to_it(writing, visits):
    writing(HEIRS, agency=None).post(SEND, {"known": "yes"})
    case = Case.objects.get()
    page = text(visits("stp.officer", reverse("cases:my_day")))
    assert reverse("requests:original", args=[case.code]) in page
    shown_page = text(visits("stp.officer", reverse("requests:original", args=[case.code])))
    assert "Vũ Thị Hạnh" in shown_page and reverse("casework:determining", args=[case.code]) in shown_page


SEES = ("sxd.reception", "sxd.officer", "sxd.head", "sxd.finance")
SEES_NOT = ("stp.overseer", "ubnd.overseer", "snn.head", "stc.finance", "khac.head")


@pytest.mark.parametrize(("who", "status"), [*((who, 200) for who in SEES), *((who, 404) for who in SEES_NOT)])
def test_who_may_read_the_request_as_it_was_sent(case, visits, who, status):
    page = visits(who, reverse("requests:original", args=[case.code]))
    assert page.status_code == status
    assert "033075004321" not in text(page) and "19034567890123" not in text(page)


@pytest.mark.parametrize(
    ("who", "status", "number", "account"),
    [
        ("sxd.reception", 200, True, False),
        ("sxd.head", 200, True, True),
        ("sxd.finance", 200, False, True),
        ("sxd.officer", 403, False, False),  # not the settlement officer of this case
        ("snn.head", 404, False, False),
    ],
)
def test_whole_figures_are_for_few_and_each_look_is_kept(case, visits, who, status, number, account):
    page = visits(who, reverse("requests:original", args=[case.code]), {})
    assert page.status_code == status
    assert ("033075004321" in text(page), "19034567890123" in text(page)) == (number, account)
    assert PartyReveal.objects.filter(case=case).exists() is (status == 200)


def test_what_was_confirmed_by_signing_in_is_held_against_the_request(writing, visits):
    told = Verified("vneid", "1", "VŨ ĐÌNH QUYẾT", "033075009999", "1975-03-02", "2026-11-20T08:00:00+07:00")
    writing(like(INJURED, verified=told)).post(SEND, {"known": "yes"})
    page = text(visits("sxd.head", reverse("requests:original", args=[Case.objects.get().code])))
    assert page.count("khớp với định danh") == 2 and page.count("khác với định danh") == 1


def test_without_signing_in_the_agency_is_told_to_compare_papers(case, visits):
    page = text(visits("sxd.reception", reverse("requests:original", args=[case.code])))
    assert "Chưa xác thực" in page and "Việc tiếp theo" in page


def test_a_claim_that_may_be_there_already_is_shown(case, pen, visits):
    from btnn.cases.commands import PartyData

    other = pen.open(TODAY, parties=(PartyData(MAN.full_name, identity_number=MAN.identity_number),)).case
    page = text(visits("sxd.head", reverse("requests:original", args=[case.code])))
    assert "Có thể là hồ sơ đã có" in page and other.code in page


def test_a_case_of_the_counter_has_no_such_page(pen, visits):
    case = pen.open(TODAY).case
    assert visits("sxd.head", reverse("requests:original", args=[case.code])).status_code == 404
