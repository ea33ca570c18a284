"""Drafts of the intake and of corrections; two people at one correction."""

from datetime import date

import pytest
from django.urls import reverse

from btnn.cases.models import CaseEvent
from btnn.documents.models import Paper
from btnn.drafts.models import Draft
from tests.documents.desk import text, upload

from .test_drafts import save, sit

MONDAY = date(2026, 11, 9)


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def head(client, province):
    return sit(client, province.person("sxd.head"))


def test_a_claim_half_written_waits_for_its_clerk(head):
    page = reverse("cases:open")
    save(
        head, page, full_name="Trần Thị Lụa", on="16/11/2026", **{"khoan-TOTAL_FORMS": "10", "khoan-0-amount": "1.000"}
    )
    told = text(head.get(page, {"nhap": "1"}))
    assert 'value="Trần Thị Lụa"' in told
    assert "data-errors" not in told
    assert "Trần Thị Lụa" not in text(head.get(page))


def test_the_scans_of_a_dossier_stay_while_the_claim_is_mended(head):
    answer = head.post(reverse("cases:open"), {"full_name": "Trần Thị Lụa", "giay-files": [upload()]})
    assert answer.status_code == 422
    assert 'name="giay-kept"' in text(answer)
    assert not Paper.objects.exists()


def test_a_correction_half_written_waits_and_goes_when_recorded(head, pen):
    case = pen.open(MONDAY).case
    pen.accept(date(2026, 11, 10))
    page = reverse("cases:correct", args=[case.code, 2])
    save(head, page, way="drop", reason="Ghi nhầm vụ việc", expected="2")
    told = text(head.get(page, {"nhap": "1"}))
    assert "Ghi nhầm vụ việc" in told
    assert "data-errors" not in told
    sent = {"way": "drop", "reason": "Ghi nhầm vụ việc", "expected": "2"}
    seen = head.post(page, sent).context["seen"]
    assert head.post(page, sent | {"seen": seen}).status_code == 303
    assert not Draft.objects.exists()


def test_the_second_at_one_correction_sees_both(head, pen):
    case = pen.open(MONDAY).case
    pen.accept(date(2026, 11, 10))
    page = reverse("cases:correct", args=[case.code, 2])
    sent = {"way": "drop", "reason": "Ghi nhầm vụ việc", "expected": "2"}
    pen.record("receipt_issued", MONDAY, "sxd.reception")
    told = head.post(page, sent)
    assert told.status_code == 409
    assert "Ghi nhầm vụ việc" in text(told)
    assert "Vụ việc vừa có thay đổi" in text(told)
    pen.record("entry_corrected", date(2026, 11, 12), entry=2, reason="Khác")
    told = head.post(page, sent)
    assert told.status_code == 409
    assert "Nội dung bạn đã điền, chưa được ghi" in text(told)
    assert "Ghi nhầm vụ việc" in text(told)
    assert CaseEvent.objects.count() == 4


def half(pen, name):
    """The address of a form and a field of it with what was typed."""
    case = pen.open(MONDAY).case
    pen.accept(date(2026, 11, 10))
    pen.appoint(date(2026, 11, 10))
    first = case.parties.get()
    return {
        "request": (reverse("casework:ask", args=[case.code, "opinion"]), "subject", "Giá đất năm 2024"),
        "meeting": (reverse("casework:call", args=[case.code, "negotiation"]), "place", "Phòng họp tầng 2"),
        "act": (reverse("casework:act", args=[case.code]), "result", "Đất bị thu hồi 120 m2"),
        "difficulty": (reverse("casework:difficulty_report", args=[case.code]), "difficulty", "Thiếu người giám định"),
        "party": (reverse("cases:add_party", args=[case.code, "claimant"]), "full_name", "Trần Thị Lụa"),
        "amendment": (reverse("cases:amend_party", args=[case.code, first.pk]), "full_name", "Nguyễn Văn Đạt B"),
    }[name]


@pytest.mark.parametrize("name", ["request", "meeting", "act", "difficulty", "party", "amendment"])
def test_every_form_of_a_case_keeps_what_was_typed(head, pen, name):
    page, field, words = half(pen, name)
    blank = head.get(page)
    assert blank.status_code == 200
    assert "Lưu nháp" in text(blank)
    assert field in blank.context["form"].fields, list(blank.context["form"].fields)
    save(head, page, **{field: words})
    assert "Bạn có bản nháp lúc" in text(head.get(page))
    told = text(head.get(page, {"nhap": "1"}))
    assert words in told
    assert "data-errors" not in told
    assert "aria-invalid" not in told
