"""Papers that come with a step: recorded together or not at all, and never chosen twice."""

import re
from datetime import date

import pytest
from django.urls import reverse

from btnn.cases.models import CaseEvent
from btnn.documents.models import Paper

from .desk import sit, text, upload

MONDAY = date(2026, 11, 9)
TYPED = {"expected": "1", "on": "16/11/2026", "number": "17/2026", "initial-number": ""}


@pytest.fixture(autouse=True)
def day(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", "2026-11-20")


@pytest.fixture
def case(pen):
    return pen.open(MONDAY).case


@pytest.fixture
def head(client, province):
    return sit(client, province.person("sxd.head"))


@pytest.fixture
def page(case):
    return reverse("cases:record", args=[case.code, "claim_accepted"])


def recorded():
    return CaseEvent.objects.count() - 1


def test_the_step_and_its_papers_are_recorded_together(head, page, case):
    told = text(head.get(page))
    assert 'enctype="multipart/form-data"' in told
    sent = TYPED | {"giay-files": [upload(), upload("Phiếu.txt", "Phiếu trình".encode())], "giay-personal": "on"}
    assert head.post(page, sent).status_code == 303
    rows = list(Paper.objects.order_by("pk"))
    assert [(row.title, row.event_number, row.direction, row.personal) for row in rows] == [
        ("Don", 2, "own", True),
        ("Phiếu", 2, "own", True),
    ]
    assert recorded() == 1
    told = text(head.get(reverse("cases:history", args=[case.code])))
    assert f'#giay-to-{rows[1].pk}">Phiếu</a>' in told


def test_a_paper_from_outside_is_one_that_came(client, case, province):
    clerk = sit(client, province.person("sxd.reception"))
    page = reverse("cases:record", args=[case.code, "force_majeure_began"])
    sent = {"expected": "1", "on": "16/11/2026", "side": "claimant", "giay-files": [upload()]}
    assert clerk.post(page, sent).status_code in (303, 422)


def test_a_bad_file_records_nothing_and_keeps_everything(head, page):
    answer = head.post(page, TYPED | {"giay-files": [upload(), upload("x.pdf", b"MZ" + bytes(60))]})
    assert answer.status_code == 422
    told = text(answer)
    assert "chương trình máy tính" in told
    assert 'value="17/2026"' in told
    assert (recorded(), Paper.objects.count()) == (0, 0)
    (token,) = re.findall(r'name="giay-kept" value="([^"]+)"', told)
    assert head.post(page, TYPED | {"giay-kept": token}).status_code == 303
    assert (recorded(), Paper.objects.get().file_name) == (1, "Don.pdf")


def test_another_mistake_does_not_make_one_choose_the_files_again(head, page):
    told = text(head.post(page, TYPED | {"on": "x", "giay-files": [upload()]}))
    (token,) = re.findall(r'name="giay-kept" value="([^"]+)"', told)
    assert head.post(page, TYPED | {"giay-kept": token}).status_code == 303
    assert Paper.objects.count() == 1


def test_files_survive_what_somebody_else_recorded_meanwhile(head, page, pen):
    pen.record("receipt_issued", MONDAY, "sxd.reception")
    answer = head.post(page, TYPED | {"giay-files": [upload()]})
    assert answer.status_code == 409
    told = text(answer)
    assert "Mục mới ghi" in told
    (token,) = re.findall(r'name="giay-kept" value="([^"]+)"', told)
    assert head.post(page, TYPED | {"expected": "2", "giay-kept": token}).status_code == 303
    assert Paper.objects.get().event_number == 3


def test_a_case_without_room_for_the_papers_records_nothing(head, page, settings):
    settings.PAPER_CASE_SIZE = 10
    answer = head.post(page, TYPED | {"giay-files": [upload()]})
    assert answer.status_code == 422
    assert "tối đa" in text(answer)
    assert (recorded(), Paper.objects.count()) == (0, 0)


def test_a_step_that_is_not_lawful_any_more_shows_what_was_typed(head, page, pen):
    pen.accept(date(2026, 11, 16))
    answer = head.post(page, TYPED)
    assert answer.status_code == 409
    told = text(answer)
    assert "Nội dung bạn đã điền, chưa được ghi" in told
    assert "17/2026" in told
    assert "Mục mới ghi" in told
