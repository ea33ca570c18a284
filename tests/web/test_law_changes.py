"""The page of changes of the calendar: for whom, what it tells, that it writes nothing."""

import re
from datetime import date
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from btnn.cases.models import CalendarAdoption, CaseLimit
from btnn.cases.recounting.adoption import adopt_calendar
from btnn.law.calendar import count_with
from tests.cases.province import TODAY, Pen, build

HEADING = "date,name,kind,status,source\n"
STORM = HEADING + "2026-11-23,Nghỉ tránh bão,off,published,Công điện 01/CĐ-TTg\n"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path, monkeypatch):
    settings.DATA = tmp_path
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())
    yield
    (tmp_path / "law" / "calendar.csv").unlink(missing_ok=True)
    count_with(None)


@pytest.fixture
def province(db):
    return build()


@pytest.fixture
def codes(province):
    """One case in the province, one outside it."""
    ours, theirs = Pen(province), Pen(province)
    ours.open(date(2026, 11, 19))
    theirs.open(date(2026, 11, 19), who="khac.reception")
    return ours.case.code, theirs.case.code


def ask(province, who, **given):
    client = Client()
    if who:
        client.force_login(province.person(who).user)
    address = reverse("law:changes")
    return client.post(address, given) if given else client.get(address)


def words(answer):
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())))


@pytest.mark.parametrize(
    ("who", "passes"),
    [("stp.overseer", True), ("ubnd.overseer", True), ("sxd.head", False), ("stp.officer", False), ("stc.head", False)],
)
def test_it_is_for_overseers_and_the_department_of_justice(province, who, passes):
    assert ask(province, who).status_code == (200 if passes else 403)
    assert ask(province, who, dong=STORM).status_code == (200 if passes else 403)
    assert (reverse("law:changes") in _home(province, who)) is passes


def _home(province, who):
    client = Client()
    client.force_login(province.person(who).user)
    return client.get(reverse("law:home")).content.decode()


def test_strangers_are_sent_to_sign_in(province):
    assert ask(province, None).status_code == 302


def test_pasted_rows_show_what_would_move_among_the_cases_in_scope_and_write_nothing(province, codes):
    ours, theirs = codes
    before = list(CaseLimit.objects.order_by("pk").values())
    told = words(ask(province, "stp.overseer", dong=STORM.replace("\n", "\r\n")))
    assert f"{ours} Nhận" in told or ours in told
    assert theirs not in told
    assert "23/11/2026 → 25/11/2026" in told
    assert "Vụ việc đang mở đã tính lại: 1; bị dời hạn: 1." in told
    assert "nghỉ (Nghỉ tránh bão)" in told
    assert list(CaseLimit.objects.order_by("pk").values()) == before
    assert not CalendarAdoption.objects.exists()


def test_a_file_counts_before_the_text(province, codes):
    file = SimpleUploadedFile("lich.csv", STORM.encode("utf-8-sig"))
    assert "bị dời hạn: 1" in words(ask(province, "stp.overseer", tep=file, dong="gì đó"))


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"dong": "  "}, "Hãy dán các dòng đề xuất"),
        ({"dong": "ngày,tên\n"}, "Dòng 1: dòng đầu phải là tên các cột"),
        ({"dong": HEADING + "2026-11-23,Nghỉ,off,published,\n"}, "Dòng 2: dòng này thiếu"),
        ({"tep": SimpleUploadedFile("x.csv", b"\xff\xfe\x00")}, "Dòng 1: không phải văn bản UTF-8"),
        ({"dong": HEADING + "2026-11-23,<script>,off,maybe,x\n"}, "tình trạng “maybe” không có"),
        ({"dong": "x" * 400_001}, "400001"),
    ],
)
def test_wrong_rows_come_back_with_a_sentence_and_nothing_lost(province, given, told):
    answer = ask(province, "stp.overseer", **given)
    assert answer.status_code == 200
    assert told in words(answer)
    assert "<script>," not in answer.content.decode()
    if "dong" in given and given["dong"].strip():
        assert given["dong"].splitlines()[0] in unescape(answer.content.decode())


def test_adopted_changes_stand_there_with_who_when_and_how_much(province, codes):
    adopt_calendar(STORM, "Công điện 01, 20/11/2026", "Người thử", TODAY)
    told = words(ask(province, "ubnd.overseer"))
    assert "1. Công điện 01, 20/11/2026" in told
    assert "Người thử" in told
    assert "thời hạn của 2 vụ việc" in told
    client = Client()
    assert "Nghỉ tránh bão" in client.get(reverse("law:calendar", args=[2026])).content.decode()
