"""The reading pages as people get them: what each role sees, what is hidden, what a page may cost."""

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from btnn.cases.commands import PartyData, correct_entry

from ..province import CLAIMANT, TODAY

MONDAY = date(2026, 11, 9)


@pytest.fixture(autouse=True)
def day(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())


@pytest.fixture
def read(province):
    """`read("sxd.head", "cases:docket", ...)`: the text of a page for that person, spaces made single."""

    def get(who, name, *args, status=200, **query):
        client = Client()
        if who:
            client.force_login(province.person(who).user)
        answer = client.get(reverse(name, args=args), query)
        assert answer.status_code == status, (name, answer.status_code)
        return text_of(answer)

    return get


def text_of(answer):
    inside = re.sub(r"<(script|style|svg).*?</\1>", " ", answer.content.decode(), flags=re.S)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", inside)))


# --- case page ----------------------------------------------------------------------------------


def test_case_page_leads_with_the_limit_due_first(pen, read):
    pen.open(date(2026, 11, 19))
    page = read("sxd.head", "cases:case", pen.case.code)
    assert "Nguyễn Văn Đạt yêu cầu bồi thường" in page
    assert "Việc phải làm tiếp: Cơ quan giải quyết bồi thường" in page
    assert "Hạn thứ Hai 23/11/2026 · còn 3 ngày" in page
    assert "02 ngày làm việc tính từ ngày nhận hồ sơ hợp lệ (Đ41), 19/11/2026." in page
    assert "Luật 10/2017/QH14, Đ43.1" in page


def test_steps_of_others_are_waited_for_without_a_button(pen, read, province):
    pen.open(date(2026, 11, 19))
    client = Client()
    client.force_login(province.person("stp.overseer").user)
    answer = client.get(reverse("cases:case", args=[pen.case.code]))
    assert "Đang chờ: Cơ quan giải quyết bồi thường" in text_of(answer)
    assert "/ghi/" not in answer.content.decode()


def test_head_waits_for_the_officer_but_may_step_in(pen, read):
    pen.open(MONDAY)
    pen.accept(date(2026, 11, 10))
    pen.appoint(date(2026, 11, 11))
    head, officer = (read(who, "cases:case", pen.case.code) for who in ("sxd.head", "sxd.officer"))
    assert "Đang chờ: Người giải quyết bồi thường" in head
    assert "Việc phải làm tiếp: Người giải quyết bồi thường" in officer
    assert "Kết thúc xác minh" in head and "Kết thúc xác minh" in officer


def test_decision_handed_over_says_when_it_takes_effect(pen, read):
    pen.to_decision(date(2026, 10, 26))
    page = read("sxd.officer", "cases:case", pen.case.code)
    assert "Quyết định có hiệu lực từ thứ Năm 26/11/2026" in page


def test_paper_sent_asks_for_its_day_of_receipt(pen, read):
    pen.open(MONDAY, complete=False)
    pen.record("supplement_requested", date(2026, 11, 12), items=["Giấy tờ chứng minh nhân thân"])
    page = read("sxd.reception", "cases:case", pen.case.code)
    assert "Ghi ngày người yêu cầu bồi thường nhận được văn bản yêu cầu bổ sung hồ sơ" in page
    assert "Ghi nhận ngày giao văn bản" in read("sxd.reception", "cases:my_day")


def test_department_of_justice_determines_before_it_transfers(pen, read):
    pen.open(date(2026, 11, 18), "stp.reception", receiver="justice_department")
    page, day = read("stp.officer", "cases:case", pen.case.code), read("stp.officer", "cases:my_day")
    assert re.search(r"Hạn thứ Năm 26/11/2026 · còn 6 ngày Xác định cơ quan giải quyết bồi thường", page)
    assert "Xác định cơ quan giải quyết bồi thường Nguyễn Văn Đạt" in day


def test_overdue_is_told_in_words_with_its_article(pen, read):
    pen.open(date(2026, 11, 10))
    page = read("sxd.head", "cases:case", pen.case.code)
    assert "1 việc quá hạn" in page
    assert "Thụ lý hồ sơ: quá hạn 8 ngày (hạn 12/11/2026)." in page


def test_personal_numbers_are_masked_for_those_who_oversee(pen, read):
    pen.open(MONDAY)
    own, watching = (read(who, "cases:case", pen.case.code) for who in ("sxd.officer", "stp.overseer"))
    assert CLAIMANT.phone in own and CLAIMANT.identity_number not in own
    assert CLAIMANT.phone not in watching and CLAIMANT.identity_number not in watching
    assert CLAIMANT.identity_number not in read("stp.overseer", "cases:print", pen.case.code)


def test_money_stands_side_by_side(pen, read):
    pen.to_payment(date(2026, 9, 7))
    page = read("sxd.head", "cases:case", pen.case.code)
    assert "Thiệt hại do tài sản bị xâm phạm Đ23 50.000.000 40.000.000 40.000.000" in page
    assert "Đã chi trả 40.000.000 đồng" in page
    assert "Còn phải chi trả" not in page


def test_case_out_of_scope_is_not_found(pen, read):
    pen.open(MONDAY)
    for name, args in (("cases:case", ()), ("cases:history", ()), ("cases:print", ()), ("cases:receipt", (1,))):
        read("snn.head", name, pen.case.code, *args, status=404)


def test_case_page_costs_few_queries(pen, province, django_assert_max_num_queries):
    pen.to_payment(date(2026, 9, 7))
    client = Client()
    client.force_login(province.person("sxd.head").user)
    url = reverse("cases:case", args=[pen.case.code])
    client.get(url)
    # Session, person, role, the agency told to the database, the policy of the route; five for the case itself; one for
    # the unread notices, one for who else has the case open, one for bodies that followed. (The
    # transaction of the test makes three more: a savepoint, its release, the agency taken back.)
    with django_assert_max_num_queries(16):
        client.get(url)


# --- history and print --------------------------------------------------------------------------


def test_history_tells_data_in_words_and_keeps_what_was_corrected(pen, read):
    pen.open(MONDAY)
    pen.accept(date(2026, 11, 10))
    pen.act(
        correct_entry,
        1,
        who="sxd.head",
        on=date(2026, 11, 11),
        reason="Hồ sơ gửi qua bưu điện.",
        replacement={"data": pen.case.events.get(number=1).data | {"channel": "post"}},
    )
    page = read("sxd.reception", "cases:history", pen.case.code)
    assert "Cách nộp hồ sơ Nộp trực tiếp" in page
    assert "Cách nộp hồ sơ Gửi qua dịch vụ bưu chính" in page
    assert "Đính chính tại mục 3: Hồ sơ gửi qua bưu điện." in page
    assert "Thiệt hại do tài sản bị xâm phạm: 50.000.000 đồng" in page


def test_print_holds_the_whole_case(pen, read):
    pen.to_payment(date(2026, 9, 7))
    page = read("sxd.head", "cases:print", pen.case.code)
    for part in ("Đồng hồ vụ việc", "Điểm cần chú ý", "Lịch sử", "Cách tính từng thời hạn", "Các bên"):
        assert part in page
    assert page.count("Hạn cuối:") == len(list(pen.case.limits.all()))


# --- receipt ------------------------------------------------------------------------------------


def test_receipt_names_article_cause_and_every_day(pen, read):
    pen.open(date(2026, 11, 20))
    page = read("sxd.officer", "cases:receipt", pen.case.code, 1)
    assert "Hết ngày thứ Ba 24/11/2026" in page or "Hết ngày thứ Tư 25/11/2026" in page
    assert "Đã nhận hồ sơ yêu cầu bồi thường" in page
    assert "Luật 10/2017/QH14, Đ43.1" in page
    assert "Mã đối chiếu của phiếu" in page


def test_receipt_skips_the_day_of_culture(pen, read):
    """24/11/2026 is a day off: two working days from Friday 20/11 end on Wednesday 25/11."""
    pen.open(date(2026, 11, 20))
    assert "Hết ngày thứ Tư 25/11/2026" in read("sxd.officer", "cases:receipt", pen.case.code, 1)


def test_receipt_of_no_limit_is_not_found(pen, read):
    pen.open(MONDAY)
    read("sxd.officer", "cases:receipt", pen.case.code, 9, status=404)


# --- my day and docket --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("sxd.reception", "bấm “Nhận hồ sơ mới”"),
        ("sxd.officer", "Khi thủ trưởng cử bạn giải quyết"),
        ("sxd.head", "Không có việc nào chờ thủ trưởng"),
        ("stc.finance", "Chưa có đề nghị cấp kinh phí nào đang chờ"),
        ("stp.overseer", "lọc “Có việc quá hạn”"),
    ],
)
def test_an_empty_day_tells_each_role_what_to_do(read, who, words):
    assert words in read(who, "cases:my_day")


def test_my_day_gives_the_duty_its_article_and_its_button(pen, province):
    pen.open(date(2026, 11, 19))
    client = Client()
    client.force_login(province.person("sxd.head").user)
    answer = client.get("/")
    page = text_of(answer)
    assert "Thụ lý hồ sơ Nguyễn Văn Đạt" in page and "Luật 10/2017/QH14, Đ43.1" in page
    assert reverse("cases:record", args=[pen.case.code, "claim_accepted"]) in answer.content.decode()


def test_agreed_claim_asks_for_the_decision_before_its_hand_over(pen, province):
    pen.open(date(2026, 11, 2))
    pen.accept(date(2026, 11, 3))
    pen.appoint(date(2026, 11, 4))
    amounts = [{"head": "property", "amount": 40_000_000}]
    pen.record("verification_reported", date(2026, 11, 10), "sxd.officer", verified=amounts)
    roles = ["agency_leader", "officer", "claimant", "justice_department"]
    pen.record("negotiation_opened", date(2026, 11, 11), "sxd.officer", participants=roles)
    pen.record(
        "negotiation_concluded",
        date(2026, 11, 20),
        "sxd.officer",
        agreed=True,
        signed_by_claimant=True,
        amounts=amounts,
    )
    client = Client()
    client.force_login(province.person("sxd.head").user)
    assert reverse("cases:record", args=[pen.case.code, "decision_issued"]) in client.get("/").content.decode()


def test_docket_finds_without_accents_and_says_when_nothing_fits(pen, read):
    pen.open(MONDAY)
    assert pen.case.code in read("sxd.head", "cases:docket", tim="nguyen dat")
    assert "Không có vụ việc nào khớp" in read("sxd.head", "cases:docket", tim="không có ai")
    assert "Chưa có vụ việc nào" in read("snn.head", "cases:docket")


def test_docket_passes_over_nonsense_in_the_address(pen, read):
    pen.open(MONDAY)
    page = read("sxd.head", "cases:docket", giai_doan="x' OR 1=1", nguoi="abc", sau="đ", han="?", xep="-1")
    assert pen.case.code in page


def test_only_those_who_take_in_claims_get_the_button(read):
    assert "Nhận hồ sơ mới" in read("sxd.reception", "cases:docket")
    for who in ("sxd.finance", "stp.overseer", "stc.finance"):
        assert "Nhận hồ sơ mới" not in read(who, "cases:docket")


def test_docket_goes_page_by_page(pen, province):
    for number in range(27):
        pen.open(MONDAY, parties=(PartyData(f"Người số {number}"),))
    client = Client()
    client.force_login(province.person("sxd.head").user)
    first = client.get(reverse("cases:docket"))
    following = re.search(r'href="([^"]+)" rel="next"', first.content.decode())
    assert following is not None
    second = text_of(client.get(unescape(following[1])))
    assert "Người số 0 " in second and "Người số 26 " not in second


# --- registers ----------------------------------------------------------------------------------


def test_registers_hold_the_cases_of_ones_own_agency(pen, read):
    pen.to_payment(date(2026, 9, 7))
    received, accepted = (read("sxd.head", f"cases:{name}_register") for name in ("received", "accepted"))
    assert "07/09/2026 Nguyễn Văn Đạt" in received and "Thụ lý số 01/2026" in received
    assert "01/2026 08/09/2026 Nguyễn Văn Đạt, Số 5, xã Tân Hưng" in accepted
    assert "thông báo 13/10/2026" in accepted
    assert "Nguyễn Văn Đạt" not in read("snn.head", "cases:accepted_register")
    assert "chưa thụ lý hồ sơ nào" in read("sxd.head", "cases:accepted_register", nam="2025")


# --- law ----------------------------------------------------------------------------------------


def test_the_law_is_open_to_everybody(read):
    assert "Văn bản áp dụng" in read("", "law:home")
    assert "Đang áp dụng:" in read("", "law:policies")
    assert "Tết Nguyên đán" in read("", "law:calendar", 2026)
    read("", "law:calendar", 1999, status=404)
    read("", "law:limit", "no_such_limit", status=404)


def test_limits_can_be_searched(read):
    page = read("", "law:limits", tu="xác minh thiệt hại")
    assert "Xác minh thiệt hại" in page and "Đ45.2" in page
    assert "Không tìm thấy thời hạn nào" in read("", "law:limits", tu="zzz")


def test_one_limit_counts_from_a_day(read):
    assert "Hết ngày thứ Năm 12/11/2026" in read("", "law:limit", "verify_damage", ngay="28/10/2026")


@pytest.mark.parametrize("typed", ["31/02/2026", "hôm nay", "01/01/1990", "99999999999"])
def test_a_wrong_day_gets_a_sentence(read, typed):
    page = read("", "law:limit", "verify_damage", ngay=typed)
    assert "Ngày không đúng" in page or "nằm ngoài lịch" in page


def test_every_limit_has_a_page(read):
    from btnn.law.limits import all_limits

    for limit in all_limits().values():
        assert limit.title in read("", "law:limit", limit.id)
