"""The parts of a request, page by page: kept at once, understood or not."""

import re
from datetime import UTC, datetime

import pytest
from django.urls import reverse

from btnn.portal.claims.content import Basis, ClaimItem

ANSWERS = {
    "tu-cach": {"claimant_kind": "injured_person"},
    "nguoi-yeu-cau": {"full_name": "Nguyễn Văn Ổn", "address": "Thôn Hai, xã Thử", "phone": "0912 345 678"},
    "linh-vuc": {"field": "criminal_procedure"},
    "hanh-vi": {"deed": "TTHS-18.2"},
    "su-viec": {"what_happened": "Bị giữ chín ngày rồi thả.", "causation": "Không đi làm được."},
    "can-bo": {"rows": "1", "name-0": "Trần Thử"},
    "co-quan": {"agency": "named", "agency_text": "Công an tỉnh Thử"},
    "van-ban": {"state": "have", "number": "15/QĐ-VKS", "received_on": "02/11/2026"},
    "mong-muon": {"what": "both", "asks_advance": "on"},
    "danh-du": {"honour_wishes": "Xin lỗi công khai"},
    "tam-ung": {"mental": "1.000.000"},
    "lien-he": {"phone": "0912345678", "paper_by": "in_person"},
    "tai-khoan": {"owner": "NGUYEN VAN ON", "number": "123456789", "name": "Ngân hàng Thử"},
    "cam-doan": {"place": "Hưng Yên", "declared": "on"},
}
WRONG = {
    "tu-cach": {"claimant_kind": "ông nội"},
    "nguoi-yeu-cau": {"full_name": "Nguyễn Văn Ổn", "identity_issued_on": "31/02/2020"},
    "dong-thua-ke": {"rows": "1", "full_name-0": "Trần Thị Hai", "share-0": "hai phần"},
    "nguoi-bi-thiet-hai": {"full_name": "Nguyễn Văn Xưa", "died_on": "01/01/2030"},
    "dai-dien": {"paper": "Giấy khai sinh", "valid_from": "02/01/2026", "valid_to": "01/01/2026"},
    "linh-vuc": {"field": "thiên văn"},
    "hanh-vi": {"deed": "HV-0"},
    "su-viec": {"what_happened": "Bị giữ.", "happened_from": "mồng hai"},
    "can-bo": {"rows": "1", "name-0": "y" * 201},
    "co-quan": {"agency": "named", "province": "33"},
    "van-ban": {"state": "have", "number": "15", "issued_on": "02/02/2026", "received_on": "01/02/2026"},
    "thoi-hieu": {"rows": "1", "since-0": "x", "proof-0": "Giấy ra viện"},
    "mong-muon": {"what": "honour", "asks_advance": "on"},
    "tam-ung": {"mental": "một triệu"},
    "danh-du": {"honour_wishes": "z" * 2001},
    "lien-he": {"phone": "không có", "email": "a@b"},
    "tai-khoan": {"owner": "A", "number": "số của tôi"},
    "cam-doan": {"place": "v" * 101},
}


def test_a_request_is_written_part_by_part(writer):
    writer.begin()
    for slug, data in ANSWERS.items():
        assert writer.see(slug).status_code == 200
        answer = writer.send(slug, **data)
        assert answer.status_code == 303, (slug, writer.text(answer))
    told = writer.content
    assert told.claimants[0].full_name == "Nguyễn Văn Ổn"
    assert (told.field, told.what_happened) == ("criminal_procedure", "Bị giữ chín ngày rồi thả.")
    assert told.officials[0].name == "Trần Thử"
    assert (told.asks_honour, told.honour_only, told.asks_advance) == (True, False, True)
    assert told.advance[0].amount == 1_000_000
    assert (told.agency, told.agency_text, told.agency_unclear) == (None, "Công an tỉnh Thử", False)
    assert told.declared
    assert str(told.on) == "2026-11-20"
    page = writer.text(writer.client.get(reverse("claims:summary")))
    assert "Nguyễn Văn Ổn" in page
    assert "Chưa ghi khoản thiệt hại nào" in page


def test_every_part_that_is_not_understood_keeps_what_was_typed(writer):
    from btnn.portal.claims import steps

    writer.begin(kind="heir", field="TTHS")
    assert set(WRONG) == {step.slug for step in steps.STEPS if step.form}
    for slug, data in WRONG.items():
        answer = writer.send(slug, **data)
        assert answer.status_code == 422, slug
        again = writer.see(slug).content.decode()
        for value in data.values():
            assert value in again or slug in ("tu-cach", "linh-vuc", "hanh-vi", "co-quan", "mong-muon"), slug
        assert "field--bad" in again, slug
    unread = writer.client.get(reverse("claims:summary")).content.decode()
    assert unread.count("còn chỗ chưa ghi hoặc ghi chưa đúng") >= 10
    assert writer.send("lien-he", act="later", **WRONG["lien-he"]).status_code == 303
    assert writer.send("lien-he", phone="0912345678").status_code == 303
    assert "lien-he" not in writer.draft.typed


def test_rows_come_as_they_are_needed(writer):
    writer.begin(kind="heir")
    answer = writer.send("dong-thua-ke", rows="1", act="more", **{"full_name-0": "Trần Thị Hai", "share-0": "1/2"})
    assert answer.status_code == 200
    assert 'name="full_name-1"' in answer.content.decode()
    rows = {"full_name-0": "Trần Thị Hai", "share-0": "1/2", "full_name-1": "Trần Văn Ba", "share-1": "1/4"}
    assert writer.send("dong-thua-ke", rows="2", **rows).status_code == 303
    assert [(one.full_name, str(one.share)) for one in writer.content.claimants[1:]] == [
        ("Trần Thị Hai", "1/2"),
        ("Trần Văn Ba", "1/4"),
    ]


def test_what_only_heirs_say_goes_when_one_is_none(writer):
    writer.begin(kind="heir")
    writer.send("dong-thua-ke", rows="1", **{"full_name-0": "Trần Thị Hai"})
    writer.send("nguoi-bi-thiet-hai", full_name="Nguyễn Văn Xưa", died_on="05/01/2026")
    writer.send("tu-cach", claimant_kind="injured_person")
    assert (len(writer.content.claimants), writer.content.harmed) == (1, None)


def test_amounts_can_be_taken_away_when_honour_alone_is_asked_for(writer):
    writer.begin(kind="injured_person")
    writer.send("thiet-hai", act="by-hand:costs")
    writer.send("mong-muon", what="honour")
    page = writer.text(writer.client.get(reverse("claims:summary")))
    assert "không ghi khoản tiền" in page
    assert "Thiệt hại và số tiền" in page
    writer.send("thiet-hai", act="drop:1")
    page = writer.text(writer.client.get(reverse("claims:summary")))
    assert "Thiệt hại và số tiền" not in page


@pytest.mark.parametrize(
    ("given", "field", "act"),
    [
        ({"act": "TTHS-18.2"}, "criminal_procedure", "TTHS-18.2"),
        ({"field": "TTHS", "act": "QLHC-17.1"}, "criminal_procedure", ""),
        ({"field": "administration"}, "administration", ""),
        (
            {"act": "TTHS-18.2", "received": "2026-11-31", "agency": "x", "basis": "VB-8.1"},
            "criminal_procedure",
            "TTHS-18.2",
        ),
        ({"field": "<script>", "act": "1 OR 1=1"}, "", ""),
    ],
)
def test_answers_of_the_guide_are_carried_in_as_closed_codes(writer, given, field, act):
    page = writer.client.get(reverse("claims:begin"), given)
    assert "<script>" not in page.content.decode().split("</head>")[1].replace("<script src", "")
    writer.begin(**given)
    assert (writer.content.field, writer.content.act) == (field, act)
    assert (writer.content.basis, writer.content.agency) == (Basis(), None)


def test_days_and_papers_of_the_guide_are_carried_in(writer):
    writer.begin(act="TTHS-18.2", basis="VB-9.2", received="2026-11-02", kind="heir")
    basis = writer.content.basis
    assert (basis.kind, str(basis.received_on), writer.content.claimant_kind) == ("VB-9.2", "2026-11-02", "heir")


def test_an_estimate_is_put_into_the_request_that_is_open(writer):
    writer.begin(act="TTHS-18.2")
    session = writer.client.session
    session["carried_estimate"] = {"items": [{"rule": "M-03b", "facts": {"custody_days": 2}}]}
    session.save()
    answer = writer.client.post(reverse("claims:begin"), {"act": "carry"})
    assert answer.url == reverse("claims:step", args=["thiet-hai"])
    assert (writer.content.act, writer.content.claimed) == ("TTHS-18.2", 1_150_000)


def test_an_estimate_is_carried_in_and_reckoned_anew(writer):
    session = writer.client.session
    facts = {"custody_days": {"from": "2026-03-01", "to": "2026-03-09"}}
    items = [{"rule": "M-03b", "facts": facts}, {"rule": "X-99", "facts": {}}, {"rule": "M-03b", "facts": {"no": 1}}]
    session["carried_estimate"] = {"items": items, "total": 1}
    session.save()
    writer.begin()
    (item,) = writer.content.items
    assert (item.head, item.rule, item.amount) == ("mental", "M-03b", 5_175_000)  # 9 × 5 × 2.530.000 ÷ 22
    assert "carried_estimate" not in writer.client.session


def test_who_signed_in_is_put_in_and_shown_as_verified(writer):
    session = writer.client.session
    session["portal_identity"] = {
        "sub": "1", "issuer": "https://id.example.vn", "name": "Nguyễn Văn Ổn", "identity_number": "001068000001",
        "birth_date": "1968-02-03", "phone": "0912345678", "email": "", "verified_at": datetime.now(UTC).isoformat(),
    }  # fmt: skip
    session.save()
    writer.begin()
    first = writer.content.claimants[0]
    assert (first.full_name, first.identity_number, first.birth_year) == ("Nguyễn Văn Ổn", "001068000001", 1968)
    summary = reverse("claims:summary")
    assert "Danh tính đã xác thực" in writer.text(writer.client.get(summary))
    writer.send("nguoi-yeu-cau", full_name="Người Khác", identity_number="001068000001")
    assert "Danh tính đã xác thực" not in writer.text(writer.client.get(summary))


def test_the_law_reckons_what_was_suffered(writer):
    writer.begin(field="TTHS", act="TTHS-18.2")
    at = reverse("claims:situation", args=["custody"])
    assert writer.client.post(at, {}).status_code == 422
    assert writer.client.post(at, {"custody-custody_days": "9"}).status_code == 303
    (item,) = writer.content.items
    assert (item.head, item.rule, item.amount, item.facts) == ("mental", "M-03b", 5_175_000, {"custody_days": 9})
    page = writer.text(writer.client.get(reverse("claims:item", args=[1])))
    assert "Cách tính theo luật" in page
    assert writer.client.get(reverse("claims:situation", args=["khong-co"])).status_code == 404


def test_another_amount_than_the_law_gives_wants_its_reckoning(writer):
    writer.begin()
    writer.client.post(reverse("claims:situation", args=["custody"]), {"custody-custody_days": "9"})
    at, same = reverse("claims:item", args=[1]), {"head": "mental", "title": "Chín ngày", "amount": "5.175.000"}
    assert writer.client.post(at, same).status_code == 303
    answer = writer.client.post(at, same | {"amount": "9.000.000"})
    assert answer.status_code == 422
    assert "Đ41.3đ" in writer.text(answer)
    assert "9.000.000" in writer.client.get(at).content.decode()
    assert writer.client.post(at, same | {"amount": "9.000.000", "told": "Theo tôi"}).status_code == 303
    assert writer.content.claimed == 9_000_000


def test_amounts_are_written_by_hand_and_taken_away(writer):
    writer.begin()
    answer = writer.send("thiet-hai", act="by-hand:costs")
    assert (answer.status_code, answer.url) == (303, reverse("claims:item", args=[1]))
    assert writer.content.items == (ClaimItem("costs"),)
    written = {"head": "costs", "title": "Tiền xe", "amount": "300.000", "told": "3 lượt × 100.000"}
    writer.client.post(answer.url, written)
    assert writer.content.items == (ClaimItem("costs", amount=300_000, title="Tiền xe", told="3 lượt × 100.000"),)
    writer.send("thiet-hai", act="drop:1")
    assert writer.content.items == ()
    assert writer.send("thiet-hai", act="drop:1").status_code == 303
    assert writer.client.get(reverse("claims:item", args=[1])).status_code == 404


def test_a_part_that_is_not_there(writer):
    writer.begin()
    assert writer.see("khong-co").status_code == 404


@pytest.mark.parametrize(
    ("slug", "data"),
    [
        ("dong-thua-ke", {"rows": "²", "full_name-0": "X"}),
        ("dong-thua-ke", {"rows": "99999", "act": "more"}),
        ("thiet-hai", {"act": "drop:²"}),
        ("thiet-hai", {"act": "by-hand:gold"}),
        ("giay-to", {"act": "drop:" + "9" * 40}),
        ("su-viec", {"what_happened": "a\x00b", "act": "x" * 900}),
        ("co-quan", {"province": "😀", "where": "' OR 1=1", "agency": "1"}),
    ],
)
def test_odd_answers_break_nothing(writer, slug, data):
    writer.begin(kind="heir")
    assert writer.send(slug, **data).status_code in (200, 303, 422)
    assert writer.client.get(reverse("claims:summary")).status_code == 200


def test_the_choice_of_money_alone_is_remembered(writer):
    writer.begin(kind="injured_person")
    writer.send("mong-muon", what="money")
    assert re.search(r'<input[^>]*value="money"[^>]*checked', writer.see("mong-muon").content.decode())


def test_beginning_is_throttled(client, db):
    for _ in range(20):
        assert client.post(reverse("claims:begin")).status_code == 303
    assert client.post(reverse("claims:begin")).status_code == 429


def test_the_parts_speak_english(writer):
    writer.begin(kind="heir", field="TTHS")
    writer.client.cookies["btnn_language"] = "en"
    for slug in ("tu-cach", "van-ban", "giay-to"):
        page = writer.see(slug).content.decode()
        assert 'lang="en"' in page
        assert "Lưu và tiếp tục" not in page
