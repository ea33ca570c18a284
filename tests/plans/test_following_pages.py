"""Pages of an issued plan: each passes their own doors; what is asked of others, amended, accounted for, by typing."""

import pytest
from django.urls import reverse

from btnn.plans import commands
from btnn.plans.models import CarryingOut, DemandAddressee, PlanTask, ProgressReport, UrgingNote, YearAccount
from tests.plans.test_pages import SHUT, routes

PEOPLE = ("ubnd.overseer", "stp.head", "stp.reception", "stc.finance", "xa.head", "khac.head")
MAKES = {"urge", "raise", "demand", "amend", "amend_add", "amend_task", "account", "account_document"}
READS = {"plan", "task", "document", "part", "edition", "edition_document", "amendment_document"}
WRITES = {"urge", "raise", "demand", "amend", "amend_add", "amend_task"}
DRAFTS = {"edit", "responsibilities", "add_task", "edit_task"}


@pytest.fixture
def enter(province, client):
    def sign_in(who):
        client.force_login(province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def ought_to_pass(who, name, method):
    """The plan is issued; its account is not. Nobody named by it is of another province."""
    body, role = who.split(".")
    makes = body in ("ubnd", "stp") and role != "reception"
    named = body != "khac"
    if name == "list":
        return method == "get"
    if name == "begin":
        return role in ("head", "overseer")
    if (
        name in DRAFTS
    ):  # the form of what is issued can be looked at by its makers; the command refuses, with a sentence
        return makes and body == "stp"
    if name == "own_plan":
        return named and body not in ("ubnd", "stp")
    if name in ("task", "part") and method == "post":
        return named and role != "reception"
    if method == "post":
        return name in WRITES and makes
    return (name in MAKES and makes) or (name in READS and named)


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_of_an_issued_plan(province, issued, today, enter, who):
    paper = commands.begin_amendment(issued.pk, "Lý do.", membership=province.person("stp.officer"), today=today)
    commands.drop_task(issued.pk, 3, membership=province.person("stp.officer"), today=today)
    client, wrong = enter(who), []
    told = {"key": issued.pk, "order": 1, "paper": paper.pk, "number": 0}
    for name, words in routes():
        address = reverse(f"plans:{name}", kwargs={word: told[word] for word in words})
        for method in ("get", "post"):
            status = getattr(client, method)(address).status_code
            expected = ought_to_pass(who, name, method)
            if name == "amendment_document" and method == "get":
                expected = expected and who in ("ubnd.overseer", "stp.head")  # others once it is issued
            if (status not in SHUT | {405}) != expected:
                wrong.append((method, name, status))
    assert wrong == []


def test_others_are_urged_and_asked_from_the_page_of_the_task(province, issued, enter):
    client, task = enter("stp.officer"), [issued.pk, 4]
    page = client.get(reverse("plans:plan", args=[issued.pk])).content.decode()
    assert f"{reverse('plans:urge', args=task)}?ky=q1" in page
    form = client.get(f"{reverse('plans:urge', args=task)}?ky=q1").content.decode()
    assert "Đề nghị thực hiện, báo cáo kết quả nhiệm vụ 4" in form
    sxd = province.bodies["sxd"].pk
    told = {"occurrence": "q1", "agencies": [sxd], "text_": "Đề nghị báo cáo.", "answer_by": "10/11/2026",
            "on": "02/11/2026"}  # fmt: skip
    refused = client.post(reverse("plans:urge", args=task), told | {"answer_by": "01/11/2026"})
    assert refused.status_code == 422
    assert "Đề nghị báo cáo." in refused.content.decode()
    assert client.post(reverse("plans:urge", args=task), told).status_code == 303
    page = client.get(reverse("plans:task", args=task)).content.decode()
    assert "đôn đốc chưa được trả lời" in page
    assert f"Báo cáo {issued.agency.name}" in page
    up = {"who": f"{sxd}:q1", "text_": "Đề nghị chỉ đạo.", "answer_by": "30/11/2026", "on": "20/11/2026"}
    assert client.post(reverse("plans:raise", args=task), up).status_code == 303
    assert [one.step for one in UrgingNote.objects.order_by("pk")] == ["urged", "raised"]
    asked = {"subject": "vụ việc kéo dài", "agencies": [sxd], "due_on": "30/11/2026", "on": "20/11/2026"}
    assert client.post(reverse("plans:demand", args=[issued.pk, 6]), asked).status_code == 303
    demand = DemandAddressee.objects.get().demand
    mine = enter("sxd.head").get(reverse("cong-tac-nam")).content.decode()
    assert "Trả lời đôn đốc" in mine
    assert "Báo cáo đột xuất" in mine
    report = {"occurrence": f"demand:{demand.pk}", "progress": "done", "on": "20/11/2026", "evidence": "Đã gửi."}
    assert client.post(reverse("plans:task", args=[issued.pk, 6]), report).status_code == 303


def test_a_commune_tells_all_its_parts_at_once_and_names_its_plan(province, issued, enter):
    client, address = enter("xa.head"), reverse("plans:part", args=[issued.pk])
    page = client.get(address).content.decode()
    assert "Phần việc của Ủy ban nhân dân xã Tân Hưng" in page
    half = client.post(address, {"on": "20/11/2026", "progress0": "done", "evidence0": ""})
    assert half.status_code == 422
    assert client.post(address, {"on": "20/11/2026"}).status_code == 422
    told = {
        "on": "20/11/2026",
        "progress0": "done",
        "evidence0": "3 thôn.",
        "progress1": "doing",
        "evidence1": "1 người.",
    }
    assert client.post(address, told).status_code == 303
    assert ProgressReport.objects.count() == 2
    named = {"kind": "embedded", "title": "Kế hoạch công tác năm", "number": "3/KH", "signed_on": "20/01/2026"}
    assert client.post(reverse("plans:own_plan", args=[issued.pk]), named).status_code == 303
    assert CarryingOut.objects.get().agency == province.bodies["xa"]


def test_a_plan_is_amended_by_typing_and_both_editions_are_read(province, issued, enter):
    client, amend = enter("stp.head"), reverse("plans:amend", args=[issued.pk])
    assert client.post(amend, {"viec": "reason", "reason": "Trùng kỳ thanh tra."}).status_code == 303
    drop = reverse("plans:amend_task", args=[issued.pk, 3])
    assert client.post(drop, {"viec": "drop"}).status_code == 303
    task = {"title": "Tập huấn", "topic": "other", "lead": "Sở Tư pháp", "time_frame": "quarter", "quarter": "4"}
    assert client.post(reverse("plans:amend_add", args=[issued.pk]), task | {"quarter": ""}).status_code == 422
    assert client.post(reverse("plans:amend_add", args=[issued.pk]), task).status_code == 303
    signed = {"viec": "issue", "number": "88/KH-UBND", "on": "06/07/2026", "signer": "Trần Văn Minh"}
    assert client.post(amend, signed | {"number": ""}).status_code == 422
    assert client.post(amend, signed).status_code == 303
    assert PlanTask.objects.get(plan=issued, order=8).quarter == 4
    page = client.get(reverse("plans:plan", args=[issued.pk])).content.decode()
    assert "Sau sửa đổi lần 1" in page
    old, new = (client.get(reverse("plans:edition", args=[issued.pk, n])).content.decode() for n in (0, 1))
    assert ("Thực hiện nghiêm Quy chế" in old, "Tập huấn" in old) == (True, False)
    assert "Trùng kỳ thanh tra." in new
    assert client.get(reverse("plans:edition_document", args=[issued.pk, 0])).content[:2] == b"PK"
    assert client.get(reverse("plans:edition", args=[issued.pk, 9])).status_code == 404


def test_the_account_is_edited_and_issued_by_typing(province, issued, enter):
    client, address = enter("stp.head"), reverse("plans:account", args=[issued.pk])
    page = client.get(address).content.decode()
    assert "quá hạn; không có báo cáo nêu lý do" in page
    assert client.post(address, {"viec": "write", "overall": "Đạt.", "task4": "Tốt."}).status_code == 303
    signed = {"viec": "issue", "number": "9/BC-STP", "on": "20/11/2026", "signer": "Lê Thị B"}
    assert client.post(address, signed | {"on": "21/11/2026"}).status_code == 422
    assert enter("xa.head").get(address).status_code == 403
    client = enter("stp.head")
    assert client.post(address, signed).status_code == 303
    assert client.post(address, signed).status_code == 403
    assert YearAccount.objects.get().kept["tasks"][0]["order"] == 1
    assert "số 9/BC-STP" in enter("xa.head").get(address).content.decode()
    assert client.get(reverse("plans:account_document", args=[issued.pk])).content[:2] == b"PK"
