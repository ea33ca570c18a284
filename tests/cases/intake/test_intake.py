"""The counter: a claim is taken in once, whole, with what happens on the same day; the twice-filed is asked about."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from btnn.cases.models import Case, Party
from btnn.law.case.vocabulary import HEADS

from ..province import CLAIMANT

ADDRESS = "/vu-viec/nhan-ho-so/"
CLAIM = {
    "on": "19/11/2026",
    "channel": "in_person",
    "claimant_kind": "injured_person",
    "kind": "person",
    "full_name": "Trần Thị Hồng",
    "birth_year": "1980",
    "identity_number": "033180001234",
    "phone": "0912 345 678",
    "address": "Số 8, xã Tân Hưng",
    "field": "administration",
    "papers": ["HS-1", "HS-2", "HS-3"],
    "khoan-TOTAL_FORMS": "7",
    "khoan-INITIAL_FORMS": "7",
    "khoan-0-amount": "92.004.545 đồng",
}


def body(answer):
    return answer.content.decode()


def told(client, answer):
    return [str(message) for message in client.get(answer.url).context["messages"]]


def test_the_form_asks_nothing_by_heart(at):
    answer = at("sxd.reception").get(ADDRESS)
    assert answer.status_code == 200
    text = body(answer)
    assert 'value="20/11/2026"' in text
    assert "Giấy tờ chứng minh nhân thân của người bị thiệt hại" in text
    assert text.count('inputmode="numeric"') >= len(HEADS)


def test_a_claim_opens_a_case_with_its_people_and_amounts(at):
    client = at("sxd.reception")
    answer = client.post(ADDRESS, CLAIM | {"asks_advance": "on"})
    case = Case.objects.get()
    assert (answer.status_code, answer.url) == (303, reverse("cases:filing_receipt", args=[case.code]))
    assert (case.settlement, case.claimant_name, case.opened_on) == ("received", "Trần Thị Hồng", date(2026, 11, 19))
    assert case.events.get().data == {
        "receiver": "agency",
        "channel": "in_person",
        "complete": True,
        "claimant_kind": "injured_person",
        "field": "administration",
        "asks_advance": True,
        "handed_in": [
            "Văn bản yêu cầu bồi thường (Mẫu 01/BTNN) (Đ41.1a, Đ41.3)",
            "Văn bản làm căn cứ yêu cầu bồi thường (Đ41.1b)",
            "Giấy tờ chứng minh nhân thân của người bị thiệt hại (Đ41.1c)",
        ],
        "claimed": [{"head": "property", "amount": 92_004_545}],
    }
    assert case.advance == "requested"
    assert told(client, answer) == [
        "Đã ghi: Tiếp nhận hồ sơ. Việc tiếp theo: Thụ lý hồ sơ (Cơ quan giải quyết bồi thường), chậm nhất hết ngày "
        "23/11/2026."
    ]


def test_receipt_and_wish_for_honour_are_recorded_on_the_same_day(at):
    at("sxd.reception").post(ADDRESS, CLAIM | {"issue_receipt": "on", "asks_honour": "on"})
    case = Case.objects.get()
    events = list(case.events.order_by("number").values_list("type", "on"))
    day = date(2026, 11, 19)
    assert events == [("dossier_received", day), ("receipt_issued", day), ("honour_requested", day)]
    assert case.honour == "consented"


def test_honour_alone_carries_the_wish_and_no_money(at):
    answer = at("sxd.reception").post(ADDRESS, CLAIM | {"honour_only": "on"})
    assert answer.status_code == 422
    assert "không chỉ là yêu cầu phục hồi danh dự" in body(answer)
    at("sxd.reception").post(ADDRESS, CLAIM | {"honour_only": "on", "khoan-0-amount": ""})
    data = Case.objects.get().events.order_by("number").first().data
    assert data["honour_only"] is data["asks_honour"] is True
    assert "claimed" not in data


def test_the_three_years_are_told_at_once(at):
    client = at("sxd.reception")
    answer = client.post(ADDRESS, CLAIM | {"basis_document_received_on": "20/11/2023"})
    assert any("Còn thời hiệu: hết thứ Sáu 20/11/2026" in line for line in told(client, answer))


def test_an_heir_names_the_harmed_person_and_the_other_heirs(at):
    papers = ["HS-1", "HS-2", "HS-5", "HS-7", "HS-8"]
    claim = CLAIM | {"claimant_kind": "heir", "others": "Trần Văn Hai\nTrần Thị Ba", "papers": papers}
    answer = at("sxd.reception").post(ADDRESS, claim)
    assert answer.status_code == 422
    assert "ghi cả người bị thiệt hại" in body(answer)
    assert "Trần Văn Hai\nTrần Thị Ba" in body(answer)
    at("sxd.reception").post(ADDRESS, claim | {"harmed_name": "Trần Văn Một", "harmed_birth_year": "1950"})
    assert Case.objects.get().claimant_name == "Trần Thị Hồng và 2 người khác"
    assert Party.objects.get(capacity="harmed_person").full_name == "Trần Văn Một"


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"on": "21/11/2026"}, "chưa đến; chỉ ghi hồ sơ đã nhận"),
        ({"full_name": ""}, "Chưa ghi mục này."),
        ({"channel": ""}, "Chưa chọn mục này."),
        ({"papers": []}, "chưa có giấy tờ nào thì chưa có hồ sơ để nhận"),
        ({"papers": ["HS-99"]}, "HS-99"),
        ({"filed_on": "18/11/2026"}, "Chỉ ghi ngày này khi hồ sơ do Sở Tư pháp chuyển đến"),
        ({"channel": "transferred", "filed_on": "20/11/2026"}, "không thể sau ngày cơ quan nhận hồ sơ"),
        ({"authorised_by": "heir"}, "không phải là người được ủy quyền"),
        ({"basis_kind": "VB-9.1"}, "thuộc lĩnh vực khác"),
        ({"basis_kind": "VB-99"}, "không có trong danh sách"),
        ({"basis_issued_on": "20/11/2026"}, "không thể được ban hành sau ngày nhận"),
        ({"obstacle_from": "01/02/2026"}, "Ghi đủ ngày bắt đầu và ngày kết thúc (Đ6.3)"),
        ({"obstacle_from": "01/02/2026", "obstacle_until": "01/01/2026"}, "không thể trước ngày bắt đầu"),
        ({"unrepresented_from": "01/02/2026", "unrepresented_until": "01/03/2026"}, "Ghi giấy tờ chứng minh"),
        ({"khoan-0-amount": "92,5 triệu"}, "tính tròn đồng"),
        ({"phone": "hỏi sau"}, "Ghi số điện thoại bằng chữ số"),
        ({"identity_number": "?"}, "Ghi số định danh 12 chữ số"),
        ({"birth_year": "2030"}, "Năm sinh không thể sau năm nay."),
        ({"harmed_name": "Ai đó"}, "chính là người bị thiệt hại thì để trống"),
        ({"others": "Một người nữa"}, "Chỉ người thừa kế"),
        ({"basis_document_received_on": "20/11/2026"}, "không thể sau ngày nhận hồ sơ (Đ6.1)"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence_and_kept(at, changed, sentence):
    answer = at("sxd.reception").post(ADDRESS, CLAIM | changed)
    assert answer.status_code == 422
    assert sentence in body(answer)
    assert 'value="033180001234"' in body(answer) or "identity_number" in changed
    assert not Case.objects.exists()


@pytest.mark.parametrize(
    "who_filed",
    [
        {"full_name": "nguyen van dat", "birth_year": "1975", "identity_number": ""},
        {"full_name": "nguyen van dat", "birth_year": "", "identity_number": ""},
        {"identity_number": "036 075.001 234"},
    ],
)
def test_a_claim_that_may_be_there_already_is_asked_about_once(pen, at, who_filed):
    pen.open(date(2026, 11, 9))
    client = at("sxd.reception")
    answer = client.post(ADDRESS, CLAIM | who_filed)
    assert answer.status_code == 422
    assert "Có thể trùng hồ sơ" in body(answer)
    assert pen.case.code in body(answer)
    answer = client.post(ADDRESS, CLAIM | who_filed | {"not_the_same": pen.case.code})
    assert answer.status_code == 303
    assert Case.objects.count() == 2


def test_cases_of_other_agencies_and_closed_ones_are_not_taken_for_the_same(pen, at):
    pen.open(date(2026, 11, 9), who="snn.reception")
    pen.open(date(2026, 11, 9))
    pen.record("acceptance_refused", date(2026, 11, 10), ground="KTL-43.2a")
    answer = at("sxd.reception").post(ADDRESS, CLAIM | {"full_name": CLAIMANT.full_name})
    assert answer.status_code == 303


def test_the_same_form_sent_twice_opens_one_case(at):
    client = at("sxd.reception")
    claim = CLAIM | {"token": str(uuid4())}
    first = client.post(ADDRESS, claim)
    second = client.post(ADDRESS, claim)
    assert first.url == second.url
    assert Case.objects.count() == 1


def test_the_department_of_justice_takes_in_to_determine(at):
    client = at("stp.reception")
    assert "Chưa xác định" in body(client.get(ADDRESS)) or "chưa xác định" in body(client.get(ADDRESS))
    client.post(ADDRESS, CLAIM | {"receiver": "justice_department", "issue_receipt": "on", "asks_honour": "on"})
    case = Case.objects.get()
    assert (case.competence, case.settlement) == ("at_justice_department", "none")
    assert case.events.count() == 1


def test_an_agency_cannot_say_it_is_the_department(at):
    at("sxd.reception").post(ADDRESS, CLAIM | {"receiver": "justice_department"})
    assert Case.objects.get().events.get().data["receiver"] == "agency"


@pytest.mark.parametrize("who", ["sxd.finance", "stc.finance", "stp.overseer", "ubnd.overseer"])
def test_who_takes_in_no_claims_is_shut_out(at, who):
    assert at(who).get(ADDRESS).status_code == 403
    assert at(who).post(ADDRESS, CLAIM).status_code == 403
    assert not Case.objects.exists()
