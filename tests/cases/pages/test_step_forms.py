"""The page of each step: made from the event's definition, filled in, refused in words, recorded."""

from datetime import date

import pytest
from django.urls import reverse

from btnn.cases.forms import Known, StepForm, start_of
from btnn.cases.queries import case_file
from btnn.law.case.events import EVENTS

from ..province import TODAY

MONDAY = date(2026, 11, 9)
BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())


@pytest.fixture
def at(client, pen):
    """`at(who)` is the browser of that person."""

    def sign_in(who):
        client.force_login(pen.province.person(who).user, backend=BACKEND)
        return client

    return sign_in


def address(pen, event):
    return reverse("cases:record", args=[pen.case.code, event])


def send(client, pen, event, **typed):
    typed = {"expected": pen.case.event_number, "on": "20/11/2026"} | typed
    answer = client.post(address(pen, event), typed)
    pen.case.refresh_from_db()
    return answer


def body(answer):
    return answer.content.decode()


def rows(**amounts):
    """Posted rows of amounts: the seven heads in their order."""
    heads = ("property", "income", "death", "health", "mental", "costs", "other")
    posted = {"dong-TOTAL_FORMS": "7", "dong-INITIAL_FORMS": "7"}
    return posted | {f"dong-{heads.index(head)}-amount": amount for head, amount in amounts.items()}


@pytest.mark.parametrize("event", sorted(set(EVENTS) - {"entry_corrected"}))
def test_every_event_has_a_form_with_words_for_each_field(pen, event):
    pen.to_payment(date(2026, 9, 7))
    known = Known(case_file(pen.province.person("sxd.head"), pen.case.code, TODAY), TODAY)
    form = StepForm(EVENTS[event], start_of(event, known), TODAY)
    typed = {item.name for item in EVENTS[event].fields if item.kind not in ("amounts", "officers")}
    assert typed - form.start.left_out <= set(form.fields)  # a claimant is asked where several people claim
    shown = [field.name for field in (*form.main_fields, *form.more_fields)]
    assert sorted(shown) == sorted(set(form.fields) - {"expected"})
    assert (form.rows is not None) == any(item.kind in ("amounts", "officers") for item in EVENTS[event].fields)
    assert all(field.label for name, field in form.fields.items() if name != "expected")


@pytest.mark.parametrize(
    ("event", "who"),
    [("claim_accepted", "sxd.head"), ("supplement_requested", "sxd.head"), ("lawsuit_filed", "sxd.reception")],
)
def test_the_page_says_who_until_when_and_why(pen, at, event, who):
    pen.open(date(2026, 11, 19), complete=event != "supplement_requested")
    answer = at(who).get(address(pen, event))
    assert answer.status_code == 200
    assert "Căn cứ" in body(answer)
    if event == "claim_accepted":
        assert "Thứ Hai 23/11/2026" in body(answer)
        assert "còn 3 ngày" in body(answer)
        assert "Xem phiếu tính hạn" in body(answer)
        assert 'value="01/2026"' in body(answer)
    if event == "supplement_requested":
        assert "Giấy tờ chứng minh nhân thân của người bị thiệt hại (Đ41.1c)" in body(answer)


def test_accepting_records_and_says_what_comes_next(pen, at):
    pen.open(MONDAY)
    client = at("sxd.head")
    answer = send(client, pen, "claim_accepted", on="10/11/2026", number="01/2026", **{"initial-number": "01/2026"})
    assert (answer.status_code, answer.url) == (303, reverse("cases:case", args=[pen.case.code]))
    assert (pen.case.settlement, pen.case.register_number) == ("accepted", "01/2026")
    told = [str(message) for message in client.get(answer.url).context["messages"]]
    assert told == [
        "Đã ghi: Thụ lý hồ sơ số 01/2026. Việc tiếp theo: Cử người giải quyết bồi thường (Cơ quan giải quyết bồi "
        "thường), đã quá hạn 12/11/2026. "
        f'<a href="{reverse("cases:correct", args=[pen.case.code, 2])}">Ghi nhầm? Đính chính mục này</a>'
    ]


def test_an_unchanged_suggestion_takes_the_next_free_number(pen, at):
    pen.open(MONDAY)
    first = pen.case
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.case = first
    send(at("sxd.head"), pen, "claim_accepted", number="01/2026", **{"initial-number": "01/2026"})
    assert pen.case.register_number == "02/2026"


def test_a_number_that_is_in_use_is_refused_with_a_sentence(pen, at):
    pen.open(MONDAY)
    first = pen.case
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.case = first
    answer = send(at("sxd.head"), pen, "claim_accepted", number="01/2026", **{"initial-number": "02/2026"})
    assert answer.status_code == 422
    assert "Số thụ lý này đã được dùng" in body(answer)
    assert 'value="01/2026"' in body(answer)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Chưa ghi mục này."),
        ("2026-11-09", "Ghi ngày theo dạng ngày/tháng/năm"),
        ("31/11/2026", "Lịch không có ngày 31/11/2026"),
        ("21/11/2026", "chưa đến (hôm nay là 20/11/2026)"),
    ],
)
def test_a_day_that_cannot_be_is_refused_and_kept(pen, at, typed, sentence):
    pen.open(MONDAY)
    answer = send(at("sxd.head"), pen, "claim_accepted", on=typed, number="09/2026")
    assert answer.status_code == 422
    assert sentence in body(answer)
    assert f'value="{typed}"' in body(answer) or not typed
    assert 'value="09/2026"' in body(answer)
    assert pen.case.event_number == 1


def test_an_officer_is_chosen_from_the_people_of_the_agency(pen, at):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    officer = pen.province.person("sxd.officer").user
    client = at("sxd.head")
    assert officer.full_name in body(client.get(address(pen, "officer_appointed")))
    answer = send(client, pen, "officer_appointed", name=str(officer.pk), related_to_parties="false")
    assert answer.status_code == 303
    assert pen.case.officer_id == officer.pk
    assert pen.case.events.last().data == {"name": officer.full_name, "related_to_parties": False}


def test_a_breach_is_recorded_only_when_it_was_understood(pen, at):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    officer = pen.province.person("sxd.officer").user
    client = at("sxd.head")
    typed = {"name": str(officer.pk), "related_to_parties": "true"}
    answer = send(client, pen, "officer_appointed", **typed)
    assert answer.status_code == 422
    assert "người thân" in body(answer)
    assert pen.case.event_number == 2
    answer = send(client, pen, "officer_appointed", **typed, understood="conflict_of_interest")
    assert answer.status_code == 303
    assert pen.case.finding_count >= 1


def test_lateness_alone_asks_for_no_confirmation(pen, at):
    pen.open(date(2026, 11, 2))
    answer = send(at("sxd.head"), pen, "claim_accepted", number="05/2026")
    assert answer.status_code == 303


def test_missing_compulsory_participants_are_named_before_recording(pen, at):
    pen.open(MONDAY, field="criminal_procedure")
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    pen.record("verification_reported", MONDAY, "sxd.officer", verified=[{"head": "property", "amount": 1}])
    client = at("sxd.officer")
    assert body(client.get(address(pen, "negotiation_opened"))).count("bắt buộc (Đ46.3") == 5
    answer = send(client, pen, "negotiation_opened", participants=["agency_leader", "officer", "claimant"])
    assert answer.status_code == 422
    assert body(answer).count("Thương lượng thiếu thành phần bắt buộc") == 2


def test_amounts_are_prefilled_from_what_was_claimed_and_summed(pen, at):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    client = at("sxd.officer")
    assert 'value="50.000.000"' in body(client.get(address(pen, "verification_reported")))
    answer = send(client, pen, "verification_reported", **rows(property="45.000.000 đồng", costs="1,5"))
    assert answer.status_code == 422
    assert "không dùng dấu phẩy" in body(answer)
    answer = send(client, pen, "verification_reported", **rows(property="45.000.000 đồng", costs="92004545"))
    assert answer.status_code == 303
    assert pen.case.events.last().data["verified"] == [
        {"head": "property", "amount": 45_000_000},
        {"head": "costs", "amount": 92_004_545},
    ]


def test_a_list_of_amounts_that_is_needed_may_not_be_empty(pen, at):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    answer = send(at("sxd.officer"), pen, "verification_reported", **rows())
    assert answer.status_code == 422
    assert "ghi ít nhất một số tiền" in body(answer)


def test_papers_to_supplement_are_ticked_or_written(pen, at):
    pen.open(MONDAY, complete=False)
    client = at("sxd.head")
    assert send(client, pen, "supplement_requested").status_code == 422
    ticked = "Giấy tờ chứng minh nhân thân của người bị thiệt hại (Đ41.1c)"
    answer = send(client, pen, "supplement_requested", ticked=[ticked], items="Hóa đơn sửa nhà\n\n Ảnh chụp ")
    assert answer.status_code == 303
    assert pen.case.events.last().data["items"] == [ticked, "Hóa đơn sửa nhà", "Ảnh chụp"]


def test_only_documents_that_wait_are_offered(pen, at):
    pen.open(MONDAY, complete=False)
    client = at("sxd.reception")
    assert client.get(address(pen, "document_delivered")).status_code == 409
    pen.record("supplement_requested", MONDAY, items=["Hóa đơn"])
    answer = client.get(address(pen, "document_delivered"))
    assert body(answer).count('name="document"') == 1
    assert send(client, pen, "document_delivered", document="supplement_request").status_code == 303
    assert client.get(address(pen, "document_delivered")).status_code == 409


def test_a_step_out_of_turn_says_why_and_leads_back(pen, at):
    pen.open(MONDAY)
    answer = at("sxd.head").get(address(pen, "decision_issued"))
    assert answer.status_code == 409
    assert "không thể ghi vào ngày" in body(answer)
    assert reverse("cases:case", args=[pen.case.code]) in body(answer)


def test_a_fact_of_earlier_days_can_be_recorded_late(pen, at):
    pen.open(MONDAY, channel="post")
    pen.accept(date(2026, 11, 11))
    client = at("sxd.reception")
    answer = client.get(address(pen, "receipt_issued"))
    assert answer.status_code == 200
    assert "Vụ việc đã qua giai đoạn này" in body(answer)
    assert 'name="on" value' not in body(answer)
    answer = send(client, pen, "receipt_issued", on="12/11/2026")
    assert answer.status_code == 422
    assert "không thể ghi vào ngày" in body(answer)
    assert send(client, pen, "receipt_issued", on="10/11/2026").status_code == 303
    assert pen.case.limits.get(limit_id="acknowledge_postal_dossier").status == "met"


def test_a_step_that_is_done_is_not_offered_again(pen, at):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    assert at("sxd.head").get(address(pen, "claim_accepted")).status_code == 409


def test_a_receipt_that_was_forgotten_can_be_recorded_late(pen, at):
    pen.open(MONDAY, complete=False)
    pen.record("supplement_requested", date(2026, 11, 10), items=["Hóa đơn"])
    pen.record("supplement_received", date(2026, 11, 13), "sxd.reception", complete=True)
    answer = send(at("sxd.reception"), pen, "document_delivered", on="11/11/2026", document="supplement_request")
    assert answer.status_code == 303
    assert pen.case.limits.get(limit_id="claimant_supplements_dossier").status == "met"


def test_a_step_of_somebody_else_is_refused(pen, at):
    pen.open(MONDAY)
    assert at("sxd.reception").get(address(pen, "claim_accepted")).status_code == 403
    assert at("khac.head").get(address(pen, "claim_accepted")).status_code == 404


def test_a_change_in_between_is_told_and_what_was_typed_is_kept(pen, at):
    pen.open(MONDAY)
    client = at("sxd.head")
    seen = pen.case.event_number
    pen.record("receipt_issued", MONDAY, "sxd.reception")
    answer = send(client, pen, "claim_accepted", expected=seen, number="77/2026")
    assert answer.status_code == 409
    text = body(answer)
    assert "Đã xác nhận việc nhận hồ sơ" in text
    assert 'value="77/2026"' in text
    assert 'name="expected" value="2"' in text
    assert send(client, pen, "claim_accepted", number="77/2026").status_code == 303


def test_sending_twice_records_once(pen, at):
    pen.open(MONDAY)
    client = at("sxd.head")
    typed = {"expected": 1, "number": "05/2026"}
    assert send(client, pen, "claim_accepted", **typed).status_code == 303
    assert send(client, pen, "claim_accepted", **typed).status_code == 409
    assert pen.case.event_number == 2


def test_what_the_law_refuses_is_told_in_words_of_the_form(pen, at):
    pen.to_decision(date(2026, 11, 2))
    answer = send(
        at("sxd.head"), pen, "decision_corrected", on="18/11/2026", ground="SUA-48.4", found_on="19/11/2026", amount=""
    )
    assert answer.status_code == 422
    assert "Ngày phát hiện lỗi" in body(answer)
    assert "“found_on”" not in body(answer)


def test_the_decision_begins_with_what_was_agreed_and_funding_with_what_is_left(pen, at):
    pen.to_decision(date(2026, 9, 7))
    answer = at("sxd.finance").get(address(pen, "funding_requested"))
    assert 'value="40.000.000"' in body(answer)
    assert send(at("sxd.finance"), pen, "funding_requested", amount="40 000 000").status_code == 303
    assert 'value="40.000.000"' in body(at("stc.finance").get(address(pen, "funding_granted")))


def test_officials_are_written_one_by_one(pen, at):
    pen.to_payment(date(2026, 9, 7))
    pen.record("reimbursement_council_formed", date(2026, 11, 2), members=["agency_leader", "union"])
    pen.record("reimbursement_recommended", date(2026, 11, 3), "sxd.officer", officers=["Trần Văn B"])
    client = at("sxd.head")
    assert 'value="Trần Văn B"' in body(client.get(address(pen, "reimbursement_decided")))
    typed = {
        "dong-TOTAL_FORMS": "5",
        "dong-INITIAL_FORMS": "1",
        "dong-0-name": "Trần Văn B",
        "dong-0-fault": "negligence",
    }
    assert send(client, pen, "reimbursement_decided", **typed).status_code == 422
    typed |= {"dong-0-monthly_salary": "10.000.000", "dong-0-amount": "20.000.000"}
    answer = send(client, pen, "reimbursement_decided", **typed)
    assert answer.status_code == 303, body(answer)
    assert pen.case.reimbursement == "decided"


def test_no_form_goes_without_its_token(pen, at):
    from django.test import Client

    pen.open(MONDAY)
    client = Client(enforce_csrf_checks=True)
    client.force_login(pen.province.person("sxd.head").user, backend=BACKEND)
    assert send(client, pen, "claim_accepted", number="05/2026").status_code == 403
    assert pen.case.event_number == 1
