"""The counter: what is missing follows from what was handed in, the three years are told before they are recorded, the
basis document is data, and the paper to take home says it all."""

from datetime import date

import pytest
from django.urls import reverse

from btnn.cases.forms import handing_in
from btnn.cases.forms.basis import all_kinds, belongs, kinds_of
from btnn.cases.models import Case
from btnn.law.case.vocabulary import CLAIMANT_KINDS, FIELDS

from ..province import CLAIMANT
from .test_intake import ADDRESS, CLAIM, body, told

BASIS = {
    "basis_kind": "VB-8.2",
    "basis_number": "12/QĐ-UBND",
    "basis_issued_on": "02/11/2026",
    "basis_issuer": "Ủy ban nhân dân tỉnh Hưng Yên",
    "basis_document_received_on": "05/11/2026",
}
LATE = {"basis_document_received_on": "10/11/2023"}


@pytest.mark.parametrize(
    ("dossier", "handed_in", "missing"),
    [
        (handing_in.Dossier("injured_person", "in_person"), ("HS-1", "HS-2", "HS-3"), ()),
        (handing_in.Dossier("injured_person", "post"), ("HS-1", "HS-3"), ("HS-2",)),
        (handing_in.Dossier("injured_person", "post", basis_spared=True), ("HS-1", "HS-3"), ()),
        (handing_in.Dossier("heir", "in_person"), ("HS-1", "HS-2"), ("HS-5", "HS-7")),
        (handing_in.Dossier("heir", "in_person", several_heirs=True), ("HS-1", "HS-2", "HS-5", "HS-7"), ("HS-8",)),
        (handing_in.Dossier("authorised", "in_person"), ("HS-1", "HS-2", "HS-5"), ("HS-6",)),
        (handing_in.Dossier("authorised", "post", authorised_by="heir"), ("HS-1", "HS-2", "HS-5", "HS-6"), ("HS-7",)),
        (handing_in.Dossier("legal_representative", "online"), ("HS-1", "HS-2", "HS-5"), ()),
        (handing_in.Dossier("successor_organisation", "in_person"), ("HS-1", "HS-2", "HS-5"), ("HS-9",)),
    ],
)  # fmt: skip
def test_what_is_missing_follows_from_the_checklist(dossier, handed_in, missing):
    assert handing_in.missing(dossier, handed_in) == handing_in.lines(missing)


def test_a_paper_that_is_not_fit_is_missing_too():
    dossier = handing_in.Dossier("injured_person", "post")
    assert handing_in.missing(dossier, ("HS-1", "HS-2", "HS-3"), ["Bản sao chưa chứng thực"]) == [
        "Bản sao chưa chứng thực"
    ]


def test_every_paper_is_wanted_of_somebody_and_the_claim_of_all():
    assert handing_in.wanted_of("HS-1") == ()
    assert handing_in.wanted_of("HS-3") == ("injured_person",)
    assert set(handing_in.wanted_of("HS-7")) == {"heir", "authorised"}
    for item in handing_in.items():
        assert set(handing_in.wanted_of(item.code)) < set(CLAIMANT_KINDS)


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_has_its_own_kinds_of_basis_document(field):
    kinds = [code for code, _ in kinds_of(field) if code]
    assert kinds
    assert all(belongs(kind, field) for kind in kinds)
    offered = [code for _, group in all_kinds()[1:] for code, _ in group]
    assert set(kinds) <= set(offered)
    assert len(offered) == len(set(offered))


def test_an_incomplete_dossier_says_what_is_missing_and_opens_the_limit_to_ask_for_it(at):
    at("sxd.reception").post(ADDRESS, CLAIM | {"papers": ["HS-1"], "unfit": "Văn bản yêu cầu chưa ký"})
    case = Case.objects.get()
    data = case.events.get().data
    assert data["complete"] is False
    assert data["missing"] == [*handing_in.lines(["HS-2", "HS-3"]), "Văn bản yêu cầu chưa ký"]
    assert case.limits.get().limit_id == "request_supplement_from_claimant"


def test_the_basis_document_is_data_and_can_be_searched_by_its_number(at):
    client = at("sxd.reception")
    client.post(ADDRESS, CLAIM | BASIS)
    case = Case.objects.get()
    data = case.events.get().data
    assert {name: data[name] for name in BASIS} == BASIS | {
        "basis_issued_on": "2026-11-02",
        "basis_document_received_on": "2026-11-05",
    }
    assert case.code in body(client.get("/vu-viec/?tim=12/qd-ubnd"))
    page = body(client.get(reverse("cases:case", args=[case.code])))
    assert "Quyết định giải quyết khiếu nại" in page
    assert "số 12/QĐ-UBND ngày 02/11/2026 của Ủy ban nhân dân tỉnh Hưng Yên" in page


def test_looking_ahead_writes_nothing_and_tells_all(at):
    answer = at("sxd.reception").post(ADDRESS, CLAIM | BASIS | {"look": "yes", "papers": ["HS-1"]})
    assert answer.status_code == 200
    text = body(answer)
    assert "Còn thời hiệu: hết thứ Hai 05/11/2029" in text
    assert "Thời hiệu 3 năm kể từ ngày nhận văn bản làm căn cứ, 05/11/2026 (Đ6.1)." in text
    assert handing_in.lines(["HS-3"])[0] in text
    assert "hết thứ Sáu 27/11/2026" in text
    assert not Case.objects.exists()


def test_a_late_claim_is_never_refused_but_recorded_knowingly_and_flagged(at):
    client = at("sxd.reception")
    answer = client.post(ADDRESS, CLAIM | LATE)
    assert answer.status_code == 422
    assert "Đã hết thời hiệu; ngày cuối là thứ Ba 10/11/2026" in body(answer)
    assert "không thụ lý: đã hết thời hiệu yêu cầu bồi thường (Đ43.2b)" in body(answer)
    assert not Case.objects.exists()
    answer = client.post(ADDRESS, CLAIM | LATE | {"known_late": "yes", "limitation_note": "Không nêu trở ngại"})
    assert answer.status_code == 303
    case = Case.objects.get()
    assert case.finding_count == 1
    assert case.events.get().data["limitation_note"] == "Không nêu trở ngại"
    assert any("Đã hết thời hiệu" in line for line in told(client, answer))


def test_time_that_does_not_count_keeps_the_claim_alive(at):
    window = {"obstacle_from": "01/02/2025", "obstacle_until": "28/02/2025", "limitation_note": "Giấy xác nhận bão lũ"}
    answer = at("sxd.reception").post(ADDRESS, CLAIM | LATE | window)
    assert answer.status_code == 303
    assert Case.objects.get().finding_count == 0


def test_a_claim_filed_in_time_with_the_department_of_justice_must_be_accepted(at):
    claim = CLAIM | LATE | {"channel": "transferred", "filed_on": "09/11/2026"}
    text = body(at("sxd.reception").post(ADDRESS, claim | {"look": "yes"}))
    assert "Phải thụ lý dù thời hiệu đã hết khi hồ sơ đến cơ quan" in text
    at("sxd.reception").post(ADDRESS, claim)
    assert Case.objects.get().finding_count == 0


def test_honour_has_no_limitation(at):
    claim = CLAIM | LATE | {"honour_only": "on", "khoan-0-amount": "", "look": "yes"}
    assert "Không áp dụng thời hiệu" in body(at("sxd.reception").post(ADDRESS, claim))


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (BASIS, BASIS | {"full_name": "Người Khác", "identity_number": ""}, "cùng số văn bản làm căn cứ"),
        (
            {"officials": "Phạm Văn Cán"},
            {"officials": "pham van can", "full_name": "Người Khác", "identity_number": ""},
            "cùng người thi hành công vụ, cùng lĩnh vực",
        ),
        ({}, {}, "cùng số định danh"),
    ],
)
def test_the_same_person_act_or_document_is_asked_about(at, first, second, why):
    client = at("sxd.reception")
    assert client.post(ADDRESS, CLAIM | first).status_code == 303
    answer = client.post(ADDRESS, CLAIM | second)
    assert answer.status_code == 422
    assert why in body(answer)
    assert client.post(ADDRESS, CLAIM | second | {"not_the_same": Case.objects.get().code}).status_code == 303


def test_the_same_document_is_asked_about_even_when_the_case_is_over(pen, at):
    pen.open(date(2026, 11, 9), basis_number="12/QĐ-UBND")
    pen.record("acceptance_refused", date(2026, 11, 10), ground="KTL-43.2a")
    answer = at("sxd.reception").post(ADDRESS, CLAIM | BASIS)
    assert answer.status_code == 422
    assert "vụ việc đã kết thúc" in body(answer)


@pytest.mark.parametrize("changes", [{"birth_year": "1976"}, {"full_name": "Nguyễn Văn Đạo"}])
def test_somebody_born_in_another_year_is_somebody_else(pen, at, changes):
    pen.open(date(2026, 11, 9))
    named = CLAIM | {"full_name": CLAIMANT.full_name, "identity_number": ""} | changes
    assert at("sxd.reception").post(ADDRESS, named).status_code == 303


def test_what_another_agency_holds_is_not_told(pen, at):
    pen.open(date(2026, 11, 9), who="snn.reception", basis_number="12/QĐ-UBND")
    same = CLAIM | BASIS | {"full_name": CLAIMANT.full_name, "identity_number": CLAIMANT.identity_number}
    assert at("sxd.reception").post(ADDRESS, same).status_code == 303


def test_the_paper_to_take_home_says_what_came_what_is_missing_and_the_first_limits(at):
    client = at("sxd.reception")
    answer = client.post(ADDRESS, CLAIM | BASIS | {"papers": ["HS-1", "HS-2"]})
    page = body(client.get(answer.url))
    case = Case.objects.get()
    for sentence in (
        "Giấy xác nhận đã nhận hồ sơ", case.code, "thứ Năm 19/11/2026", "Trần Thị Hồng",
        *handing_in.lines(["HS-1", "HS-2", "HS-3"]), "Giấy tờ còn phải bổ sung", "hết thứ Sáu 27/11/2026",
        "số 12/QĐ-UBND", "Người reception Sở Xây dựng", "Ghi đã cấp, đã gửi",
    ):  # fmt: skip
        assert sentence in page, sentence
    assert "033180001234" not in page


def test_by_post_the_paper_is_a_notice_within_two_working_days(at):
    client = at("sxd.reception")
    page = body(client.get(client.post(ADDRESS, CLAIM | {"channel": "post"}).url))
    assert "Thông báo về việc đã nhận hồ sơ" in page
    assert "chậm nhất hết thứ Hai 23/11/2026" in page


def test_a_case_without_a_dossier_has_no_such_paper(province, at):
    from btnn.cases.commands import PartyData, open_case

    done = open_case(
        parties=[PartyData("Bùi Thị Lan")],
        on=date(2026, 11, 9),
        data={"honour_eligible": True, "victim_alive": True},
        membership=province.person("sxd.head"),
        today=date(2026, 11, 20),
        first_event="basis_document_effective",
    )
    assert at("sxd.head").get(f"/vu-viec/{done.case.code}/giay-nhan/").status_code == 404


def test_what_was_missing_at_the_counter_is_ticked_when_it_is_asked_for(at):
    at("sxd.reception").post(ADDRESS, CLAIM | {"papers": ["HS-1", "HS-2"], "unfit": "Văn bản yêu cầu chưa ký"})
    page = at("sxd.head").get(reverse("cases:record", args=[Case.objects.get().code, "supplement_requested"]))
    form = page.context["form"]
    assert form["ticked"].value() == handing_in.lines(["HS-3"])
    assert "Văn bản yêu cầu chưa ký" in body(page)


def test_the_kinds_of_basis_document_are_those_of_the_field(pen, at):
    pen.open(date(2026, 11, 9), complete=False)
    pen.record("basis_document_requested", date(2026, 11, 10), **{"from": "Ủy ban nhân dân tỉnh"})
    page = body(at("sxd.reception").get(reverse("cases:record", args=[pen.case.code, "basis_document_received"])))
    assert 'value="VB-8.2"' in page
    assert 'value="VB-9.1"' not in page
