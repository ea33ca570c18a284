"""The parts of a request, page by page: kept at once, understood or not."""

import pytest
from django.urls import reverse

from btnn.portal.claims import steps
from btnn.portal.claims.content import ClaimItem

ANSWERS = {
    "tu-cach": {"claimant_kind": "injured_person"},
    "nguoi-yeu-cau": {"full_name": "Nguyễn Văn Ổn", "address": "Thôn Hai, xã Thử", "phone": "0912 345 678"},
    "linh-vuc": {"field": "criminal_procedure"},
    "hanh-vi": {"act": "TTHS-18.1"},
    "su-viec": {"what_happened": "Bị giữ chín ngày rồi thả.", "causation": "Không đi làm được."},
    "can-bo": {"rows": "1", "name-0": "Trần Thử"},
    "van-ban": {"state": "have", "number": "15/QĐ-VKS", "received_on": "02/11/2026"},
    "mong-muon": {"what": "both", "asks_advance": "on"},
    "danh-du": {"honour_wishes": "Xin lỗi công khai"},
    "tam-ung": {"mental": "1.000.000"},
    "lien-he": {"phone": "0912345678", "paper_by": "in_person"},
    "tai-khoan": {"owner": "NGUYEN VAN ON", "number": "123456789", "name": "Ngân hàng Thử"},
    "cam-doan": {"place": "Hưng Yên", "declared": "on"},
}


def test_a_request_is_written_part_by_part(writer):
    writer.begin()
    for slug, data in ANSWERS.items():
        answer = writer.send(slug, **data)
        assert answer.status_code == 303, (slug, writer.text(answer))
    told = writer.content
    assert told.claimants[0].full_name == "Nguyễn Văn Ổn"
    assert (told.field, told.what_happened) == ("criminal_procedure", "Bị giữ chín ngày rồi thả.")
    assert told.officials[0].name == "Trần Thử"
    assert (told.asks_honour, told.honour_only, told.asks_advance) == (True, False, True)
    assert told.advance[0].amount == 1_000_000
    assert told.declared
    assert str(told.on) == "2026-11-20"
    page = writer.text(writer.client.get(reverse("claims:summary")))
    assert "Nguyễn Văn Ổn" in page
    assert "Chưa chọn cơ quan nhận" in page
