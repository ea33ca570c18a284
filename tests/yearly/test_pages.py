"""Pages of the money of a year: each role passes its own doors; a year goes from guidance to settlement by typing."""

import json
import re
from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from docx import Document
from python_calamine import load_workbook

from btnn.money.yearly.models import BudgetAct, Estimate, Guidance, Settlement, Submission
from tests.web.test_every_route_has_a_policy import named_routes

PEOPLE = (
    "stc.finance", "stc.head", "stp.head", "stp.officer", "stp.overseer", "stp.reception", "ubnd.overseer", "sxd.head",
    "sxd.finance", "sxd.officer", "xa.head", "xa.reception",
)  # fmt: skip
SHUT = {302, 403, 404}
LEADS = {"stc.finance", "stc.head"}
OVERSEES = {"stp.head", "stp.officer", "stp.overseer", "ubnd.overseer"}
AGENCIES = {"sxd.head", "sxd.finance", "xa.head"}
SUBMITS = AGENCIES | {"stp.head", "stp.officer", "stp.overseer"}
SEES = LEADS | OVERSEES | AGENCIES
GETS = {  # who may open it; nothing is missing this year, and there is no guidance yet
    "now": SEES, "year": SEES, "sheet": SEES, "supplement": set(), "guide": LEADS, "guidance_document": set(),
    "needs": SUBMITS, "spent": SUBMITS, "estimate": SEES, "estimate_document": SEES,
    "decide": LEADS | {"ubnd.overseer"}, "move": LEADS, "settlement": SEES, "settlement_document": SEES,
}  # fmt: skip
POSTS = {"guide": LEADS, "needs": SUBMITS, "spent": SUBMITS, "estimate": LEADS, "decide": GETS["decide"], "move": LEADS,
         "settlement": LEADS}  # fmt: skip


@pytest.fixture
def enter(province, client):
    def sign_in(who):
        client.force_login(province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def at(name, year=2026):
    return reverse(f"yearly:{name}", args=[] if name == "now" else [year])


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(province, today, enter, who):
    client, wrong = enter(who), []
    names = {name.partition(":")[2] for _, name in named_routes() if name and name.startswith("yearly:")}
    assert names == set(GETS)
    for name in sorted(names):
        for method, doors in (("get", GETS), ("post", POSTS)):
            status = getattr(client, method)(at(name)).status_code
            if (status not in SHUT | {405}) != (who in doors.get(name, ())):
                wrong.append((method, name, status))
    assert wrong == []


def test_strangers_are_led_to_the_sign_in_and_other_years_are_not_there(province, today, client, enter):
    assert client.get(at("year")).status_code == 302
    assert enter("stc.finance").get(at("year", 2040)).status_code == 404
    assert enter("khac.head").get(at("now")).status_code == 404


def test_a_year_goes_from_guidance_to_use_by_typing(province, today, enter, paid, pen):
    client = enter("stc.finance")
    page = client.get(at("guide")).content.decode()
    assert "Sở Tư pháp và cơ quan đã có hoặc đang có vụ việc: 2 cơ quan" in page
    guide = {"number": "3/STC", "on": "02/11/2026", "due_on": "30/11/2026", "estimate_on": "05/12/2026",
             "settle_on": "31/03/2027", "scope": "busy", "words": "Gửi nhu cầu."}  # fmt: skip
    refused = client.post(at("guide"), guide | {"settle_on": "31/12/2026"})
    assert (refused.status_code, "3/STC" in refused.content.decode()) == (422, True)
    assert client.post(at("guide"), guide).status_code == 303
    assert {row.agency.code for row in Guidance.objects.get().parties.all()} == {"stp", "sxd"}
    client = enter("sxd.finance")
    assert "Gửi nhu cầu kinh phí năm 2026" in client.get(reverse("cong-tac-nam")).content.decode()
    need = {"on": "20/11/2026", "paper": "", "words": "", "amount_damages": "10.000.000", "basis_damages": ""}
    assert client.post(at("needs"), need).status_code == 422
    assert client.post(at("needs"), need | {"basis_damages": "Một vụ việc"}).status_code == 303
    assert Submission.objects.get().lines.get().amount == 10_000_000
    assert "Gửi nhu cầu kinh phí năm 2026" not in client.get(reverse("cong-tac-nam")).content.decode()
    client = enter("stc.finance")
    page = client.get(at("estimate")).content.decode()
    assert f'href="{reverse("money:case", args=[paid])}"' in page
    assert "Cơ quan đề nghị 10.000.000" in page.replace("\xa0", " ")
    sxd = province.bodies["sxd"].pk
    put = {"on": "20/11/2026", "words": "", f"amount_damages-{sxd}": "45000000", f"text_damages-{sxd}": "",
           "amount_damages-0": "5.000.000", "text_damages-0": "Dự phòng", "kind_more1": "plan",
           "agency_more1": str(province.bodies["stp"].pk), "amount_more1": "9000000",
           "text_more1": "Kế hoạch"}  # fmt: skip
    refused = client.post(at("estimate"), put)
    assert refused.status_code == 422
    assert "Lý do điều chỉnh" in refused.content.decode()
    assert client.post(at("estimate"), put | {f"text_damages-{sxd}": "Thêm vụ"}).status_code == 303
    assert sum(line.amount for line in Estimate.objects.get().lines.all()) == 59_000_000
    assert "trình Hội đồng nhân dân" in enter("ubnd.overseer").get(reverse("cong-tac-nam")).content.decode()
    client = enter("ubnd.overseer")
    page = client.get(at("decide")).content.decode()
    assert "45.000.000" in page
    act = {"act": "assigned", "paper": "12/NQ-HĐND", "on": "20/11/2026", "by": "HĐND tỉnh", "reason": "",
           f"amount_damages-{sxd}": "45.000.000", "amount_damages-0": "5.000.000"}  # fmt: skip
    assert client.post(at("decide"), act).status_code == 303
    assert client.post(at("decide"), act).status_code == 422  # no longer a choice
    client = enter("stc.finance")
    move = {"source": "damages-0", "kind": "valuation", "agency": str(sxd), "amount": "2000000", "paper": "5/QĐ",
            "on": "20/11/2026", "by": "Sở Tài chính", "reason": "Định giá nhà"}  # fmt: skip
    assert client.post(at("move"), move | {"amount": "9.000.000"}).status_code == 422
    assert client.post(at("move"), move).status_code == 303
    assert BudgetAct.objects.count() == 2
    pen.to_decision(date(2026, 9, 7))
    pen.record("funding_requested", date(2026, 10, 9), "sxd.finance", amount=40_000_000)
    page = client.get(at("year")).content.decode()
    assert "Kinh phí còn lại không đủ" not in page
    reduce = {"act": "reduced", "paper": "6/QĐ", "on": "20/11/2026", "by": "UBND", "reason": "Thu hồi",
              f"amount_damages-{sxd}": "20000000"}  # fmt: skip
    assert client.post(at("decide"), reduce).status_code == 303
    page = client.get(at("year")).content.decode().replace("\xa0", " ")
    assert "Còn thiếu 10.000.000 đồng" in page
    words = " ".join(cell.text for table in Document(BytesIO(client.get(at("supplement")).content)).tables
                     for row in table.rows for cell in row.cells)  # fmt: skip
    assert pen.case.code in words
    assert "10.000.000" in words
    own = enter("sxd.head").get(at("year")).content.decode()
    assert "Phần của Sở Xây dựng" in own
    assert "Kế hoạch" not in re.sub(r"<nav.*?</nav>", "", own, flags=re.S).partition("<main")[2].partition("<aside")[0]


def test_a_year_is_closed_on_its_page_and_its_papers_tell_the_same(province, today, enter, paid):
    client = enter("stc.finance")
    close = {"editions": "0", "paper": "9/BC-STC", "on": "02/02/2026"}
    assert client.post(at("settlement"), close).status_code == 422  # the year runs
    page = client.get(at("settlement", 2025)).content.decode()
    assert paid in page
    assert "Khóa quyết toán năm" in page
    assert client.post(at("settlement", 2025), close | {"paper": ""}).status_code == 422
    assert client.post(at("settlement", 2025), close).status_code == 303
    assert client.post(at("settlement", 2025), close | {"reason": "x"}).status_code == 409
    assert Settlement.objects.get().lines.get().paid == 40_000_000
    assert "đã khóa" in client.get(at("settlement", 2025)).content.decode()
    table = Document(BytesIO(client.get(at("settlement_document", 2025)).content)).tables[0]
    assert [cell.text for cell in table.rows[-1].cells][2:] == ["0", "40.000.000", "40.000.000", "0", "0", "0"]
    book = load_workbook(BytesIO(client.get(at("sheet", 2025)).content))
    assert book.sheet_names == ["Dự toán và sử dụng", "Lập dự toán", "Quyết toán", "Quyết định"]
    last = book.get_sheet_by_name("Quyết toán").to_python()[-1]
    assert last[3:9] == [0, 40_000_000, 40_000_000, 0, 0, 0]
    assert client.get(at("estimate_document")).status_code == 200
    assert paid not in enter("xa.head").get(at("settlement", 2025)).content.decode()


def test_the_command_tells_the_year(province, today, paid, capsys):
    from btnn.money.yearly.command import main

    assert main(["year", "2025", "--agency", "stc", "--json"], today) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["total"] == {"allotted": 0, "used": 40_000_000, "left": -40_000_000, "missing": 0, "might_miss": 0}
    assert [line["case"] for line in told["settlement"]["lines"]] == [paid]
    assert main(["year", "2025", "--agency", "sxd"], today) == 0
    assert "Phần của Sở Xây dựng" in capsys.readouterr().out
    assert main(["year", "2025", "--agency", "khac"], today) == 1
    assert main(["year", "2025", "--agency", "khong-co"], today) == 2


def test_the_year_costs_few_questions(province, today, enter, paid, pen, django_assert_max_num_queries):
    for _ in range(3):
        pen.open(date(2026, 9, 7))
    client = enter("stc.finance")
    client.get(at("year"))
    with django_assert_max_num_queries(45):
        client.get(at("year"))
    from btnn.money.yearly.area import duties

    for who in ("stc.finance", "ubnd.overseer", "sxd.head"):
        with django_assert_max_num_queries(10):
            duties(province.person(who), today)
