"""Pages of plans: each role passes its own doors; a plan goes from the draft to its report by typing."""

import re
from datetime import date

import pytest
from django.urls import reverse

from btnn.plans.models import Plan, ProgressReport
from tests.web.test_every_route_has_a_policy import named_routes

PEOPLE = (
    "ubnd.overseer", "stp.head", "stp.officer", "stp.overseer", "stp.reception", "stc.finance", "sxd.head",
    "sxd.reception", "xa.head", "khac.head",
)  # fmt: skip
SHUT = {302, 403, 404}
READS = {"plan", "task", "document"}
WRITES = {"edit", "responsibilities", "add_task", "edit_task"}


@pytest.fixture
def enter(province, client):
    def sign_in(who):
        client.force_login(province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def routes():
    for route, name in named_routes():
        if name and name.startswith("plans:"):
            yield name.partition(":")[2], re.findall(r"<(?:\w+:)?(\w+)>", route)


def ought_to_pass(who, name, method):
    """The plan is a draft of `ubnd`, prepared by `stp`, that nobody was asked about yet."""
    body, role = who.split(".")
    prepares = body == "stp" and role in ("head", "officer", "overseer")
    if name == "list":
        return method == "get"
    if name == "begin":
        return role in ("head", "officer", "overseer")
    if name in WRITES:
        return prepares
    if method == "post":
        return False  # no act is named; nobody reports on a draft
    return name in READS and body in ("ubnd", "stp")


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(province, draft, enter, who):
    client, wrong = enter(who), []
    for name, words in routes():
        address = reverse(
            f"plans:{name}",
            kwargs={word: {"key": draft.pk, "order": 1, "paper": 1, "number": 0}[word] for word in words},
        )
        for method in ("get", "post"):
            status = getattr(client, method)(address).status_code
            passed = status not in SHUT | {405}
            if passed != ought_to_pass(who, name, method):
                wrong.append((method, name, status))
    assert wrong == []


def test_strangers_are_led_to_the_sign_in(draft, client):
    assert client.get(reverse("plans:plan", args=[draft.pk])).status_code == 302
    assert client.post(reverse("plans:begin")).status_code == 302


def test_a_plan_goes_from_the_draft_to_its_report(province, today, enter):
    client = enter("stp.officer")
    begun = {"agency": province.bodies["ubnd"].pk, "year": 2026, "origin": "template"}
    page = client.post(reverse("plans:begin"), begun)
    assert page.status_code == 303
    plan = Plan.objects.get()
    head = {"title": "Kế hoạch 2026", "kind": "own", "purposes": "Một\nHai", "requirements": "Ba"}
    assert client.post(reverse("plans:edit", args=[plan.pk]), head).status_code == 303
    task = {
        "title": "Tập huấn", "topic": "other", "lead": "Sở Tư pháp", "lead_agency": province.bodies["stp"].pk,
        "groups": ["departments"], "named": "Hội Luật gia tỉnh", "time_frame": "fixed_day", "fixed_on": "04/05/2026",
    }  # fmt: skip
    assert client.post(reverse("plans:add_task", args=[plan.pk]), task).status_code == 303
    changed = client.post(reverse("plans:edit_task", args=[plan.pk, 8]), task | {"fixed_on": "05/05/2026"})
    assert changed.status_code == 303
    assert client.post(reverse("plans:edit_task", args=[plan.pk, 2]), {"viec": "remove"}).status_code == 303
    assert plan.tasks.get(order=7).fixed_on == date(2026, 5, 5)
    laid = {"agency1": "Sở Tư pháp", "groups1": ["justice"], "text1": "Theo dõi.\nTổng hợp."}
    assert client.post(reverse("plans:responsibilities", args=[plan.pk]), laid).status_code == 303
    address = reverse("plans:plan", args=[plan.pk])
    assert client.post(address, {"viec": "send", "due_on": "30/11/2026"}).status_code == 303
    client = enter("xa.head")
    assert client.post(address, {"viec": "opinion", "agrees": "no", "text": ""}).status_code == 422
    assert client.post(address, {"viec": "opinion", "agrees": "yes"}).status_code == 303
    client = enter("stp.head")
    assert "nhất trí" in client.get(address).content.decode()
    issue = {"viec": "issue", "number": "5/KH-UBND", "on": "10/01/2026", "place": "", "signer": "Trần Văn Minh"}
    assert client.post(address, issue | {"number": ""}).status_code == 422
    assert client.post(address, issue).status_code == 303
    assert client.post(address, issue).status_code == 403
    work = {"occurrence": "day", "progress": "done", "on": "05/05/2026", "evidence": "45 người dự.", "paper": ""}
    one = reverse("plans:task", args=[plan.pk, 7])
    refused = client.post(one, work | {"on": "01/12/2026"})
    assert refused.status_code == 422
    assert "45 người dự." in refused.content.decode()
    assert client.post(one, work).status_code == 303
    assert ProgressReport.objects.get().agency == province.bodies["stp"]
    assert "45 người dự." in client.get(address).content.decode()


def test_the_year_on_one_page_names_what_is_late_and_silent(issued, enter):
    page = enter("ubnd.overseer").get(reverse("plans:plan", args=[issued.pk])).content.decode()
    for word in ("Quý I<", "Quý III<", "Sang năm sau", "Trễ và im lặng", "3 quá hạn", "Im lặng quá 92 ngày"):
        assert word in page, word
    task = enter("stp.officer").get(reverse("plans:task", args=[issued.pk, 4])).content.decode()
    assert "4/4 cơ quan phối hợp" in task
    assert "Cơ quan còn thiếu người" in task


def test_an_agency_begins_its_own_plan_from_that_of_the_province(province, issued, enter):
    client = enter("sxd.head")
    page = client.get(reverse("plans:begin")).content.decode()
    assert f"parent:{issued.pk}" in page
    begun = {"agency": province.bodies["sxd"].pk, "year": 2026, "origin": f"parent:{issued.pk}"}
    done = client.post(reverse("plans:begin"), begun)
    assert done.status_code == 303
    assert "Triển khai" in client.get(done.url).content.decode()
    assert client.post(reverse("plans:begin"), begun).status_code == 422


def test_a_draft_tells_what_was_taken_over_and_must_be_looked_at(draft, enter):
    page = enter("stp.officer").get(reverse("plans:plan", args=[draft.pk])).content.decode()
    assert "không còn cấp huyện" in page
    assert "573/QĐ-UBND" in page
    assert "còn nhắc năm" not in page


def test_claims_are_shown_beside_the_plan_and_are_no_arrears_of_it(province, issued, enter):
    from tests.cases.province import Pen

    pen = Pen(province)
    pen.open(date(2026, 9, 7), "stp.reception", receiver="justice_department")
    client = enter("stp.officer")
    page = client.get(reverse("plans:plan", args=[issued.pk])).content.decode()
    assert "1 yêu cầu có hạn đã qua" in page
    assert pen.case.code in page
    assert "3 quá hạn" in page
    task = client.get(reverse("plans:task", args=[issued.pk, 2])).content.decode()
    assert pen.case.code in task
    assert f"claim:{pen.case.code}" not in task


def test_the_document_is_a_word_file(issued, enter):
    answer = enter("xa.head").get(reverse("plans:document", args=[issued.pk]))
    assert answer["Content-Type"].endswith("wordprocessingml.document")
    assert answer.content[:2] == b"PK"
