"""Pages of inspections: each role passes its own doors; an inspection goes from draft to end by typing."""

import re
from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from docx import Document

from btnn.plans.inspection.models import Finding, InspectionPlan, Recommendation, Visit
from tests.web.test_every_route_has_a_policy import named_routes

PEOPLE = (
    "ubnd.overseer", "stp.head", "stp.officer", "stp.reception", "stc.finance", "sxd.head", "sxd.reception",
    "snn.head", "khac.head",
)  # fmt: skip
SHUT = {302, 403, 404, 405}
SEES = {"ubnd", "stp", "stc", "sxd"}
WRITES = {"edit", "add_visit", "add_member"}


@pytest.fixture
def enter(province, client):
    def sign_in(who):
        client.force_login(province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def ought_to_pass(who, name, method):
    """The plan is issued, its visit concluded: drafts are closed, and what is left is to look and to follow."""
    body, role = who.split(".")
    inspects = body == "stp" and role in ("head", "officer", "overseer")
    if name == "list":
        return method == "get"
    if name == "begin":
        return inspects
    if name in WRITES or name == "conclude":
        return False
    if method == "post":
        return False  # no act is named
    if name == "checklist":
        return inspects
    return body in SEES


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(province, concluded, enter, who):
    client, wrong = enter(who), []
    plan, visit, task = concluded.visit.plan, concluded.visit, concluded.task
    keys = {"plan": plan, "document": plan, "edit": plan, "add_visit": plan, "add_member": plan, "recommendation": task}
    for route, full in named_routes():
        if not full or not full.startswith("inspection:"):
            continue
        name = full.partition(":")[2]
        words = re.findall(r"<(?:\w+:)?(\w+)>", route)
        told = {"key": keys.get(name, visit).pk, "paper": "ket-luan"}
        address = reverse(full, kwargs={word: told[word] for word in words})
        for method in ("get", "post"):
            status = getattr(client, method)(address).status_code
            if (status not in SHUT) != ought_to_pass(who, name, method):
                wrong.append((method, name, status))
    assert wrong == []


def test_strangers_are_led_to_the_sign_in(issued, client):
    assert client.get(reverse("inspection:plan", args=[issued.pk])).status_code == 302
    assert client.post(reverse("inspection:begin")).status_code == 302


def test_an_inspection_goes_from_the_draft_to_its_end_by_typing(province, enter):
    client = enter("stp.officer")
    assert "30/03/2026" in client.get(reverse("inspection:list")).content.decode()
    assert client.post(reverse("inspection:begin"), {"kind": "periodic", "year": 2026}).status_code == 303
    plan = InspectionPlan.objects.get()
    page, edit = reverse("inspection:plan", args=[plan.pk]), reverse("inspection:edit", args=[plan.pk])
    head = {"title": "Kiểm tra 2026", "purpose": "Xem xét", "contents": ["a", "b", "d"], "scope": "2025–2026"}
    assert client.post(edit, head).status_code == 422
    assert client.post(edit, head | {"grounds": ["17.1", "17.3"]}).status_code == 303
    add, join = (reverse(f"inspection:{name}", args=[plan.pk]) for name in ("add_visit", "add_member"))
    body = {"subject": province.bodies["sxd"].pk, "first_day": "14/09/2026", "last_day": "13/09/2026"}
    refused = client.post(add, body)
    assert refused.status_code == 422
    assert "không thể trước ngày bắt đầu" in refused.content.decode()
    assert client.post(add, body | {"last_day": "15/09/2026"}).status_code == 303
    assert client.post(add, body | {"subject": province.bodies["xa"].pk, "last_day": "15/09/2026"}).status_code == 303
    assert client.post(page, {"viec": "remove_visit", "so": "2"}).status_code == 303
    member = {"agency": province.bodies["stp"].pk, "name": "Lê Minh", "post": "Phó Giám đốc", "head": "on"}
    assert client.post(join, member).status_code == 303
    assert client.post(join, member | {"name": "Hai", "head": ""}).status_code == 303
    assert client.post(page, {"viec": "remove_member", "so": "2"}).status_code == 303
    assert client.post(page, {"viec": "ask", "due_on": "30/11/2026"}).status_code == 303
    client = enter("sxd.head")
    assert client.post(page, {"viec": "opinion", "agrees": "no"}).status_code == 422
    assert client.post(page, {"viec": "opinion", "agrees": "yes", "sends": ""}).status_code == 303
    client = enter("stp.head")
    assert "nhất trí" in client.get(page).content.decode()
    issue = {"viec": "issue", "number": "15/KH-STP", "on": "20/03/2026", "signer": "Lê Minh"}
    assert client.post(page, issue | {"number": ""}).status_code == 422
    assert client.post(page, issue).status_code == 303
    visit = Visit.objects.get()
    one, look = (reverse(f"inspection:{name}", args=[visit.pk]) for name in ("visit", "checklist"))
    before = client.get(one).content.decode()
    for word in ("30/08/2026", "04/09/2026", "Đ21.1a", "chỉ để biết", "Đếm lùi 15 ngày"):
        assert word in before, word
    assert client.post(one, {"viec": "begun", "begun-on": "14/09/2026"}).status_code == 403
    assert client.post(one, {"viec": "notified", "notified-on": "28/08/2026"}).status_code == 303
    assert client.post(one, {"viec": "begun", "begun-on": "14/09/2026"}).status_code == 303
    minutes = {"viec": "minuted", "minuted-on": "15/09/2026", "minuted-people": "Lê Minh", "minuted-text": ""}
    assert client.post(one, minutes).status_code == 422
    assert client.post(one, minutes | {"minuted-text": "Đã xem 3 hồ sơ."}).status_code == 303
    assert client.post(one, {"viec": "ended", "ended-on": "15/09/2026"}).status_code == 303
    assert client.post(look, {"viec": "staff", "staff-judgement": "wrong", "staff-note": ""}).status_code == 422
    told = {"viec": "staff", "staff-judgement": "wrong", "staff-note": "Chưa phân công bằng văn bản"}
    assert client.post(look, told).status_code == 303
    assert Finding.objects.get().evidence
    conclude = reverse("inspection:conclude", args=[visit.pk])
    assert "Chưa phân công bằng văn bản" in client.get(conclude).content.decode()
    final = {f"head_{key}": f"Mục {key}" for key in "abcdđe"} | {
        "number": "30/KL-STP", "on": "25/09/2026", "signer": "Lê Minh", "what1": "Phân công bằng văn bản",
    }  # fmt: skip
    assert client.post(conclude, final).status_code == 422
    assert client.post(conclude, final | {"who1": "Thủ trưởng", "due1": "30/10/2026"}).status_code == 303
    for step in ("sent", "to_ministry"):
        assert client.post(one, {"viec": step, f"{step}-on": "28/09/2026"}).status_code == 303
    follow = reverse("inspection:recommendation", args=[Recommendation.objects.get().pk])
    client = enter("sxd.officer")
    reported = {"viec": "reported", "reported-on": "20/10/2026", "reported-text": "Đã có quyết định 15/QĐ."}
    assert client.post(follow, reported | {"reported-on": "20/12/2026"}).status_code == 422
    assert client.post(follow, reported).status_code == 303
    client = enter("stp.officer")
    assert (
        client.post(follow, {"viec": "verified", "verified-on": "20/11/2026", "verified-text": "Đúng."}).status_code
        == 303
    )
    assert "hoàn thành" in client.get(one).content.decode()
    assert "1/1 cuộc đã xong" in client.get(page).content.decode()


def test_the_checklist_shows_what_the_system_knows_of_the_body(province, visit, enter):
    from tests.cases.province import Pen

    pen = Pen(province)
    pen.open(date(2026, 9, 7))
    page = enter("stp.officer").get(reverse("inspection:checklist", args=[visit.pk])).content.decode()
    assert f"{pen.case.code}: 2 thời hạn trễ hoặc quá hạn" in page or f"{pen.case.code}: 1 thời hạn trễ" in page
    assert "cần xem kỹ" in page
    assert "1 vụ việc trong phạm vi, 0 vụ đã có số thụ lý" in page


def test_the_papers_of_a_visit(concluded, enter):
    client = enter("sxd.head")
    for paper, words in (
        ("thong-bao", ("THÔNG BÁO", "Kính gửi: Sở Xây dựng", "Điều 21")),
        ("bien-ban", ("BIÊN BẢN", "Đã xem 2 hồ sơ.", "Trưởng đoàn kiểm tra")),
        ("ket-luan", ("KẾT LUẬN", "30/KL-STP", "Đ22.2e", "Thụ lý đúng hạn", "Bộ Tư pháp (Cục Bồi thường nhà nước)")),
    ):
        answer = client.get(reverse("inspection:visit_document", args=[concluded.visit.pk, paper]))
        text = written(answer.content)
        assert [word for word in words if word not in text] == [], paper


def test_the_plan_is_a_paper_with_its_six_contents(issued, enter):
    text = written(enter("sxd.head").get(reverse("inspection:document", args=[issued.pk])).content)
    parts = ("I. Mục đích", "II. Nội dung", "III. Phạm vi", "IV. Cơ quan được kiểm tra, thời gian", "V. Đoàn kiểm tra")
    for word in (*parts, "Lê Minh", "từ 14/09/2026 đến 15/09/2026", "15/KH-STP"):
        assert word in text, word


def written(content):
    paper = Document(BytesIO(content))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(line.text for line in paper.paragraphs), *cells])


def test_complaints_about_the_body_are_told_without_names(province, visit, enter, today):
    from btnn.support.complaints import commands
    from btnn.support.complaints.commands import Given

    given = Given("denunciation", "conduct", "Nhận tiền.", province.bodies["sxd"], "Phạm Thị Kín")
    person = province.person("sxd.reception")
    commands.register(given, on=date(2026, 10, 5), membership=person, today=today)
    page = enter("stp.officer").get(reverse("inspection:checklist", args=[visit.pk])).content.decode()
    assert "1 tố cáo mới vào sổ, có hạn đã trễ" in page
    assert "Phạm Thị Kín" not in page
    assert "Nhận tiền" not in page
