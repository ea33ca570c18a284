"""Bulk entry in the browser: a sheet is checked first, the head takes in what is right, all of it or nothing."""

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from btnn.cases.forms import old_cases
from btnn.cases.models import Case

from ..province import TODAY
from .sheet import PLAIN, TO_PAYMENT, as_csv, as_excel

ADDRESS = "/vu-viec/nhap-tu-bang/"
BACKEND = "django.contrib.auth.backends.ModelBackend"
MIXED = [TO_PAYMENT, PLAIN | {"key": "HS-02", "field": "Thuế"}]


@pytest.fixture
def at(client, province, monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())

    def sign_in(who):
        client.force_login(province.person(who).user, backend=BACKEND)
        return client

    return sign_in


def body(answer):
    return unescape(answer.content.decode())


def hand_in(client, rows, make=as_excel):
    return client.post(ADDRESS, {"file": SimpleUploadedFile("cu.xlsx", make(rows))})


def checked(answer):
    found = re.search(r'name="checked" value="([^"]+)"', answer.content.decode())
    return found[1] if found else None


def test_the_check_tells_each_row_and_writes_nothing(at):
    answer = hand_in(at("sxd.head"), MIXED)
    text = body(answer)
    assert answer.status_code == 200
    assert "Kiểm tra 2 hồ sơ: 1 hồ sơ nhập được; 1 hồ sơ bị từ chối." in text
    assert "Dòng 3, cột “Lĩnh vực”: Không có trong danh sách." in text
    assert "Nhập 1 hồ sơ đúng" in text
    assert not Case.objects.exists()


def test_the_head_takes_in_the_good_ones_and_twice_changes_nothing(at):
    client = at("sxd.head")
    sealed = checked(hand_in(client, MIXED, as_csv))
    for told in ("đã nhập 1 hồ sơ", "1 hồ sơ đã nhập trước đây"):
        answer = client.post(ADDRESS, {"checked": sealed})
        assert answer.status_code == 200
        assert told in body(answer)
        assert Case.objects.get().code in body(answer)


def test_all_or_nothing_by_choice(at):
    client = at("sxd.head")
    answer = client.post(ADDRESS, {"checked": checked(hand_in(client, MIXED)), "all_or_nothing": "on"})
    assert "1 hồ sơ đúng nhưng chưa nhập" in body(answer)
    assert not Case.objects.exists()


def test_reception_checks_and_the_head_takes_in(at, province):
    client = at("sxd.reception")
    answer = hand_in(client, [PLAIN])
    assert "Thủ trưởng cơ quan là người nhập" in body(answer)
    assert checked(answer) is None
    sealed = old_cases.seal(old_cases.read_sheet(as_csv([PLAIN])), province.person("sxd.reception"))
    assert client.post(ADDRESS, {"checked": sealed}).status_code == 403
    assert not Case.objects.exists()


def test_rows_checked_for_another_or_tampered_with_are_not_taken(at):
    client = at("sxd.head")
    sealed = checked(hand_in(client, [PLAIN]))
    for wrong in (sealed[:-2] + "xx", "", "rubbish"):
        answer = client.post(ADDRESS, {"checked": wrong})
        assert answer.status_code == 422
        assert "hãy chọn lại tệp" in body(answer)
    assert at("snn.head").post(ADDRESS, {"checked": sealed}).status_code == 422
    assert not Case.objects.exists()


@pytest.mark.parametrize(
    ("raw", "sentence"), [(b"", "Tệp trống"), (b"%PDF-1.7", "thiếu cột bắt buộc"), (b"PK\x03\x04rubbish", "hỏng")]
)
def test_a_file_that_is_no_sheet_is_told(at, raw, sentence):
    answer = at("sxd.head").post(ADDRESS, {"file": SimpleUploadedFile("x.xlsx", raw)})
    assert answer.status_code == 422
    assert sentence in body(answer)


def test_no_file_is_told(at):
    answer = at("sxd.head").post(ADDRESS, {})
    assert answer.status_code == 422
    assert "Chưa chọn tệp." in body(answer)


def test_a_sheet_too_long_for_the_page_is_told(at, monkeypatch):
    monkeypatch.setattr(old_cases, "MOST_ON_PAGE", 1)
    answer = hand_in(at("sxd.head"), [PLAIN, PLAIN | {"key": "HS-02"}])
    assert answer.status_code == 422
    assert "trang này nhận tối đa 1 dòng" in body(answer)


def test_the_template_comes_as_a_sheet(at):
    answer = at("sxd.reception").get(f"{ADDRESS}bang-mau/")
    assert answer["Content-Disposition"] == 'attachment; filename="mau-nhap-ho-so-cu.xlsx"'
    assert answer.content.startswith(b"PK")


@pytest.mark.parametrize("who", ["stp.reception", "stp.head", "stc.finance", "ubnd.overseer", "sxd.finance"])
def test_who_settles_no_claims_is_shut_out(at, who):
    assert at(who).get(ADDRESS).status_code == 403
    assert hand_in(at(who), [PLAIN]).status_code == 403
