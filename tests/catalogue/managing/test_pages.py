"""A decision taken in from a sheet, given out to be posted, proved, checked; each role passes its own doors."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from btnn.cases.showing.sheets import XLSX, Sheet, written
from tests.web.test_every_route_has_a_policy import named_routes

TODAY = date(2026, 11, 20)
PEOPLE = ("stp.head", "stp.reception", "sxd.head", "sxd.finance", "ubnd.overseer", "xa.reception", "khac.head")
KEEPS = {"postings", "take_in", "template"}
POSTS = {"keeping", "task", "picture"}
SHUT = {302, 403}
DECISION = {
    "number": "15/QĐ-UBND", "title": "Công bố danh mục", "issuer": "Chủ tịch UBND tỉnh Hưng Yên", "place": "Hưng Yên",
    "signer": "Nguyễn Văn A", "signer_title": "Chủ tịch", "issued_on": "16/11/2026", "effective_from": "16/11/2026",
    "source": "Bản giấy", "replaces": "",
}  # fmt: skip
ROWS = (
    ("I. THỦ TỤC HÀNH CHÍNH CẤP TỈNH", "", "", ""),
    ("1", "Xác định cơ quan giải quyết bồi thường", "05 ngày làm việc kể từ ngày nhận được hồ sơ", "Sở Tư pháp"),
    ("2", "Đăng ký kết hôn", "05 ngày", "Sở Tư pháp"),
)


@pytest.fixture(autouse=True)
def loaded(db):
    from btnn.catalogue.load import load_catalogue

    load_catalogue()


@pytest.fixture
def sign_in(province, client):
    def enter(name):
        client.force_login(province.person(name).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return enter


@pytest.fixture
def task(province):
    from btnn.catalogue import queries
    from btnn.catalogue.commands import assign_posting

    decision = queries.decision_by_key("2095-qd-ubnd-2018")
    return assign_posting(
        province.bodies["sxd"], due=date(2026, 11, 27), today=TODAY, by=province.person("stp.head"), decision=decision
    )


def routes():
    for route, name in named_routes():
        if name and name.startswith("catalogue:"):
            yield name.partition(":")[2], re.findall(r"<(?:\w+:)?(\w+)>", route)


def ought_to_pass(who, name):
    if name in KEEPS:
        return who == "stp.head"
    return name not in POSTS or who != "sxd.finance"


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(sign_in, task, who):
    browser, wrong = sign_in(who), []
    own = {"task": task.pk, "picture": task.pk, "postings": "2095-qd-ubnd-2018", "decision": "2095-qd-ubnd-2018"}
    samples = {"level": "tinh", "name": "theo-doi", "number": 1, "proof": 1, "key": "xac-dinh-co-quan-tinh"}
    for name, words in routes():
        address = reverse(
            f"catalogue:{name}", kwargs={w: own.get(name, samples[w]) if w == "key" else samples[w] for w in words}
        )
        for send in (browser.get, browser.post):
            passed = send(address).status_code not in SHUT
            if passed != ought_to_pass(who, name):
                wrong.append((send.__name__, address, "in" if passed else "shut out"))
    assert wrong == []


def chosen():
    raw = written(Sheet("Danh mục", ("STT", "Tên thủ tục hành chính", "Thời hạn", "Địa điểm thực hiện"), ROWS), XLSX)
    return SimpleUploadedFile("danh-muc.xlsx", raw)


def test_a_list_is_looked_at_before_it_is_published(sign_in):
    from btnn.catalogue import queries

    browser = sign_in("stp.head")
    address = reverse("catalogue:take_in")
    page = browser.post(address, {"tep-files": chosen()}).content.decode()
    assert "hiểu được 1 thủ tục, không hiểu 1 dòng" in page
    assert "Đăng ký kết hôn" in page
    assert queries.decision_by_key("15-qd-ubnd-2026-33") is None
    token = re.search(r'name="danh-muc" value="([^"]+)"', page)[1]
    row = re.search(r'name="gan-bo-(\d+)"', page)[1]
    sent = DECISION | {"danh-muc": token, f"gan-{row}-0": "determine_agency_dept_of_justice"}
    refused = browser.post(address, sent | {"issued_on": "30/11/2026"})
    assert refused.status_code == 422
    assert "15/QĐ-UBND" in refused.content.decode()
    assert browser.post(address, sent).status_code == 303
    (entry,) = queries.decision_by_key("15-qd-ubnd-2026-33").entries.all()
    assert [one.limit_id for one in entry.version.limits.all()] == ["determine_agency_dept_of_justice"]


def test_posting_is_given_out_proved_checked_and_mended(sign_in, province, task):
    browser, address = sign_in("sxd.reception"), reverse("catalogue:task", args=[task.pk])
    told = {"viec": "prove", "nyet-done_on": "20/11/2026", "nyet-where": "Bảng tin một cửa"}
    assert browser.post(address, told | {"nyet-done_on": "21/11/2026"}).status_code == 422
    assert browser.post(address, told).status_code == 303
    assert "Đã niêm yết" in browser.get(address).content.decode()
    browser = sign_in("ubnd.overseer")
    wrong = {"viec": "check", "ktra-on": "20/11/2026", "ktra-ok": "no", "ktra-found": "Thiếu trang 2"}
    assert browser.post(address, wrong).status_code == 422  # by when must it be mended?
    assert browser.post(address, wrong | {"ktra-follow_up_by": "25/11/2026"}).status_code == 303
    page = sign_in("sxd.reception").get(reverse("catalogue:keeping")).content.decode()
    assert "Chưa đúng: Thiếu trang 2" in page
    assert browser.post(address, told).status_code == 303
    assert "Chưa đúng: Thiếu trang 2" not in browser.get(reverse("catalogue:keeping")).content.decode()


def test_another_province_sees_nothing_of_it(sign_in, task):
    assert sign_in("khac.head").get(reverse("catalogue:task", args=[task.pk])).status_code == 404


def test_all_agencies_of_the_province_are_told_at_once(sign_in, province):
    from btnn.catalogue.managing import posting

    browser = sign_in("stp.head")
    address = reverse("catalogue:postings", args=["2095-qd-ubnd-2018"])
    page = browser.get(address).content.decode()
    keys = re.findall(r'name="agencies" value="(\d+)"', page)
    assert len(keys) == 5  # the committee, the department of justice, two settling agencies, a commune
    assert browser.post(address, {"agencies": keys, "due": "27/11/2026"}).status_code == 303
    assert len(posting.of_province("33", TODAY)) == 5
    assert [one.due for one in posting.of_agency(province.person("xa.head"), TODAY)] == [date(2026, 11, 27)]


def test_a_poster_bears_the_procedures_of_its_level_and_signs(client):
    page = client.get(reverse("catalogue:poster", args=["xa"])).content.decode()
    assert "Giải quyết yêu cầu bồi thường" in page
    assert client.get(reverse("catalogue:poster", args=["huyen"])).status_code == 404
    sign = client.get(reverse("catalogue:sign", args=["thu-tuc"]))
    assert sign["Content-Type"] == "image/svg+xml"
    assert b"<script" not in sign.content
    assert b"style=" not in sign.content
    assert client.get(reverse("catalogue:sign", args=["x"])).status_code == 404
