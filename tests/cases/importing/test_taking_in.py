"""Old cases from a sheet: each row is held against the law, the good ones come in with their true days, once."""

from datetime import date

import pytest
from django.utils import timezone

from btnn.cases.audit import verify
from btnn.cases.errors import Forbidden
from btnn.cases.importing.checking import check
from btnn.cases.importing.sheets import read_sheet
from btnn.cases.importing.taking_in import take_in
from btnn.cases.models import Case, CaseEvent, Party
from btnn.cases.rebuild import rebuild

from ..province import TODAY
from .sheet import PLAIN, TO_PAYMENT, as_csv, as_excel


@pytest.fixture
def head(province):
    return province.person("sxd.head")


def dry(rows, head):
    return check(read_sheet(as_csv(rows)), head, TODAY)


def faults(rows, head):
    return [str(fault) for fault in dry(rows, head).faults]


def test_a_case_comes_in_whole_with_its_true_days(head):
    started = timezone.now()
    report = take_in(read_sheet(as_excel([TO_PAYMENT])), head, TODAY)
    case = Case.objects.get()
    assert [verdict.code for verdict in report.taken_in] == [case.code]
    assert (case.settlement, case.register_number, case.opened_on) == ("paid", "07/2026", date(2026, 3, 2))
    assert case.code.startswith("BT-2026-")
    assert (case.claimed_amount, case.decided_amount, case.paid_amount) == (50_000_000, 40_000_000, 40_000_000)
    assert case.officer.username == "sxd.officer"
    events = list(case.events.order_by("number"))
    assert [event.on for event in events] == sorted(event.on for event in events)
    assert events[-1].type == "compensation_paid"
    assert events[-1].data == {"final": True, "amount": 40_000_000}
    assert all(event.at >= started and event.actor == head.user for event in events)
    assert {event.by for event in events} >= {"claimant", "agency", "officer", "head", "finance"}
    assert {row.capacity for row in case.agencies.all()} >= {"settling", "overseeing", "finance"}


def test_what_came_in_is_whole_and_rebuilds_to_itself(head):
    take_in(read_sheet(as_csv([TO_PAYMENT, PLAIN | {"key": "HS-02"}])), head, TODAY)
    assert list(verify()) == []
    assert rebuild(TODAY, write=False).differing == {}


def test_a_dry_run_writes_nothing_and_tells_where_the_law_sees_the_case(head):
    report = dry([TO_PAYMENT], head)
    assert [(one.good, one.stage, one.findings) for one in report.verdicts] == [(True, "Đã chi trả xong", 1)]
    assert not Case.objects.exists()


def test_what_was_taken_in_once_is_told_and_left(head):
    take_in(read_sheet(as_csv([PLAIN])), head, TODAY)
    again = take_in(read_sheet(as_csv([PLAIN | {"key": "hs-01"}, PLAIN | {"key": "HS-02"}])), head, TODAY)
    assert [verdict.known for verdict in again.verdicts] == [True, False]
    assert again.known[0].code == Case.objects.order_by("pk").first().code
    assert Case.objects.count() == 2


def test_the_good_ones_come_in_and_a_refused_one_leaves_nothing(head):
    bad = TO_PAYMENT | {"key": "HS-02", "register_number": "08/2026", "accepted_on": "01/03/2026"}
    report = take_in(read_sheet(as_csv([TO_PAYMENT, bad])), head, TODAY)
    assert (len(report.taken_in), len(report.refused)) == (1, 1)
    assert Case.objects.count() == 1
    assert not CaseEvent.objects.exclude(case=Case.objects.get()).exists()
    assert Party.objects.count() == 1


def test_all_or_nothing_is_what_it_says(head):
    report = take_in(read_sheet(as_csv([PLAIN, PLAIN | {"key": "x", "field": "?"}])), head, TODAY, all_or_nothing=True)
    assert not report.taken_in
    assert not Case.objects.exists()


def test_repeated_rows_are_several_claimants_with_their_own_amounts(head):
    heirs = PLAIN | {
        "claimant_kind": "Người thừa kế của người bị thiệt hại",
        "harmed_name": "Lê Văn Sỹ",
        "officials": "Trần Quan; Vũ Quan",
    }
    second = {"key": "HS-01", "full_name": "Lê Thị Súng", "claimed_property": "10000000", "identity_number": "1" * 12}
    take_in(read_sheet(as_csv([heirs, second])), head, TODAY)
    case = Case.objects.get()
    assert case.claimant_name == "Lê Thị Sen và 1 người khác"
    assert case.claimed_amount == 60_000_000
    assert {item["claimant"] for item in case.events.get().data["claimed"]} == {"Lê Thị Sen", "Lê Thị Súng"}
    assert sorted(case.parties.values_list("capacity", flat=True)) == [
        "claimant", "claimant", "harmed_person", "officer_in_charge", "officer_in_charge",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"key": ""}, "Dòng 2, cột “Mã hồ sơ cũ”: Chưa ghi mã hồ sơ cũ"),
        ({"received_on": "31/02/2026"}, "Dòng 2, cột “Ngày nhận hồ sơ”: Lịch không có ngày 31/02/2026"),
        ({"received_on": ""}, "Dòng 2, cột “Ngày nhận hồ sơ”: Chưa ghi mục này."),
        ({"received_on": "21/11/2026"}, "Dòng 2, cột “Ngày nhận hồ sơ”: Ngày 21/11/2026 chưa đến"),
        ({"field": "Thuế"}, "Dòng 2, cột “Lĩnh vực”: Không có trong danh sách. Ghi một trong: Quản lý hành chính;"),
        ({"full_name": ""}, "Dòng 2, cột “Người yêu cầu bồi thường”: Chưa ghi người yêu cầu bồi thường."),
        ({"birth_year": "70"}, "Dòng 2, cột “Năm sinh”: Ghi năm sinh bằng bốn chữ số"),
        ({"claimed_property": "50,5"}, "Dòng 2, cột “Yêu cầu: Thiệt hại do tài sản bị xâm phạm”: Ghi số tiền"),
        ({"complete": "chắc"}, "cột “Hồ sơ đầy đủ khi nhận”: Ghi Có hoặc Không."),
        ({"basis_kind": "VB-9.1"}, "cột “Loại văn bản làm căn cứ”: Không phải mã"),
        ({"accepted_on": "03/03/2026"}, "cột “Số thụ lý”: Có “Ngày thụ lý” thì phải ghi mục này."),
        ({"register_number": "07/2026"}, "cột “Số thụ lý”: Có ghi mục này nhưng thiếu “Ngày thụ lý”."),
        ({"accepted_on": "01/03/2026", "register_number": "1"}, "cột “Ngày thụ lý”: “Đã thụ lý hồ sơ” không thể ghi"),
        ({"decided_on": "03/03/2026", "decision_number": "1", "decided_amount": "1"}, "cột “Ngày quyết định”: "),
        ({"negotiation_opened_on": "03/03/2026", "participants": "Ông hàng xóm"}, "Không có thành phần “Ông hàng xóm”"),
        ({"verification_reported_on": "03/03/2026"}, "phải ghi ít nhất một số tiền ở các cột “Xác minh: …”"),
        ({"verified_income": "3"}, "cột “Ngày báo cáo xác minh”: Có ghi số tiền xác minh nhưng thiếu ngày này."),
        (
            {"refused_on": "03/03/2026", "refusal_ground": "KTL-1"},
            "cột “Căn cứ không thụ lý”: Không có trong danh sách",
        ),
        ({"basis_document_received_on": "03/03/2026"}, "ngày nhận văn bản làm căn cứ không thể sau ngày nộp hồ sơ"),
        ({"phone": "1" * 40}, "Mục “điện thoại” quá dài"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_its_place_and_why(head, changes, told):
    found = faults([PLAIN | changes], head)
    assert any(told.lower() in fault.lower() for fault in found), found


def test_a_case_is_said_once(head):
    rows = [PLAIN, {"key": "HS-01", "full_name": "Lê Thị Súng", "field": "Tố tụng hình sự"}]
    assert faults(rows, head) == ["Dòng 3, cột “Lĩnh vực”: Khác với dòng 2 của cùng hồ sơ; chỉ ghi một lần."]


def test_a_register_number_stands_once(pen, head):
    pen.open(date(2026, 2, 2))
    pen.accept(date(2026, 2, 3), number="07/2026")
    assert "đã dùng cho vụ việc khác của cơ quan" in faults([TO_PAYMENT], head)[0]
    twice = [TO_PAYMENT | {"register_number": "9/2026", "key": key} for key in ("a", "b")]
    assert all("có ở nhiều hồ sơ trong bảng" in fault for fault in faults(twice, head))


def test_an_officer_of_former_days_is_kept_by_name(head):
    take_in(read_sheet(as_csv([TO_PAYMENT | {"officer": "Ông Đã Nghỉ Hưu"}])), head, TODAY)
    case = Case.objects.get()
    assert case.officer is None
    assert case.events.get(type="officer_appointed").data["name"] == "Ông Đã Nghỉ Hưu"


def test_an_officer_related_to_the_parties_is_flagged(head):
    report = dry([TO_PAYMENT, TO_PAYMENT | {"key": "2", "register_number": "8/2026", "officer_related": "Có"}], head)
    first, second = report.verdicts
    assert second.findings == first.findings + 1


@pytest.mark.parametrize(
    "who", ["sxd.reception", "sxd.officer", "sxd.finance", "stp.head", "stc.head", "ubnd.overseer"]
)
def test_only_the_head_of_a_settling_body_imports(province, who):
    with pytest.raises(Forbidden):
        take_in(read_sheet(as_csv([PLAIN])), province.person(who), TODAY)


def test_the_same_key_of_another_agency_is_another_case(province, head):
    take_in(read_sheet(as_csv([PLAIN])), head, TODAY)
    report = take_in(read_sheet(as_csv([PLAIN])), province.person("snn.head"), TODAY)
    assert len(report.taken_in) == 1


def test_a_sheet_may_be_checked_without_an_agency(db):
    report = check(read_sheet(as_csv([PLAIN, PLAIN | {"key": "2", "field": ""}])), None, TODAY)
    assert (len(report.good), len(report.refused)) == (1, 1)
