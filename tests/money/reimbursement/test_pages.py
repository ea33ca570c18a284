"""The pages of reimbursement as people use them, from the council to the last instalment."""

import re
from datetime import date
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import load_workbook

from btnn.cases.commands import record_post
from btnn.money.models import Council, CouncilMeeting
from btnn.money.reimbursement import commands

from .sitting import OWN, A, acting, ballot, council, meeting

COUNCIL = {
    "formed_on": "20/10/2026",
    "founded_by": "Ông Phạm Minh",
    "no_relatives": "on",
    "count": "6",
    "tv0-role": "agency_leader",
    "tv0-full_name": "Ông Phạm Minh",
    "tv0-body": OWN,
    "tv1-role": "union",
    "tv1-full_name": "Bà Đỗ Hạnh",
    "tv1-body": OWN,
    "tv2-role": "other",
    "tv2-full_name": "Ông Vũ Nam",
}


@pytest.fixture
def visit(province):
    def go(who, name, *args, data=None, status=None, **query):
        client = Client()
        client.force_login(province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        url = reverse(name, args=args)
        answer = client.get(url, query) if data is None else client.post(url, data)
        wanted = status or (200 if data is None else 303)
        assert answer.status_code == wanted, (answer.status_code, text_of(answer)[:3000])
        return answer

    return go


def text_of(answer):
    inside = re.sub(r"<(script|style|svg).*?</\1>", " ", answer.content.decode(), flags=re.S)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", inside))).replace("\xa0", " ")


def number(pen):
    pen.case.refresh_from_db()
    return str(pen.case.event_number)


def test_before_payment_the_page_says_when_it_begins(pen, visit):
    pen.open(date(2026, 9, 7))
    assert "Chưa đến phần hoàn trả" in text_of(visit("sxd.head", "money:reimbursement", pen.case.code))


def test_a_due_council_is_led_to_with_its_limit_and_its_seats(paid, visit):
    page = visit("sxd.head", "money:reimbursement", paid.case.code)
    assert reverse("money:council", args=[paid.case.code]) in page.content.decode()
    said = text_of(page)
    assert A in said and "Chuyên viên, Sở Xây dựng" in said and "Thành lập Hội đồng hoàn trả" in said
    form = text_of(visit("sxd.head", "money:council", paid.case.code))
    assert "Chủ tịch Hội đồng" in form and "Công đoàn cơ sở" in form
    case = visit("sxd.head", "cases:case", paid.case.code).content.decode()
    assert reverse("money:council", args=[paid.case.code]) in case


def test_the_council_is_set_up_on_the_page(paid, visit):
    code = paid.case.code
    sent = COUNCIL | {"expected": number(paid)}
    visit("sxd.head", "money:council", code, data=sent)
    assert Council.objects.get().members.count() == 3
    said = text_of(visit("sxd.officer", "money:reimbursement", code))
    assert "3 thành viên; họp khi có ít nhất 2 người, thông qua khi có ít nhất 2 phiếu" in said
    assert "Ghi cuộc họp, bỏ phiếu" in said


def test_an_empty_seat_is_told_before_it_is_recorded(paid, visit):
    code = paid.case.code
    sent = COUNCIL | {"expected": number(paid), "tv1-full_name": ""}
    answer = visit("sxd.head", "money:council", code, data=sent, status=422)
    assert "Hội đồng còn thiếu thành phần bắt buộc" in text_of(answer)
    assert 'value="Ông Vũ Nam"' in answer.content.decode()
    visit("sxd.head", "money:council", code, data=sent | {"understood": "1"})
    assert "Còn thiếu thành phần bắt buộc" in text_of(visit("sxd.head", "money:reimbursement", code))


@pytest.mark.parametrize(
    ("changes", "said", "status"),
    [
        ({"no_relatives": ""}, "người thân thích", 422),
        ({"founded_by": A}, "lãnh đạo khác", 422),
        ({"formed_on": "hôm qua"}, "ngày/tháng/năm", 422),
        ({"tv2-role": ""}, "Ghi đủ thành phần", 422),
        ({"expected": "3"}, "Có người vừa ghi thêm", 409),
    ],
)
def test_what_is_wrong_is_said_and_kept(paid, visit, changes, said, status):
    sent = COUNCIL | {"expected": number(paid)} | changes
    answer = visit("sxd.head", "money:council", paid.case.code, data=sent, status=status)
    assert said in text_of(answer) and 'value="Ông Vũ Nam"' in answer.content.decode()
    assert not Council.objects.exists()


def test_the_list_may_be_put_right_until_the_council_meets(formed, visit):
    code = formed.case.code
    sent = COUNCIL | {"expected": number(formed), "why": "Ghi thiếu chức vụ", "tv1-position": "Chủ tịch"}
    visit("sxd.head", "money:council", code, data=sent)
    assert Council.objects.count() == 2
    assert "Danh sách đã sửa lần 2: Ghi thiếu chức vụ" in text_of(visit("sxd.head", "money:reimbursement", code))


def test_a_council_recorded_without_its_list_gets_it(paid, visit):
    paid.record("reimbursement_council_formed", date(2026, 10, 20), members=["agency_leader", "union"])
    code = paid.case.code
    assert "Ghi danh sách thành viên" in text_of(visit("sxd.head", "money:reimbursement", code))
    assert "Chưa có danh sách thành viên" in text_of(visit("sxd.officer", "money:council_meeting", code))
    visit("sxd.head", "money:council", code, data=COUNCIL | {"expected": number(paid), "why": "Bổ sung danh sách"})
    assert Council.objects.get().members.count() == 3


def test_meeting_and_recommendation(formed, visit):
    code = formed.case.code
    half = META | {"present": ["1", "2"], "phieu1-who_votes": ""}
    answer = visit("sxd.officer", "money:council_meeting", code, data=half, status=422)
    assert "Ghi mục này, hoặc chọn" in text_of(answer)
    visit("sxd.officer", "money:council_meeting", code, data=META | {"present": ["1", "2"]})
    [kept] = CouncilMeeting.objects.all()
    assert kept.ballots[0]["salary"] == 8_000_000
    said = text_of(visit("sxd.officer", "money:reimbursement", code))
    assert "được thông qua Mức độ lỗi: 2/3 phiếu" in said and "vắng: Ông Vũ Nam" in said
    sent = {"on": "26/10/2026", "expected": number(formed)}
    visit("sxd.officer", "money:recommendation", code, data=sent)
    said = text_of(visit("sxd.head", "money:reimbursement", code))
    assert "Hội đồng đề xuất 20.000.000 (2 phiếu)" in said and "tự giải thể" in said
    assert "khung: 20.000.000 đồng" in said  # fifty in a hundred of forty million


META = {
    "on": "26/10/2026",
    "minutes_signed": "on",
    "phieu1-fault": "intent",
    "phieu1-salary": "8.000.000",
    "phieu1-amount": "20.000.000",
    "phieu1-who_votes": "2",
    "phieu1-fault_votes": "2",
    "phieu1-amount_votes": "2",
}


def test_the_account_shows_the_plan_and_takes_an_instalment_with_one_click(decided, visit):
    code = decided.case.code
    page = visit("sxd.finance", "money:official", code, 1)
    said = text_of(page)
    assert "Mỗi tháng 2.000.000 đồng trên thu nhập 8.000.000 đồng" in said
    assert "Ghi đã trừ lương kỳ 1: 2.000.000 đồng" in said and "30/11/2026" in said
    form = re.search(r'<form method="post" action="[^"]*thu/".*?</form>', page.content.decode(), re.S)[0]
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
    visit("sxd.finance", "money:collect", code, 1, data=fields)
    said = text_of(visit("sxd.finance", "money:official", code, 1))
    assert "Ghi đã trừ lương kỳ 2" in said and "đã thu" in said and "18.000.000" in said


def test_money_is_collected_at_most_what_is_owed(decided, visit):
    sent = {"on": "02/11/2026", "amount": "20.000.001", "paid_by": "transfer", "expected": number(decided)}
    answer = visit("sxd.finance", "money:collect", decided.case.code, 1, data=sent, status=422)
    assert "vượt số phải hoàn trả" in text_of(answer)


def test_terms_reduction_and_deferral_on_their_pages(decided, visit):
    code = decided.case.code
    wrong = {"income": "10.000.000", "monthly": "4.000.000", "first_month": "12/2026"}
    assert "30%" in text_of(visit("sxd.finance", "money:terms", code, 1, data=wrong, status=422))
    assert "tháng/năm" in text_of(
        visit("sxd.finance", "money:terms", code, 1, data=wrong | {"first_month": "13/2026"}, status=422)
    )
    visit("sxd.finance", "money:terms", code, 1, data=wrong | {"monthly": "2.500.000"})
    assert "Mỗi tháng 2.500.000 đồng" in text_of(visit("sxd.finance", "money:official", code, 1))
    paid = {"on": "02/11/2026", "amount": "10.000.000", "paid_by": "transfer", "expected": number(decided)}
    visit("sxd.finance", "money:collect", code, 1, data=paid)
    cut = {"on": "10/11/2026", "amount": "6.000.000", "remedied": "on", "full_duties": "on", "hardship": "27.2a"}
    cut |= {"proof": "Giấy xác nhận 12/UBND", "expected": number(decided)}
    assert "Đ65.4b" in text_of(
        visit("sxd.head", "money:reduction", code, 1, data=cut | {"full_duties": ""}, status=422)
    )
    visit("sxd.head", "money:reduction", code, 1, data=cut)
    said = text_of(visit("sxd.head", "money:official", code, 1))
    assert "Đã giảm 6.000.000 đồng" in said and "Còn phải thu 4.000.000 đồng" in said
    late = {"on": "11/11/2026", "child_born_on": "15/03/2025", "expected": number(decided)}
    visit("sxd.head", "money:deferral", code, 1, data=late)
    said = text_of(visit("sxd.head", "money:official", code, 1))
    assert "Đang hoãn" in said and "Hoãn đến 15/03/2028" in said and "15/03/2025" not in said


def test_a_late_instalment_stands_in_the_list(decided, visit, monkeypatch):
    code = decided.case.code
    assert code in text_of(visit("sxd.finance", "money:reimbursements", viec="dang-thu"))
    assert code not in text_of(visit("sxd.finance", "money:reimbursements", viec="cham-ky"))
    monkeypatch.setenv("BTNN_TODAY", "2026-12-02")
    said = text_of(visit("sxd.finance", "money:reimbursements", viec="cham-ky"))
    assert code in said and "1 kỳ, 2.000.000 đồng" in said
    assert code in text_of(visit("stp.overseer", "money:reimbursements", viec="cham-ky"))
    assert "Chậm 1 kỳ" in text_of(visit("sxd.finance", "money:reimbursement", code))


def test_who_moved_away_is_collected_from_elsewhere(decided, visit):
    code = decided.case.code
    party = decided.case.parties.get(full_name=A)
    record_post(
        code,
        party.pk,
        kind="working",
        since=date(2026, 11, 2),
        employer="Sở Nông nghiệp và Môi trường",
        membership=decided.province.person("sxd.head"),
        today=decided.today,
    )
    said = text_of(visit("sxd.head", "money:reimbursement", code))
    assert "Yêu cầu Sở Nông nghiệp và Môi trường thu từ lương (Đ70.2)" in said
    ask = reverse("casework:ask", args=[code, "collect-elsewhere"])
    assert ask in visit("sxd.head", "money:reimbursement", code).content.decode()
    visit("sxd.head", "casework:ask", code, "collect-elsewhere")


def test_sheets_say_the_same(decided, visit, tmp_path):
    path = tmp_path / "so.xlsx"
    path.write_bytes(visit("sxd.finance", "money:reimbursement_sheet", decided.case.code).content)
    book = load_workbook(str(path))
    assert book.sheet_names == ["Theo người", "Diễn biến", "Kế hoạch"]
    assert len(book.get_sheet_by_name("Kế hoạch").to_python()) == 3 + 10
    path.write_bytes(visit("sxd.finance", "money:reimbursements_sheet", viec="dang-thu").content)
    rows = load_workbook(str(path)).get_sheet_by_index(0).to_python()
    assert rows[-1][0] == decided.case.code and rows[-1][9] == 20_000_000


def test_who_only_pays_sees_sums_and_no_members(decided, visit):
    said = text_of(visit("stc.finance", "money:reimbursement", decided.case.code))
    assert "Ông Vũ Nam" not in said and "20.000.000" in said


def test_the_list_is_walked_group_by_group(formed, visit):
    for key in ("lap-hoi-dong", "hoi-dong", "ra-quyet-dinh", "dang-thu", "cham-ky", "da-xong", "x"):
        said = text_of(visit("sxd.head", "money:reimbursements", viec=key, sau="ốc"))
        assert (formed.case.code in said) == (key == "hoi-dong")


def test_pages_cost_few_queries(decided):
    client = Client()
    client.force_login(decided.province.person("sxd.finance").user, backend="django.contrib.auth.backends.ModelBackend")
    for name, args, most in (
        ("money:reimbursement", [decided.case.code], 22),
        ("money:reimbursements", [], 12),
    ):
        url = reverse(name, args=args)
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            client.get(url, {"viec": "dang-thu"})
        assert len(queries) <= most, [query["sql"][:90] for query in queries]


def test_commands_and_pages_speak_of_the_same_council(formed, visit):
    commands.hold_meeting(formed.case.code, meeting(ballot()), **acting(formed, expected=False))
    with pytest.raises(Exception, match="đã họp"):
        commands.amend_council(formed.case.code, council(), why="x", **acting(formed))
    assert "Sửa danh sách" not in text_of(visit("sxd.head", "money:reimbursement", formed.case.code))
