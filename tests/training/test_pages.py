"""Pages of training: each role passes its own doors; a course goes from its plan to its account by typing."""

import re
from datetime import date

import pytest
from django.urls import reverse

from btnn.plans.training.exercises import question
from btnn.plans.training.models import Activity, Exercise, ExerciseAnswer, InvitationReply
from tests.web.test_every_route_has_a_policy import named_routes

PEOPLE = (
    "ubnd.overseer", "stp.head", "stp.officer", "stp.reception", "stc.finance", "sxd.head", "sxd.officer",
    "sxd.reception", "xa.head", "khac.head",
)  # fmt: skip


@pytest.fixture
def enter(province, client):
    def sign_in(who):
        client.force_login(province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


@pytest.fixture
def exercise(province, finished):
    from btnn.plans.training import commands
    from btnn.plans.training.exercises import cuts

    head = province.person("sxd.head")
    count = cuts(commands.exercising.story_of(finished.code, 3, head)[1])[0][0]
    return commands.make_exercise(finished.code, 3, count, title="Bài một", membership=head)


def routes():
    for route, name in named_routes():
        if name and name.startswith("training:"):
            yield name.partition(":")[2], re.findall(r"<(?:\w+:)?(\w+)>", route)


def ought_to_pass(who, name, method):
    """The course is of `stp`; nobody is invited."""
    body, role = who.split(".")
    holds = role in ("head", "officer", "overseer")
    if name in ("plan", "make"):
        return holds
    if name == "activity":
        return method == "get" and body in ("ubnd", "stp")
    return method == "get" or name == "exercise"


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(province, course, exercise, enter, who):
    client, wrong = enter(who), []
    for name, words in routes():
        key = exercise.pk if name == "exercise" else course.pk
        address = reverse(f"training:{name}", kwargs=dict.fromkeys(words, key))
        for method in ("get", "post"):
            status = getattr(client, method)(address).status_code
            if (status not in (302, 403, 404, 405)) != ought_to_pass(who, name, method):
                wrong.append((method, name, status))
    assert wrong == []


def test_strangers_are_led_to_the_sign_in(course, client):
    assert client.get(reverse("training:list")).status_code == 302
    assert client.post(reverse("training:plan")).status_code == 302


def test_a_course_goes_from_its_plan_to_its_account(province, today, person, enter):
    one = person("xa.head")
    client = enter("stp.officer")
    assert 'value="honour" ' in client.get(reverse("training:plan"), {"chuyen-de": "honour"}).content.decode()
    sent = {"kind": "course", "title": "Tập huấn cấp xã", "topics": ["law"], "audience": ["officials"]}
    sent |= {"planned_on": "18/11/2026", "planned_cost": "5.000.000", "online": "on"}
    refused = client.post(reverse("training:plan"), sent | {"planned_on": "18/11/2066"})
    assert refused.status_code == 422
    assert "Tập huấn cấp xã" in refused.content.decode()
    assert client.post(reverse("training:plan"), sent).status_code == 303
    address = reverse("training:activity", args=[Activity.objects.get().pk])
    page = client.get(address).content.decode()
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))  # several forms on one page
    xa = province.bodies["xa"].pk
    assert client.post(address, {"viec": "invite", "agencies": [xa], "reply_by": "21/11/2026"}).status_code == 303
    client = enter("xa.head")
    assert client.post(address, {"viec": "hold", "on": "18/11/2026"}).status_code == 403
    assert client.post(address, {"viec": "reply", "attends": "true"}).status_code == 422
    assert client.post(address, {"viec": "reply", "attends": "true", "people": [one]}).status_code == 303
    assert InvitationReply.objects.get().people == [one]
    client = enter("stp.officer")
    page = client.get(address).content.decode()
    assert re.search(rf'value="{one}"[^>]* checked', page)  # who was sent is ticked already
    held = {"viec": "hold", "on": "18/11/2026", "people": [one], "heads_people": "12", "cost": "4.200.000"}
    assert client.post(address, held | {"on": "30/11/2026"}).status_code == 422
    assert client.post(address, held).status_code == 303
    assert client.post(address, {"viec": "material", "title": "Sổ tay", "link": "ftp://a"}).status_code == 422
    assert client.post(address, {"viec": "material", "title": "Sổ tay", "link": "https://a.vn"}).status_code == 303
    assert client.post(address, {"viec": "evaluate", "useful": "1 2 x"}).status_code == 422
    assert client.post(address, {"viec": "evaluate", "useful": "0 0 1 4 5"}).status_code == 303
    page = client.get(address).content.decode()
    for word in ("Nguyễn Thị Bình", "4.200.000", "4,4", "Nhân dân: 12", "https://a.vn"):
        assert word in page, word
    listed = client.get(reverse("training:list")).content.decode()
    assert "13 lượt người" in listed
    assert "12 người dân" in listed
    for name, kind in (("sheet", "sheet"), ("document", "wordprocessingml.document")):
        answer = client.get(reverse(f"training:{name}"), {"nam": "2026"})
        assert answer["Content-Type"].endswith(kind)
        assert answer.content[:2] == b"PK"


def test_an_exercise_is_made_answered_and_explained(province, finished, enter):
    client = enter("sxd.head")
    chosen = client.get(reverse("training:make")).content.decode()
    assert finished.code in chosen
    page = client.get(reverse("training:make"), {"vu_viec": finished.code}).content.decode()
    seed = re.search(r'name="seed" value="(\d+)"', page)[1]
    count = re.search(r'name="count" value="(\d+)"', page)[1]
    assert "Nguyễn Văn Đạt" not in page
    sent = {"vu_viec": finished.code, "seed": seed, "count": count, "title": "Tình huống thụ lý"}
    assert client.post(reverse("training:make"), sent).status_code == 422
    assert client.post(reverse("training:make"), sent | {"checked": "on"}).status_code == 303
    one = Exercise.objects.get()
    asked = question(one.entries)
    client = enter("xa.reception")
    address = reverse("training:exercise", args=[one.pk])
    shown = client.get(address).content.decode()
    assert finished.code not in shown
    assert f"{asked.due:%d/%m/%Y}" not in shown  # not told before
    assert client.post(address, {"step": min(asked.right), "due": "mai"}).status_code == 422
    answered = client.post(address, {"step": min(asked.right), "due": f"{asked.due:%d/%m/%Y}"}).content.decode()
    assert "Đúng cả bước và ngày" in answered
    assert "Hết ngày" in answered  # the receipt
    wrong = client.post(address, {"step": min(asked.right), "due": "01/01/2020"}).content.decode()
    assert "Đúng bước, sai ngày" in wrong
    assert ExerciseAnswer.objects.count() == 2
    assert "đã làm đúng" in client.get(reverse("training:exercises")).content.decode()


def test_a_case_that_goes_on_is_no_exercise(province, enter):
    from tests.cases.province import Pen

    pen = Pen(province)
    pen.open(date(2026, 11, 2))
    client = enter("sxd.head")
    assert client.get(reverse("training:make"), {"vu_viec": pen.case.code}).status_code == 422
    assert enter("khac.head").get(reverse("training:make"), {"vu_viec": pen.case.code}).status_code == 422


def test_the_needs_are_told_with_article_and_place(province, person, enter):
    from tests.cases.province import Pen

    person("sxd.head")
    pen = Pen(province)
    pen.open(date(2026, 9, 7))
    pen.accept(date(2026, 9, 28))
    page = enter("sxd.head").get(reverse("training:needs")).content.decode()
    for word in ("Tiếp nhận, thụ lý", "trễ ở 1/1 vụ việc", "Lên lịch", "1/1 người", "Nguyễn Thị Bình"):
        assert word in page, word
