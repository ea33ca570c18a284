"""Pages of watching and urging: each role passes its own doors; one click makes the letter."""

import re

import pytest
from django.urls import reverse

from btnn.support.urging.models import Letter, LetterTurn, Note, PaperSent, SetAside
from tests.web.test_every_route_has_a_policy import named_routes

PEOPLE = (
    "ubnd.overseer", "stp.head", "stp.officer", "stp.overseer", "stp.reception", "stc.finance", "sxd.head",
    "sxd.reception", "snn.head", "khac.head", "btp.overseer",
)  # fmt: skip
SHUT = {302, 403, 404}
WATCHERS = ("ubnd.overseer", "stp.head", "stp.officer", "stp.overseer", "btp.overseer")
POSTED = {"notes", "set_aside", "write", "letter", "case"}


@pytest.fixture
def enter(province, client):
    def sign_in(who):
        client.force_login(province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def routes():
    for route, name in named_routes():
        if name and name.startswith("urging:"):
            yield name.partition(":")[2], re.findall(r"<(?:\w+:)?(\w+)>", route)


def ought_to_pass(who, name, method):
    """A letter from `stp` to `sxd` about its case; nothing is named in what is posted."""
    body, watches = who.partition(".")[0], who in WATCHERS
    if name == "home":
        return method == "get"
    if name in ("letter", "word"):
        return body in ("stp", "ubnd", "sxd") and method == "get"
    if name == "case":
        return body in ("stp", "ubnd", "sxd") and method == "get"
    if name in ("cases", "cases_sheet"):
        return watches and method == "get"
    if name == "notes":
        return watches
    return False  # writing and setting aside begin with something that the address names


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(province, letter, late, enter, who):
    client, wrong = enter(who), []
    for name, words in routes():
        given = {"key": letter.pk, "code": late.code}
        address = reverse(f"urging:{name}", kwargs={word: given[word] for word in words})
        for method in ("get", "post"):
            status = getattr(client, method)(address).status_code
            if (status not in SHUT | {405}) != ought_to_pass(who, name, method):
                wrong.append((method, name, status))
    assert wrong == []


def test_strangers_are_led_to_the_sign_in(letter, client):
    assert client.get(reverse("urging:letter", args=[letter.pk])).status_code == 302


def test_one_click_makes_the_letter_and_another_sends_it(province, late, enter):
    client = enter("stp.officer")
    page = client.get(reverse("urging:home")).content.decode()
    link = re.search(r'href="([^"]+de-xuat=[^"]+)">Soạn văn bản đôn đốc', page)[1]
    assert "xem cách tính" in page
    form = client.get(link).content.decode()
    assert "Thông tư 08/2019/TT-BTP, Đ13.4" in re.sub(r"<[^>]+>", "", form)
    assert late.code in form
    assert "Nguyễn Văn Đạt" not in form
    given = {
        "subject": "đôn đốc", "text": "Đề nghị thụ lý.", "contents": ["13.2a"], "grounds": ["14.3"],
        "reply_by": "27/11/2026", "on": "20/11/2026", "signer": "", "number": "",
    }  # fmt: skip
    refused = client.post(link, given)
    assert refused.status_code == 422
    assert "Đề nghị thụ lý." in refused.content.decode()
    done = client.post(link, given | {"signer": "Tạ Hữu Nghĩa"})
    assert done.status_code == 303
    sent = Letter.objects.get()
    assert any(item.startswith("limit:") for item in sent.items)
    page = client.get(done.url).content.decode()
    assert "vẫn quá hạn" in page
    assert client.get(link).status_code == 404
    assert client.get(reverse("urging:word", args=[sent.pk])).content[:2] == b"PK"
    theirs = enter("sxd.officer").get("/").content.decode()
    assert "Thực hiện và trả lời văn bản đôn đốc" in theirs


def test_it_is_answered_judged_and_followed_by_typing(province, letter, enter):
    address = reverse("urging:letter", args=[letter.pk])
    client = enter("sxd.reception")
    answer = {"viec": "answer", "outcome": "later", "words": "Đang xem hồ sơ.", "on": "20/11/2026", "promised_on": ""}
    assert client.post(address, answer).status_code == 422
    assert client.post(address, answer | {"promised_on": "25/11/2026"}).status_code == 303
    assert client.post(address, {"viec": "judge", "done": "no", "words": "x"}).status_code == 403
    assert client.post(address, {"viec": "la"}).status_code == 403
    client = enter("stp.officer")
    assert "sẽ xong trước hết ngày 25/11/2026" in client.get(address).content.decode()
    assert client.post(address, {"viec": "judge", "done": "no", "words": ""}).status_code == 422
    assert client.post(address, {"viec": "judge", "done": "no", "words": "Không có kết quả."}).status_code == 303
    assert [turn.turn for turn in LetterTurn.objects.order_by("pk")] == ["answered", "in_vain"]
    assert client.post(address, {"viec": "withdraw", "words": "Thôi."}).status_code == 409
    page = client.get(address).content.decode()
    link = re.search(r'href="([^"]+sau=\d+)">Soạn văn bản lần 2', page)[1]
    assert "lần 1" in client.get(link).content.decode()
    escalated = client.get(f"{link}&loai=ask").content.decode()
    assert "Đề nghị đôn đốc Sở Xây dựng" in escalated
    assert enter("ubnd.overseer").get(link).status_code == 404  # not its own letter


def test_notes_papers_and_the_reason_for_setting_aside_are_typed(province, late, enter):
    client = enter("stp.overseer")
    note = {"source": "9.1h", "content": "8.2a", "case_code": late.code, "about": "", "words": "", "on": "20/11/2026"}
    assert client.post(reverse("urging:notes"), note).status_code == 422
    assert client.post(reverse("urging:notes"), note | {"words": "Người dân hỏi."}).status_code == 303
    case = reverse("urging:case", args=[late.code])
    assert "Người dân hỏi." in client.get(case).content.decode()
    given = {"viec": "note", "source": "9.1a", "content": "8.2a", "words": "Báo cáo.", "on": "20/11/2026"}
    assert client.post(case, given).status_code == 303
    assert Note.objects.count() == 2
    page = client.get(reverse("urging:home")).content.decode()
    link = re.search(r'href="([^"]+gac-lai[^"]+)"', page)[1]
    assert client.post(link, {"reason": "", "until": ""}).status_code == 422
    assert client.post(link, {"reason": "Đã làm việc trực tiếp.", "until": ""}).status_code == 303
    assert SetAside.objects.get().reason == "Đã làm việc trực tiếp."
    assert client.get(link).status_code == 404


def test_the_settling_body_notes_what_it_sent(province, enter):
    from datetime import date

    from tests.cases.province import Pen

    pen = Pen(province)
    pen.open(date(2026, 11, 16))
    pen.accept(date(2026, 11, 17))
    case = reverse("urging:case", args=[pen.case.code])
    client = enter("sxd.reception")
    page = client.get(case).content.decode()
    assert "Thông báo thụ lý hồ sơ" in page
    assert "Yêu cầu báo cáo" not in page
    sent = {"viec": "papers", "places": ["2-province"], "on": "16/11/2026", "paper": ""}
    assert client.post(case, sent).status_code == 422
    assert client.post(case, sent | {"on": "18/11/2026"}).status_code == 303
    assert PaperSent.objects.get().receiver == "province"
    assert "đã gửi" in client.get(case).content.decode()
    assert client.post(case, {"viec": "note"}).status_code == 403


def test_a_report_is_demanded_from_the_page_of_the_case(late, enter):
    client = enter("ubnd.overseer")
    page = client.get(reverse("urging:case", args=[late.code])).content.decode()
    link = re.search(r'href="([^"]+bao-cao=[^"]+)"', page)[1]
    form = client.get(link).content.decode()
    assert "Đ11.3" in form
    assert "Căn cứ đôn đốc" not in form
    given = {
        "subject": "báo cáo", "text": "Báo cáo kết quả.", "contents": ["8.2a"], "reply_by": "27/11/2026",
        "on": "20/11/2026", "signer": "A", "number": "",
    }  # fmt: skip
    assert client.post(link, given).status_code == 303
    assert Letter.objects.get().kind == "report"


def test_the_list_of_cases_is_shown_and_taken_along(late, enter):
    client = enter("stp.officer")
    assert late.code in client.get(reverse("urging:cases")).content.decode()
    assert late.code not in client.get(reverse("urging:cases") + "?nam=2025").content.decode()
    sheet = client.get(reverse("urging:cases_sheet"))
    assert sheet.content[:2] == b"PK"
